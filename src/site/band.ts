import { standingOf, type Standing } from '../charts/sign.ts';
import { themes } from '../charts/theme.ts';
import type { CheckRow, NumeralRow } from '../lib/model/published.ts';
import type { Clash } from '../lib/model/site.ts';
import type { Figure } from './data.ts';

// A band is a picture of an article that shows nothing but its numerals: each is a bar at its place, as tall as its token
// is long, and arcs below the line lead to the numbers with which it must agree. All bands have one scale: a row stands
// for ROW characters, and a longer article has several rows.

/** How many characters a full row stands for. */
export const ROW = 4800;

/** Where the bars stand, and the height of a row, in units of a drawing; a unit is a CSS pixel in bands of full size. */
export const BASE = 58;
export const HEIGHT = 82;
/** The height of the tallest bar. The room above it is for the sign of a doubt. */
const TALLEST = 50;
/** From this length on tokens are no taller. */
const LONGEST = 16;

/** The standing of what is printed; or `other` for a numeral that is no figure: a date, an ordinal, a name. */
export type BarStanding = Exclude<Standing, 'computed'> | 'other';

/** A numeral of an article. */
export interface Bar {
  readonly token: string;
  /** Offsets in the article, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly standing: BarStanding;
  readonly clash: Clash | null;
  /** What is read from it, in the order of the parts. */
  readonly figures: readonly Figure[];
}

/** From the gravest to what is true of most: a bar of several figures looks like the first of these that one of them is. */
const order: readonly Exclude<BarStanding, 'other'>[] = [
  'repaired',
  'target',
  'confirmed',
  'unconfirmed',
];

/** The bars of an article, in the order of its text. */
export function barsOf(numerals: readonly NumeralRow[], figures: readonly Figure[]): Bar[] {
  return numerals.map(({ token, start, end }) => {
    const own = figures.filter((figure) => figure.start === start);
    const standings = own.map(standingOf);
    const clashes = own.map(({ clash }) => clash);
    return {
      token,
      start,
      end,
      standing: order.find((one) => standings.includes(one)) ?? 'other',
      clash: (['impossible', 'reading'] as const).find((one) => clashes.includes(one)) ?? null,
      figures: own,
    };
  });
}

/** What a check says of two numbers that must agree. */
export type ArcKind = 'holds' | 'repaired' | 'reading' | 'impossible';

/** Two bars that a check joins, by their index; `from` stands first in the text. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly kind: ArcKind;
}

const kindOf = ({ grade, used_for_repair: repair, verdict }: CheckRow): ArcKind | null => {
  if (grade === 'impossible') return 'impossible';
  if (grade !== null) return 'reading';
  if (repair) return 'repaired';
  return verdict === 'holds' ? 'holds' : null;
};

/** The arcs of an article: each check joins its first number to every other one. The gravest come last, over the others. */
export function arcsOf(bars: readonly Bar[], checks: readonly CheckRow[]): Arc[] {
  const at = new Map(bars.flatMap(({ figures }, index) => figures.map(({ id }) => [id, index])));
  const found = new Map<string, Arc>();
  for (const check of checks) {
    const kind = kindOf(check);
    const [first, ...others] = check.figures.map((id) => at.get(id));
    if (kind === null || first === undefined) continue;
    for (const other of others) {
      if (other === undefined || other === first) continue;
      const [from, to] = first < other ? [first, other] : [other, first];
      found.set(`${from} ${to} ${kind}`, { from, to, kind });
    }
  }
  const kinds: readonly ArcKind[] = ['holds', 'repaired', 'reading', 'impossible'];
  return kinds.flatMap((kind) => [...found.values()].filter((arc) => arc.kind === kind));
}

/**
 * How tall a bar is.
 *
 * @param length of the token in characters, at least 1
 * @returns between 12 and {@link TALLEST}; the same for all tokens of {@link LONGEST} characters and more
 */
export const barHeight = (length: number): number =>
  Math.round(TALLEST * (0.16 + 0.84 * (Math.min(length, LONGEST) / LONGEST) ** 0.8));

/** The row of an offset, from 0, and its column in the row. */
const placeOf = (offset: number) => ({ row: Math.floor(offset / ROW), x: offset % ROW });

/** The row of a bar, and its middle in the row; a bar stands where its token begins. */
export const barPlace = ({ start, end }: Pick<Bar, 'start' | 'end'>) => {
  const { row, x } = placeOf(start);
  return { row, x: Math.round(x + (end - start) / 2) };
};

/**
 * The line of a bar, to be stroked. One that was put back is cut: the gap is a sign of its own, so that it can be told
 * without its colour.
 */
export function barPath(bar: Bar): string {
  const { x } = barPlace(bar);
  if (bar.standing === 'other') return `M${x} ${BASE}v-4`;
  const height = barHeight(bar.end - bar.start);
  if (bar.standing !== 'repaired') return `M${x} ${BASE}v-${height}`;
  const cut = Math.round(height * 0.42);
  return `M${x} ${BASE}v-${cut}m0-4v-${height - cut - 4}`;
}

/** How deep an arc hangs below the line. */
const depth = (width: number): number => Math.min(HEIGHT - BASE - 2, 2.5 + width * 0.1);

/** The parts of an arc, by the row in which each lies; one between rows leaves the first at its end. */
export function arcPaths(from: Bar, to: Bar): { row: number; path: string }[] {
  const [a, b] = [barPlace(from), barPlace(to)];
  const y = BASE + 1;
  if (a.row === b.row) {
    const width = b.x - a.x;
    const low = Math.round(2 * depth(width));
    return [{ row: a.row, path: `M${a.x} ${y}q${Math.round(width / 2)} ${low} ${width} 0` }];
  }
  const low = HEIGHT - 2;
  return [
    { row: a.row, path: `M${a.x} ${y}Q${a.x} ${low} ${ROW} ${low}` },
    { row: b.row, path: `M0 ${low}Q${b.x} ${low} ${b.x} ${y}` },
  ];
}

/** The length of each row of an article in characters. @example rowLengths(9128) // [4800, 4328] */
export const rowLengths = (length: number): number[] =>
  Array.from({ length: Math.ceil(length / ROW) }, (_, row) => Math.min(ROW, length - row * ROW));

/** What a line of a band is for. A hollow sign is stroked twice: in ink, and then within, in the colour of the paper. */
type Line =
  BarStanding | 'target-within' | 'impossible' | 'notch' | 'notch-within' | `${ArcKind}-arc`;

const { ink, muted, grey, ours, red, paper } = themes.light;

/** How a line is stroked, in the light theme; theme-styles.ts lets a page give it the reader's. */
interface Look {
  readonly colour: string;
  readonly width: number;
  readonly dashes?: string;
}

export const looks: Readonly<Record<Line, Look>> = {
  'holds-arc': { colour: muted, width: 1 },
  'repaired-arc': { colour: ours, width: 1.2 },
  'reading-arc': { colour: ink, width: 1.2, dashes: '3 2.5' },
  'impossible-arc': { colour: red, width: 1.6 },
  other: { colour: grey, width: 1.2 },
  unconfirmed: { colour: grey, width: 2.2 },
  confirmed: { colour: ink, width: 2.4 },
  target: { colour: ink, width: 4 },
  'target-within': { colour: paper, width: 1.8 },
  repaired: { colour: ours, width: 3.2 },
  impossible: { colour: red, width: 3.2 },
  notch: { colour: ink, width: 6 },
  'notch-within': { colour: paper, width: 3.6 },
};

/** Everything of one look in a row: a line, and the path that has it. */
export interface Stroke {
  readonly line: Line;
  readonly path: string;
}

/** A row of a band. */
export interface DrawnRow {
  readonly length: number;
  /** Under which all others lie: the whole band, pale where some bars are lit. */
  readonly strokes: readonly Stroke[];
  /** The bars that are lit, with their arcs and the bars at the other ends of these. */
  readonly lit: readonly Stroke[];
}

const lines: readonly Line[] = [
  'holds-arc',
  'repaired-arc',
  'reading-arc',
  'impossible-arc',
  'other',
  'unconfirmed',
  'confirmed',
  'target',
  'target-within',
  'repaired',
  'impossible',
  'notch',
  'notch-within',
];

/** One path for each look, in the order in which they cover one another. */
const joined = (strokes: readonly Stroke[]): Stroke[] =>
  lines.flatMap((line) => {
    const path = strokes.filter((one) => one.line === line).map((one) => one.path);
    return path.length === 0 ? [] : [{ line, path: path.join('') }];
  });

/** What a bar is drawn as: what cannot be right as printed looks like nothing else. */
export const lineOf = ({ standing, clash }: Bar): BarStanding | 'impossible' =>
  clash === 'impossible' ? clash : standing;

/** The lines of a bar, and over it an outlined notch where it hangs on a reading. */
function barStrokes(bar: Bar): Stroke[] {
  const { x } = barPlace(bar);
  const height = barHeight(bar.end - bar.start);
  const top = BASE - height;
  return [
    { line: lineOf(bar), path: barPath(bar) },
    ...(bar.standing === 'target'
      ? [{ line: 'target-within' as const, path: `M${x} ${BASE}v-${height - 1}` }]
      : []),
    ...(bar.clash === 'reading'
      ? [
          { line: 'notch' as const, path: `M${x} ${top - 2}v-6` },
          { line: 'notch-within' as const, path: `M${x} ${top - 3}v-4` },
        ]
      : []),
  ];
}

const arcStrokes = (bars: readonly Bar[], { from, to, kind }: Arc, row: number): Stroke[] =>
  arcPaths(bars[from]!, bars[to]!)
    .filter((part) => part.row === row)
    .map(({ path }) => ({ line: `${kind}-arc`, path }));

/** The bars with which a bar must agree, by their indexes, itself not among them. */
export const partnersOf = (index: number, arcs: readonly Arc[]): number[] => [
  ...new Set(arcs.flatMap(({ from, to }) => (from === index ? [to] : to === index ? [from] : []))),
];

/**
 * Draws the rows of a band.
 *
 * @param length of the article in characters
 * @param lit the indexes of the bars to light; with none, nothing is pale
 * @param withArcs whether the arcs of bars that are not lit are drawn too
 */
export function drawBand(
  length: number,
  bars: readonly Bar[],
  arcs: readonly Arc[],
  lit: readonly number[] = [],
  withArcs = lit.length === 0,
): DrawnRow[] {
  const own = arcs.filter(({ from, to }) => lit.includes(from) || lit.includes(to));
  const shown = new Set([...lit, ...lit.flatMap((index) => partnersOf(index, own))]);
  return rowLengths(length).map((rowLength, row) => {
    const here = (bar: Bar) => barPlace(bar).row === row;
    return {
      length: rowLength,
      strokes: joined([
        ...(withArcs ? arcs : []).flatMap((arc) => arcStrokes(bars, arc, row)),
        ...bars.filter((bar, index) => here(bar) && !shown.has(index)).flatMap(barStrokes),
      ]),
      lit: joined([
        ...own.flatMap((arc) => arcStrokes(bars, arc, row)),
        ...bars.filter((bar, index) => here(bar) && shown.has(index)).flatMap(barStrokes),
      ]),
    };
  });
}

/**
 * Where in its band a figure stands, to point it out.
 *
 * @returns its row; the share of a full row's width at which its bar stands, and the bar's height; and the side of the
 *   bar on which there is more room for words
 */
export function barAt(figure: Pick<Bar, 'start' | 'end'>) {
  const { row, x } = barPlace(figure);
  return {
    row,
    share: Math.round((10_000 * x) / ROW) / 10_000,
    height: barHeight(figure.end - figure.start),
    side: x > ROW / 2 ? 'before' : 'behind',
  } as const;
}
