import { noGreater } from './agreement.ts';
import { joined } from './rule.ts';
import type { Rule } from './rule.ts';
import { sumOf } from './sum.ts';

/**
 * The parts together are at most the whole. Either they are in it without overlaps, though the text does
 * not say that they are all of it, or each of them requires one of the whole, as each household has a
 * person.
 *
 * @example 197个 ≥ 172个 + 21个
 */
export const atMost: Rule = {
  compute: ({ parts }) => sumOf(parts),
  judge: noGreater,
  write: (whole, parts) => [whole!, ' ≥ ', ...joined(parts, ' + ')],
};
