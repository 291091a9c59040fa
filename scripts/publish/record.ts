import type { Assessed } from '../../src/lib/checks/assess.ts';
import type { Bilingual, Lang } from '../../src/lib/model/bilingual.ts';
import type { ChartSpec } from '../../src/lib/model/chart.ts';
import type { Dataset } from '../../src/lib/model/dataset.ts';
import type { Figure } from '../../src/lib/model/figure.ts';
import type { FigureText, TextPart } from '../../src/lib/model/site.ts';
import { fill, plainText } from '../../src/lib/prose/fill.ts';
import { parseTemplate } from '../../src/lib/prose/template.ts';
import type { TemplatePart } from '../../src/lib/prose/template.ts';
import { formatChinese, formatEnglish } from '../../src/lib/quantity/format.ts';
import type { Explainer } from '../read-explainer.ts';
import type { Release } from '../read-releases.ts';

/** All that has been read and checked: what every publisher works from. */
export interface Record {
  readonly dataset: Dataset;
  readonly checks: readonly Assessed[];
  readonly charts: readonly ChartSpec[];
  readonly explainers: readonly Explainer[];
  /** Origin and base path, ending in a slash: `https://example.org/hat/`. */
  readonly address: string;
  /** The released states of the data, oldest first. */
  readonly releases: readonly Release[];
}

/** How a figure is printed. */
export function textOf({ quantity, printed, reading }: Figure): FigureText {
  const full = formatChinese(quantity);
  const number = formatChinese(quantity, { show: 'number' });
  // The article's own print is kept where it is plain: digits, Simplified multiplier, measure word.
  const own =
    reading === 'printed' &&
    quantity.per === null &&
    printed.endsWith(quantity.unit) &&
    /^[\d.]+[万亿千百]*$/.test(printed.slice(0, -quantity.unit.length));
  return {
    en: { full: formatEnglish(quantity), number: formatEnglish(quantity, { show: 'number' }) },
    zh: {
      full: own ? printed : full,
      number: own && quantity.unit !== '%' ? printed.slice(0, -quantity.unit.length) : number,
    },
  };
}

/** Fills in templates; every figure that they name must exist, as the checks have made sure. */
export interface Filler {
  readonly parts: (template: readonly TemplatePart[], lang: Lang) => TextPart[];
  readonly text: (template: string, lang: Lang) => string;
  readonly both: (templates: Bilingual) => { en: TextPart[]; zh: TextPart[] };
  /** Two columns of a row. @example notes('why', why) // { why_en: '…', why_zh: '…' } */
  readonly notes: <Name extends string>(
    name: Name,
    templates: Bilingual,
  ) => { [column in `${Name}_${Lang}`]: string };
}

/** The filler of a dataset's figures. */
export function fillerOf(figures: readonly Figure[]): Filler {
  const texts = new Map(figures.map((figure) => [figure.id, textOf(figure)]));
  const parts: Filler['parts'] = (template, lang) =>
    fill(template, (id, show) => texts.get(id)![lang][show]);
  const split = (template: string, lang: Lang) => parts(parseTemplate(template).parts, lang);
  const text: Filler['text'] = (template, lang) => plainText(split(template, lang));
  return {
    parts,
    text,
    both: ({ en, zh }) => ({ en: split(en, 'en'), zh: split(zh, 'zh') }),
    notes: <Name extends string>(name: Name, { en, zh }: Bilingual) =>
      ({ [`${name}_en`]: text(en, 'en'), [`${name}_zh`]: text(zh, 'zh') }) as {
        [column in `${Name}_${Lang}`]: string;
      },
  };
}
