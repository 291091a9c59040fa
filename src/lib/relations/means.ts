import { over } from '../quantity/arithmetic.ts';
import {
  atMostDoubt,
  isExact,
  isNarrow,
  meets,
  percentOf,
  sameUnit,
  verdictOf,
} from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Words of a mean, with what it is taken over. */
const MEANS: readonly (readonly [RegExp, string])[] = [
  [/(?:平均)?每个?[\u4e00-\u9fff]{0,4}户|户均/, '户'],
  [/(?:平均)?每人|人均/, '人'],
  [/亩均|亩产|每亩/, '亩'],
  [/村均|(?:平均)?每个/, '个'],
];
/** How many quantities before a mean are looked at, without those in brackets. */
const BACK = 12;
/** A mean that is printed with fewer digits is met by chance. */
const DIGITS = 3;
/** A quotient that is wider, as a share of itself, is met by chance: of the two nearest counts, and of any others. */
const WIDEST = { nearest: 0.03, other: 0.005 };
const NAMED = 'both are named as the mean is';
const SEXES = 'men to a hundred women';

/** The levels before a quantity in its paragraph and the one before, nearest first. */
const levelsBefore = (passage: Passage, one: Mention): Mention[] =>
  passage
    .before(one, BACK)
    .filter(
      (each) => each.role === 'level' && each.paragraph >= one.paragraph - 1 && isExact(each),
    );

/** 家庭户900户, 家庭户人口2358人, 平均每个家庭户2.62人. */
function giveMean(passage: Passage, mean: Mention, give: Give): void {
  const words = passage.clauseOf(mean);
  const unitOver = MEANS.find(([pattern]) => pattern.test(words))?.[1];
  const { unit, value } = mean.quantity;
  if (
    unitOver === undefined ||
    unit === unitOver ||
    value!.replace(/^0\.0*|\./g, '').length < DIGITS
  )
    return;
  const levels = levelsBefore(passage, mean);
  const counts = levels.filter(({ quantity }) => quantity.unit === unitOver);
  const totals = levels.filter((each) => each.quantity.unit === unit);
  for (const total of totals)
    for (const count of counts) {
      const computed = over(total.quantity, count.quantity);
      const isNearest = total === totals[0] && count === counts[0];
      if (
        isNarrow(computed, isNearest ? WIDEST.nearest : WIDEST.other) &&
        meets(mean.quantity, computed)
      )
        return give('mean', 'mean', mean, [total, count], 'holds', null);
    }
  const name = /每个?([\u4e00-\u9fff]{2,4}户)/.exec(words)?.[1];
  const ofName = (all: readonly Mention[]) =>
    all.filter(({ noun }) => name !== undefined && noun.includes(name));
  const [total, ...others] = ofName(totals);
  const [count, ...more] = ofName(counts);
  if (total === undefined || count === undefined || others.length + more.length > 0) return;
  const verdict = verdictOf(mean, over(total.quantity, count.quantity), NAMED);
  give('mean', 'mean', mean, [total, count], atMostDoubt(verdict), NAMED);
}

/** 性别比105.07: of men and women who are counted before it. */
function giveSexes(passage: Passage, ratio: Mention, give: Give): void {
  const { groups, text } = passage;
  const before = text
    .slice(Math.max(0, ratio.start - 40), ratio.start)
    .replace(/\([^()]*\)/g, '')
    .replace(/^.*[,。;\n]/s, '');
  if (!/^(?:总人口)?的?性别比(?:为|是|达)?$/.test(before)) return;
  const levels = levelsBefore(passage, ratio);
  const men = levels.find(({ noun }) => /男/.test(noun));
  const women = levels.find(({ noun }) => /女/.test(noun));
  if (men === undefined || women === undefined || !sameUnit(men, women)) return;
  if (groups[ratio.order]!.length > 1) return;
  const verdict = verdictOf(ratio, percentOf(men.quantity, women.quantity), SEXES);
  give('share', 'sexes', ratio, [men, women], atMostDoubt(verdict), SEXES);
}

/** 每5人中有1人: what stands before it says so more exactly. */
function giveOneIn(passage: Passage, all: Mention, give: Give): void {
  const { groups, gap } = passage;
  const [some] = groups[all.order + 1] ?? [];
  if (!/每$/.test(all.lead) || some === undefined || !sameUnit(all, some)) return;
  if (!/^[^,。;]{0,12}有$/.test(gap(all.order, some.order)) || !isExact(all) || !isExact(some))
    return;
  const times = Number(all.quantity.value) / Number(some.quantity.value);
  const isNear = (share: number) => share > 0 && Math.abs(1 / share - times) <= 0.5;
  const [one, ...rest] = passage
    .before(all, BACK)
    .filter(({ sentence }) => sentence === all.sentence);
  if (
    one?.role === 'share' &&
    one.quantity.unit === '%' &&
    isNear(Number(one.quantity.value) / 100)
  )
    return give('odds', 'one in so many', one, [some, all], 'holds', null);
  const part = rest.find((each) => one !== undefined && sameUnit(each, one));
  if (part !== undefined && isNear(Number(part.quantity.value) / Number(one!.quantity.value)))
    give('odds', 'one in so many', null, [part, one!, some, all], 'holds', null);
}

/** Means, and ratios to a hundred or of one in so many. */
export function means(passage: Passage, give: Give): void {
  for (const each of passage.list) {
    if (each.role !== 'level' || !isExact(each)) continue;
    giveMean(passage, each, give);
    if (each.quantity.unit === null) giveSexes(passage, each, give);
    giveOneIn(passage, each, give);
  }
}
