import { over, overlaps } from '../quantity/arithmetic.ts';
import { compare } from '../quantity/decimal.ts';
import { isExact, meets, percentOf, sameUnit, verdictOf, isCounted } from './agreement.ts';
import { MEAN } from './items.ts';
import { sameHead } from './mention.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Shares of a base that is named, planned, or found before them. */
export function shares(passage: Passage, give: Give): void {
  const { text, list, groups, clauseOf } = passage;
  let lastNamed: { base: Mention; paragraph: number } | null = null;
  const bases = new Map<Mention, Mention[]>();
  const loners: [Mention, Mention][] = [];
  list.forEach((p, at) => {
    const times = p.quantity.unit === '倍' && p.role === 'level';
    if ((!times && (p.role !== 'share' || p.quantity.unit !== '%')) || p.quantity.value === null)
      return;
    const before = list
      .slice(Math.max(0, at - 10), at)
      .filter((f) => f.paragraph === p.paragraph)
      .reverse();
    const [b] = before;
    const words = clauseOf(p);
    // X…, 完成预算 B 的 p%; X, 占 B 的 p%
    if (
      b !== undefined &&
      /^的(?:约|近)?$/.test(text.slice(b.end, p.start)) &&
      /(?:占|为|是|相当于|达到?|完成)[^,。;]{0,24}$/.test(b.lead) &&
      b.role === 'level'
    ) {
      const x = before
        .slice(1)
        .find((f) => f.sentence === p.sentence && f.role === 'level' && sameUnit(f, b));
      if (x !== undefined && isExact(x) && isExact(b) && groups[x.order]!.length === 1) {
        const computed = times ? over(x.quantity, b.quantity) : percentOf(x.quantity, b.quantity);
        const between = groups.slice(x.order + 1, b.order).flat();
        const closed =
          !times &&
          between.every((f) => f.bare && f.role !== 'level') &&
          /预算|计划|目标|任务|总/.test(b.lead)
            ? 'the base is named'
            : null;
        if (p.quantity.approx === '以上' && overlaps(p.quantity, computed))
          give('share', 'named base', p, [x, b], 'holds', null);
        else give('share', 'named base', p, [x, b], verdictOf(p, computed, closed), closed);
        return;
      }
    }
    if (times) return;
    // 非国有投资占全市固定资产投资比重为24.6%: the base is the figure of that noun; 占53.5% behind it has the same one
    const name =
      /[占在]([\u4e00-\u9fff]{2,16}?)(?:的)?(?:比重|比例)?(?:为|达到?|近|约|了|的)*$/
        .exec(words)?.[1]
        ?.replace(/(?:总值|总额|总量|总数|的)+$/, '') ?? null;
    const carried =
      /占(?:比)?(?:为|达)?$/.test(words) &&
      words.length <= 6 &&
      lastNamed !== null &&
      lastNamed.paragraph === p.paragraph
        ? lastNamed.base
        : null;
    if ((name !== null && !/^(?:比重|比例|总|全部)/.test(name)) || carried !== null) {
      const subject =
        name === null
          ? ''
          : words.slice(0, Math.max(0, words.search(/[占在]/))).replace(/^.*[、其中]/, '');
      const back = list
        .slice(Math.max(0, at - 60), at)
        .filter((f) => f.role === 'level' && f.quantity.unit !== '%' && !MEAN.test(f.lead))
        .reverse();
      const near = back.filter((f) => f.paragraph === p.paragraph);
      const x =
        subject === ''
          ? near.find((f) => f.sentence === p.sentence)
          : near.find(
              (f) => f.noun.length >= 2 && (f.noun.endsWith(subject) || subject.endsWith(f.noun)),
            );
      const options =
        x === undefined
          ? []
          : carried !== null
            ? [carried]
            : back.filter(
                (f) =>
                  f !== x &&
                  f.order < p.order &&
                  sameUnit(f, x) &&
                  f.paragraph >= p.paragraph - 3 &&
                  overlap(f.noun, name!),
              );
      for (const base of options) {
        if (
          x === undefined ||
          x.quantity.value === null ||
          base.quantity.value === null ||
          compare(base.quantity.value, x.quantity.value) < 0
        )
          continue;
        const computed = percentOf(x.quantity, base.quantity);
        if (
          p.quantity.approx !== null
            ? !overlaps(p.quantity, computed)
            : !meets(p.quantity, computed)
        )
          continue;
        give('share', 'named noun', p, [x, base], 'holds', null);
        lastNamed = { base, paragraph: p.paragraph };
        return;
      }
    }
    // 预算 B, … 完成 X, 占预算的 p%
    const plan =
      /(?:占|完成|为)[^,。;]{0,6}(预算|计划|目标|任务)(?:数|总数|总任务)?的(?:约|近)?$/.exec(
        words,
      )?.[1];
    if (plan !== undefined) {
      const base = before.find(
        (f) => f.role === 'level' && f.lead.includes(plan) && f.sentence === p.sentence,
      );
      const x = before.find(
        (f) =>
          f.role === 'level' && f !== base && !f.lead.includes(plan) && f.sentence === p.sentence,
      );
      if (
        base !== undefined &&
        x !== undefined &&
        sameUnit(base, x) &&
        isExact(x) &&
        isExact(base) &&
        base.order < x.order
      ) {
        const near =
          x.order === p.order - 1 &&
          base.order === x.order - 1 &&
          new RegExp(`${plan}(?:数|总数)?(?:为|是|达)?$`).test(base.lead) &&
          /年度|本年|全年|当年/.test(words) === /年度|本年|全年|当年/.test(clauseOf(base));
        give(
          'share',
          'plan',
          p,
          [x, base],
          verdictOf(p, percentOf(x.quantity, base.quantity), near ? 'the plan is given' : null),
          'the plan is given',
        );
        return;
      }
    }
    // B…, 办结 X, 办结率 p%
    const rate =
      /(完成|办结|整改|销号|就业|开工|完工|支付|达标|通过|改造|化解|脱贫|到位|入库|普及|覆盖)率(?:为|达到?|已达)*$/.exec(
        words,
      )?.[1];
    const own =
      /(?:率|占比|比重|比例|占[^,。\d]{0,16})(?:为|达到?|的|约)*$/.test(words) &&
      !/(?:增长率|发生率|增速|增幅|利率|同比|年均|贡献率|上升率|下降率)/.test(words);
    if (!own) return;
    if (rate !== undefined) {
      const x = before.find((f) => f.role === 'level' && f.quantity.unit !== '%');
      const base =
        x === undefined
          ? undefined
          : before.find((f) => f.order < x.order && sameUnit(f, x) && f.role === 'level');
      if (
        x !== undefined &&
        base !== undefined &&
        x.order === p.order - 1 &&
        base.order === x.order - 1 &&
        x.lead.includes(rate) &&
        x.sentence === p.sentence &&
        base.sentence === p.sentence &&
        isExact(x) &&
        isExact(base) &&
        groups[x.order]!.length === 1 &&
        groups[base.order]!.length === 1 &&
        compare(x.quantity.value!, base.quantity.value!) <= 0 &&
        /^[,、;]?(?:已|现已|其中|目前|截至目前)*$/.test(x.lead.slice(0, x.lead.indexOf(rate)))
      ) {
        give(
          'share',
          'rate',
          p,
          [x, base],
          verdictOf(p, percentOf(x.quantity, base.quantity), 'the rate of what was done'),
          'the rate of what was done',
        );
        return;
      }
    }
    // 其中 X, 占 p%
    const x0 = before[0];
    const b0 = before.find(
      (f) => x0 !== undefined && f.order < x0.order && sameUnit(f, x0) && f.role === 'level',
    );
    const fine = /\.\d/.test(p.numeral.token);
    if (!isExact(p)) return;
    for (const x of before) {
      if (
        x.role !== 'level' ||
        x.quantity.unit === '%' ||
        x.sentence < p.sentence - 1 ||
        !isExact(x)
      )
        continue;
      for (const base of list.slice(Math.max(0, at - 14), at).reverse()) {
        if (
          base === x ||
          (base.order > x.order && base.order >= p.order) ||
          !sameUnit(base, x) ||
          base.quantity.value === null ||
          base.quantity.low === null ||
          base.quantity.high === null ||
          base.role !== 'level' ||
          base.order === x.order
        )
          continue;
        if (
          compare(base.quantity.value!, x.quantity.value!) < 0 ||
          compare(base.quantity.value!, '0') === 0
        )
          continue;
        const computed = percentOf(x.quantity, base.quantity);
        if (
          computed.low === null ||
          computed.high === null ||
          Number(computed.high) - Number(computed.low) > (isExact(base) ? 1 : 8)
        )
          continue;
        if (!isExact(base) && base.sentence !== x.sentence) continue;
        if (
          meets(p.quantity, computed) &&
          (fine || (x === x0 && base === b0)) &&
          x.paragraph - base.paragraph <= (fine ? 1 : 0)
        ) {
          give('share', 'found', p, [x, base], 'holds', null);
          if (fine && x === x0) bases.set(base, [...(bases.get(base) ?? []), p]);
          return;
        }
      }
    }
    if (
      fine &&
      x0 !== undefined &&
      x0.order === p.order - 1 &&
      x0.sentence === p.sentence &&
      groups[x0.order]!.length === 1 &&
      x0.role === 'level' &&
      isExact(x0) &&
      /^[,、(]?占(?:比|总数的|总量的|比重)?(?:为|达)?$/.test(text.slice(x0.end, p.start))
    )
      loners.push([p, x0]);
    if (
      x0 === undefined ||
      b0 === undefined ||
      x0.order !== p.order - 1 ||
      b0.order !== x0.order - 1 ||
      x0.sentence !== p.sentence ||
      b0.sentence !== p.sentence
    )
      return;
    if (
      !isExact(x0) ||
      !isExact(b0) ||
      groups[x0.order]!.length > 1 ||
      groups[b0.order]!.length > 1 ||
      x0.role !== 'level' ||
      x0.quantity.unit === '%'
    )
      return;
    if (
      /^,占(?:比|总数的|总数|比为|比达)?$/.test(text.slice(x0.end, p.start)) &&
      /^[,(]其中/.test(text.slice(b0.end, x0.start)) &&
      sameHead(x0.noun, b0.noun) &&
      isCounted(x0.quantity.unit)
    )
      give(
        'share',
        'of which',
        p,
        [x0, b0],
        verdictOf(p, percentOf(x0.quantity, b0.quantity), 'part and whole are named alike'),
        'part and whole are named alike',
      );
  });

  // shares of a list whose others have one base
  for (const [p, x] of loners)
    for (const [base, others] of bases) {
      if (
        !sameUnit(base, x) ||
        others.length < 2 ||
        base.paragraph !== p.paragraph ||
        others.some((o) => Math.abs(o.order - p.order) > 8)
      )
        continue;
      if (
        others[0]!.order > p.order !== others.at(-1)!.order > p.order ||
        others.some((o) => o.sentence === p.sentence)
      )
        give(
          'share',
          'siblings',
          p,
          [x, base],
          verdictOf(p, percentOf(x.quantity, base.quantity), 'its siblings have this base'),
          'its siblings have this base',
        );
    }
}

/** Whether two characters that follow each other in a name stand in the noun too. */
function overlap(noun: string, name: string): boolean {
  for (let i = 0; i + 2 <= name.length; i++)
    if (
      noun.includes(name.slice(i, i + 2)) &&
      !/^(?:全国|全省|全市|全县|全州|总数|总额)$/.test(name.slice(i, i + 2))
    )
      return true;
  return false;
}
