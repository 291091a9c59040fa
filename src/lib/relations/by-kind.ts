import { isExact, oneDigit, sameUnit, totalOf, verdictOf } from './agreement.ts';
import { firstSum, itemsFrom, MEAN } from './items.ts';
import { labelsOf } from './labels.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';
import { BY_KIND, ONE_DIGIT, SURE_DIGITS } from './sums.ts';

/** How far back a whole may stand: in numerals; in sentences where only one digit speaks for it. */
const BACK = { numerals: 48, sentences: 6 };
/** A whole of fewer digits misses its parts by one digit by chance. */
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

/** Sums behind 分…看 or 按…分: the whole may stand further back, as what the paragraph is about. */
export function byKind(passage: Passage, give: Give): void {
  const { groups } = passage;
  /** Parts of lists before, which are no wholes of later ones. */
  const listed = new Set<Mention>();
  for (const [at, group] of groups.entries()) {
    const first = group.find(
      ({ role, quantity: { unit } }) => role === 'level' && unit !== '%' && unit !== null,
    );
    if (first === undefined || !beginsAt(passage, at)) continue;
    const { items, mixed } = itemsFrom(passage, at, first, '。');
    const parts = items.map(({ figure }) => figure);
    if (parts.length < 2) continue;
    if (items.some(({ figure, label }) => MEAN.test(label + figure.lead))) continue;
    const wholes = groups
      .slice(Math.max(0, at - BACK.numerals), at)
      .flat()
      .filter(
        (each) =>
          each.paragraph === first.paragraph &&
          each.role === 'level' &&
          sameUnit(each, first) &&
          !MEAN.test(each.lead) &&
          !listed.has(each),
      )
      .reverse();
    for (const part of parts) listed.add(part);
    const sum = wholes
      .map((total) => ({ total, some: firstSum(total, parts) }))
      .find(({ some }) => some !== null);
    if (sum !== undefined) {
      give('sum', 'by kind', sum.total, sum.some!, 'holds', null);
      continue;
    }
    if (!parts.every(isExact)) continue;
    const { closed } = labelsOf(
      items.map(({ label }) => label),
      wholes.at(-1)?.noun ?? '',
    );
    const [only, ...others] = wholes;
    if (
      closed !== null &&
      only !== undefined &&
      others.length === 0 &&
      isExact(only) &&
      !mixed &&
      only.sentence >= first.sentence - 1
    ) {
      give('sum', 'by kind', only, parts, verdictOf(only, totalOf(parts), closed), closed);
      continue;
    }
    const total = wholes.find(
      (each) =>
        isExact(each) &&
        each.sentence >= first.sentence - BACK.sentences &&
        (oneDigit(each, parts) ?? 0) >= LEAST_DIGITS,
    );
    if (total === undefined) continue;
    const isSure = closed !== null && oneDigit(total, parts)! >= SURE_DIGITS;
    give('sum', 'one digit', total, parts, isSure ? 'contradicts' : 'doubt', ONE_DIGIT);
  }
}
