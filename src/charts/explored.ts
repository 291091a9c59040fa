import * as Plot from '@observablehq/plot';

/** A figure that a reader has chosen to see. */
interface ExploredFigure {
  readonly id: string;
  readonly label: string;
  /** Name of the place, in the page's language. */
  readonly place: string;
  readonly unit: string;
  readonly per: string | null;
  /** What is drawn; `null` where there is no single value. */
  readonly amount: number | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly year: number | null;
  readonly status: string;
  readonly text: string;
}

interface ExploredOptions {
  readonly kind: 'bars' | 'dots' | 'years';
  readonly log: boolean;
  /** In CSS pixels. */
  readonly width: number;
  /** Amounts are divided by people: their intervals are not known. */
  readonly divided: boolean;
}

/** Without the style that Plot puts in, which the page's policy forbids: site.css has its rules. */
function unstyled<Drawing extends Element>(svg: Drawing): Drawing {
  for (const style of svg.querySelectorAll('style')) style.remove();
  return svg;
}

/**
 * Draws figures of one unit, the one that most of them have, in the browser.
 *
 * @returns the drawing, its unit, and how many figures have no place in it.
 */
export function drawExplored(
  figures: readonly ExploredFigure[],
  { kind, log, width, divided }: ExploredOptions,
): { readonly svg: Element; readonly unit: string; readonly left: number } {
  const unitOf = ({ unit, per }: ExploredFigure) =>
    `${unit}${divided ? '/人' : per === null ? '' : `/${per}`}`;
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(unitOf(figure), (counts.get(unitOf(figure)) ?? 0) + 1);
  const [unit = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const drawn = figures.filter(
    (figure) =>
      unitOf(figure) === unit &&
      figure.amount !== null &&
      (!log || figure.amount > 0) &&
      (kind !== 'years' || figure.year !== null),
  );
  const scale = { type: log ? ('log' as const) : ('linear' as const), label: unit, grid: true };
  const hollow = (figure: ExploredFigure) => (figure.status === 'target' ? 'none' : 'currentColor');
  const title = (figure: ExploredFigure) => `${figure.label}\n${figure.place}\n${figure.text}`;
  const name = ({ label, place, id }: ExploredFigure) => `${place}: ${label}\u200b${id}`;
  const shown = (text: string) => text.slice(0, text.indexOf('\u200b'));
  const left = figures.length - drawn.length;

  if (kind === 'years') {
    const svg = Plot.plot({
      width,
      height: 380,
      x: { label: null, tickFormat: 'd', interval: 1 },
      y: scale,
      marks: [
        ...(log ? [] : [Plot.ruleY([0])]),
        Plot.dot(drawn, {
          x: 'year',
          y: 'amount',
          r: 4,
          fill: hollow,
          stroke: 'currentColor',
          title,
        }),
        Plot.text(drawn, { x: 'year', y: 'amount', text: 'place', dx: 8, textAnchor: 'start' }),
      ],
    });
    return { svg: unstyled(svg), unit, left };
  }
  const marginLeft = Math.min(320, Math.round(width * 0.45));
  const y = {
    label: null,
    tickFormat: (text: string) => {
      const label = shown(text);
      const most = Math.floor(marginLeft / 7);
      return label.length > most ? `${label.slice(0, most - 1)}…` : label;
    },
  };
  const bounded = drawn.filter(
    ({ low, high }) => !divided && low !== null && high !== null && low !== high,
  );
  const svg = Plot.plot({
    width,
    marginLeft,
    height: drawn.length * 24 + 60,
    x: scale,
    y,
    marks:
      kind === 'bars' && !log
        ? [
            Plot.barX(drawn, {
              x: 'amount',
              y: name,
              fill: hollow,
              stroke: 'currentColor',
              fillOpacity: 0.55,
              title,
              sort: { y: '-x' },
            }),
            Plot.ruleX([0]),
          ]
        : [
            Plot.ruleY(bounded, {
              y: name,
              x1: (figure: ExploredFigure) => Number(figure.low),
              x2: (figure: ExploredFigure) => Number(figure.high),
              strokeWidth: 2,
            }),
            Plot.dot(drawn, {
              x: 'amount',
              y: name,
              r: 4.5,
              fill: hollow,
              stroke: 'currentColor',
              title,
              sort: { y: '-x' },
            }),
          ],
  });
  return { svg: unstyled(svg), unit, left };
}
