import { giveShare, giveSum, isExact, makeUp, meets, percentOf, sameUnit } from './agreement.ts';
import { hundred } from './hundred.ts';
import { labelsOf, REST } from './labels.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** What stands before numbers that follow their labels. */
const RESPECTIVELY = /([^。;!?\n]*)分别(?:为|是|有|达|达到|完成|实现|占[^,。;\d]{0,12})$/;
/** How far back the whole may stand: labels have numerals of their own, as 18岁以下. */
const BACK = 12;
/** How many quantities before shares their parts and their whole may stand. */
const REACH = 20;
const OTHERS = 'the other shares have this base';

/** The numbers behind 分别为, each of the unit of the first. */
function valuesFrom({ groups, gap }: Passage, at: number): Mention[] {
  const first = groups[at]![0]!;
  const values = [first];
  for (let next = at + 1; next < groups.length; next++) {
    const group = groups[next]!;
    if (!/^(?:[、,和及与]|以及)$/.test(gap(next - 1, next))) break;
    if (group.length !== 1 || !sameUnit(group[0]!, first)) break;
    values.push(group[0]!);
  }
  return values;
}

/** 占比分别为: of the quantities before them, in their order, each its share of one that stands further back. */
function sharesInOrder(passage: Passage, values: readonly Mention[], give: Give): void {
  const [first] = values;
  const levels = passage
    .before(first!, REACH)
    .filter(({ role, quantity }) => role === 'level' && quantity.unit !== '%');
  const count = values.length;
  const parts = levels.slice(0, count).reverse();
  const wholes = levels.slice(count);
  if (parts.length < count || parts[0]!.sentence < first!.sentence - 1) return;
  if (!parts.every((part) => isExact(part) && sameUnit(part, parts[0]!))) return;
  const meetsOf = (whole: Mention) =>
    values.filter(({ quantity }, at) =>
      meets(quantity, percentOf(parts[at]!.quantity, whole.quantity)),
    ).length;
  const whole = wholes.find(
    (each) => sameUnit(each, parts[0]!) && isExact(each) && meetsOf(each) >= Math.max(2, count - 1),
  );
  if (whole === undefined) return;
  for (const [at, share] of values.entries())
    giveShare(give, 'respectively', share, [parts[at]!, whole], OTHERS);
}

/** Sums behind 分别为: labels first, then their numbers. */
export function respectively(passage: Passage, give: Give): void {
  const { text, groups } = passage;
  for (const [at, group] of groups.entries()) {
    const first = group[0]!;
    const start = RESPECTIVELY.exec(text.slice(Math.max(0, first.start - 60), first.start));
    if (start === null) continue;
    const values = valuesFrom(passage, at);
    if (values.length < 2 || !values.every(isExact)) continue;
    const clause = /[^,;。]*$/.exec(start[1]!)![0];
    const names = clause
      .split(/[、和与及]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const { closed } = labelsOf(names.length === values.length ? names : []);
    if (first.quantity.unit === '%') {
      // Rates of growth or capital ratios: only what is said to be shares makes up a hundred.
      if (!/占|比重|构成/.test(start[0])) continue;
      if (closed !== REST) hundred(give, values, closed);
      sharesInOrder(passage, values, give);
      continue;
    }
    const total = groups
      .slice(Math.max(0, at - BACK), at)
      .flat()
      .filter(
        (each) =>
          each.paragraph === first.paragraph &&
          each.sentence >= first.sentence - 1 &&
          each.role === 'level' &&
          sameUnit(each, first) &&
          isExact(each),
      )
      .at(-1);
    if (total === undefined) continue;
    const noun = /([\u4e00-\u9fff]{2})$/.exec(clause.replace(/数$/, ''))?.[1];
    const isOfTotal = noun !== undefined && total.noun.replace(/数$/, '').endsWith(noun);
    if (makeUp(total, values)) give('sum', 'respectively', total, values, 'holds', null);
    else if (closed !== null && isOfTotal) giveSum(give, 'respectively', total, values, closed);
  }
}
