import { ChartError, sections, wideFrom, type Chart } from './chart.ts';
import { linesHeight, linesWidth, textStyles, type Shape } from './shape.ts';
import { wrap } from './wrap.ts';

/** The row of one pair: indices of its two series, and its upper edge, middle and lower edge in CSS pixels. */
export interface Band {
  readonly first: number;
  readonly second: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/** How much of a wide drawing the names of the rows take at most. */
const labelShare = 0.34;

/**
 * Lays out rows of pairs. The name of a row is the group of its pair; it stands beside the row, or above it in a narrow
 * drawing.
 *
 * @param height the height of a row without its name, in CSS pixels
 * @param top where the first row starts
 * @throws ChartError where a group is not a pair
 */
export function bandsOf(
  { slug, series }: Chart,
  width: number,
  { height, top }: { readonly height: number; readonly top: number },
): {
  readonly bands: readonly Band[];
  readonly shapes: readonly Shape[];
  readonly left: number;
  readonly bottom: number;
} {
  const wide = width >= wideFrom;
  const pairs = sections(series).map(({ group, series: marks }) => {
    if (marks.length !== 2)
      throw new ChartError(
        slug,
        `${series[marks[0]!]!.figure.id} is not one of a pair; give it and its partner a group of their own`,
      );
    return { group: group ?? '', first: marks[0]!, second: marks[1]! };
  });
  if (pairs.length === 0) throw new ChartError(slug, 'no series; add two figures at least');
  const { size } = textStyles.label;
  const names = pairs.map(({ group }) =>
    wrap(group, wide ? Math.floor(width * labelShare) : width, size),
  );
  const left = wide
    ? Math.ceil(Math.max(...names.map((lines) => linesWidth(lines, 'label')))) + 16
    : 0;
  const shapes: Shape[] = [];
  const bands: Band[] = [];
  let y = top;
  pairs.forEach(({ first, second }, index) => {
    const lines = names[index]!;
    const text = linesHeight(lines.length, 'label');
    const start = y;
    const row = wide ? Math.max(height, text + 12) : height;
    const middle = wide ? y + row / 2 : y + text + 4 + row / 2;
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: wide ? left - 16 : 0,
        y: wide ? middle : y + 2 + text / 2,
        anchor: wide ? 'end' : 'start',
        mark: null,
      });
    y = wide ? y + row : y + text + 4 + row;
    bands.push({ first, second, top: wide ? start : middle - row / 2, middle, bottom: y });
    if (!wide) y += 6;
  });
  return { bands, shapes, left, bottom: y };
}

/**
 * The labels of the first and second figure, which are the same in all pairs and head their columns.
 *
 * @throws ChartError where the pairs are named differently
 */
export function headsOf(
  { slug, series }: Chart,
  bands: readonly Band[],
): readonly [string, string] {
  const [one] = bands;
  const heads = [series[one!.first]!.label, series[one!.second]!.label] as const;
  const other = bands.find(
    ({ first, second }) => series[first]!.label !== heads[0] || series[second]!.label !== heads[1],
  );
  if (other)
    throw new ChartError(
      slug,
      `${series[other.first]!.figure.id} and its partner are labelled unlike the first pair; all pairs have the same labels, in the same order`,
    );
  return heads;
}
