import { over } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { isExact, printed, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Longer spans of years are not looked for. */
const MOST_YEARS = 30;
const GROUND = 'so many years of one thing';

/** A number of years in digits or as one Chinese numeral. */
const yearsOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : '零一二三四五六七八九十'.indexOf(text);

/** The words of what is counted, behind 累计 or 年均. */
const thingOf = ({ lead }: Mention): string => lead.replace(/.*累计|.*年均|.*平均每年/, '');

/** Whether two phrases are of one thing: alike, or with the same verb, as 脱贫 and 减贫. */
const areAlike = (one: string, other: string): boolean =>
  one === other ||
  [...'脱贫减增投建改新'].some((verb) => one.includes(verb) && other.includes(verb));

/** A yearly average beside its sum over so many years: 五年累计脱贫10.5万人, 年均减贫2.1万人. */
export function yearlyAverages({ text, list }: Passage, give: Give): void {
  for (const [at, average] of list.entries()) {
    if (!/年均|平均每年/.test(average.lead)) continue;
    if (average.role === 'growth' || average.quantity.unit === '%') continue;
    const total = list[at - 1];
    if (total === undefined || total.sentence !== average.sentence) continue;
    if (!sameUnit(total, average) || !isExact(total) || !isExact(average)) continue;
    const before = text
      .slice(Math.max(0, total.start - 24), total.start)
      .replace(/^.*[。;!?\n]/s, '');
    const years = yearsOf(
      /([二三四五六七八九十\d]+)年(?:来|间|时间)?[^。]{0,4}累计/.exec(before)?.[1] ?? '',
    );
    if (years < 2 || years > MOST_YEARS) continue;
    const ground = areAlike(thingOf(total), thingOf(average)) ? GROUND : null;
    const verdict = verdictOf(average, over(total.quantity, point(String(years))), ground);
    give('average', 'yearly', average, [total], verdict, ground);
  }
}

const YEARLY =
  /(?:年均|年平均|平均每年|年复合)(?:实际|名义)?(?:增长率?|递增|增速|增幅|下降)(?:为|达|约)*$/;
/** How far before a yearly growth a year may be named. */
const NEAR = 1500;

/** What a level has grown to over all, as a multiple: from its growth, or from two levels; `null` for none. */
function factorBefore({ list }: Passage, { index, sentence }: Mention): readonly Mention[] | null {
  const [before, last] = list.slice(Math.max(0, index - 2), index);
  const one = last ?? before;
  if (one?.sentence !== sentence || !isExact(one)) return null;
  if (one.role === 'growth' && one.quantity.unit === '%' && one.base !== 'average') return [one];
  if (last === undefined || before?.sentence !== sentence || one.role !== 'level') return null;
  return sameUnit(before, one) && isExact(before) && before.role === 'level' ? [one, before] : null;
}

/** The lowest and highest multiple that one growth, or two levels, stand for. */
function rangeOf([one, from]: readonly Mention[]): readonly [number, number] {
  if (from !== undefined) {
    const { low, high } = over(one!.quantity, from.quantity);
    return [Number(low ?? NaN), Number(high ?? NaN)];
  }
  const { low, high } = printed(one!.quantity);
  const sign = one!.falls ? -1 : 1;
  const ends = [1 + (sign * Number(low)) / 100, 1 + (sign * Number(high)) / 100];
  return [Math.min(...ends), Math.max(...ends)];
}

/** 增长5.38%,年平均增长率0.53%: a yearly growth, and one over all the years between two that the text names. */
export function yearlyGrowths(passage: Passage, give: Give): void {
  const { text, list, clauseOf } = passage;
  for (const yearly of list) {
    if (yearly.quantity.unit !== '%' || !isExact(yearly) || !YEARLY.test(clauseOf(yearly)))
      continue;
    const all = factorBefore(passage, yearly);
    if (all === null) continue;
    const [least, most] = rangeOf(all);
    const [low, high] = rangeOf([yearly]);
    const fits = (years: number) => low ** years < most && high ** years > least;
    const before = text.slice(Math.max(0, yearly.start - NEAR), yearly.start);
    const years = [...before.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([year]) => Number(year));
    const spans = new Set(
      years.slice(-4).flatMap((year) => years.map((other) => Math.abs(other - year))),
    );
    const span = [...spans].find((each) => each > 1 && each <= MOST_YEARS && fits(each));
    // It must not fit a span two years longer or shorter, too: else it may fit by chance.
    if (span !== undefined && !fits(span + 2) && !fits(span - 2))
      give('pace', 'yearly growth', yearly, all, 'holds', null);
  }
}
