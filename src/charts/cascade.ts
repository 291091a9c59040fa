import type { SvgElement } from './element.ts';

/** One element as a selector describes it. */
interface Compound {
  /** `null` for any. */
  readonly name: string | null;
  readonly classes: readonly string[];
  /** Stands right in the one before; otherwise at any depth. */
  readonly isChild: boolean;
}

/** The declarations of one selector of a style sheet. */
interface Rule {
  /** What it selects is the last; `:root` is the drawing, and an empty list. */
  readonly path: readonly Compound[];
  readonly weight: number;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** What SVG takes as an attribute; the rest of a style sheet is for pages. */
const presentation = new Set(
  'display fill fill-opacity font-size font-style font-weight opacity paint-order stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor visibility'.split(
    ' ',
  ),
);

/** Classes weigh more than elements do; there are no ids. */
function weigh(selector: string): number {
  const classes = selector.match(/[.:]/g)?.length ?? 0;
  const elements = selector.match(/(?:^|[\s>])[a-z]/g)?.length ?? 0;
  return classes * 100 + elements;
}

/** @throws Error where it holds more than names, classes, descendants and children */
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

/** What a style sheet says of all elements that have the same names and classes, up to the drawing. */
interface Style {
  readonly name: string;
  readonly classes: readonly string[];
  readonly parent: Style | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly variables: ReadonlyMap<string, string>;
  /** Of elements right in them, by name and class. */
  readonly inner: Map<string, Style>;
}

/** A style sheet with the styles of drawings, as they are met. */
interface Sheet {
  readonly rules: readonly Rule[];
  readonly styles: Map<string, Style>;
}

type Place = Pick<Style, 'name' | 'classes' | 'parent'>;

/** Whether the first `length` compounds of a path lead to a place. */
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
 * The rules of a plain style sheet in the order in which they override one another. Rules under an
 * at-rule depend on a browser and are left out, as are states such as `:hover` and `[hidden]`.
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

/** `var(--a, b)` filled in, at any depth. */
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

/** @throws Error where a value needs a browser */
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
 * A drawing with what a style sheet says of it in its attributes, before its own, so that it can
 * stand alone. Values are those of a browser that knows none of the sheet's at-rules: the light theme.
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
