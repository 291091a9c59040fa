import { add, subtract } from '../quantity/arithmetic.ts';
import { isExact, percentOf, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Level, change and growth of one thing, in any order. */
export function gains(passage: Passage, give: Give): void {
  const { groups, gap } = passage;
  groups.forEach((group, g) => {
    const three = [group, groups[g + 1], groups[g + 2]];
    if (three.some((x) => x === undefined || x.length !== 1)) return;
    const figs = three.map((x) => x![0]!);
    if (figs.some((f) => f.sentence !== figs[0]!.sentence)) return;
    const level = figs.find((f) => f.role === 'level');
    const change = figs.find((f) => f.role === 'change');
    const growth = figs.find((f) => f.role === 'growth' && f.quantity.unit === '%');
    if (
      level === undefined ||
      change === undefined ||
      growth === undefined ||
      !sameUnit(level, change)
    )
      return;
    if (change.falls !== growth.falls || !figs.every(isExact)) return;
    // the first names the thing, the others go on with it
    const [, ...later] = figs;
    const words = (f: Mention) => gap(f.order - 1, f.order);
    if (!later.every((f) => goesOn(f, words(f)))) return;
    // both refer to the same time
    const bases = [change.base, growth.base].filter((b) => b !== null);
    if (new Set(bases).size > 1) return;
    if (bases.some((b) => b === 'other' || b === 'average' || b === 'span')) return;
    // a growth in comparable prices is not the growth of the amounts
    const real = /GDP|生产总值|增加值|总产值|可比|不变价|实际|剔除|扣除|同口径/.test(
      level.lead + figs.map((f) => f.lead).join() + later.map(words).join(),
    );
    const before = change.falls
      ? add(level.quantity, change.quantity)
      : subtract(level.quantity, change.quantity);
    const closed = real ? null : 'level, change and growth of one clause';
    give(
      'gain',
      'level change growth',
      growth,
      [change, level],
      verdictOf(growth, percentOf(change.quantity, before), closed),
      closed,
    );
  });
  /** Whether a clause has no noun of its own, so that it speaks of the figure before. */
}

/** Whether a clause has no noun of its own, so that it speaks of the figure before. */
function goesOn(f: Mention, words: string): boolean {
  if (/^[至到]$/.test(words)) return true;
  // 420万困难群众: counts something else
  if (/^[\u4e00-\u9fff]/.test(f.trail) && !/^(?:以上|以下|左右|多|余)/.test(f.trail)) return false;
  if (!/^[,、(]/.test(words) || /[。;:)]/.test(words)) return false;
  return (
    f.bare || /^(?:增加|增收|减少|减收|完成|累计完成|实现|净增|下降|增长|增幅|降幅)$/.test(f.lead)
  );
}
