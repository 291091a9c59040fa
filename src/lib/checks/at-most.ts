import { noGreater } from './agreement.ts';
import { joined } from './rule.ts';
import type { Rule } from './rule.ts';
import { sumOf } from './sum.ts';

/**
 * The parts lie in the whole and share nothing, so that together they are no greater;
 * the text does not say that they are all of it.
 *
 * @example 197个 ≥ 172个 + 21个
 */
export const atMost: Rule = {
  compute: ({ parts }) => sumOf(parts),
  judge: noGreater,
  write: (whole, parts) => [whole!, ' ≥ ', ...joined(parts, ' + ')],
};
