import { overlaps } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { isExact, printedTotal } from './agreement.ts';
import { labelsOf } from './labels.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Shares that make up a hundred, where they do, or where their labels say that they must. */
export function hundred(give: Give, parts: readonly Mention[], closed: string | null): void {
  const sum = printedTotal(parts);
  if (overlaps(sum, point('100'))) {
    if (parts.every(isExact) && parts.length >= 2 && Number(sum.high) - Number(sum.low) <= 3)
      give('hundred', 'shares', null, parts, 'holds', null);
  } else if (closed !== null && parts.every(isExact)) {
    const width = Number(sum.high) - Number(sum.low);
    const off = Math.abs((Number(sum.high) + Number(sum.low)) / 2 - 100);
    give('hundred', 'shares', null, parts, off > width ? 'contradicts' : 'cannot tell', closed);
  }
}

/** Shares that follow one another and make up a hundred. */
export function sharesOfHundred(passage: Passage, give: Give): void {
  const { list, gap, clauseOf } = passage;
  for (let at = 0; at < list.length; at++) {
    const f = list[at]!;
    if (
      f.quantity.unit !== '%' ||
      f.role !== 'share' ||
      !(
        /占(?:比|总[^,]{0,6}|全[^,]{0,4}|[^,]{0,8}(?:的比重|比重|比例))?(?:的|为|达)*$/.test(
          f.lead,
        ) || /(?:占|比重|比例|构成)[^,。;]{0,10}分别(?:为|是|占|达)$/.test(clauseOf(f))
      )
    )
      continue;
    const run = [f];
    let n = at + 1;
    for (; n < list.length && list[n]!.sentence === f.sentence; n++) {
      const m = list[n]!;
      if (m.quantity.unit !== '%') {
        if (m.role === 'level' || m.role === 'change') continue;
        else break;
      }
      if (m.role === 'growth' || m.role === 'points') continue;
      if (!/占|比重|其余|其他|其它/.test(m.lead) && !/^[、和]$/.test(gap(m.order - 1, m.order)))
        break;
      run.push(m);
    }
    if (run.length < 2) continue;
    for (let k = run.length; k >= 2; k--) {
      const some = run.slice(0, k);
      const sum = printedTotal(some);
      if (
        some.every(isExact) &&
        overlaps(sum, point('100')) &&
        Number(sum.high) - Number(sum.low) <= 1.5
      ) {
        give('hundred', 'shares', null, some, 'holds', null);
        at = list.indexOf(some.at(-1)!);
        break;
      }
      if (k === 2) {
        const names = run.map((x) => clauseOf(x));
        const { closed } = labelsOf(names);
        if (closed !== null && run.length >= 2) {
          hundred(give, run, closed);
          at = list.indexOf(run.at(-1)!);
        }
      }
    }
  }
}
