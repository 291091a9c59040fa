import { solve, splits } from './households.ts';
import type { Split } from './households.ts';
import type { FoldedNumeral } from './numeral.ts';

/** The digits of a plain count of persons, which may be two numbers; otherwise `null`. */
export function fusedDigits(
  text: string,
  { start, end, kind, quantities }: FoldedNumeral,
): string | null {
  const last = text.charAt(end - 1);
  if (kind !== 'figure' || (last !== '人' && last !== '名') || (quantities?.length ?? 0) > 1)
    return null;
  return /^(\d[\d,]+).$/.exec(text.slice(start, end))?.[1] ?? null;
}

/** How many digits there are, commas left out. */
export function lengthOf(digits: string | null): number {
  return digits?.replaceAll(',', '').length ?? 0;
}

const PARTITION = /^[^。!?\n]{0,16}?(?:其中|包括|包含|分别|含)/;
const TOTAL = /(?:共|合计|总计|共计)[^。,\n\d]{0,8}$/;
const STOP = /[。!?\n]/;

/** Most parts of a whole that are looked for, and the numerals among which they are. */
const MOST_PARTS = 9;
const NEAR = 40;

/** What a numeral may be in a sum of households and persons; `null` where it cannot take part. */
export function splitsOf(
  { quantities }: FoldedNumeral,
  digits: string | null,
): readonly Split[] | null {
  if (digits !== null) {
    const fit = splits(digits).filter(({ households, persons }) => persons >= households);
    return fit.length === 0 ? null : fit;
  }
  const [first, second, more] = quantities ?? [];
  if (first?.unit !== '户' || second?.unit !== '人' || more !== undefined) return null;
  if (first.value === null || second.value === null) return null;
  return [{ households: Number(first.value), persons: Number(second.value) }];
}

/**
 * Splits that stated sums leave as the only ones, by the numeral's index: a whole with its parts behind 其中, or parts with their total behind them.
 *
 * @param digits of each numeral, from `fusedDigits`.
 * @param least digits that one member must have at least for a sum to be looked at.
 */
export function solvedSums(
  text: string,
  found: readonly FoldedNumeral[],
  digits: readonly (string | null)[],
  least: number,
): Map<number, Split> {
  const solved = new Map<number, Split>();
  if (!digits.some((own) => lengthOf(own) >= least)) return solved;
  const options = found.map((one, i) => splitsOf(one, digits[i]!));
  options.forEach((own, whole) => {
    if (own === null) return;
    const parts = partsOfWhole(text, found, options, whole);
    const members = [whole, ...parts];
    if (!members.some((i) => lengthOf(digits[i]!) >= least)) return;
    if (
      addsUp(
        digits[whole]!,
        parts.map((i) => digits[i]!),
      )
    )
      return;
    const solutions = solve(
      own,
      parts.map((i) => options[i]!),
    );
    if (solutions.length === 1) solutions[0]!.forEach((split, k) => solved.set(members[k]!, split));
  });
  return solved;
}

/** The numerals that may be the parts of `whole`: behind it where 其中 follows, before it where it is called a total, and of its own sentence. */
function partsOfWhole(
  text: string,
  found: readonly FoldedNumeral[],
  options: readonly (readonly Split[] | null)[],
  whole: number,
): number[] {
  const { start, end } = found[whole]!;
  const step = PARTITION.test(text.slice(end, end + 20))
    ? 1
    : TOTAL.test(text.slice(Math.max(0, start - 12), start))
      ? -1
      : 0;
  const parts: number[] = [];
  if (step === 0) return parts;
  for (let i = whole + step; found[i] !== undefined && parts.length < MOST_PARTS; i += step) {
    const [left, right] = step === 1 ? [i - 1, i] : [i, i + 1];
    if (Math.abs(i - whole) > NEAR) break;
    if (STOP.test(text.slice(found[left]!.end, found[right]!.start))) break;
    if (options[i] !== null) parts.push(i);
  }
  return parts;
}

/** Whether the numbers add up as they are printed, so that nothing was lost. */
function addsUp(whole: string | null, parts: readonly (string | null)[]): boolean {
  if (whole === null) return false;
  let sum = 0;
  for (const part of parts) {
    sum += Number(part?.replaceAll(',', '') ?? NaN);
    if (sum === Number(whole.replaceAll(',', ''))) return true;
  }
  return false;
}
