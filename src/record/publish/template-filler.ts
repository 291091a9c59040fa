import type { Bilingual, Lang } from '../../lib/language.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { FigureText, TextPart } from '../../lib/model/site.ts';
import { fill, plainText } from '../../lib/prose/fill.ts';
import { parseTemplate } from '../../lib/prose/template.ts';
import type { TemplatePart } from '../../lib/prose/template.ts';
import { formatChinese, formatEnglish } from '../../lib/quantity/format.ts';

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
export interface TemplateFiller {
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
export function templateFiller(figures: readonly Figure[]): TemplateFiller {
  const texts = new Map(figures.map((figure) => [figure.id, textOf(figure)]));
  const parts: TemplateFiller['parts'] = (template, lang) =>
    fill(template, (id, show) => texts.get(id)![lang][show]);
  const split = (template: string, lang: Lang) => parts(parseTemplate(template).parts, lang);
  const text: TemplateFiller['text'] = (template, lang) => plainText(split(template, lang));
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
