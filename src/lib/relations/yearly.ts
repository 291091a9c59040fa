import { over } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { isExact, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** More years than these are no period of a plan. */
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
      /([二三四五六七八九十\d]+)年(?:来|间|时间)?[^,。]{0,4}累计/.exec(before)?.[1] ?? '',
    );
    if (years < 2 || years > MOST_YEARS) continue;
    const ground = areAlike(thingOf(total), thingOf(average)) ? GROUND : null;
    const verdict = verdictOf(average, over(total.quantity, point(String(years))), ground);
    give('average', 'yearly', average, [total], verdict, ground);
  }
}
