import * as Plot from '@observablehq/plot';
import type { Frame } from './frame.ts';
import { size, tickText, widest } from './layout.ts';
import { plot, type Drawing } from './plot.ts';
import { daysWithin } from '../lib/model/period.ts';

/** What stands on a rail of time: a name, and ISO dates of any precision; a text that gives no date has no end. */
export interface RailMark {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The height of a line of the rail, in CSS pixels. */
const line = 24;
/** The room above the first line, for the years. */
const above = 34;

const dayAfter = (iso: string) => Date.parse(daysWithin(iso)[1]) + 86_400_000;

/**
 * A rail of time under a drawing: for each mark a dot at the end of what it is about, and a line over it where the text
 * says when it begins. A mark without a date stands as a name alone.
 *
 * @param words what stands in place of a date that the text does not give
 */
export function rail(
  frame: Frame,
  marks: readonly RailMark[],
  words: { readonly undated: string },
): Drawing {
  const { theme, width } = frame;
  const dated = marks.flatMap(({ to }, index) =>
    to === null ? [] : [{ ...marks[index]!, index, until: dayAfter(to) }],
  );
  const starts = dated.flatMap(({ from }) => (from === null ? [] : [Date.parse(from)]));
  const ends = dated.map(({ until }) => until - 1);
  const years = [...starts, ...ends].map((time) => new Date(time).getUTCFullYear());
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const left =
    Math.ceil(
      widest(
        marks.map(({ name }) => name),
        size.note,
      ),
    ) + 18;
  const right = 14;
  const y = (index: number) => above + (index + 0.5) * line;
  const domain = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)] as const;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // Every year begins with a stroke; as many have their number as there is room for.
  const every = Math.ceil((all.length * 44) / Math.max(width - left - right, 44));
  const numbered = all.filter((year) => year < last && (year - first) % every === 0);
  const bottom = above + marks.length * line + 4;
  const undated = marks.flatMap(({ to }, index) => (to === null ? [{ index }] : []));
  const text = { fontSize: size.note, fill: theme.muted } as const;
  return plot({ ...frame, benchmarks: [] }, bottom, {
    left,
    right,
    above,
    domain,
    marks: [
      Plot.ruleX(all, {
        x: (year: number) => Date.UTC(year, 0, 1),
        y1: above - 6,
        y2: bottom - 4,
        stroke: theme.rule,
      }),
      Plot.text(numbered, {
        x: (year: number) => Date.UTC(year, 6, 1),
        y: above - 14,
        text: (year: number) => tickText(year, '', 'zh'),
        ...text,
      }),
      Plot.text(marks, {
        y: (_: RailMark, index: number) => y(index),
        text: 'name',
        frameAnchor: 'left',
        dx: -left,
        textAnchor: 'start',
        fontSize: size.note,
        fill: theme.ink,
      }),
      Plot.text(undated, {
        y: ({ index }: { index: number }) => y(index),
        text: () => words.undated,
        frameAnchor: 'left',
        dx: 8,
        textAnchor: 'start',
        ...text,
      }),
      Plot.ruleY(
        dated.filter(({ from }) => from !== null),
        {
          x1: ({ from }: RailMark) => Date.parse(from!),
          x2: 'until',
          y: ({ index }: { index: number }) => y(index),
          stroke: theme.ink,
          strokeWidth: 2,
        } as Plot.RuleYOptions,
      ),
      Plot.dot(dated, {
        x: 'until',
        y: ({ index }: { index: number }) => y(index),
        r: 5,
        fill: theme.ink,
      } as Plot.DotOptions),
    ],
  });
}
