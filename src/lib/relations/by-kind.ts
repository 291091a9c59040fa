import { isExact, oneDigit, sameUnit, totalOf, verdictOf } from './agreement.ts';
import { firstSum, itemsFrom, MEAN } from './items.ts';
import { labelsOf } from './labels.ts';
import { BY_KIND, ONE_DIGIT, SURE_DIGITS } from './sums.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Sums behind 分…看 or 按…分: the whole may stand further back, as what the paragraph is about. */
export function byKind(passage: Passage, give: Give): void {
  const { text, groups, gap } = passage;
  const listedBefore = new Set<Mention>();
  groups.forEach((group, g) => {
    if (g === 0) return;
    // 从隶属关系看,地方工业拉动0.2个百分点:中直工业…
    const wider =
      g > 1 &&
      groups[g - 1]!.every((f) => f.role !== 'level') &&
      /^[^。;,]{0,4}:/.test(gap(g - 1, g)) &&
      BY_KIND.test(text.slice(groups[g - 2]![0]!.end, group[0]!.start));
    if (!wider && !BY_KIND.test(gap(g - 1, g))) return;
    const first = group.find(
      (f) => f.role === 'level' && f.quantity.unit !== '%' && f.quantity.unit !== null,
    );
    if (first === undefined) return;
    const got = itemsFrom(passage, g, first, '。');
    const parts = got.items.map(({ figure }) => figure);
    if (parts.length < 2 || got.items.some(({ figure, label }) => MEAN.test(label + figure.lead)))
      return;
    const back = groups
      .slice(Math.max(0, g - 48), g)
      .flat()
      .filter(
        (f) =>
          f.paragraph === first.paragraph &&
          f.role === 'level' &&
          sameUnit(f, first) &&
          !MEAN.test(f.lead) &&
          !listedBefore.has(f),
      );
    for (const total of back.toReversed()) {
      const sum = firstSum(total, parts);
      if (sum === null) continue;
      parts.forEach((f) => listedBefore.add(f));
      give('sum', 'by kind', total, sum, 'holds', null);
      return;
    }
    parts.forEach((f) => listedBefore.add(f));
    const { closed } = labelsOf(
      got.items.map(({ label }) => label),
      back[0]?.noun ?? '',
    );
    const only = back.length === 1 ? back[0]! : null;
    if (
      closed !== null &&
      only !== null &&
      parts.every(isExact) &&
      isExact(only) &&
      !got.mixed &&
      only.sentence >= first.sentence - 1
    )
      give('sum', 'by kind', only, parts, verdictOf(only, totalOf(parts), closed), closed);
    else if (parts.every(isExact)) {
      const total = back
        .toReversed()
        .find(
          (f) => isExact(f) && f.sentence >= first.sentence - 6 && (oneDigit(f, parts) ?? 0) >= 4,
        );
      if (total !== undefined)
        give(
          'sum',
          'one digit',
          total,
          parts,
          closed !== null && oneDigit(total, parts)! >= SURE_DIGITS ? 'contradicts' : 'doubt',
          ONE_DIGIT,
        );
    }
  });
}
