import * as Plot from '@observablehq/plot';
import { punctuation, type Lang } from '../lib/language.ts';
import type { ChartBenchmark } from '../lib/model/chart.ts';
import type { BenchmarkLine } from './frame.ts';
import type { Theme } from './theme.ts';
import { leading, size } from './layout.ts';
import { keyed } from './marks.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** A benchmark of a chart with its words. @param href maps the id of a benchmark to its address */
export function benchmarkLine(
  { row, label, text }: ChartBenchmark,
  lang: Lang,
  href?: (benchmark: string) => string,
): BenchmarkLine {
  const { comma, semicolon, open, close } = punctuation[lang];
  const seen = text[lang].number + comma + label[lang] + open + words[lang].outside + close;
  return {
    id: row.id,
    value: Number(row.value),
    text: seen,
    name: [seen, text[lang].full, row[`publisher_${lang}`]].join(semicolon),
    href: href?.(row.id) ?? null,
  };
}

/** Where the field of marks stands, in CSS pixels. */
interface Field {
  readonly width: number;
  readonly bottom: number;
  /** Stretches from top to bottom without words. */
  readonly runs: readonly (readonly [top: number, bottom: number])[];
  /** Maps a value to its position. */
  readonly x: (value: number) => number;
}

/** Between a line and its words, in CSS pixels. */
const gap = 6;

/**
 * Upright dashed lines down the rows, each with its words at the foot, beside it on the side that has more room.
 *
 * @returns the marks, and where they end
 */
export function benchmarkLines(
  lines: readonly BenchmarkLine[],
  { width, bottom, runs, x }: Field,
  theme: Theme,
): { readonly marks: readonly Plot.Markish[]; readonly bottom: number } {
  let foot = bottom;
  // From the right, so that the words of one stand right of the next.
  const labelled = [...lines]
    .sort((a, b) => b.value - a.value)
    .map((line) => {
      const isRight = width - x(line.value) >= width / 2;
      const room = Math.max(width - x(line.value), x(line.value)) - gap;
      const top = foot;
      const texts = wrap(line.text, room, size.note).map((text, index) => ({
        ...line,
        text,
        y: top + (index + 0.5) * leading.note + 2,
      }));
      foot += texts.length * leading.note + 4;
      return { line, isRight, texts, end: top + leading.note };
    });
  const strokes = labelled.flatMap(({ line, end }) =>
    [...runs, [bottom, end] as const].map(([y1, y2]) => ({ ...line, y1, y2 })),
  );
  const marks = [
    Plot.ruleX(
      strokes,
      keyed(strokes, {
        x: 'value',
        y1: 'y1',
        y2: 'y2',
        stroke: theme.muted,
        strokeWidth: 1.5,
        strokeDasharray: '5 3',
      } as Plot.RuleXOptions),
    ),
    ...labelled.map(({ isRight, texts }) =>
      Plot.text(
        texts,
        keyed(texts, {
          x: 'value',
          y: 'y',
          text: 'text',
          dx: isRight ? gap : -gap,
          textAnchor: isRight ? 'start' : 'end',
          fontSize: size.note,
          fill: theme.muted,
          stroke: theme.paper,
          strokeWidth: 5,
        } as Plot.TextOptions),
      ),
    ),
  ];
  return { marks, bottom: foot };
}
