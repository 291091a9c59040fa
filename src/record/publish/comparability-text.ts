import { messages, punctuation, type Bilingual, type Lang } from '../../lib/language.ts';
import { caredFieldNames } from '../../lib/model/cared-field-names.ts';
import { caredFields } from '../../lib/model/comparability.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { MeasureKind } from '../../lib/model/measure.ts';
import type { ComparisonRow } from '../../lib/model/published.ts';

/** What an indicator's figures are, and with which figures of other articles they can be compared. */
export interface ComparabilityFacts {
  readonly figures: readonly Figure[];
  readonly comparisons: readonly ComparisonRow[];
  /** The place and the year of a figure's article. */
  readonly sourceOf: (figure: string) => { readonly place: Bilingual; readonly year: string };
  /** Whether a figure is about a whole province. */
  readonly provincial: (figure: Figure) => boolean;
}

const words = messages({
  en: {
    source: (place: string, year: string) => `${place} ${year}`,
    same: (sources: string) => `Figures of ${sources} measure the same.`,
    withCare: (sources: string, fields: string) =>
      `Figures of ${sources} can be set beside each other with care: they may differ in ${fields}.`,
    alone: 'Nothing in another article of this record measures the same.',
    doubtful: 'The text is doubtful here; not to be compared before the doubt is settled.',
    target: 'A target or a plan is not to be compared with results.',
    provincial:
      'For the whole province; a city or a prefecture lies within it and is not to be set beside it as an equal.',
    occasions: 'Each time is counted anew, so it is not to be compared with people.',
    kinds: {
      count: 'Counts grow with the size of the place: compare shares and averages.',
      money:
        'Money at current prices: compare per household or per person, and only over times of the same length.',
      share: 'Comparable where the base is the same; the text does not always name it.',
      rule: 'Set by an authority: not an amount that was paid.',
      threshold: 'A limit: not to be compared with results.',
    } as Partial<Record<MeasureKind, string>>,
  },
  zh: {
    source: (place, year) => `${place}${year}年`,
    same: (sources) => `${sources}的数字统计的是同一事项。`,
    withCare: (sources, fields) => `${sources}的数字之间可以比较，但须谨慎：${fields}可能不同。`,
    alone: '本数据集的其他文章中没有可比的数字。',
    doubtful: '原文此处存疑，未澄清之前不宜比较。',
    target: '目标或计划不可与结果比较。',
    provincial: '为全省数字，市州包含在内，不宜并列比较。',
    occasions: '按次重复计算，不可与人数比较。',
    kinds: {
      count: '绝对数随地区规模而变，宜比较比例和平均数。',
      money: '按当年价格计，宜按户均或人均比较，且时间长度须相同。',
      share: '分母相同时方可比较，原文未必写明分母。',
      rule: '为主管部门规定，并非实际发放额。',
      threshold: '为界线，不可与结果比较。',
    },
  },
});

const OCCASIONS = ['person-time', 'hospital-stay', 'outpatient-visit'];

/**
 * What an indicator may be compared with, in words that follow from its figures alone, so that a new article changes
 * them by itself.
 */
export function comparabilityText(facts: ComparabilityFacts, lang: Lang): string {
  const { figures, provincial } = facts;
  const say = words[lang];
  const kinds = [...new Set(figures.map(({ measure }) => measure.kind))];
  const some = (test: (figure: Figure) => boolean, text: string) =>
    figures.some(test) ? [text] : [];
  return [
    ...withOthers(facts, lang),
    ...some(({ doubts }) => doubts.length > 0, say.doubtful),
    ...some(({ status }) => status === 'target', say.target),
    ...some(provincial, say.provincial),
    ...some(({ who }) => OCCASIONS.includes(who.counted), say.occasions),
    ...kinds.flatMap((kind) => say.kinds[kind] ?? []),
  ].join(punctuation[lang].blank);
}

/** Figures of which articles may be compared: also of its own, as the text stands beside the figures of each. */
function withOthers({ figures, comparisons, sourceOf }: ComparabilityFacts, lang: Lang): string[] {
  const say = words[lang];
  const own = new Set(figures.map(({ id }) => id));
  const pairs = comparisons.filter(({ a, b }) => own.has(a) || own.has(b));
  if (pairs.length === 0) return [say.alone];
  const nameOf = (figure: string) => {
    const { place, year } = sourceOf(figure);
    return say.source(place[lang], year);
  };
  const sources = (rows: readonly ComparisonRow[]) =>
    [...new Set(rows.flatMap(({ a, b }) => [nameOf(a), nameOf(b)]))].join(punctuation[lang].list);
  const same = pairs.filter(({ comparable }) => comparable === 'same');
  const cared = pairs.filter(({ comparable }) => comparable === 'with care');
  const fields = caredFields
    .filter((field) => cared.some(({ differs }) => differs.includes(field)))
    .map((field) => caredFieldNames[lang][field])
    .join(punctuation[lang].list);
  return [
    ...(same.length > 0 ? [say.same(sources(same))] : []),
    ...(cared.length > 0 ? [say.withCare(sources(cared), fields)] : []),
  ];
}
