import type { Lang } from '../lib/language.ts';
import type { Chart } from './chart.ts';
import { linesHeight, linesWidth, textStyles, type Shape } from './shape.ts';
import { valueShapes, valueWidth } from './sign.ts';
import type { Slice } from './slices.ts';
import { spread } from './spread.ts';
import { wrap } from './wrap.ts';

/** The labels under a bar of parts, and their height in CSS pixels. */
export interface PartLabels {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const inset = 7;
/**
 * How far a label may be moved from its part, in CSS pixels. If one would be moved farther, each part gets a row
 * instead.
 */
const farthest = 72;
const line = linesHeight(1, 'label');

/**
 * Labels in columns under their slices, each with a thin leader line from its slice.
 *
 * @param top the lower edge of the bar
 * @param limit how wide a column may be that is wider than its slice, in CSS pixels
 * @returns `null` where the labels do not fit near their slices
 */
export function columns(
  { series }: Chart,
  slices: readonly Slice[],
  width: number,
  top: number,
  lang: Lang,
  limit: number,
): PartLabels | null {
  const texts = slices.map(({ mark, from, to }) => {
    const { label } = series[mark]!;
    const room = Math.max(to - from - inset - 8, Math.min(limit, linesWidth([label], 'label')));
    return wrap(label, room, textStyles.label.size);
  });
  const widths = slices.map(
    ({ mark }, i) => inset + Math.max(valueWidth(series[mark]!), linesWidth(texts[i]!, 'label')),
  );
  const starts = spread(
    slices.map(({ from }, i) => ({ start: from + 0.5, length: widths[i]! })),
    0.5,
    width,
    14,
  );
  if (!starts || starts.some((start, i) => Math.abs(start - slices[i]!.from) > farthest))
    return null;
  const shifted = starts.some((start, i) => Math.abs(start - slices[i]!.from) > 1);
  const drop = shifted ? 16 : 6;
  const height =
    drop + line + Math.max(...texts.map((lines) => linesHeight(lines.length, 'label')));
  const shapes = slices.flatMap(({ mark, from, to }, i): Shape[] => {
    const x = starts[i]!;
    const lines = texts[i]!;
    const text = linesHeight(lines.length, 'label');
    const moved = Math.abs(x - from) > 1;
    const leader = { shape: 'line', paint: 'leader', mark } as const;
    return [
      { shape: 'rect', paint: 'hit', mark, x, y: top, width: widths[i]!, height },
      ...(moved
        ? [
            {
              ...leader,
              x1: Math.min((from + to) / 2, from + 6),
              y1: top + 2,
              x2: x,
              y2: top + drop,
            },
          ]
        : []),
      { ...leader, x1: x, x2: x, y1: moved ? top + drop : top + 2, y2: top + drop + line + text },
      ...valueShapes(series[mark]!, mark, x + inset, top + drop + line / 2, 'start', lang),
      ...(lines.length === 0
        ? []
        : [
            {
              shape: 'text',
              style: 'label',
              lines,
              x: x + inset,
              y: top + drop + line + text / 2,
              anchor: 'start',
              mark,
            } as const,
          ]),
    ];
  });
  return { shapes, height };
}

/** Labels in rows, one for each part: its label, its value, and its slice once more at its place in the whole. */
export function rows(
  { series }: Chart,
  slices: readonly Slice[],
  width: number,
  top: number,
  lang: Lang,
): PartLabels {
  const shapes: Shape[] = [];
  let y = top + 6;
  for (const { mark, from, to } of slices) {
    const one = series[mark]!;
    const lines = wrap(one.label, width - valueWidth(one) - 16, textStyles.label.size);
    const text = linesHeight(Math.max(1, lines.length), 'label');
    const height = 8 + text + 4 + 5 + 5;
    shapes.push({ shape: 'rect', paint: 'hit', mark, x: 0, y, width, height });
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: 0,
        y: y + 8 + text / 2,
        anchor: 'start',
        mark,
      });
    shapes.push(...valueShapes(one, mark, width, y + 8 + line / 2, 'end', lang));
    const under = y + 8 + text + 6;
    shapes.push(
      { shape: 'line', paint: 'grid', mark, x1: 0, x2: width, y1: under + 2.5, y2: under + 2.5 },
      {
        shape: 'rect',
        paint: 'bar',
        hollow: one.figure.status === 'target',
        mark,
        x: from,
        y: under,
        width: Math.max(1, to - from),
        height: 5,
      },
    );
    y += height;
  }
  return { shapes, height: y - top };
}
