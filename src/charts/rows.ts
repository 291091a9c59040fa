import { sections, wideFrom, type Chart } from './chart.ts';
import { linesHeight, linesWidth, textStyles, type Shape } from './shape.ts';
import { wrap } from './wrap.ts';

/** The row of one mark. */
interface Row {
  readonly mark: number;
  /** The vertical middle of the mark, in CSS pixels. */
  readonly middle: number;
}

/** Rows that are laid out; all positions in CSS pixels. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Labels, headings and the areas that take the pointer. */
  readonly shapes: readonly Shape[];
  /** The left edge of the field in which marks are drawn. */
  readonly left: number;
  readonly bottom: number;
  /** The vertical ranges without text, across which grid lines are drawn. */
  readonly runs: readonly { readonly top: number; readonly bottom: number }[];
}

/** How much of a wide drawing the labels take at most. */
const labelShare = 0.4;

/**
 * Lays out one row for each mark, with a heading above the rows that share a group. The label stands beside the mark,
 * or above it in a narrow drawing.
 *
 * @param thickness the thickness of a mark, in CSS pixels
 * @param top where the first row starts
 * @param room the least height of a row in addition to its mark
 */
export function rowsOf(
  { series }: Chart,
  width: number,
  {
    thickness,
    top,
    room,
  }: { readonly thickness: number; readonly top: number; readonly room: number },
): Rows {
  const wide = width >= wideFrom;
  const { size } = textStyles.label;
  const column = wide ? Math.floor(width * labelShare) : width;
  const labels = series.map(({ label }) => wrap(label, column, size));
  const left = wide
    ? Math.ceil(Math.max(...labels.map((lines) => linesWidth(lines, 'label')))) + 16
    : 0;
  const rows: Row[] = [];
  const shapes: Shape[] = [];
  const runs: { top: number; bottom: number }[] = [];
  let y = top;
  sections(series).forEach(({ group, series: marks }, index) => {
    if (index > 0) y += wide ? 14 : 10;
    if (group !== null) {
      const lines = wrap(group, width, textStyles.heading.size, textStyles.heading.weight);
      const height = linesHeight(lines.length, 'heading');
      shapes.push({
        shape: 'text',
        style: 'heading',
        lines,
        x: 0,
        y: y + height / 2,
        anchor: 'start',
        mark: null,
      });
      y += height + (wide ? 4 : 6);
    }
    const start = y;
    for (const mark of marks) {
      const lines = labels[mark]!;
      const text = linesHeight(lines.length, 'label');
      const height = wide ? Math.max(thickness + room, text + 14) : text + 4 + thickness + room;
      const middle = wide ? y + height / 2 : y + text + 4 + thickness / 2 + 2;
      shapes.push({ shape: 'rect', paint: 'hit', x: 0, y, width, height, mark });
      if (lines.length > 0)
        shapes.push({
          shape: 'text',
          style: 'label',
          lines,
          x: wide ? left - 16 : 0,
          y: wide ? middle : y + 2 + text / 2,
          anchor: wide ? 'end' : 'start',
          mark,
        });
      rows.push({ mark, middle });
      if (!wide) runs.push({ top: middle - thickness / 2 - 3, bottom: middle + thickness / 2 + 3 });
      y += height;
    }
    if (wide) runs.push({ top: start, bottom: y });
  });
  return { rows, shapes, left, bottom: y, runs };
}
