// Draws the charts of the page for exploring, in the browser.

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
  /** The unit with its rate, in the page's language. */
  readonly unit: string;
  /** The amount that is drawn; `null` where there is no single value. */
  readonly amount: number | null;
  /** Whether it is a quotient, whose interval is not known. */
  readonly isDivided: boolean;
}

/** Texts about a figure that is drawn, in the page's language. */
interface Told {
  readonly placeName: string;
  readonly text: string;
}

interface ExploredOptions {
  readonly kind: 'bars' | 'dots' | 'years';
  readonly log: boolean;
  /** In CSS pixels. */
  readonly width: number;
  /** Called only for the figures that are drawn. */
  readonly tell: (figure: ExploredFigure) => Told;
  /** The text about other figures that are drawn as one with this. */
  readonly merged: (count: number) => string;
  /** The place whose colour each may take: see {@link coloursIn}. */
  readonly lenders: { readonly [place: string]: string | null };
  /** A figure's name behind its place's, where there are several. */
  readonly ofPlace: (place: string, label: string) => string;
}

/** The drawing, and how many figures it shows and leaves out. */
interface Explored {
  readonly svg: Element;
  readonly unit: string;
  /** The names of the colours that its places have, by place. */
  readonly colours: ReadonlyMap<string, string>;
  /** How many are drawn. */
  readonly drawn: number;
  /** How many are left out because they have another unit, no single value, or no year where the chart is by year. */
  readonly left: number;
  /** How many of the smallest are left out because there are too many. */
  readonly cut: number;
}

/** How many bars or dots with a line and a name each are drawn at most. */
const MOST_LINES = 40;
/** Above this number of dots over the years, names are left out because they would hide one another. */
const MOST_NAMES = 40;
const HEIGHT = 380;
const RADIUS = 4;

/** Above this number of dots over the years, dots at the same spot are drawn as one. */
const MOST_DOTS = 400;

type Fitting = ExploredFigure & { readonly amount: number };
type Drawn = Fitting & Told & { readonly colour: string };

/** Removes the style element that Plot adds: the page's security policy forbids it, and site.css has its rules. */
function unstyled(svg: Element): Element {
  for (const style of svg.querySelectorAll('style')) style.remove();
  return svg;
}

/**
 * Draws the figures with the most frequent unit. The size of the drawing is limited however many figures there are:
 * only the largest get a line, and over the years each spot is drawn once.
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

/** A figure, and how many others are drawn at the same spot. */
type Spot = Fitting & { more: number };

/** The spots of figures over the years. Where there are many, figures of a year that would overlap are one spot. */
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
  // The id behind the zero-width space keeps lines with the same name apart. It is not shown.
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
