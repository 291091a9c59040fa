import type { Chart } from './chart.ts';
import { extent } from './extent.ts';
import { linesWidth, type Shape } from './shape.ts';
import { signs, signShapes, signsOf } from './sign.ts';
import { words } from './words.ts';
import type { Lang } from '../lib/language.ts';

const rowHeight = 20;
const glyphWidth = 22;
const itemGap = 20;

/**
 * The key at the foot of a drawing, which explains the signs that occur in it.
 *
 * @param y the upper edge, in CSS pixels
 * @param round whether targets are hollow dots instead of hollow bars
 * @param rest whether a whole has a part without a name
 * @param logarithmic whether to explain a logarithmic scale
 * @param intervals whether the drawing shows intervals
 * @param notes further texts without a sign
 * @returns the shapes, and their height in CSS pixels, which is 0 where nothing needs a key
 */
export function key(
  { series }: Pick<Chart, 'series'>,
  { width, lang }: { readonly width: number; readonly lang: Lang },
  y: number,
  {
    round = false,
    rest = false,
    logarithmic = false,
    intervals = true,
    notes = [],
  }: {
    readonly round?: boolean;
    readonly rest?: boolean;
    readonly logarithmic?: boolean;
    readonly intervals?: boolean;
    readonly notes?: readonly string[];
  } = {},
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const say = words[lang];
  const extents = series.map(({ figure }) => extent(figure));
  const items: [text: string, glyph: ((x: number, y: number) => readonly Shape[]) | null][] = [];
  if (logarithmic) items.push([say.logarithmic, null]);
  items.push(...notes.map((note): [string, null] => [note, null]));
  const line = { shape: 'line', paint: 'interval', mark: null } as const;
  const box = { shape: 'rect', mark: null, width: 14, height: 10 } as const;
  if (rest)
    items.push([say.unnamed, (x, middle) => [{ ...box, paint: 'rest', x: x + 1, y: middle - 5 }]]);
  if (series.some(({ figure }) => figure.status === 'target'))
    items.push([
      say.target,
      (x, middle) => [
        round
          ? { shape: 'dot', paint: 'dot', hollow: true, mark: null, x: x + 8, y: middle, r: 5 }
          : { ...box, paint: 'bar', hollow: true, x: x + 1, y: middle - 5 },
      ],
    ]);
  if (intervals && extents.some(({ exact, low, high }) => !exact && low !== null && high !== null))
    items.push([
      say.interval,
      (x, middle) => [
        { ...line, x1: x + 1, x2: x + 15, y1: middle, y2: middle },
        { ...line, x1: x + 1, x2: x + 1, y1: middle - 4.5, y2: middle + 4.5 },
        { ...line, x1: x + 15, x2: x + 15, y1: middle - 4.5, y2: middle + 4.5 },
      ],
    ]);
  if (
    intervals &&
    extents.some(({ exact, low, high }) => !exact && (low === null || high === null))
  )
    items.push([
      say.unbounded,
      (x, middle) => [{ ...line, paint: 'open', x1: x + 1, x2: x + 15, y1: middle, y2: middle }],
    ]);
  const used = new Set(series.flatMap(signsOf));
  for (const sign of signs)
    if (used.has(sign)) items.push([say[sign], (x, middle) => signShapes(sign, x, middle, null)]);

  const shapes: Shape[] = [];
  let left = 0;
  let row = 0;
  for (const [text, glyph] of items) {
    const indent = glyph === null ? 0 : glyphWidth;
    const needed = indent + linesWidth([text], 'note');
    if (left > 0 && left + needed > width) {
      left = 0;
      row++;
    }
    const middle = y + 12 + (row + 0.5) * rowHeight;
    shapes.push(...(glyph?.(left, middle) ?? []), {
      shape: 'text',
      style: 'note',
      mark: null,
      lines: [text],
      x: left + indent,
      y: middle,
      anchor: 'start',
    });
    left += needed + itemGap;
  }
  return { shapes, height: items.length === 0 ? 0 : 12 + (row + 1) * rowHeight };
}
