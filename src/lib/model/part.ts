import type { Problem } from '../problem.ts';
import { UNBOUNDED } from '../quantity/interval.ts';
import { readQuantities } from '../quantity/parse.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Numeral } from './numeral.ts';
import type { Repair } from './repair.ts';
import type { Fault, Table } from './table.ts';

/** One quantity of a token, which may hold several. */
export interface TokenPart {
  /** The quantity's own slice of the token; the whole token where that is repaired. */
  readonly printed: string;
  readonly quantity: Quantity;
  /** The power of ten of the last printed digit; `null` where the quantity has no value. */
  readonly place: number | null;
}

/**
 * The parts of a numeral's token, or of the reading that its repair chose. Where the repair is
 * ambiguous, there is one part whose value is unknown.
 *
 * @returns a fault where the token is not made of quantities.
 * @example partsOf(numeral, null) // of 1294户4538人: 1294 户 and 4538 人
 */
export function partsOf(
  { token, at }: Numeral,
  repair: Repair | null,
): readonly TokenPart[] | Fault {
  if (repair && repair.chosen === null) {
    const quantity = { value: null, unit: null, ...UNBOUNDED, approx: null, per: null };
    return [{ printed: token, quantity, place: null }];
  }
  const reading = repair?.chosen ?? token;
  const quantities = readQuantities(reading);
  if (quantities === null) {
    return {
      code: 'unparsable-token',
      found: `"${reading}" is not a quantity`,
      expected: 'a number, its measure word, its approximator and its rate',
      hint: `correct the ${repair ? `reading at ${repair.at}` : `token at ${at}`}`,
    };
  }
  return quantities.map(({ start, end, quantity, place }) => ({
    printed: repair ? token : token.slice(start, end),
    quantity,
    place,
  }));
}

/**
 * Compares numerals with the rows of figures: a problem for each numeral of kind figure that has no
 * row, and for each part of its token that has none or more than one.
 *
 * @param table `data/figures/<article>.csv`
 * @param numerals of that article.
 * @param parts says how many parts a numeral's token has; 0 where it cannot be read.
 */
export function unclaimed(
  table: Table,
  numerals: readonly Numeral[],
  parts: (numeral: Numeral) => number,
): Problem[] {
  const claims = new Map<string, string>();
  const starts = new Set<string>();
  const problems: Problem[] = [];
  for (const { at, cells } of table.rows) {
    const { start = '', part = '' } = cells;
    starts.add(start);
    const before = claims.get(`${start} ${part}`);
    if (before === undefined) claims.set(`${start} ${part}`, at);
    else {
      problems.push({
        code: 'part-claimed-twice',
        at,
        found: `part ${part} of the token at ${start} has a row already`,
        hint: `it is at ${before}; remove one`,
      });
    }
  }
  for (const numeral of numerals) {
    const { kind, token, start, at } = numeral;
    if (kind !== 'figure') continue;
    if (!starts.has(String(start))) {
      problems.push({
        code: 'missing-figure',
        at,
        found: `"${token}" at ${start} has no row in ${table.file}`,
        hint: 'add one for each of its parts, or correct its kind',
      });
      continue;
    }
    for (let part = 0; part < parts(numeral); part++) {
      if (claims.has(`${start} ${part}`)) continue;
      problems.push({
        code: 'missing-part',
        at,
        found: `part ${part} of "${token}" at ${start} has no row in ${table.file}`,
        hint: 'every part of a compound token is a figure',
      });
    }
  }
  return problems;
}
