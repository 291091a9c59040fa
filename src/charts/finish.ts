import { boxPath } from './box.ts';
import type { BenchmarkLine } from './frame.ts';
import { families } from './families.ts';
import type { Drawing } from './plot.ts';
import { nameOf, type Row } from './row.ts';
import { htmlLang, type Lang } from '../lib/language.ts';
import type { Theme } from './theme.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** The gap between the panels of a drawing, in CSS pixels. */
const panelGap = 14;

/** What may be rounded: names and ids have numbers, too, and these are the record's. */
const geometry = /^(?:[cdr]?[xyr]?[12]?|d|width|height|viewBox|transform|stroke-width|points)$/;
/** What Plot writes for its own use, or what {@link finish} replaces. */
const dropped = new Set([
  'class',
  'aria-label',
  'aria-description',
  'aria-hidden',
  'font-variant',
  'transform',
  'data-key',
  'data-before',
]);
/** The attributes that say where an element is. Others are moved by `transform`. */
const positions: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  rect: [['x', 'y']],
  circle: [['cx', 'cy']],
  line: [
    ['x1', 'y1'],
    ['x2', 'y2'],
  ],
};

/** Two digits behind the point are enough for any screen. */
const rounded = (text: string) =>
  text.replace(/-?\d*\.\d+(?:e-\d+)?/g, (one) => String(Math.round(Number(one) * 100) / 100));

const shiftOf = (element: Element): readonly [number, number] => {
  const [, x, y] =
    /translate\(([-\d.e]+)[ ,]*([-\d.e]*)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  return [Number(x ?? 0), Number(y || 0)];
};

/**
 * Without the half pixel that Plot adds on screens of density 1 and nowhere else, so that a chart has one drawing in
 * Node and in every browser.
 */
const withoutHalf = ([x, y]: readonly [number, number]) =>
  [Math.floor(x + 1e-6), Math.floor(y + 1e-6)] as const;

/** An offset in em, as Plot writes it, in pixels: not every program that opens SVG knows em. */
const inPixels = (value: string | null, size: number) =>
  value === null ? 0 : value.endsWith('em') ? Number.parseFloat(value) * size : Number(value);

const attributesOf = (element: Element) =>
  Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => !dropped.has(name))
      .map(({ name, value }) => [name, value]),
  );

type Attributes = Readonly<Record<string, string | number | null>>;

/** Makes SVG elements with a line feed before each child, so that texts do not run together where they are read. */
const makerIn =
  (document: Document) =>
  (name: string, attributes: Attributes, children: readonly Element[] = []): Element => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== null)
        element.setAttribute(key, geometry.test(key) ? rounded(String(value)) : String(value));
    for (const child of children) element.append('\n', child);
    return element;
  };

/** A rectangle as a path, and a round one as a circle: see {@link boxPath}. */
function boxLike(
  make: ReturnType<typeof makerIn>,
  { x, y, width, height, rx = '0', ...rest }: Record<string, string>,
): Element {
  const number = (text = '0') => Number(rounded(text));
  const box = { x: number(x), y: number(y), width: number(width), height: number(height) };
  const r = box.width / 2;
  return rx === '0'
    ? make('path', { d: boxPath(box), ...rest })
    : make('circle', { cx: box.x + r, cy: box.y + r, r, ...rest });
}

/** What holds for a whole drawing unless an element says otherwise. */
const baseOf = (theme: Theme): Readonly<Record<string, string>> => ({
  fill: theme.ink,
  'font-family': families.sans,
  'font-size': '15',
  'text-anchor': 'start',
  'font-weight': '400',
});

/** The elements of a drawing in their places, with all that they inherited from Plot's groups. */
interface Leaves {
  /** Patterns and gradients. */
  readonly defs: readonly Element[];
  /** What belongs to no figure. */
  readonly ground: readonly Element[];
  /** By the id of the figure. */
  readonly marks: ReadonlyMap<string, readonly Element[]>;
  /** Headings, by the id of the figure before which they are read. */
  readonly heads: ReadonlyMap<string, readonly Element[]>;
}

/** Takes the groups of Plot's drawings apart, one drawing below the other. */
function leavesOf(plots: readonly Drawing[], make: ReturnType<typeof makerIn>, theme: Theme) {
  const base = baseOf(theme);
  const bare = (attributes: Record<string, string>) =>
    Object.fromEntries(Object.entries(attributes).filter(([name, value]) => base[name] !== value));

  function textLines(
    leaf: Element,
    { y: ownY, ...rest }: Record<string, string>,
    x: number,
    y: number,
  ): Element[] {
    const size = Number(rest['font-size'] ?? 10);
    let at = y + inPixels(ownY ?? null, size);
    const spans = leaf.children.length > 0 ? [...leaf.children] : [leaf];
    return spans.map((span, index) => {
      if (span !== leaf)
        at =
          index === 0 || span.hasAttribute('y')
            ? y + inPixels(span.getAttribute('y'), size)
            : at + inPixels(span.getAttribute('dy'), size);
      const text = make('text', { x, y: at, ...bare(rest) });
      text.textContent = span.textContent;
      return text;
    });
  }

  function inPlace(
    leaf: Element,
    inherited: Record<string, string>,
    dx: number,
    dy: number,
  ): Element[] {
    const name = leaf.localName;
    const isPattern = name === 'path' && leaf.getAttribute('fill')?.startsWith('url');
    const [ownX, ownY] = isPattern ? withoutHalf(shiftOf(leaf)) : shiftOf(leaf);
    const [x, y] = [dx + ownX, dy + ownY];
    const all: Record<string, string> = { ...inherited, ...attributesOf(leaf) };
    if (name === 'text') return textLines(leaf, all, x, y);
    delete all['text-anchor'];
    const places = positions[name];
    if (places === undefined) {
      const move: Attributes = x === 0 && y === 0 ? {} : { transform: `translate(${x},${y})` };
      return [make(name, { ...bare(all), ...move })];
    }
    for (const [across, down] of places) {
      all[across] = String(Number(all[across] ?? 0) + x);
      all[down] = String(Number(all[down] ?? 0) + y);
    }
    return [name === 'rect' ? boxLike(make, bare(all)) : make(name, bare(all))];
  }

  const ground: Element[] = [];
  const defs: Element[] = [];
  const marks = new Map<string, Element[]>();
  const heads = new Map<string, Element[]>();
  const add = (to: Map<string, Element[]>, key: string, leaves: readonly Element[]) =>
    to.set(key, [...(to.get(key) ?? []), ...leaves]);
  const walk = (element: Element, inherited: Record<string, string>, dx: number, dy: number) => {
    for (const child of [...element.children]) {
      if (child.localName === 'style') continue;
      // Panels of one drawing may have the same gradient.
      if (child.hasAttribute('id')) {
        if (defs.every(({ id }) => id !== child.id)) defs.push(child);
      } else if (child.localName === 'g' || child.localName === 'defs') {
        const [x, y] = withoutHalf(shiftOf(child));
        walk(child, { ...inherited, ...attributesOf(child) }, dx + x, dy + y);
      } else {
        const leaves = inPlace(child, inherited, dx, dy);
        const key = child.getAttribute('data-key');
        const before = child.getAttribute('data-before');
        if (before !== null) add(heads, before, leaves);
        else if (key !== null) add(marks, key, leaves);
        else ground.push(...leaves);
      }
    }
  };
  let height = 0;
  for (const [index, plot] of plots.entries()) {
    if (index > 0) height += panelGap;
    walk(plot, { 'text-anchor': 'middle' }, 0, height);
    height += Number(plot.getAttribute('height'));
  }
  const leaves: Leaves = { defs, ground, marks, heads };
  return { leaves, height };
}

/** Gives patterns and gradients ids that depend on the drawing alone: Plot's count up as long as the process lives. */
function renumber(
  drawing: Element,
  defs: readonly Element[],
  slug: string,
  make: ReturnType<typeof makerIn>,
): void {
  const ids = new Map(defs.map(({ id }, index) => [id, `${slug}-${index}`]));
  for (const element of defs) {
    element.setAttribute('id', ids.get(element.id)!);
    for (const each of [element, ...element.querySelectorAll('*')])
      for (const { name, value } of [...each.attributes])
        if (geometry.test(name)) each.setAttribute(name, rounded(value));
    for (const rect of element.querySelectorAll('rect'))
      rect.replaceWith(
        boxLike(
          make,
          Object.fromEntries([...rect.attributes].map(({ name, value }) => [name, value])),
        ),
      );
  }
  for (const element of drawing.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (value.startsWith('url(#'))
        element.setAttribute(name, `url(#${ids.get(value.slice(5, -1))})`);
}

/**
 * Turns what Plot drew into a drawing that stands alone: without style sheet and classes, with one link for each figure
 * around its label, marks and value, line feeds between texts, and ids that depend on the chart alone.
 *
 * @param plots one below the other; @param slug the beginning of ids in the drawing
 * @returns an `svg` element of the class `chart`, a group by the name of the title
 */
export function finish(
  plots: readonly Drawing[],
  {
    slug,
    rows,
    benchmarks = [],
    theme,
    title,
    document,
    lang,
  }: {
    readonly slug: string;
    readonly rows: readonly Row[];
    readonly benchmarks?: readonly BenchmarkLine[];
    readonly theme: Theme;
    readonly title: string;
    readonly document: Document;
    readonly lang: Lang;
  },
): SVGSVGElement {
  const make = makerIn(document);
  const { leaves, height } = leavesOf(plots, make, theme);
  const { defs, ground, marks, heads } = leaves;
  const links = rows.flatMap((row) => {
    const { id, href, details } = row;
    const parts = marks.get(id);
    if (parts === undefined) return [];
    // A label is read before its value, whichever stands higher.
    const isValue = (text: Element) => text.hasAttribute('font-family');
    const texts = parts
      .filter(({ localName }) => localName === 'text')
      .sort((a, b) => Number(isValue(a)) - Number(isValue(b)));
    const shapes = parts.filter(({ localName }) => localName !== 'text');
    const seen = texts.filter((text) => !isValue(text)).map((text) => text.textContent!);
    const link = {
      href,
      'data-figure': id,
      'data-details': details.length > 0 ? details.join('\n') : null,
      'aria-label': nameOf(row, seen.join(' '), lang),
      role: href === null ? 'img' : null,
    };
    // What leads nowhere is an image with a name.
    return [...(heads.get(id) ?? []), make(href === null ? 'g' : 'a', link, [...shapes, ...texts])];
  });
  const lines = benchmarks.flatMap(({ id, href, name }) => {
    const parts = marks.get(id);
    if (parts === undefined) return [];
    const link = {
      href,
      'data-benchmark': id,
      'aria-label': name,
      role: href === null ? 'img' : null,
    };
    return [make(href === null ? 'g' : 'a', link, parts)];
  });
  const width = plots[0]!.getAttribute('width')!;
  const svg = make(
    'svg',
    {
      ...baseOf(theme),
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': title,
      lang: htmlLang[lang],
    },
    [...(defs.length > 0 ? [make('defs', {}, defs)] : []), ...ground, ...lines, ...links],
  );
  svg.append('\n');
  renumber(svg, defs, slug, make);
  return svg as unknown as SVGSVGElement;
}
