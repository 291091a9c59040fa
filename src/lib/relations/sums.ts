import { order as orderOf } from '../quantity/arithmetic.ts';
import { compare } from '../quantity/decimal.ts';
import { digitsIfOneOff, giveSum, isExact, ONE_DIGIT, sameUnit, totalOf } from './agreement.ts';
import {
  alikePlaces,
  firstSum,
  isAttribute,
  isOfPlan,
  isPlainList,
  itemsFrom,
  MEAN,
  type List,
} from './items.ts';
import { DONE, labelsOf, OPPOSITES } from './labels.ts';
import { sameHead, type Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Verbs behind which others are counted, who are no part of the whole. */
const LEVER =
  /撬动|带动|引导|拉动|吸引|联系|帮扶群众|服务|覆盖|惠及|帮助|配有|配备|安置|容纳|受益|辐射|培训|解决|救助|实施|开展|涉及|发放|包括|新建|建成/;
const IN_PART = /^[^。!?\n]{0,16}?[,。;:(]?(?:其中|包括|分为|含|当中)[:,]?/;
/** The same with nothing but a noun before it, so that what follows can only be parts of this figure. */
const IN_PART_ONLY = /^[^,。;:!?()\n]{0,6}[,。;:(]?(?:其中|包括|分为|含|当中)[:,]?/;
/** What stands before the growth or share of a whole. */
const ATTRIBUTE = /^[^。;!?\n]{0,16}$/;
/** At most so many attributes of a whole stand before its parts. */
const ATTRIBUTES = 7;
/** What stands before a list by kind. */
export const BY_KIND =
  /[,。;)\n]\s*(?:分|按|从)(?!主要)[^,。;\d]{1,10}(?:看|分|划分|来看|统计)[,:][^。;!?\n]{0,44}$/;

const NAMED = 'the whole names its parts';
const PLACES = 'a bracket that goes through places of one rank';
const TWIN = 'the other count of the same parts adds up';
/** Parts that miss a whole of so many digits by one digit contradict it. */
export const SURE_DIGITS = 5;
/** With so many digits, that is a doubt; with fewer, chance. */
const DOUBT_DIGITS = 3;

/** Where the parts of a whole begin, and what says so. */
interface Opening {
  /** The numeral of the first part. */
  readonly first: number;
  readonly way: 'of which' | 'bracket' | 'labels';
  /** The words before it. */
  readonly between: string;
  /** Whether words such as 其中 call them parts, in a bracket or not. */
  readonly isPart: boolean;
  /** Whether what follows can only be parts of this whole. */
  readonly strict: boolean;
}

/** Looks behind a numeral for parts of it; its own growth and shares may stand between. */
function openingBehind({ groups, gap }: Passage, at: number): Opening | null {
  let first = at + 1;
  let between = gap(at, first);
  let hasNamed = false;
  while (
    groups[first + 1] !== undefined &&
    groups[first]!.every(isAttribute) &&
    ATTRIBUTE.test(between) &&
    !/其中|包括|\(/.test(between) &&
    first - at < ATTRIBUTES
  ) {
    hasNamed ||= groups[first]!.some(({ role, bare }) => role === 'change' && !bare);
    between = gap(first, first + 1);
    first += 1;
  }
  // 532人(第一书记197名),其中…: the parts are those of the number before the bracket.
  if (
    between.startsWith('(') &&
    groups[first + 1] !== undefined &&
    /^[^()]{0,6}\)[,。;:]?其中/.test(gap(first, first + 1))
  ) {
    between = gap(first, first + 1).replace(/^[^()]{0,6}\)/, '');
    first += 1;
  }
  if (BY_KIND.test(between)) return null;
  const isPart = IN_PART.test(between);
  const isBracket = /^[^,。;:!?()\n]{0,6}\(/.test(between) && !between.includes(')');
  if (!isPart && !isBracket && !/^[,。;:]/.test(between)) return null;
  return {
    first,
    way: isBracket ? 'bracket' : isPart ? 'of which' : 'labels',
    between,
    isPart,
    strict: !hasNamed && (!isPart || IN_PART_ONLY.test(between)),
  };
}

const figuresOf = ({ items }: List): Mention[] => items.map(({ figure }) => figure);

/** The labels of a list. Where all of them stand before its first number (甲、乙、丙分别有), they are taken apart. */
function namesOf({ items }: List): string[] {
  const names = items.map(({ label }) => label);
  const [first = '', ...rest] = names;
  const [ahead, said] = first.replace(/^其中/, '').split('分别');
  const told = ahead!.split(/[、和与及]/).map((name) => name + (said ?? ''));
  const isAhead = said !== undefined && rest.every((name) => /^[、和与及]?$/.test(name));
  return isAhead && told.length === names.length ? told : names;
}

/** The parts that may be those of a whole; `null` where they cannot be. */
function listOf(passage: Passage, total: Mention, { first, way }: Opening): List | null {
  const list = itemsFrom(passage, first, total, way === 'bracket' ? ')' : '。');
  const { items } = list;
  if (
    MEAN.test(total.lead) ||
    items.some(({ figure, label }) => MEAN.test(label + figure.lead)) ||
    items.some(({ figure }) => figure.paragraph !== total.paragraph)
  )
    return null;
  if (way !== 'labels') return list;
  // Parts without an introduction: only where their labels make up the whole, and speak of the same thing.
  const { closed } = labelsOf(namesOf(list), total.noun);
  const begins = items[0]?.figure;
  const isAlike = items.every(({ label }) =>
    sameHead(label.replace(/[^\u4e00-\u9fff]/g, ''), total.noun),
  );
  const isNext = begins?.order === first && begins.sentence === total.sentence;
  const isTotal = /总|共/.test(total.lead) && items.length >= 2;
  return isNext && (closed === null ? isTotal && isAlike : isAlike || closed === DONE)
    ? list
    : null;
}

/** Reports parts that miss their whole by one digit; `digits` is how many digits the whole has. */
function giveOneDigit(give: Give, total: Mention, parts: readonly Mention[], digits: number): void {
  const verdict = digits >= SURE_DIGITS ? 'contradicts' : 'doubt';
  give('sum', 'one digit', total, parts, verdict, ONE_DIGIT);
}

/** Looks behind the parts that made up a whole for others that divide it once more. */
function giveAgain(give: Give, total: Mention, rest: List): void {
  const parts = figuresOf(rest);
  const again = firstSum(total, parts);
  if (again !== null) return give('sum', 'once more', total, again, 'holds', null);
  if (parts.length < 2 || !parts.every(isExact) || !isExact(total)) return;
  const { closed } = labelsOf(namesOf(rest));
  const digits = digitsIfOneOff(total, parts);
  if (closed === OPPOSITES && parts.length === 2) giveSum(give, 'once more', total, parts, closed);
  else if (digits > DOUBT_DIGITS) giveOneDigit(give, total, parts, digits);
}

/** Tests the other count of compounds, 人 where the 户 of the same list add up. @returns whether there is one */
function giveTwin(
  { groups }: Passage,
  give: Give,
  total: Mention,
  list: List,
  way: Opening['way'],
  solved: ReadonlyMap<Mention, readonly Mention[]>,
): boolean {
  const twin = [...solved].find(([other]) => other.numeral === total.numeral);
  if (twin === undefined) return false;
  const parts = twin[1].flatMap(
    ({ order }) => groups[order]!.find((each) => sameUnit(each, total)) ?? [],
  );
  if (parts.length < twin[1].length) return false;
  // Round numbers add up by chance.
  const uneven = [twin[0], ...twin[1]].filter(({ quantity }) => !quantity.value!.endsWith('0'));
  const areExact = parts.every(isExact);
  const ground =
    areExact && uneven.length >= 2
      ? TWIN
      : areExact && way === 'bracket' && alikePlaces(namesOf(list))
        ? PLACES
        : null;
  giveSum(give, 'twin', total, parts, ground);
  return true;
}

/** Whether a bracket lists places of one rank, and nothing says that it leaves some out. */
function isOfPlaces(passage: Passage, total: Mention, list: List, between: string): boolean {
  const parts = figuresOf(list);
  const names = namesOf(list);
  const behind = passage.text.slice(parts.at(-1)!.end, parts.at(-1)!.end + 3);
  return (
    behind.startsWith(')') &&
    !behind.includes('等') &&
    list.ended &&
    alikePlaces(names) &&
    !total.noun.endsWith(names[0]!.trim().slice(-1)) &&
    isPlainList(passage, parts) &&
    total.trail === '' &&
    !/其中|包括|含|如|等|主要/.test(between + names.join())
  );
}

/**
 * 铁路、水路、民航共发送旅客…: whether the words before a whole name each part of it, in their order, and no other, and
 * say of it what is said of each part.
 */
function isNamed({ text }: Passage, total: Mention, labels: readonly string[]): boolean {
  const words = /[^,。;:!?()\n]*$/.exec(text.slice(Math.max(0, total.start - 60), total.start))![0];
  const names = words.replace(/\s/g, '').split(/[、和与及]/);
  const parts = labels.map((label) => label.replace(/^其中|\s/g, ''));
  const [first, second] = [names[0]!, names[1] ?? ''];
  if (names.length !== parts.length || names.length < 3 || /等|主要|部分/.test(words)) return false;
  if (!parts[1]!.startsWith(second)) return false;
  const said = parts[1]!.slice(second.length);
  const last = names.at(-1)!;
  return (
    last.endsWith(said) &&
    parts.every((part, at) => {
      const name = part.slice(0, part.length - said.length);
      if (!part.endsWith(said) || name.length < 2) return false;
      if (at === 0) return first.endsWith(name);
      return at === names.length - 1 ? last.startsWith(name) : names[at] === name;
    })
  );
}

/**
 * Reports a list that does not add up, where its parts must make up the whole or miss it by a single digit.
 *
 * @returns whether it was reported
 */
function giveUnsolved(
  passage: Passage,
  give: Give,
  total: Mention,
  list: List,
  { way, between, strict }: Opening,
): boolean {
  const parts = figuresOf(list);
  const { closed } = labelsOf(namesOf(list), total.noun);
  if (!parts.every(isExact) || !isExact(total) || list.mixed || !strict) return false;
  const isShut = way === 'bracket' && isOfPlaces(passage, total, list, between);
  const ground =
    closed ?? (isNamed(passage, total, namesOf(list)) ? NAMED : isShut ? PLACES : null);
  if (ground !== null) {
    giveSum(give, way, total, parts, ground);
    return true;
  }
  for (let count = parts.length; count >= 2; count--) {
    const digits = digitsIfOneOff(total, parts.slice(0, count));
    if (digits < DOUBT_DIGITS) continue;
    giveOneDigit(give, total, parts.slice(0, count), digits);
    return true;
  }
  return false;
}

/** Whether a bracket begins with a part that is named as the whole is: 村89个(山区村41个). */
const isAlikeIn = ({ way, first }: Opening, total: Mention, { items: [item] }: List): boolean =>
  way === 'bracket' &&
  item?.figure.order === first &&
  item.figure.noun.length > 1 &&
  sameHead(item.figure.noun, total.noun);

/** Parts that need not be all there are, and together are no greater than their whole: or the first of them alone. */
function giveSubset(
  give: Give,
  total: Mention,
  list: List,
  { first, between }: Opening,
  isUnequal: boolean,
): void {
  const [item] = list.items;
  if (item === undefined || item.figure.order > first + 1 || LEVER.test(item.figure.lead)) return;
  const { figure, label } = item;
  const isWithin = (parts: readonly Mention[]) => {
    const { low } = totalOf(parts);
    const [part, whole] = [figure.quantity.value, total.quantity.value];
    if (![total, ...parts].every(isExact))
      return parts.length === 1 && part !== null && whole !== null && compare(part, whole) <= 0;
    return low !== null && compare(low, total.quantity.high!) <= 0;
  };
  const parts = [isUnequal ? [figure] : figuresOf(list), [figure]].find(isWithin);
  const isNamedAlike =
    total.noun.length >= 3 &&
    sameHead(figure.noun, total.noun) &&
    figure.noun.endsWith(total.noun) &&
    between.includes('其中');
  if (parts !== undefined) give('subset', 'of which', total, parts, 'holds', null);
  else if (
    isNamedAlike &&
    isExact(figure) &&
    isExact(total) &&
    orderOf(figure.quantity, total.quantity) === 'above' &&
    !LEVER.test(label)
  ) {
    const ground = 'the part is named as the whole is, among its own';
    give('subset', 'of which', total, [figure], 'contradicts', ground);
  }
}

/** Sums with the whole before its parts: these follow 其中 or 包括, stand in a bracket, or have labels that make it up. */
export function wholeFirst(passage: Passage, give: Give): void {
  const { groups } = passage;
  for (const [at, group] of groups.entries()) {
    const levels = group.filter((each) => each.role === 'level' && !isOfPlan(each));
    const opening =
      groups[at + 1] === undefined || levels.length === 0 ? null : openingBehind(passage, at);
    if (opening === null) continue;
    const lists = new Map<Mention, List>();
    const solved = new Map<Mention, readonly Mention[]>();
    /** Wholes of which it was said that they are not the sum of their list, or may not be. */
    const unequal = new Set<Mention>();
    for (const total of levels) {
      if (total.quantity.unit === '%' || total.quantity.unit === null) continue;
      const list = listOf(passage, total, opening);
      if (list === null) continue;
      lists.set(total, list);
      const sum = firstSum(total, figuresOf(list));
      if (sum !== null) solved.set(total, sum);
    }
    for (const [total, list] of lists) {
      const sum = solved.get(total);
      if (sum !== undefined) {
        give('sum', opening.way, total, sum, 'holds', null);
        giveAgain(give, total, { ...list, items: list.items.slice(sum.length) });
      } else if (list.items.length >= 2) {
        const { closed } = labelsOf(namesOf(list), total.noun);
        if (opening.way === 'labels' && closed !== DONE) continue;
        if (
          giveTwin(passage, give, total, list, opening.way, solved) ||
          giveUnsolved(passage, give, total, list, opening)
        )
          unequal.add(total);
      }
    }
    if (opening.strict && solved.size === 0)
      for (const [total, list] of lists)
        if (opening.isPart || isAlikeIn(opening, total, list))
          giveSubset(give, total, list, opening, unequal.has(total));
  }
}
