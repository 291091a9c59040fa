import { solve, splits } from './households.ts';
import type { Split } from './households.ts';
import type { FoldedNumeral } from './numeral.ts';

/** The digits of a count of persons that may be two fused numbers; `null` for any other numeral. */
export function fusedDigits(
  text: string,
  { start, end, kind, quantities }: FoldedNumeral,
): string | null {
  const last = text.charAt(end - 1);
  if (kind !== 'figure' || (last !== '人' && last !== '名') || (quantities?.length ?? 0) > 1)
    return null;
  return /^(\d[\d,]+).$/.exec(text.slice(start, end))?.[1] ?? null;
}

/** The number of digits, without commas. */
export function lengthOf(digits: string | null): number {
  return digits?.replaceAll(',', '').length ?? 0;
}

/** The text behind a whole whose parts follow. */
const PARTITION = /^[^。!?\n]{0,16}?(?:其中|包括|包含|分别|含)/;
/** The text before a total whose parts stand before it. */
const TOTAL = /(?:共|合计|总计|共计)[^。,\n\d]{0,8}$/;
const STOP = /[。!?\n]/;

/** A whole has at most so many parts, among so many numerals beside it. */
const MOST_PARTS = 9;
const NEAR = 40;

/** All that a numeral may be in a sum of households and persons; `null` where it cannot take part in one. */
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
 * Solves the sums that the text states, a whole with its parts behind 其中 or parts with their total behind
 * them, for the splits of their fused members.
 *
 * @returns by numeral index, the splits of all sums that have a single solution.
 *
 * @param digits of each numeral, from `fusedDigits`.
 * @param least a sum is solved only if one of its members has at least so many digits.
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

/**
 * Indexes of the numerals that may be parts of `whole`, nearest first: behind it where 其中 follows,
 * before it where it is called a total, all in its sentence.
 */
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

/** Whether the whole is the sum of some of the first parts as they are printed, so that nothing was lost. */
function addsUp(whole: string | null, parts: readonly (string | null)[]): boolean {
  if (whole === null) return false;
  let sum = 0;
  for (const part of parts) {
    sum += Number(part?.replaceAll(',', '') ?? NaN);
    if (sum === Number(whole.replaceAll(',', ''))) return true;
  }
  return false;
}
