/** An element of a drawing. An attribute that is `null` is left out. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children: readonly (SvgElement | string)[];
}

/** Creates an element. @example element('g', { class: 'mark' }, [element('title', {}, ['62,383 people'])]) */
export function element(
  name: string,
  attributes: SvgElement['attributes'],
  children: SvgElement['children'] = [],
): SvgElement {
  return { name, attributes, children };
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&#160;',
};

/** Escapes a text for an element or a double-quoted attribute, in HTML and in XML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\u00a0]/g, (one) => references[one]!);

/**
 * Serializes an element, with all texts escaped. The result is valid both in HTML and in XML.
 *
 * @example svgText(element('rect', { width: 2, class: null })) // '<rect width="2" />'
 */
export function svgText({ name, attributes, children }: SvgElement): string {
  let tag = `<${name}`;
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== null) tag += ` ${attribute}="${escaped(String(value))}"`;
  }
  return children.length === 0 ? `${tag} />` : `${tag}>${contentText(children)}</${name}>`;
}

/**
 * Serializes the children of an element. It joins them instead of adding strings up, so that a cached drawing is one
 * flat string in memory.
 */
export function contentText(children: SvgElement['children']): string {
  return children
    .map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)))
    .join('');
}
