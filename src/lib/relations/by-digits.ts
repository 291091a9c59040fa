import { negate, subtract } from '../quantity/arithmetic.ts';
import {
  comesTo,
  digitsOf,
  isExact,
  isInMyriads,
  maySameUnit,
  meets,
  misses,
  ONE_DIGIT,
  digitsIfOneOff,
  totalOf,
  widthOf,
} from './agreement.ts';
import { growthOf, OF_CLAUSE } from './gains.ts';
import { isOfPlan, MEAN } from './items.ts';
import { sameHead, type Mention } from './mention.ts';
import { REAL } from './moves.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** At most so many quantities of a unit on either side of a whole are looked at. */
const REACH = 16;
/**
 * How many digits a whole has: of all amounts of its sentence, of those that are named as it is, of a list beside it,
 * of a list near it or of one paragraph elsewhere, and of any few.
 */
const LEAST = { sentence: 3, alike: 4, beside: 4, near: 5, elsewhere: 5, any: 6 };
/** So many digits more where one of them is wrong, of what is called a total and of anything. */
const MORE = { total: 1, any: 2 };
const TOTAL = /合计|整体|累计/;
/** A part that is no further from its whole than this is the whole once more. */
const ONCE_MORE = 0.01;
/** A list that is near begins or ends at most so many quantities from its whole. */
const NEAR = 3;
/** Of any few no more than these are looked at. */
const ANY = 8;
/** How many digits a change has at least: of the two levels beside it, and of any before it. */
const CHANGE = { beside: 2, any: 4 };
/** Levels between which a change lies, or of which it is the change, stand at most so many quantities before it. */
const LEVELS = 6;
/** What stands between a change and the same in per cent. */
const SAME = /^(?:[,、]?(?:即|或|折合|也就是)|\()(?:约|近|超过)?$/;
const BESIDE = /^[,、]?[^,、。;:()\d\s]{0,6}$/;

const valueOf = ({ quantity }: Mention): number => Number(quantity.value);
const signedOf = (each: Mention): number => valueOf(each) * (each.falls ? -1 : 1);

/** Whether parts are those of a whole that has at least so many digits; `areAlike` where all of them are changes. */
type Fits = (
  whole: Mention,
  parts: readonly Mention[],
  areAlike: boolean,
  least: number,
) => boolean;

/** Whether parts add up to a whole of so many digits, as a rise or a fall where they are such themselves. */
const addsUp: Fits = (whole, parts, areAlike, least) => {
  const isFall = whole.falls && areAlike;
  const value = isFall ? signedOf(whole) : valueOf(whole);
  const slack = Math.abs(value) / 10 ** (least - 1);
  const sum = parts.reduce((rest, part) => rest + signedOf(part), 0);
  if (Math.abs(sum - value) > slack || parts.length < 2) return false;
  if (parts.some((part) => valueOf(part) === 0) || digitsOf(whole, parts) < least) return false;
  // 约981万 is 约664万, 约296万 and 约21万, as they are printed.
  if (![whole, ...parts].every(isExact)) return Math.abs(sum - value) <= Math.abs(value) * 1e-9;
  const total = totalOf(parts);
  return widthOf(total) <= 2 * slack && meets(whole.quantity, isFall ? negate(total) : total);
};

/** The lists among amounts that may be the parts of one of them, with the digits that the whole has to have. */
function* listsBeside(
  all: readonly Mention[],
  whole: Mention,
): Generator<readonly [parts: readonly Mention[], least: number]> {
  const first = all[0]?.sentence;
  const inSentence = all.filter(({ sentence }) => sentence === first);
  if (inSentence.length > 2 && Math.abs(first! - whole.sentence) <= 1)
    yield [inSentence, LEAST.sentence];
  for (let from = 0; from < Math.min(NEAR, all.length); from++)
    for (let to = from + 2; to <= all.length; to++)
      yield [all.slice(from, to), from === 0 ? LEAST.beside : LEAST.near];
  const alike = all.filter(({ noun }) => sameHead(noun, whole.noun));
  for (let to = 2; to <= alike.length; to++) yield [alike.slice(0, to), LEAST.alike];
  const any = all.slice(0, ANY);
  for (const [a, one] of any.entries())
    for (const [b, two] of any.entries()) {
      if (b <= a) continue;
      yield [[one, two], LEAST.any];
      for (const three of any.slice(b + 1)) yield [[one, two, three], LEAST.any];
    }
}

/** The lists with which the next paragraph that has such amounts begins, and of those that are named as the whole is. */
function* listsElsewhere(
  all: readonly Mention[],
  whole: Mention,
): Generator<readonly [parts: readonly Mention[], least: number]> {
  const next = all.find(({ paragraph }) => paragraph !== whole.paragraph)?.paragraph;
  const list = all.filter(({ paragraph }) => paragraph === next);
  for (let to = 2; to <= list.length; to++) yield [list.slice(0, to), LEAST.elsewhere];
  const alike = list.filter(({ noun }) => sameHead(noun, whole.noun));
  for (let to = 2; to <= alike.length; to++) yield [alike.slice(0, to), LEAST.alike];
}

/** Whether a number is one digit with nothing but zeros: told from a float, before decimals are. */
function isOneDigit(off: number): boolean {
  const digit = Math.abs(off) / 10 ** Math.floor(Math.log10(Math.abs(off)));
  return Math.abs(digit - Math.round(digit)) < 1e-3;
}

/** Whether parts miss a whole by one digit, of so many more that this is no chance. */
const missesByOne: Fits = (whole, parts, areAlike, least) =>
  isOneDigit(
    parts.reduce(
      (rest, part) => rest - signedOf(part),
      areAlike ? signedOf(whole) : valueOf(whole),
    ),
  ) &&
  [whole, ...parts].every(isExact) &&
  parts.length > 1 &&
  // The same number once more, beside a small one, is no sum.
  parts.every((part) => Math.abs(valueOf(part) / valueOf(whole) - 1) > ONCE_MORE) &&
  digitsIfOneOff(whole, parts, areAlike) >=
    least + (TOTAL.test(whole.lead) ? MORE.total : MORE.any);

/** Parts behind a whole or before it, with whatever between: 8239万人 of six years that were counted. */
function sumOf(
  run: readonly Mention[],
  at: number,
  fits: Fits,
  give: (kind: 'sum' | 'net', whole: Mention, parts: readonly Mention[]) => void,
): void {
  const whole = run[at]!;
  const isTotal = /共|累计|合计|总|整体/.test(whole.lead);
  const roles = isTotal && whole.role === 'change' ? ['change', 'level', 'any'] : [whole.role];
  const behind = run.slice(at + 1, at + 1 + REACH);
  const before = run.slice(Math.max(0, at - REACH), at).reverse();
  for (const role of new Set(roles))
    for (const side of [behind, before]) {
      const open = side.filter(
        (each) =>
          (each.role === role || role === 'any') &&
          (each.bracket === null || each.bracket === whole.bracket) &&
          each.numeral !== whole.numeral,
      );
      const lists = function* () {
        yield* listsBeside(
          open.filter(({ paragraph }) => paragraph === whole.paragraph),
          whole,
        );
        yield* listsElsewhere(open, whole);
      };
      for (const [parts, least] of lists()) {
        if (!fits(whole, parts, role !== 'level' || whole.role === 'level', least)) continue;
        const inOrder = [...parts].sort((one, other) => one.index - other.index);
        return give(role === 'change' || role === 'any' ? 'net' : 'sum', whole, inOrder);
      }
    }
}

/** The levels before a change in its paragraph, nearest first, and the one behind it. */
function levelsBy(passage: Passage, change: Mention): Mention[] {
  const isLevel = (each: Mention) =>
    (each.role === 'level' || each.role === 'share') &&
    isExact(each) &&
    !isOfPlan(each) &&
    each.paragraph === change.paragraph &&
    each.sentence >= change.sentence - 2 &&
    each.order !== change.order &&
    maySameUnit(each, change);
  const behind = passage.list.slice(change.index + 1, change.index + 3);
  return [
    ...passage
      .before(change, 2 * LEVELS)
      .filter(isLevel)
      .slice(0, LEVELS),
    ...behind.filter((each) => isLevel(each) && each.sentence === change.sentence).slice(0, 1),
  ];
}

/** A change, or what two levels differ by, of levels that stand before it. */
function differenceOf(passage: Passage, change: Mention, give: Give): void {
  const levels = levelsBy(passage, change);
  const { value } = change.quantity;
  const digits = value!.replace(/^-|0+$|\./g, '').replace(/^0+|0+$/g, '').length;
  for (const [a, one] of levels.entries())
    for (const [b, other] of levels.entries()) {
      if (b <= a || digits < (b === 1 ? CHANGE.beside : CHANGE.any)) continue;
      const [high, low] = valueOf(one) > valueOf(other) ? [one, other] : [other, one];
      // 降至: the later is the lower.
      const isTurned = change.role === 'change' && change.falls !== valueOf(one) < valueOf(other);
      if (b === 1 && digits < CHANGE.any && isTurned) continue;
      if (comesTo(change.quantity, subtract(high.quantity, low.quantity)))
        return give('difference', 'digits', change, [high, low], 'holds', null);
    }
}

/** A change and the same in per cent, of a level that stands before it or behind. */
function growthsOf(passage: Passage, change: Mention, growth: Mention, give: Give): void {
  const { groups, gap } = passage;
  const [first, second] = change.order < growth.order ? [change, growth] : [growth, change];
  const between = gap(first.order, second.order);
  const isSame = SAME.test(between);
  if (!isSame && !BESIDE.test(between)) return;
  const { falls } = first;
  if (second.role !== 'level' && second.role !== 'share' && second.falls !== falls) return;
  const levels = levelsBy(passage, change);
  const computed = (level: Mention) => growthOf(level, { ...change, falls });
  const fits = levels.find((level, at) => {
    const isFine = /\.\d/.test(growth.numeral.token) || isSame;
    return (at === 0 || isFine) && comesTo(growth.quantity, computed(level));
  });
  if (fits !== undefined) return give('gain', 'digits', growth, [change, fits], 'holds', null);
  const [level] = groups[first.order - 1] ?? [];
  if (level !== levels[0] || level === undefined || !isSame || level.sentence !== first.sentence)
    return;
  const isOpen =
    REAL.test(level.lead + first.lead) ||
    (!first.bare && first.noun !== first.trail) ||
    first.base === 'average';
  if (!isOpen && isExact(change) && isExact(growth) && misses(growth.quantity, computed(level)))
    give('gain', 'digits', growth, [change, level], 'doubt', OF_CLAUSE);
}

const keyOf = ({ quantity: { unit, per } }: Mention): string => `${unit} ${per}`;

/**
 * What so many digits say themselves, whatever words stand between: sums, differences, and changes with their growths.
 * All hold, or are doubted: sums that one digit would mend, and growths that are their change once more, 增加63件即1.8%.
 *
 * @param isTold whether a quantity is explained already by the ones it is made of
 */
export function byDigits(passage: Passage, isTold: (whole: Mention) => boolean, give: Give): void {
  const { list, groups } = passage;
  const runs = new Map<string, Mention[]>();
  const isAmount = (each: Mention) =>
    (each.role === 'level' || each.role === 'change') &&
    !/^(?:%|‰|倍|年|月|日|岁|成|番|个百分点)$/.test(each.quantity.unit ?? '年') &&
    each.quantity.value !== null &&
    !isOfPlan(each);
  const isSummand = (each: Mention) =>
    isAmount(each) &&
    (isExact(each) || /^(?:约|近|左右|多|余)$/.test(each.quantity.approx ?? '')) &&
    !MEAN.test(each.lead);
  for (const each of list)
    if (isSummand(each)) {
      const run = runs.get(keyOf(each));
      if (run === undefined) runs.set(keyOf(each), [each]);
      else run.push(each);
    }
  const summed = new Set<Mention>();
  const parted = new Set<Mention>();
  // What is a part itself hides the list of which its whole is a part.
  for (const isLast of [false, true])
    for (const run of runs.values()) {
      const open = isLast ? run.filter((each) => !parted.has(each)) : run;
      if (isLast && open.length === run.length) continue;
      for (const [at, each] of open.entries())
        if (!isTold(each) && !summed.has(each))
          sumOf(open, at, addsUp, (kind, whole, parts) => {
            summed.add(whole);
            for (const part of parts) parted.add(part);
            give(kind, 'digits', whole, parts, 'holds', null);
          });
    }
  for (const run of runs.values())
    for (const [at, each] of run.entries())
      if (!isTold(each) && !summed.has(each) && !parted.has(each))
        sumOf(run, at, missesByOne, (_, whole, parts) => {
          if (!parts.some((part) => parted.has(part)))
            give('sum', 'digits', whole, parts, 'doubt', ONE_DIGIT);
        });
  for (const each of list) {
    if (isTold(each)) continue;
    const isChange =
      each.role === 'change' ||
      /(?:相差|差距|差额)[为达]?$|[顺逆]差|盈余|结余|赤字/.test(each.lead) ||
      /^["”]?的(?:差距|差额|缺口)/.test(each.trail);
    if (isChange && (isAmount(each) || isInMyriads(each))) differenceOf(passage, each, give);
  }
  for (const [at, [one, ...more]] of groups.entries()) {
    const [other, ...others] = groups[at + 1] ?? [];
    if (one === undefined || other === undefined || more.length + others.length > 0) continue;
    const [growth, change] = one.quantity.unit === '%' ? [one, other] : [other, one];
    if (growth.quantity.unit !== '%' || !isAmount(change) || one.sentence !== other.sentence)
      continue;
    if (one.role !== 'growth' && one.role !== 'change') continue;
    if (isTold(growth) || growth.quantity.value === null) continue;
    growthsOf(passage, change, growth, give);
  }
}
