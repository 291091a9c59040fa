// The strip is a picture of an article that shows only where its numerals are. The text is laid out in rows of equal
// length, and each numeral is a bar.

/** How many characters of the text a row of the strip stands for. */
export const COLUMNS = 160;

/** The height of a row, in CSS pixels. */
export const HEIGHT = 14;

/** What a shape of the strip stands for: a figure read from a damaged number, or a kind of numeral. */
export const shapes = [
  'figure',
  'repaired',
  'date',
  'ordinal',
  'list-marker',
  'slogan',
  'name',
  'word',
  'boilerplate',
  'unknown',
] as const;

const boxes: Readonly<Record<string, readonly [number, number]>> = {
  ordinal: [7, 5],
  name: [2, 5],
  word: [10, 2],
};
/** The top and height of a shape in its row, in CSS pixels. */
export const boxOf = (shape: string): readonly [top: number, height: number] =>
  boxes[shape] ?? [2, 10];

/** A part of a row. `left` and `width` are percentages of the row's width. */
export interface Segment {
  /** Index of the row, from 0. */
  readonly row: number;
  readonly left: number;
  readonly width: number;
}

/**
 * Where a numeral lies in the strip. A numeral that runs over the end of a row has a segment in each row.
 *
 * @example segmentsOf({ start: 158, end: 162 }) // [{ row: 0, left: 98.75, width: 1.25 }, { row: 1, left: 0, width: 1.25 }]
 */
export function segmentsOf({
  start,
  end,
}: {
  readonly start: number;
  readonly end: number;
}): Segment[] {
  const found: Segment[] = [];
  for (let from = start; from < end;) {
    const row = Math.floor(from / COLUMNS);
    const to = Math.min(end, (row + 1) * COLUMNS);
    found.push({
      row,
      left: percent(from - row * COLUMNS),
      width: percent(to - from),
    });
    from = to;
  }
  return found;
}

function percent(columns: number): number {
  return Math.round((columns / COLUMNS) * 100_000) / 1000;
}

/**
 * Splits a repaired reading into runs of characters that the damaged token prints and runs that were inserted.
 *
 * @param token the characters that survived, in order
 * @param chosen the whole reading
 * @returns the whole reading as one inserted run where the token's characters do not all occur in it in order
 * @example insertions('623日', '6月23日') // [{ text: '6', inserted: false }, { text: '月', inserted: true }, …]
 */
export function insertions(token: string, chosen: string): { text: string; inserted: boolean }[] {
  const runs: { text: string; inserted: boolean }[] = [];
  let at = 0;
  for (const character of chosen) {
    const inserted = character !== token[at];
    if (!inserted) at += 1;
    const last = runs[runs.length - 1];
    if (last?.inserted === inserted) last.text += character;
    else runs.push({ text: character, inserted });
  }
  return at === token.length ? runs : [{ text: chosen, inserted: true }];
}
