import {
  digitsIfOneOff,
  digitsOf,
  giveSum,
  isExact,
  makeUp,
  meets,
  ONE_DIGIT,
  percentOf,
  sameUnit,
} from './agreement.ts';
import { firstSum, isOfPlan, itemsFrom, MEAN, type Item } from './items.ts';
import { labelsOf, mayBegin } from './labels.ts';
import { shareOf } from './of-parts.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';
import { BY_KIND, SURE_DIGITS } from './sums.ts';

/** How far before its parts a whole may stand: in numerals, and in sentences where the parts miss it by one digit. */
const BACK = { numerals: 64, sentences: 6 };
/** A whole with fewer digits may match its parts, or miss them by one digit, by chance. */
const LEAST_DIGITS = 4;

/** Whether a list by kind begins at a numeral: 分产业看,…; 从隶属关系看,地方工业拉动0.2个百分点:中直工业…. */
function beginsAt({ text, groups, gap }: Passage, at: number): boolean {
  if (at === 0) return false;
  const between = gap(at - 1, at);
  const isBehindAttribute =
    at > 1 &&
    groups[at - 1]!.every(({ role }) => role !== 'level') &&
    /^[^。;,]{0,4}:/.test(between) &&
    BY_KIND.test(text.slice(groups[at - 2]![0]!.end, groups[at]![0]!.start));
  return isBehindAttribute || BY_KIND.test(between);
}

/** A list of parts that may be all of a whole. */
interface Parts {
  readonly parts: readonly Mention[];
  readonly names: readonly string[];
  /** Whether quantities of other things stand in it. */
  readonly mixed: boolean;
  /** Whether words say that it divides a whole. */
  readonly hasCue: boolean;
}

/** The parts that begin at a numeral: behind 分…看, or with labels that make up a whole; `null` for none. */
function partsAt(passage: Passage, at: number): Parts | null {
  const first = passage.groups[at]!.find(
    ({ role, quantity: { unit } }) => role === 'level' && unit !== '%' && unit !== null,
  );
  if (first === undefined) return null;
  const hasCue = beginsAt(passage, at);
  if (!hasCue && !mayBegin(passage.clauseOf(first))) return null;
  const { items, mixed } = itemsFrom(passage, at, first, '。');
  const isMean = ({ figure, label }: Item) => MEAN.test(label + figure.lead);
  if (hasCue && items.some(isMean)) return null;
  const partsOf = (some: readonly Item[]): Parts => ({
    parts: some.map(({ figure }) => figure),
    names: some.map(({ label }) => label),
    mixed,
    hasCue,
  });
  if (hasCue) return partsOf(items);
  for (let count = 2; count <= items.length; count++) {
    const some = items.slice(0, count);
    if (some.some(isMean) || some.at(-1)!.figure.sentence !== first.sentence) break;
    const list = partsOf(some);
    if (labelsOf(list.names).closed !== null) return list;
  }
  return null;
}

/** The parts that make up a whole: the beginning of a list by kind, or all parts of any other; `null` for none. */
function sumOf(total: Mention, { parts, hasCue }: Parts): readonly Mention[] | null {
  if (hasCue) return firstSum(total, parts);
  return makeUp(total, parts) ? parts : null;
}

/** Whether the share behind a part is its share of a whole. */
const meetsShare = (passage: Passage, part: Mention, total: Mention): boolean => {
  const share = shareOf(passage, part);
  return share !== null && meets(share.quantity, percentOf(part.quantity, total.quantity));
};

/**
 * Reports parts that add up to no whole before them: against the one whole to which they must belong or, with less
 * certainty, against one that they miss by a single digit.
 */
function giveWrong(passage: Passage, give: Give, list: Parts, wholes: readonly Mention[]): void {
  const { parts, names, mixed, hasCue } = list;
  const [first] = parts;
  if (first === undefined || !parts.every(isExact)) return;
  const closedOf = ({ noun }: Mention) => labelsOf(names, noun).closed;
  const exact = wholes.filter(isExact);
  const near = wholes.filter(({ paragraph }) => paragraph === first.paragraph);
  // The only whole there is, or the nearest one of which a part is said to be a certain share.
  const [only, ...others] = near;
  const isOnly =
    hasCue &&
    only !== undefined &&
    others.length === 0 &&
    isExact(only) &&
    !mixed &&
    only.sentence >= first.sentence - 1;
  const nearest = exact.find((each) => closedOf(each) !== null);
  const isNamed = nearest !== undefined && parts.some((part) => meetsShare(passage, part, nearest));
  const sure = isOnly && closedOf(only) !== null ? only : isNamed ? nearest : null;
  if (sure !== null) return giveSum(give, 'by kind', sure, parts, closedOf(sure));
  const isClosed = labelsOf(names).closed !== null;
  const total = exact.find(
    (each) =>
      (isClosed ||
        (each.paragraph === first.paragraph && each.sentence >= first.sentence - BACK.sentences)) &&
      digitsIfOneOff(each, parts) >= LEAST_DIGITS,
  );
  if (total === undefined) return;
  const isSure = hasCue && closedOf(total) !== null && digitsIfOneOff(total, parts) >= SURE_DIGITS;
  give('sum', 'one digit', total, parts, isSure ? 'contradicts' : 'doubt', ONE_DIGIT);
}

/**
 * Sums whose whole may stand far before the parts, since the paragraph or the text is about it. The parts follow
 * 分…看 or 按…分, or have labels that make up a whole.
 *
 * @param isTold whether a quantity is known as a part already
 */
export function byKind(passage: Passage, isTold: (part: Mention) => boolean, give: Give): void {
  const { groups } = passage;
  /** Parts of lists before, which are no wholes of later ones. */
  const listed = new Set<Mention>();
  for (const [at, group] of groups.entries()) {
    if (group.some((each) => listed.has(each) || isTold(each))) continue;
    const list = partsAt(passage, at);
    if (list === null || list.parts.length < 2) continue;
    const { parts } = list;
    const first = parts[0]!;
    const wholes = groups
      .slice(Math.max(0, at - BACK.numerals), at)
      .flat()
      .filter(
        (each) =>
          each.role === 'level' &&
          !isOfPlan(each) &&
          each.bracket === null &&
          sameUnit(each, first) &&
          !MEAN.test(each.lead) &&
          !listed.has(each),
      )
      .reverse();
    for (const part of parts) listed.add(part);
    const sum = wholes
      .map((total) => ({ total, some: sumOf(total, list) }))
      .find(
        ({ total, some }) =>
          some !== null &&
          (total.paragraph === first.paragraph || digitsOf(total, some) >= LEAST_DIGITS),
      );
    if (sum !== undefined) give('sum', 'by kind', sum.total, sum.some!, 'holds', null);
    else giveWrong(passage, give, list, wholes);
  }
}
