import { add, subtract } from '../quantity/arithmetic.ts';
import { isExact, percentOf, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Words of growths in comparable prices, which are not the growth of the amounts beside them. */
const REAL = /GDP|生产总值|增加值|总产值|可比|不变价|实际|剔除|扣除|同口径/;
const GROUND = 'level, change and growth of one clause';

/**
 * Whether a clause has no noun of its own, so that it speaks of the quantity before it.
 *
 * @param words the text between that quantity and this one
 */
function goesOn({ lead, trail, bare }: Mention, words: string): boolean {
  if (/^[至到]$/.test(words)) return true;
  // 420万困难群众 counts something else.
  if (/^[\u4e00-\u9fff]/.test(trail) && !/^(?:以上|以下|左右|多|余)/.test(trail)) return false;
  if (!/^[,、(]/.test(words) || /[。;:)]/.test(words)) return false;
  return bare || /^(?:增加|增收|减少|减收|完成|累计完成|实现|净增|下降|增长|增幅|降幅)$/.test(lead);
}

/** Level, change and growth of one thing, in any order: 收入4200万元, 增收700万元, 增长20%. */
export function gains({ groups, gap }: Passage, give: Give): void {
  for (const at of groups.keys()) {
    const three = groups.slice(at, at + 3);
    if (three.length < 3 || three.some((group) => group.length !== 1)) continue;
    const all = three.flat();
    const level = all.find(({ role }) => role === 'level');
    const change = all.find(({ role }) => role === 'change');
    const growth = all.find(({ role, quantity }) => role === 'growth' && quantity.unit === '%');
    if (level === undefined || change === undefined || growth === undefined) continue;
    if (!sameUnit(level, change) || change.falls !== growth.falls || !all.every(isExact)) continue;
    if (all.some(({ sentence }) => sentence !== level.sentence)) continue;
    // The first names the thing, and the others go on with it.
    const later = all.slice(1);
    const between = later.map(({ order }) => gap(order - 1, order));
    if (!later.every((each, n) => goesOn(each, between[n]!))) continue;
    // Both refer to the same time, and that is not one which the clause leaves open.
    const bases = [change.base, growth.base].filter((base) => base !== null);
    if (new Set(bases).size > 1) continue;
    if (bases.some((base) => ['other', 'average', 'span'].includes(base))) continue;
    const words = [...all.map(({ lead }) => lead), ...between].join();
    const ground = REAL.test(words) ? null : GROUND;
    const before = (change.falls ? add : subtract)(level.quantity, change.quantity);
    const verdict = verdictOf(growth, percentOf(change.quantity, before), ground);
    give('gain', 'level change growth', growth, [change, level], verdict, ground);
  }
}
