// Applies a style sheet to a drawing, as a browser does (the CSS cascade), and writes the result into attributes. Files
// that leave the site need this, since many programs that open SVG ignore style sheets.

import type { SvgElement } from './element.ts';

/** A compound selector: the conditions for one element, such as `g.mark`. */
interface Compound {
  /** The element's name; `null` for any. */
  readonly name: string | null;
  readonly classes: readonly string[];
  /** Whether the element must be a child of the one before (`>`); otherwise it may be any descendant. */
  readonly isChild: boolean;
}

/** One selector of a style sheet with its declarations. */
interface Rule {
  /** The compounds from the outermost to the element itself. It is empty for `:root`, which is the drawing. */
  readonly path: readonly Compound[];
  /** The specificity of the selector. */
  readonly weight: number;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** The CSS properties that SVG has as attributes. All others of a style sheet only matter in pages. */
const presentation = new Set(
  'display fill fill-opacity font-size font-style font-weight opacity paint-order stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor visibility'.split(
    ' ',
  ),
);

/** The specificity of a selector: classes count more than elements. Ids do not occur. */
function weigh(selector: string): number {
  const classes = selector.match(/[.:]/g)?.length ?? 0;
  const elements = selector.match(/(?:^|[\s>])[a-z]/g)?.length ?? 0;
  return classes * 100 + elements;
}

/**
 * Parses a selector.
 *
 * @throws Error where it has anything but names, classes, descendants and children
 */
function pathOf(selector: string): readonly Compound[] {
  if (selector === ':root') return [];
  const words = selector.replace(/\s*>\s*/g, ' >').split(/\s+/);
  return words.map((word) => {
    const [, child, name, classes] = /^(>)?([a-z]+|\*|)((?:\.[\w-]+)*)$/.exec(word) ?? [];
    if (classes === undefined)
      throw new Error(`chart.css: selectors like this are not read: ${selector}`);
    return {
      name: name === '' || name === '*' ? null : name!,
      classes: classes.split('.').slice(1),
      isChild: child !== undefined,
    };
  });
}

/** The style that all elements share whose names and classes are the same, up to the drawing's root. */
interface Style {
  readonly name: string;
  readonly classes: readonly string[];
  readonly parent: Style | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly variables: ReadonlyMap<string, string>;
  /** The styles of their child elements, by name and class. */
  readonly inner: Map<string, Style>;
}

/** A style sheet, with a cache of the styles of elements. */
interface Sheet {
  readonly rules: readonly Rule[];
  readonly styles: Map<string, Style>;
}

/** An element, as far as selectors can tell. */
type Place = Pick<Style, 'name' | 'classes' | 'parent'>;

/** Whether an element matches the first `length` compounds of a selector. */
function leadsTo(place: Place, path: readonly Compound[], length = path.length): boolean {
  const compound = path[length - 1];
  if (compound === undefined) return place.parent === null;
  const { name, classes, isChild } = compound;
  if (name !== null && name !== place.name) return false;
  if (!classes.every((one) => place.classes.includes(one))) return false;
  if (length === 1) return true;
  for (let outer = place.parent; outer !== null; outer = outer.parent) {
    if (leadsTo(outer, path, length - 1)) return true;
    if (isChild) return false;
  }
  return false;
}

/**
 * Parses a style sheet into rules, in the order in which they override one another. Rules within at-rules depend on the
 * browser and are left out, as are states such as `:hover` and `[hidden]`.
 */
function rulesOf(css: string): readonly Rule[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '');
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (plain[at] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      const head = plain.slice(start, open).trim();
      start = at + 1;
      if (head.startsWith('@')) continue;
      const declarations = plain
        .slice(open + 1, at)
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one) => {
          const colon = one.indexOf(':');
          return [one.slice(0, colon).trim(), one.slice(colon + 1).trim()] as const;
        })
        .filter(([property]) => property.startsWith('--') || presentation.has(property));
      if (declarations.length === 0) continue;
      for (const selector of head.split(',').map((one) => one.trim()))
        if (selector === ':root' || !/[:[]/.test(selector))
          rules.push({ path: pathOf(selector), weight: weigh(selector), declarations });
    }
  }
  return rules.toSorted((a, b) => a.weight - b.weight);
}

/** Replaces every `var(--a, b)` in a value by the variable's value or the fallback, at any depth. */
function filled(value: string, variables: ReadonlyMap<string, string>): string {
  const at = value.indexOf('var(');
  if (at < 0) return value;
  let depth = 0;
  let end = at + 3;
  do {
    if (value[end] === '(') depth += 1;
    if (value[end] === ')') depth -= 1;
    end += 1;
  } while (depth > 0 && end < value.length);
  const [name = '', ...rest] = value.slice(at + 4, end - 1).split(',');
  const known = variables.get(name.trim());
  const fallback = rest.join(',').trim();
  return filled(value.slice(0, at) + (known ?? fallback) + value.slice(end), variables);
}

/**
 * The style of an element within its parent, from the cache if it is known.
 *
 * @throws Error where a value needs a browser to be computed
 */
function styleOf({ rules, styles }: Sheet, element: SvgElement, parent: Style | null): Style {
  const known = parent?.inner ?? styles;
  const { name } = element;
  const className = String(element.attributes.class ?? '');
  const key = `${name} ${className}`;
  const met = known.get(key);
  if (met !== undefined) return met;
  const place = { name, classes: className.split(' '), parent };
  const own = new Map(
    rules.flatMap(({ path, declarations }) => (leadsTo(place, path) ? declarations : [])),
  );
  const inherited = parent?.variables ?? new Map<string, string>();
  const variables = new Map(inherited);
  for (const [property, value] of own)
    if (property.startsWith('--')) variables.set(property, filled(value, inherited));
  for (const [property, value] of variables) variables.set(property, filled(value, variables));
  let attributes: Style['attributes'] = {};
  for (const [property, value] of own) {
    if (property.startsWith('--')) continue;
    const plain = filled(value, variables).replace(/(\d)px\b/g, '$1');
    if (plain.includes('('))
      throw new Error(`chart.css: ${property} cannot stand in a picture: ${plain}`);
    attributes = { [property]: plain, ...attributes };
  }
  const style: Style = { ...place, attributes, variables, inner: new Map() };
  known.set(key, style);
  return style;
}

const sheets = new Map<string, Sheet>();

/**
 * Writes the styles of a drawing into its attributes, so that it needs no style sheet. The values are those of a
 * browser that ignores all at-rules of the sheet, and so of the light theme.
 *
 * @throws Error where a value needs a browser: `light-dark()`, `color-mix()`, `calc()`
 * @example resolveStyles(svg, '.bar { fill: var(--mark, #555) }') // <rect fill="#555" class="bar">
 */
export function resolveStyles(root: SvgElement, css: string): SvgElement {
  const sheet = sheets.get(css) ?? { rules: rulesOf(css), styles: new Map<string, Style>() };
  sheets.set(css, sheet);
  const resolved = (element: SvgElement, parent: Style | null): SvgElement => {
    const style = styleOf(sheet, element, parent);
    return {
      name: element.name,
      attributes: { ...style.attributes, ...element.attributes, ...style.attributes },
      children: element.children.map((child) =>
        typeof child === 'string' ? child : resolved(child, style),
      ),
    };
  };
  return resolved(root, null);
}
