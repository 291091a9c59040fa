import * as Plot from '@observablehq/plot';
import { nice, ticks } from 'd3';
import { requireOneUnit, type Frame } from '../frame.ts';
import { size, tickText, widest } from '../layout.ts';
import { keyed, notches } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import type { Row } from '../row.ts';
import { spread } from '../spread.ts';

/** Above this number of points names are left out, because they would hide one another. */
const mostNames = 40;
/** The height of the field, in CSS pixels. */
const tall = 380;
const above = 20;

/** Amounts of one unit over the years in which their periods end, from nought. */
export function years(frame: Frame): Drawing {
  const { width, rows, theme, lang } = frame;
  requireOneUnit(rows);
  const { unit } = rows[0]!;
  const values = rows.map(({ value }) => value);
  const [least, most] = nice(Math.min(0, ...values), Math.max(...values) || 1, 5) as [
    number,
    number,
  ];
  const base = above + tall;
  const up = (value: number) => base - ((value - least) / (most - least)) * tall;
  const yearOf = ({ to }: Row) => Number(to!.slice(0, 4));
  const [first, last] = [Math.min(...rows.map(yearOf)), Math.max(...rows.map(yearOf))];
  const steps = ticks(least, most, 5);
  const text = (step: number) => tickText(step, unit, lang);
  const left = Math.ceil(widest(steps.map(text), size.note)) + 12;
  const isNamed = rows.length <= mostNames;
  const right = isNamed
    ? Math.min(
        160,
        Math.ceil(
          widest(
            rows.map(({ label }) => label),
            size.note,
          ),
        ),
      )
    : 0;
  const points = rows.map((row) => ({ ...row, y: up(row.value), year: yearOf(row) }));
  // Names of one year do not overlap: each stands as near to its point as the others let it.
  const names = isNamed
    ? [...Map.groupBy(points, ({ year }) => year).values()].flatMap((own) => {
        const sorted = own.toSorted((a, b) => a.y - b.y);
        const starts = spread(
          sorted.map(({ y }) => ({ start: y - 8, length: 16 })),
          above - 10,
          base + 10,
          0,
        );
        return starts === null ? [] : sorted.map((row, at) => ({ ...row, at: starts[at]! + 8 }));
      })
    : [];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil((all.length * 44) / (width - left - right));
  const color = ({ paint }: Row) => theme[paint];
  const solid = points.filter(({ shape }) => shape !== 'target');
  const hollow = points.filter(({ shape }) => shape === 'target');
  return plot(frame, base + 28, {
    left,
    right: right + 24,
    above,
    domain: [first - 0.5, last + 0.5],
    marks: [
      Plot.ruleY(
        steps.filter((step) => step !== 0),
        { y: up, stroke: theme.rule },
      ),
      Plot.ruleY([0], { y: up, stroke: theme.ink, strokeWidth: 1.5 }),
      Plot.text(steps, {
        y: up,
        text,
        frameAnchor: 'left',
        dx: -8,
        textAnchor: 'end',
        fontSize: size.note,
        fill: theme.muted,
      }),
      Plot.text(
        all.filter((_, index) => index % every === 0),
        {
          x: (year: number) => year,
          y: () => base + 16,
          text: String,
          fontSize: size.note,
          fill: theme.muted,
        },
      ),
      Plot.dot(
        solid,
        keyed(solid, {
          x: 'year',
          y: 'y',
          r: 5,
          fill: color,
          stroke: theme.paper,
        } as Plot.DotOptions),
      ),
      Plot.dot(
        hollow,
        keyed(hollow, {
          x: 'year',
          y: 'y',
          r: 5,
          fill: theme.paper,
          stroke: color,
          strokeWidth: 1.75,
        } as Plot.DotOptions),
      ),
      notches(points, frame, { x: 'year', y: ({ y }) => y + 11 }),
      Plot.text(
        names,
        keyed(names, {
          x: 'year',
          y: 'at',
          text: 'label',
          dx: 9,
          textAnchor: 'start',
          fontSize: size.note,
          fill: theme.ink,
        } as Plot.TextOptions),
      ),
    ],
  });
}
