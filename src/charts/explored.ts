import * as Plot from '@observablehq/plot';
import { coloursIn } from '../lib/model/colour.ts';

/** A figure that a reader has chosen to see. */
export interface ExploredFigure {
  readonly row: {
    readonly id: string;
    readonly label: string;
    /** Id of the place, which gives the colour. */
    readonly place: string;
    /** Decimal strings; `null` where open. */
    readonly low: string | null;
    readonly high: string | null;
    readonly year: number | null;
    readonly status: string;
  };
  /** In the page's language, with its rate. */
  readonly unit: string;
  /** What is drawn; `null` where there is no single value. */
  readonly amount: number | null;
  /** It is a quotient, whose interval is not known. */
  readonly isDivided: boolean;
}

/** What is said of a figure that is drawn, in the page's language. */
interface Told {
  readonly placeName: string;
  readonly text: string;
}

interface ExploredOptions {
  readonly kind: 'bars' | 'dots' | 'years';
  readonly log: boolean;
  /** In CSS pixels. */
  readonly width: number;
  /** Asked only for the figures that are drawn. */
  readonly tell: (figure: ExploredFigure) => Told;
  /** What is said of figures that are drawn as one. */
  readonly merged: (count: number) => string;
  /** The place whose colour each may take: see {@link coloursIn}. */
  readonly lenders: { readonly [place: string]: string | null };
  /** A figure's name behind its place's, where there are several. */
  readonly ofPlace: (place: string, label: string) => string;
}

/** What was drawn, in which unit, and what was not. */
interface Explored {
  readonly svg: Element;
  readonly unit: string;
  /** The names of the colours that its places have, by place. */
  readonly colours: ReadonlyMap<string, string>;
  /** How many are drawn. */
  readonly drawn: number;
  /** How many have another unit, no single value or, by years, no year. */
  readonly left: number;
  /** How many were too many: the smallest. */
  readonly cut: number;
}

/** Bars and dots have a line each, with a name that is to be read. */
const MOST_LINES = 40;
/** Where more dots than that stand over the years their names would hide one another. */
const MOST_NAMES = 40;
const HEIGHT = 380;
const RADIUS = 4;

/** More dots than that would hide one another: each spot is drawn once. */
const MOST_DOTS = 400;

type Fitting = ExploredFigure & { readonly amount: number };
type Drawn = Fitting & Told & { readonly colour: string };

/** Without the style that Plot puts in, which the page's policy forbids: site.css has its rules. */
function unstyled(svg: Element): Element {
  for (const style of svg.querySelectorAll('style')) style.remove();
  return svg;
}

/**
 * Draws figures of one unit, the one that most of them have, in the browser. What it draws stays
 * bounded however many there are: the greatest of them as lines, or every spot over the years once.
 */
export function drawExplored(
  figures: readonly ExploredFigure[],
  options: ExploredOptions,
): Explored {
  const { kind, log } = options;
  const counts = new Map<string, number>();
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [unit = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const fitting = figures.filter(
    (figure): figure is Fitting =>
      figure.unit === unit &&
      figure.amount !== null &&
      (!log || figure.amount > 0) &&
      (kind !== 'years' || figure.row.year !== null),
  );
  const left = figures.length - fitting.length;
  const colours = coloursIn(
    fitting.map(({ row }) => row.place),
    (place) => options.lenders[place],
  );
  const drawnAs = <Figure extends Fitting>(figure: Figure) => ({
    ...figure,
    ...options.tell(figure),
    colour: `var(--${colours.get(figure.row.place)})`,
  });
  if (kind === 'years') {
    return {
      svg: unstyled(overYears(spotsOf(fitting, log).map(drawnAs), unit, options)),
      unit,
      colours,
      drawn: fitting.length,
      left,
      cut: 0,
    };
  }
  const drawn = fitting
    .toSorted((a, b) => b.amount - a.amount)
    .slice(0, MOST_LINES)
    .map(drawnAs);
  const cut = fitting.length - drawn.length;
  return {
    svg: unstyled(asLines(drawn, unit, kind, options)),
    unit,
    colours,
    drawn: drawn.length,
    left,
    cut,
  };
}

const fill = ({ row, colour }: Drawn) => (row.status === 'target' ? 'none' : colour);
const title = ({ row, placeName, text }: Drawn) => `${row.label}\n${placeName}\n${text}`;
const scaleOf = (unit: string, log: boolean) => ({
  type: log ? ('log' as const) : ('linear' as const),
  label: unit,
  grid: true,
});

function overYears(
  spots: readonly (Spot & Drawn)[],
  unit: string,
  { log, width, merged }: ExploredOptions,
): Element {
  const x = ({ row }: Fitting) => row.year;
  return Plot.plot({
    width,
    height: HEIGHT,
    marginRight: 100,
    x: { label: null, tickFormat: 'd', interval: 1 },
    y: scaleOf(unit, log),
    marks: [
      ...(log ? [] : [Plot.ruleY([0])]),
      Plot.dot(spots, {
        x,
        y: 'amount',
        r: RADIUS,
        fill,
        stroke: 'colour',
        title: (spot: Spot & Drawn) =>
          spot.more === 0 ? title(spot) : `${title(spot)}\n${merged(spot.more)}`,
      }),
      ...(spots.length > MOST_NAMES
        ? []
        : [Plot.text(spots, { x, y: 'amount', text: 'placeName', dx: 8, textAnchor: 'start' })]),
    ],
  });
}

/** A figure and how many others stand where it does. */
type Spot = Fitting & { more: number };

/** The figures, of which those that would overlap in their year are one where there are many. */
function spotsOf(figures: readonly Fitting[], log: boolean): Spot[] {
  const height = (amount: number) => (log ? Math.log(amount) : amount);
  let [least, most] = log ? [Infinity, -Infinity] : [0, 0];
  for (const { amount } of figures) {
    least = Math.min(least, height(amount));
    most = Math.max(most, height(amount));
  }
  const step = ((most - least) * 3 * RADIUS) / HEIGHT || 1;
  const spots = new Map<unknown, Spot>();
  for (const figure of figures) {
    const key =
      figures.length > MOST_DOTS
        ? `${figure.row.year} ${Math.round(height(figure.amount) / step)}`
        : figure;
    const spot = spots.get(key);
    if (spot) spot.more += 1;
    else spots.set(key, { ...figure, more: 0 });
  }
  return [...spots.values()];
}

function asLines(
  figures: readonly Drawn[],
  unit: string,
  kind: 'bars' | 'dots',
  { log, width, ofPlace }: ExploredOptions,
): Element {
  const marginLeft = Math.min(320, Math.round(width * 0.45));
  const most = Math.floor(marginLeft / 7);
  // The id tells lines apart whose names are the same; it is not shown.
  const isOnePlace = new Set(figures.map(({ row }) => row.place)).size === 1;
  const name = ({ row, placeName }: Drawn) =>
    `${isOnePlace ? row.label : ofPlace(placeName, row.label)}\u200b${row.id}`;
  const shown = (text: string) => {
    const label = text.slice(0, text.indexOf('\u200b'));
    return label.length > most ? `${label.slice(0, most - 1)}…` : label;
  };
  const bounded = figures.filter(
    ({ row: { low, high }, isDivided }) =>
      !isDivided && low !== null && high !== null && low !== high,
  );
  return Plot.plot({
    width,
    marginLeft,
    marginBottom: 44,
    height: figures.length * 24 + 74,
    x: { ...scaleOf(unit, log), labelOffset: 40 },
    y: { label: null, domain: figures.map(name), tickFormat: shown },
    marks:
      kind === 'bars' && !log
        ? [
            Plot.barX(figures, {
              x: 'amount',
              y: name,
              fill,
              stroke: 'colour',
              fillOpacity: 0.7,
              title,
            }),
            Plot.ruleX([0]),
          ]
        : [
            Plot.ruleY(bounded, {
              y: name,
              x1: ({ row }: Drawn) => Number(row.low),
              x2: ({ row }: Drawn) => Number(row.high),
              stroke: 'colour',
              strokeWidth: 2,
            }),
            Plot.dot(figures, { x: 'amount', y: name, r: 4.5, fill, stroke: 'colour', title }),
          ],
  });
}
