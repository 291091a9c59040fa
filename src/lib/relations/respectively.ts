import { isExact, meets, sameUnit, isSharp, totalOf, verdictOf } from './agreement.ts';
import { hundred } from './hundred.ts';
import { labelsOf, REST } from './labels.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** Sums behind 分别为: labels first, then their numbers. */
export function respectively(passage: Passage, give: Give): void {
  const { text, groups, gap } = passage;
  groups.forEach((group, g) => {
    const lead = text.slice(Math.max(0, group[0]!.start - 60), group[0]!.start);
    const start = /([^。;!?\n]*)分别(?:为|是|有|达|达到|完成|实现)$/.exec(lead);
    if (start === null) return;
    const values = [group[0]!];
    for (
      let n = g + 1;
      n < groups.length &&
      /^(?:[、,和及与]|以及)$/.test(gap(n - 1, n)) &&
      groups[n]!.length === 1 &&
      sameUnit(groups[n]![0]!, group[0]!);
      n++
    )
      values.push(groups[n]![0]!);
    if (values.length < 2 || !values.every(isExact)) return;
    const clause = /[^,;。]*$/.exec(start[1]!)![0];
    const names = clause
      .split(/[、和与及]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    // numbers in the labels (18岁以下) are figures themselves
    const back = groups
      .slice(Math.max(0, g - 12), g)
      .flat()
      .filter(
        (f) =>
          f.paragraph === group[0]!.paragraph &&
          f.sentence >= group[0]!.sentence - 1 &&
          f.role === 'level' &&
          sameUnit(f, group[0]!) &&
          isExact(f),
      );
    const total = back.at(-1);
    const { closed } = labelsOf(names.length === values.length ? names : []);
    if (values[0]!.quantity.unit === '%') {
      // capital ratios, rates of growth: only what is said to be shares makes up a hundred
      if (/占|比重|构成/.test(clause) && closed !== REST) hundred(give, values, closed);
      return;
    }
    if (total === undefined) return;
    const holds = meets(total.quantity, totalOf(values)) && isSharp(values);
    const noun = /([\u4e00-\u9fff]{2})$/.exec(clause.replace(/数$/, ''))?.[1] ?? '';
    const same = noun !== '' && total.noun.replace(/数$/, '').endsWith(noun);
    const why = closed !== null && same ? closed : null;
    if (holds) give('sum', 'respectively', total, values, 'holds', null);
    else if (why !== null)
      give('sum', 'respectively', total, values, verdictOf(total, totalOf(values), why), why);
  });
}
