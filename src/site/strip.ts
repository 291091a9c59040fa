import type { NumeralRow } from '../lib/model/published.ts';

/** Characters of the text in a row of the strip. */
export const COLUMNS = 160;

/** A stretch of a row, in percent of its width. */
export interface Segment {
  /** From 0. */
  readonly row: number;
  readonly left: number;
  readonly width: number;
}

/**
 * Where a numeral lies in the strip; one that runs over the end of a row has a stretch in each.
 *
 * @example segmentsOf({ start: 158, end: 162 }) // [{ row: 0, left: 98.75, width: 1.25 }, { row: 1, left: 0, width: 1.25 }]
 */
export function segmentsOf({ start, end }: Pick<NumeralRow, 'start' | 'end'>): Segment[] {
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
 * A repaired reading in runs: what the token prints, and what was put back.
 *
 * @param token the characters that survived, in order
 * @returns the whole reading as one inserted run where the token is not contained in it
 * @example insertions('623日', '6月23日') // [{ text: '6', inserted: false }, { text: '月', inserted: true }, …]
 */
export function insertions(token: string, chosen: string): { text: string; inserted: boolean }[] {
  const runs: { text: string; inserted: boolean }[] = [];
  let at = 0;
  for (const character of chosen) {
    const inserted = character !== token[at];
    if (!inserted) at += 1;
    const last = runs.at(-1);
    if (last?.inserted === inserted) last.text += character;
    else runs.push({ text: character, inserted });
  }
  return at === token.length ? runs : [{ text: chosen, inserted: true }];
}
