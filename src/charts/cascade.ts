/** The declarations of one selector of a style sheet. */
interface Rule {
  readonly selector: string;
  readonly weight: number;
  /** A class that what it selects has; `null` where it asks for none. Saves most comparisons. */
  readonly needs: string | null;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** What SVG takes as an attribute; the rest of a style sheet is for pages. */
const presentation = new Set(
  'display fill fill-opacity font-size font-style font-weight opacity paint-order stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor visibility'.split(
    ' ',
  ),
);

/** Attributes and classes weigh more than elements do; there are no ids. */
function weigh(selector: string): number {
  const classes = selector.match(/[.[:]/g)?.length ?? 0;
  const elements = selector.match(/(?:^|[\s>+~(])[a-z]/g)?.length ?? 0;
  return classes * 100 + elements;
}

/**
 * The rules of a plain style sheet in the order in which they override one another. Rules under an
 * at-rule depend on a browser and are left out, as are states such as `:hover`.
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
        if (selector === ':root' || !/:(?!not|is|where)/.test(selector))
          rules.push({
            selector,
            weight: weigh(selector),
            needs: /\.([\w-]+)[^\s>+~]*$/.exec(selector)?.[1] ?? null,
            declarations,
          });
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

/**
 * Writes what a style sheet says into the attributes of a drawing, so that it can stand alone.
 * Values are those of a browser that knows none of the sheet's at-rules: the light theme.
 *
 * @throws Error where a value needs a browser: `light-dark()`, `color-mix()`, `calc()`
 * @example resolveStyles(svg, '.bar { fill: var(--mark, #555) }') // <rect class="bar" fill="#555">
 */
export function resolveStyles(root: Element, css: string): void {
  const rules = rulesOf(css);
  const visit = (element: Element, inherited: ReadonlyMap<string, string>): void => {
    const own = new Map<string, string>();
    const classes = element.getAttribute('class')?.split(' ') ?? [];
    for (const { selector, needs, declarations } of rules)
      if (
        selector === ':root'
          ? element === root
          : (needs === null || classes.includes(needs)) && element.matches(selector)
      )
        for (const [property, value] of declarations) own.set(property, value);
    const variables = new Map(inherited);
    for (const [property, value] of own)
      if (property.startsWith('--')) variables.set(property, filled(value, inherited));
    for (const [property, value] of variables) variables.set(property, filled(value, variables));
    for (const [property, value] of own) {
      if (property.startsWith('--')) continue;
      const plain = filled(value, variables).replace(/(\d)px\b/g, '$1');
      if (plain.includes('('))
        throw new Error(`chart.css: ${property} cannot stand in a picture: ${plain}`);
      element.setAttribute(property, plain);
    }
    for (const child of element.children) visit(child, variables);
  };
  visit(root, new Map());
}
