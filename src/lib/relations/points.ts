import { add, subtract } from '../quantity/arithmetic.ts';
import type { Interval } from '../quantity/interval.ts';
import { atMostDoubt, isExact, meets, signed, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** 农村增速快于城镇: two things whose growths are compared. */
const TWO =
  /^(?:其中)?([\u4e00-\u9fff]{2,12}?)(?:收入|居民)?(?:的)?(?:增速|增幅|增长)?(?:比|快于|高于|大于|高出|低于|慢于|小于)([\u4e00-\u9fff]{2,12}?)(?:收入|居民)?(?:的)?(?:增速|增幅|增长)?(?:快|高|低|慢)?(?:出)?$/;
/** Words by which the first of two things has grown less than the second. */
const LESS = /低于|慢于|小于|低$|慢$/;
/** At most so many quantities before a difference are looked at. */
const REACH = 6;
const GROUND = 'both growths are named';

/** 高于GDP增速: a growth that is compared with another one, which is named. */
const THAN =
  /^(?:增速|增幅|其?增长率)?(?:比|较|高于|快于|大于|高出|低于|慢于|小于)(?:同期)?([\u4e00-\u9fffA-Z]{2,12}?)(?:的)?(?:增速|增幅|增长率?|平均增速)?(?:高|快|低|慢)?(?:出)?$/;
/** How many quantities before a difference, or before what things add, their growth may stand. */
const NAMED = 60;
/** Words of what a thing adds to a growth; what is said to pull it down is left out. */
const PULL = /(?<!负向?)拉动|(?<!负)贡献/;
/** One name for what has several. */
const asOne = (words: string): string =>
  words.replace(/(?:地区|国内)?生产总值|经济(?:总量|增长)?/g, 'GDP');

/** Whether the words before a growth, in its sentence, name its thing, and no other growth stands between. */
function isGrowthOf({ text, groups }: Passage, growth: Mention, name: string): boolean {
  const start = Math.max(0, growth.start - 60);
  const words = asOne(/[^。;!?\n]*$/.exec(text.slice(start, growth.start))![0]);
  const [place, thing] = /^(全[国省市县区州]|)(.*)$/.exec(name)!.slice(1) as [string, string];
  const at = words.lastIndexOf(thing);
  if (thing.length < 2 || at < 0) return false;
  // The GDP of 全国 is not that of 全市.
  const other = /全[国省市县区州]/.exec(words)?.[0];
  if (place !== '' && other !== undefined && other !== place) return false;
  if (/(?:高|低|快|慢|大|小)于[^,]*$|比[^,]*$/.test(words.slice(0, at))) return false;
  const before = groups[growth.order - 1]?.[0];
  const isOfAnother =
    before?.role === 'growth' && before.start > growth.start - (words.length - at);
  return !isOfAnother && /^[^,]{0,24}(?:,[^,]{0,12})?$/.test(words.slice(at));
}

/** Two growths, the one first that is greater by the words of a clause. */
const inOrder = (clause: string, one: Mention, other: Mention): readonly [Mention, Mention] =>
  LESS.test(clause) ? [other, one] : [one, other];

function differenceOf(clause: string, one: Mention, other: Mention): Interval {
  const [more, less] = inOrder(clause, one, other);
  return subtract(signed(more), signed(less));
}

/** 增长5.3%,高于GDP增速1.1个百分点: the difference of the growth before it and one further back, which it names. */
function fromNamed(passage: Passage, stated: Mention, clause: string, give: Give): void {
  const name = THAN.exec(clause)?.[1];
  const one = passage.groups[stated.order - 1]?.[0];
  if (name === undefined || one?.role !== 'growth' || one.sentence !== stated.sentence) return;
  if (one.quantity.unit !== '%' || !isExact(one)) return;
  const others = passage
    .before(one, NAMED)
    .filter(
      (each) =>
        each.role === 'growth' &&
        each.quantity.unit === '%' &&
        isExact(each) &&
        isGrowthOf(passage, each, asOne(name)),
    );
  const other = others.find((each) => meets(stated.quantity, differenceOf(clause, one, each)));
  const [nearest, ...more] = others;
  if (other !== undefined)
    give('points', 'named growth', stated, inOrder(clause, one, other), 'holds', null);
  else if (
    nearest !== undefined &&
    nearest.base === one.base &&
    one.base !== 'average' &&
    !/平均|水平/.test(clause) &&
    more.every(({ quantity }) => quantity.value === nearest.quantity.value)
  ) {
    const verdict = atMostDoubt(verdictOf(stated, differenceOf(clause, one, nearest), GROUND));
    give('points', 'named growth', stated, inOrder(clause, one, nearest), verdict, GROUND);
  }
}

/** The difference of two growths that are named, in percentage points. */
export function differencesOfGrowths(passage: Passage, give: Give): void {
  const { list, groups, clauseOf } = passage;
  for (const [at, stated] of list.entries()) {
    if (stated.quantity.unit !== '个百分点' || !isExact(stated)) continue;
    const clause = clauseOf(stated);
    fromNamed(passage, stated, clause, give);
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
    const [first, second] = [growthOf(one), growthOf(other)];
    if (first === null || second === null || first === second) continue;
    if (!isExact(first) || !isExact(second)) continue;
    const verdict = verdictOf(stated, differenceOf(clause, first, second), GROUND);
    give('points', 'two growths', stated, [first, second], verdict, GROUND);
  }
}

/** What each of some things adds to a growth, in percentage points: all of a paragraph, of the growth that it begins with. */
export function pulls({ list }: Passage, give: Give): void {
  const byParagraph = new Map<number, Mention[]>();
  for (const each of list)
    if (each.quantity.unit === '个百分点' && PULL.test(each.lead) && isExact(each)) {
      const all = byParagraph.get(each.paragraph);
      if (all === undefined) byParagraph.set(each.paragraph, [each]);
      else all.push(each);
    }
  const fits = (whole: Mention | undefined, parts: readonly Mention[]): whole is Mention =>
    whole !== undefined &&
    parts.length > 1 &&
    meets(
      whole.quantity,
      parts.map(signed).reduce((sum, part) => add(sum, part)),
    );
  for (const [paragraph, [first, ...rest]] of byParagraph) {
    const before = list.slice(Math.max(0, first!.index - NAMED), first!.index);
    const growth = before.find(
      (each) =>
        each.paragraph >= paragraph - 1 &&
        each.role === 'growth' &&
        each.quantity.unit === '%' &&
        isExact(each),
    );
    if (fits(growth, [first!, ...rest]))
      give('net', 'pulls', growth, [first!, ...rest], 'holds', null);
    else if (fits(first, rest)) give('net', 'pulls', first, rest, 'holds', null);
  }
}
