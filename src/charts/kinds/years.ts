import * as Plot from '@observablehq/plot';
import { nice, ticks } from 'd3';
import { requireOneUnit, type Frame } from '../frame.ts';
import { leading, size, tickText, widest } from '../layout.ts';
import { keyed, notches } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import type { Row } from '../row.ts';
import { textWidth } from '../text-width.ts';

/** The least room for a name, in CSS pixels. */
const leastRoom = 60;
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
  const labels = rows.map(({ label }) => label);
  const right = Math.ceil(Math.min(160, width / 4, widest(labels, size.note))) + 24;
  const column = (width - left - right) / (last - first + 1);
  const points = rows
    .map((row) => ({ ...row, y: up(row.value), year: yearOf(row) }))
    .toSorted((a, b) => a.y - b.y);
  // A name stands beside its point, cut where the next year begins. It is left out where that is too near, or where
  // another name stands: pointing at the point tells it.
  const names = [...Map.groupBy(points, ({ year }) => year)].flatMap(([year, own]) => {
    const room = (year === last ? column / 2 + right : column) - 24;
    if (room < leastRoom) return [];
    let free = -Infinity;
    return own.flatMap((row) => {
      if (row.y < free) return [];
      free = row.y + leading.note;
      return [{ ...row, name: cutTo(row.label, room) }];
    });
  });
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(44 / column);
  const color = ({ paint }: Row) => theme[paint];
  const solid = points.filter(({ shape }) => shape !== 'target');
  const hollow = points.filter(({ shape }) => shape === 'target');
  return plot(frame, base + 28, {
    left,
    right,
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
          y: 'y',
          text: 'name',
          dx: 9,
          textAnchor: 'start',
          fontSize: size.note,
          fill: theme.ink,
          stroke: theme.paper,
          strokeWidth: 4,
        } as Plot.TextOptions),
      ),
    ],
  });
}

/** A text in one line, which ends in an ellipsis where it is wider than some CSS pixels. */
function cutTo(text: string, width: number): string {
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size.note) > width)
    characters.pop();
  return characters.length === [...text].length ? text : `${characters.join('').trimEnd()}…`;
}
