import { itemsByKey } from '../../lib/items-by-key.ts';
import { ChartError, type Frame } from '../frame.ts';
import type { Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { dimensionOf } from '../../lib/quantity/dimension.ts';
import { barsOnOneScale } from './bars.ts';

/**
 * Bars in panels one under the other. What can be compared shares a panel and a scale: all counts, whatever is counted,
 * and all amounts of one unit. Only where the chart says so does each group have a scale of its own.
 */
export function multiples(frame: Frame): readonly Drawing[] {
  const { rows, ownScales } = frame;
  if (rows.length === 0) throw new ChartError('no series; add one figure at least');
  const panels: readonly (readonly Row[])[] = ownScales
    ? groupsOf(rows)
    : [...itemsByKey(rows, (row) => [dimensionOf(row)]).values()];
  const mixed = panels.find((panel) => new Set(panel.map(dimensionOf)).size > 1);
  if (mixed)
    throw new ChartError(
      `group "${mixed[0]!.group ?? ''}" has units that share no scale: ${[...new Set(mixed.map(({ unit }) => unit))].join(', ')}`,
    );
  return panels.map((panel) => barsOnOneScale({ ...frame, rows: panel }));
}
