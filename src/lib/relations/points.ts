import { subtract } from '../quantity/arithmetic.ts';
import { isExact, signed, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** 农村增速快于城镇: two things whose growths are compared. */
const TWO =
  /^(?:其中)?([\u4e00-\u9fff]{2,12}?)(?:收入|居民)?(?:的)?(?:增速|增幅|增长)?(?:比|快于|高于|大于|高出|低于|慢于|小于)([\u4e00-\u9fff]{2,12}?)(?:收入|居民)?(?:的)?(?:增速|增幅|增长)?(?:快|高|低|慢)?(?:出)?$/;
const LESS = /低于|慢于|小于|低$|慢$/;
/** At most so many quantities before a difference are looked at. */
const REACH = 6;
const GROUND = 'both growths are named';

/** The difference of two growths that are named, in percentage points. */
export function differencesOfGrowths({ list, groups, clauseOf }: Passage, give: Give): void {
  for (const [at, stated] of list.entries()) {
    if (stated.quantity.unit !== '个百分点' || !isExact(stated)) continue;
    const clause = clauseOf(stated);
    const [, one, other] = TWO.exec(clause) ?? [];
    if (one === undefined || other === undefined) continue;
    const growths = list
      .slice(Math.max(0, at - REACH), at)
      .filter(
        ({ sentence, paragraph, role, quantity }) =>
          sentence >= stated.sentence - 1 &&
          paragraph === stated.paragraph &&
          role === 'growth' &&
          quantity.unit === '%',
      );
    /** The growth of a thing, which its clause names or the quantity before it; `null` for none or several. */
    const growthOf = (name: string): Mention | null => {
      const found = growths.filter((growth) => {
        const before = growth.bare ? (groups[growth.order - 1] ?? []) : [];
        const words = before.map(({ noun }) => noun).join('') + clauseOf(growth);
        return words.includes(name);
      });
      return found.length === 1 ? found[0]! : null;
    };
    const pair = [growthOf(one), growthOf(other)] as const;
    const [first, second] = pair;
    if (first === null || second === null || first === second) continue;
    if (!isExact(first) || !isExact(second)) continue;
    const [more, less] = LESS.test(clause) ? [second, first] : [first, second];
    const verdict = verdictOf(stated, subtract(signed(more), signed(less)), GROUND);
    give('points', 'two growths', stated, [first, second], verdict, GROUND);
  }
}
