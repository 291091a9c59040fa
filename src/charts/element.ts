/** An element of a drawing with its texts and elements; an attribute that is `null` is left out. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children: readonly (SvgElement | string)[];
}

/** @example element('g', { class: 'mark' }, [element('title', {}, ['62,383 people'])]) */
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

/** A text as it stands in an element or an attribute between double quotes, in HTML and in XML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\u00a0]/g, (one) => references[one]!);

/**
 * An element as text, the same in HTML and in XML: nothing in it ends an attribute or an element.
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

/** What is in an element, as text. Joined, not added up, so that a drawing that is kept is one piece of memory. */
export function contentText(children: SvgElement['children']): string {
  return children
    .map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)))
    .join('');
}
