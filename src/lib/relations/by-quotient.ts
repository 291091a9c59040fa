import { over, subtract } from '../quantity/arithmetic.ts';
import { lastDigit } from '../quantity/decimal.ts';
import type { Interval } from '../quantity/interval.ts';
import { comesTo, isExact, maySameUnit, percentOf, printed, widthOf } from './agreement.ts';
import { growthOf } from './gains.ts';
import { isOfPlan } from './items.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';
import { RATE } from './shares.ts';

/**
 * How many coincidences are expected at most among the pairs that are tried for a number: the more pairs stand between,
 * the more digits it has to have. A random quotient falls into an interval about as often as the interval is wide,
 * beside its number.
 */
const BY_CHANCE = 0.04;
/** At most so many quantities on either side of a number are looked at. */
const REACH = { before: 40, behind: 2 };
/** Parts, changes and counts stand at most so many quantities before the number that is made of them. */
const NEAR = 4;
/** Words of a rate of two things, or of a growth that is none of these amounts. */
const OTHER = /增长率|发生率|利率|贡献率|年均|平均|环比|可比|不变价/;
/** Words of a mean. */
const PER = /[年月日人户亩村]均|平均|每/;
const PER_YEAR = /年均|平均每年|每年平均/;

const isAmount = (each: Mention): boolean =>
  isExact(each) &&
  !/^(?:%|‰|倍|成|番|岁|个百分点)$/.test(each.quantity.unit ?? '') &&
  !isOfPlan(each);
const relativeWidth = (interval: Interval): number =>
  widthOf(interval) / Math.abs(Number(interval.high));
/** How rough a number is beside itself: at least a unit of its last digit, though it was counted. */
const roughness = ({ quantity }: Mention): number =>
  Math.max(
    relativeWidth(printed(quantity)),
    10 ** lastDigit(quantity.value!) / Math.abs(Number(quantity.value)),
  );

/** The quantities around one: the one right before it, the nearest ones behind it in its sentence, and the others before it, nearest first. */
function* around({ list, before }: Passage, one: Mention): Generator<Mention> {
  const behind = list
    .slice(one.index + 1, one.index + 1 + REACH.behind)
    .filter(({ sentence, bracket }) => sentence === one.sentence && bracket === one.bracket);
  const last = list[one.index - 1];
  // 占全市(500户)2%: a bracket right before a number is of it.
  if (last !== undefined) yield last;
  yield* behind;
  yield* before(one, REACH.before).filter((each) => each !== last);
}

/** The first of some pairs that make a number, unless so many come before it that one may do so by chance. */
function firstPair(
  stated: Mention,
  ones: readonly Mention[],
  others: readonly Mention[],
  compute: (one: Mention, other: Mention) => Interval | null,
): readonly [one: Mention, other: Mention] | null {
  const pairs = ones
    .flatMap((one, i) => others.map((other, j) => ({ one, other, distance: 2 * i + j })))
    .filter(({ one, other }) => one.numeral !== other.numeral)
    .sort((a, b) => a.distance - b.distance);
  const width = roughness(stated);
  let tried = 0;
  for (const { one, other } of pairs) {
    const computed = compute(one, other);
    if (computed === null) continue;
    tried += width + relativeWidth(computed);
    if (tried > BY_CHANCE) return null;
    if (comesTo(stated.quantity, computed)) return [one, other];
  }
  return null;
}

/** A share, mean or growth, whatever words stand between it and the two amounts that make it. */
function explain(passage: Passage, stated: Mention, give: Give): void {
  const words = passage.clauseOf(stated);
  const all = [...around(passage, stated)].filter(isAmount);
  const levels = all.filter(({ role }) => role === 'level');
  const near = (each: Mention) =>
    each.sentence >= stated.sentence - 1 && each.paragraph === stated.paragraph;
  if (stated.quantity.unit !== '%') {
    if (!PER.test(words) || stated.role !== 'level') return;
    const isOfYears = PER_YEAR.test(words);
    const pair = firstPair(
      stated,
      all.filter((each) => near(each) && maySameUnit(each, stated)),
      all.filter(
        (each) =>
          near(each) &&
          each.quantity.unit !== stated.quantity.unit &&
          (each.quantity.unit === '年') === isOfYears,
      ),
      (total, count) => over(total.quantity, count.quantity),
    );
    if (pair !== null) give('mean', 'quotient', stated, pair, 'holds', null);
    return;
  }
  if (OTHER.test(words) || RATE.test(words)) return;
  if (stated.role === 'share') {
    const pair = firstPair(stated, levels.filter(near).slice(0, NEAR), levels, (part, base) =>
      maySameUnit(part, base) && Number(part.quantity.value) < Number(base.quantity.value)
        ? percentOf(part.quantity, base.quantity)
        : null,
    );
    if (pair !== null) give('share', 'quotient', stated, pair, 'holds', null);
  } else if (stated.role === 'growth') {
    const changes = all.filter((each) => each.role === 'change' && near(each)).slice(0, NEAR);
    const pair = firstPair(stated, changes, levels, (change, level) =>
      maySameUnit(change, level) && change.falls === stated.falls ? growthOf(level, change) : null,
    );
    if (pair !== null) return give('gain', 'quotient', stated, pair, 'holds', null);
    const two = firstPair(stated, levels.filter(near).slice(0, NEAR), levels, (to, from) =>
      maySameUnit(to, from) &&
      Number(to.quantity.value) < Number(from.quantity.value) === stated.falls
        ? percentOf(
            stated.falls
              ? subtract(from.quantity, to.quantity)
              : subtract(to.quantity, from.quantity),
            from.quantity,
          )
        : null,
    );
    if (two !== null) give('growth', 'quotient', stated, two, 'holds', null);
  }
}

/**
 * Shares, means and growths that two amounts make, told by their value alone where this is hardly chance: so that nothing
 * can contradict.
 *
 * @param isTold whether a quantity is explained already by the ones it is made of
 */
export function byQuotient(
  passage: Passage,
  isTold: (whole: Mention) => boolean,
  give: Give,
): void {
  for (const each of passage.list)
    if (!isTold(each) && each.quantity.value !== null) explain(passage, each, give);
}
