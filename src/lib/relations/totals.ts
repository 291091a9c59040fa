import { giveSum, isExact, makeUp, sameUnit } from './agreement.ts';
import { isAttribute, isPlainList } from './items.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** At most so many parts before a total are added up. */
const MOST = 10;
const GROUND = 'a list with its total right behind it';

/** The parts that may stand before a total in its sentence, nearest first. */
function partsBefore({ list, groups }: Passage, behind: number): Mention[] {
  const total = list[behind]!;
  const parts: Mention[] = [];
  for (let at = behind - 1; at >= 0 && parts.length < MOST; at--) {
    const each = list[at]!;
    if (each.sentence !== total.sentence) break;
    // 三年共减贫: a number of years is no part.
    if (each.order === total.order || each.quantity.unit === '年') continue;
    const isPart = each.role === 'level' || (each.role === 'change' && !each.falls);
    if (sameUnit(each, total) && isPart) {
      parts.push(each);
      continue;
    }
    // Growths, and the other counts of compounds, may stand among the parts.
    const isOfCompound =
      each.numeral === list[at + 1]?.numeral ||
      (each.quantity.unit !== total.quantity.unit &&
        groups[each.order]!.some((mate) => sameUnit(mate, total)));
    if (!isAttribute(each) && !isOfCompound) break;
  }
  return parts;
}

/** Sums with 合计 or 共 behind their parts. */
export function totalLast(passage: Passage, give: Give): void {
  const { text, list, gap } = passage;
  for (const [at, total] of list.entries()) {
    if (total.role !== 'level' || !isExact(total)) continue;
    const lead = text.slice(Math.max(0, total.start - 10), total.start);
    const word = /(合计|总计|共计|共|累计)[^,。;:\d]{0,5}$/.exec(lead)?.[1];
    if (word === undefined) continue;
    const before = partsBefore(passage, at);
    const sum = before
      .map((_, last) => before.slice(0, last + 1).reverse())
      .find((some) => some.length >= 2 && makeUp(total, some));
    if (sum !== undefined) {
      give('sum', 'total', total, sum, 'holds', null);
      continue;
    }
    // A list that opens its sentence, with nothing between it and its total, must be complete.
    const parts = [...before].reverse();
    const [first, last] = [parts[0], parts.at(-1)];
    if (
      word === '共' ||
      word === '累计' ||
      first === undefined ||
      last === undefined ||
      first === last
    )
      continue;
    if (!parts.every(isExact) || !isPlainList(passage, parts)) continue;
    const opens = /[。!?\n:]$|^$/.test(text.slice(0, first.start - first.lead.length).slice(-1));
    const isBehind =
      total.order === last.order + 1 &&
      /^[,、;](?:合计|总计|共计)(?:为|达)?$/.test(gap(last.order, total.order));
    if (opens && isBehind) giveSum(give, 'total', total, parts, GROUND);
  }
}
