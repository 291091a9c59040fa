import { order as orderOf, over, subtract } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import { isExact, meets, misses, percentOf, printed, sameUnit, verdictOf } from './agreement.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** From … to …, with the growth or difference that follows. */
export function fromTo(passage: Passage, give: Give): void {
  const { text, groups, gap } = passage;
  const RANK = /排名|位次|名次|位居|排位|第|次序/;
  groups.forEach((group, g) => {
    const to = groups[g + 1];
    if (to === undefined) return;
    const lead = group[0]!.lead;
    const between = gap(g, g + 1);
    if (
      !/[从由自][^,。]*$/.test(
        text.slice(Math.max(0, group[0]!.start - 14), group[0]!.start).replace(/^.*[,。;]/, ''),
      )
    )
      return;
    const move = new RegExp(
      `^[^。;]{0,24}?(?:(提高|增加|上升|增长|提升|扩大|延长|增|升|扩|上修|攀升|跃升|跃)|(下降|减少|降低|压减|缩小|缩短|降|减|下修|回落|压缩|收窄))[^,。;、]{0,4}?(?:到|至|为)[^,。;]{0,14}$`,
    ).exec(between);
    if (move === null || /、/.test(between) || /分别/.test(lead + between)) return;
    const up = move[1] !== undefined;
    let pair: [Mention, Mention] | null = null;
    for (const from of group) {
      const target = to.find((f) => sameUnit(f, from));
      if (target === undefined) continue;
      const units =
        /^(?:位|名|次)$/.test(from.quantity.unit ?? '') ||
        RANK.test(lead + between) ||
        /[位名]$/.test(from.numeral.token + to[0]!.numeral.token);
      if (units) continue;
      const how = orderOf(target.quantity, from.quantity);
      const right = up
        ? how === 'above' || how === 'at or above'
        : how === 'below' || how === 'at or below';
      const wrong = up ? how === 'below' : how === 'above';
      const clean =
        isExact(from) &&
        isExact(target) &&
        from.quantity.unit !== null &&
        !/负|亏|逆差|\d/.test(lead + between.replace(/\d+年/g, ''));
      give(
        up ? 'rise' : 'fall',
        'from to',
        target,
        [from],
        right ? 'holds' : wrong && clean ? 'contradicts' : 'cannot tell',
        'from and to of one thing',
      );
      if (group.length === 1) pair = [from, target];
    }
    if (pair === null || !isExact(pair[0]) || !isExact(pair[1])) return;
    const [from, target] = pair;
    for (let n = g + 2; n <= g + 4 && groups[n] !== undefined; n++) {
      const f = groups[n]![0]!;
      const words = gap(n - 1, n);
      const bare =
        /^[,、;](?:累计|共|净|总共|五年|期间|平均)?(?:增长|增加|提高|上升|提升|上修|上涨|净增|下降|减少|降低|下修|回落|缩小|扩大|增幅|降幅|增长幅度|下降幅度|累计增长|累计下降|累计提高)(?:了|为|是|达|达到|约|近|到)*$/.exec(
          words,
        );
      if (bare === null) break;
      // What moves the other way is another thing.
      if (f.role !== 'level' && f.falls === up) break;
      if (/年均|平均/.test(words) || /[到至]$/.test(words)) break;
      const closed =
        isExact(f) && !/约|近/.test(words) ? 'the growth follows its from and to' : null;
      const percentages = from.quantity.unit === '%' || from.quantity.unit === '‰';
      const [high, low] = up ? [target, from] : [from, target];
      if (f.quantity.unit === '%' && !percentages)
        give(
          'growth',
          'from to',
          f,
          [target, from],
          verdictOf(f, percentOf(subtract(high.quantity, low.quantity), from.quantity), closed),
          closed,
        );
      else if (f.quantity.unit === '倍' && up) {
        const times = over(target.quantity, from.quantity);
        const more = subtract(times, point('1'));
        const holds = meets(f.quantity, more) || meets(f.quantity, times);
        give(
          'multiple',
          'from to',
          f,
          [target, from],
          holds
            ? 'holds'
            : closed !== null && misses(f.quantity, more) && misses(f.quantity, times)
              ? 'contradicts'
              : 'cannot tell',
          closed,
        );
      } else if (
        sameUnit(f, target) ||
        (f.quantity.unit === '个百分点' && from.quantity.unit === '%') ||
        (f.quantity.unit === '个千分点' && from.quantity.unit === '‰')
      ) {
        // 从7.4%增长到8%,增长8.1%: of percentages a per cent may be the difference or the growth
        const either = percentages && f.quantity.unit === '%';
        if (
          either &&
          meets(f.quantity, percentOf(subtract(high.quantity, low.quantity), from.quantity))
        )
          give('growth', 'from to', f, [target, from], 'holds', null);
        else
          give(
            f.quantity.unit === '个百分点' ? 'points' : 'difference',
            'from to',
            f,
            [high, low],
            verdictOf(f, subtract(asPrinted(high), asPrinted(low)), either ? null : closed),
            closed,
          );
      } else break;
    }
  });
}

function asPrinted(f: Mention): Interval {
  return f.quantity.unit === '%' || f.quantity.unit === '‰' ? printed(f.quantity) : f.quantity;
}
