import { over } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { isExact, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** A yearly average beside its sum over so many years. */
export function yearlyAverages(passage: Passage, give: Give): void {
  const { text, list } = passage;
  list.forEach((a, at) => {
    if (!/年均|平均每年/.test(a.lead) || a.role === 'growth' || a.quantity.unit === '%') return;
    const total = list[at - 1];
    if (
      total === undefined ||
      !sameUnit(total, a) ||
      total.sentence !== a.sentence ||
      !isExact(total) ||
      !isExact(a)
    )
      return;
    const before = text
      .slice(Math.max(0, total.start - 24), total.start)
      .replace(/^.*[。;!?\n]/s, '');
    const years = /([二三四五六七八九十\d]+)年(?:来|间|时间)?[^,。]{0,4}累计/.exec(before)?.[1];
    const n =
      years === undefined
        ? null
        : /^\d+$/.test(years)
          ? Number(years)
          : '零一二三四五六七八九十'.indexOf(years);
    if (n === null || n < 2 || n > 30) return;
    const what = (f: Mention) => f.lead.replace(/.*累计|.*年均|.*平均每年/, '');
    const alike =
      what(total) === what(a) ||
      [...what(total)].some((c) => '脱贫减增投建改新'.includes(c) && what(a).includes(c));
    const closed = alike ? 'so many years of one thing' : null;
    give(
      'average',
      'yearly',
      a,
      [total],
      verdictOf(a, over(total.quantity, point(String(n))), closed),
      closed,
    );
  });
}
