import { add, decimal } from '../quantity/decimal.ts';
import type { Passage } from './passage.ts';
import type { RelationVerdict } from './relation.ts';

/** A ratio as `20.5:31.2:48.3`, which makes up a hundred or does not. */
export interface Ratio {
  readonly verdict: RelationVerdict;
  readonly ground: string | null;
  readonly start: number;
  readonly end: number;
}

const COLON = '[:∶︰]';
const RATIO = new RegExp(`(?<!\\d)\\d+(?:\\.\\d+)?(?:\\s?${COLON}\\s?\\d+(?:\\.\\d+)?){2,4}`, 'g');
const PAIR = new RegExp(
  `(?:比重|构成|结构|占比)[^,。;\\d]{0,8}?(\\d+(?:\\.\\d+)?)\\s?${COLON}\\s?(\\d+(?:\\.\\d+)?)(?![\\d.:∶︰])`,
  'g',
);
const STRUCTURE = /(?:结构|比例|之比|比重|构成|占比)[^,。;]{0,10}$/;
/** A second ratio behind a first one of the same structure. */
const NEXT =
  /(?:结构|比例|之比|比重|构成|占比)[^,。;]{0,12}\d+(?:\.\d+)?(?:[:∶︰]\d+(?:\.\d+)?){2,4}[^,。;]{0,10}$/;
/** Parts whose sum is further from a hundred are no percentages. */
const NEAR = 15;

const digitsOf = (values: readonly string[]) =>
  Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0));

/** Ratios of parts that make up a hundred per cent, within their rounding. */
export function ratiosIn({ text }: Passage): Ratio[] {
  const found: Ratio[] = [];
  for (const match of text.matchAll(RATIO)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const values = match[0].split(new RegExp(`\\s?${COLON}\\s?`));
    const sum = values.reduce((total, value) => add(total, decimal(value)), '0');
    const slack = (values.length + 1) * 0.5 * 10 ** -digitsOf(values);
    const off = Math.abs(Number(sum) - 100);
    const before = text.slice(Math.max(0, start - 50), start);
    if (off <= slack) found.push({ verdict: 'holds', ground: null, start, end });
    else if (off <= NEAR && (STRUCTURE.test(before) || NEXT.test(before)))
      found.push({ verdict: 'contradicts', ground: 'parts of a structure', start, end });
  }
  for (const match of text.matchAll(PAIR)) {
    const values = [match[1]!, match[2]!];
    const off = Math.abs(Number(values[0]) + Number(values[1]) - 100);
    if (off <= 10 ** -digitsOf(values))
      found.push({
        verdict: 'holds',
        ground: null,
        start: match.index,
        end: match.index + match[0].length,
      });
  }
  return found;
}
