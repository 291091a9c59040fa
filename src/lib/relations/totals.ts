import { isExact, meets, sameUnit, isSharp, totalOf, verdictOf } from './agreement.ts';
import { isAttribute, isPlainList } from './items.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Sums with 合计 or 共 behind their parts. */
export function totalLast(passage: Passage, give: Give): void {
  const { text, list, groups, gap } = passage;
  list.forEach((total, at) => {
    if (total.role !== 'level' || !isExact(total)) return;
    const lead = text.slice(Math.max(0, total.start - 10), total.start);
    const word = /(合计|总计|共计|共)[^,。;:\d]{0,5}$/.exec(lead)?.[1];
    if (word === undefined) return;
    const parts: Mention[] = [];
    for (let i = at - 1; i >= 0 && parts.length < 10; i--) {
      const f = list[i]!;
      if (f.sentence !== total.sentence) break;
      if (f.order === total.order) continue;
      if (!sameUnit(f, total) || (f.role !== 'level' && !(f.role === 'change' && !f.falls))) {
        if (isAttribute(f) || f.numeral === list[i + 1]?.numeral) continue;
        if (
          f.quantity.unit !== total.quantity.unit &&
          groups[f.order]!.some((m) => sameUnit(m, total))
        )
          continue;
        break;
      }
      parts.unshift(f);
      if (parts.length >= 2) {
        const sum = totalOf(parts);
        if (meets(total.quantity, sum) && isSharp(parts) && parts.every(isExact)) {
          give('sum', 'total', total, parts, 'holds', null);
          return;
        }
      }
    }
    const first = parts[0];
    if (word === '共' || parts.length < 2 || !parts.every(isExact) || !isPlainList(passage, parts))
      return;
    const opens = /[。!?\n:]$|^$/.test(text.slice(0, first!.start - first!.lead.length).slice(-1));
    if (
      opens &&
      total.order === parts.at(-1)!.order + 1 &&
      /^[,、;](?:合计|总计|共计)(?:为|达)?$/.test(gap(parts.at(-1)!.order, total.order))
    )
      give(
        'sum',
        'total',
        total,
        parts,
        verdictOf(total, totalOf(parts), 'a list with its total right behind it'),
        'a list with its total right behind it',
      );
  });
}
