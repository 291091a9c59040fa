import { subtract } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { isExact, printed, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** The difference of two growths that are named, in percentage points. */
export function differencesOfGrowths(passage: Passage, give: Give): void {
  const { list, groups, clauseOf } = passage;
  list.forEach((d, at) => {
    if (d.quantity.unit !== '个百分点' || !isExact(d)) return;
    const clause = clauseOf(d);
    const two =
      /^(?:其中)?([\u4e00-\u9fff]{2,12}?)(?:收入|居民)?(?:的)?(?:增速|增幅|增长)?(?:比|快于|高于|大于|高出|低于|慢于|小于)([\u4e00-\u9fff]{2,12}?)(?:收入|居民)?(?:的)?(?:增速|增幅|增长)?(?:快|高|低|慢)?(?:出)?$/.exec(
        clause,
      );
    if (two === null) return;
    const before = list
      .slice(Math.max(0, at - 6), at)
      .filter(
        (f) =>
          f.sentence >= d.sentence - 1 &&
          f.paragraph === d.paragraph &&
          f.role === 'growth' &&
          f.quantity.unit === '%',
      );
    const named = (name: string) =>
      before.filter((f) =>
        `${f.bare ? (groups[f.order - 1] ?? []).map((l) => l.noun).join('') : ''}${clauseOf(f)}`.includes(
          name,
        ),
      );
    const [a, b] = [named(two[1]!), named(two[2]!)];
    if (a.length !== 1 || b.length !== 1 || a[0] === b[0] || !isExact(a[0]!) || !isExact(b[0]!))
      return;
    const less = /低于|慢于|小于|低$|慢$/.test(clause);
    const signed = (f: Mention) =>
      f.falls ? subtract(point('0'), printed(f.quantity)) : printed(f.quantity);
    const computed = less
      ? subtract(signed(b[0]!), signed(a[0]!))
      : subtract(signed(a[0]!), signed(b[0]!));
    give(
      'points',
      'two growths',
      d,
      [a[0]!, b[0]!],
      verdictOf(d, computed, 'both growths are named'),
      'both growths are named',
    );
  });
}
