import { languages, type Bilingual, type Lang } from '../../lib/language.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { FigureText, ShownFigure, TextPart } from '../../lib/model/site.ts';
import { fill, plainText } from '../../lib/prose/fill.ts';
import { parseTemplate } from '../../lib/prose/template.ts';
import type { TemplatePart } from '../../lib/prose/template.ts';
import { format } from '../../lib/quantity/format.ts';

/** How a figure is printed. */
export function textOf({ quantity, shown, measure, printed, reading }: Figure): FigureText {
  const formatted = (lang: Lang): ShownFigure => ({
    full: format[lang](shown),
    number: format[lang](shown, { show: 'number' }),
  });
  const zh = formatted('zh');
  // In Chinese a figure is shown as the article prints it where that is plain: digits, a Simplified multiplier, the unit.
  const own =
    reading === 'printed' &&
    measure.hedge === null &&
    quantity.per === null &&
    printed.endsWith(quantity.unit) &&
    /^[\d.]+[万亿千百]*$/.test(printed.slice(0, -quantity.unit.length));
  return {
    en: formatted('en'),
    zh: {
      full: own ? printed : zh.full,
      number: own && quantity.unit !== '%' ? printed.slice(0, -quantity.unit.length) : zh.number,
    },
  };
}

/** How a figure is printed without what it is per. @example shortOf(figure, 'en') // '910 yuan' */
const shortOf = (figure: Figure, lang: Lang): string =>
  figure.shown.per === null
    ? textOf(figure)[lang].full
    : format[lang]({ ...figure.shown, per: null });

/** Fills figures into templates. Every figure that they name must exist, as reading them has checked. */
export interface TemplateFiller {
  readonly parts: (template: readonly TemplatePart[], lang: Lang) => TextPart[];
  readonly text: (template: string, lang: Lang) => string;
  readonly both: (templates: Bilingual) => Bilingual<TextPart[]>;
  /** A column of a row for each language. @example notes('why', why) // { why_en: '…', why_zh: '…' } */
  readonly notes: <Name extends string>(
    name: Name,
    templates: Bilingual,
  ) => { [column in `${Name}_${Lang}`]: string };
}

/** A filler with the figures of a dataset. */
export function templateFiller(figures: readonly Figure[]): TemplateFiller {
  const texts = new Map(figures.map((figure) => [figure.id, textOf(figure)]));
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const parts: TemplateFiller['parts'] = (template, lang) =>
    fill(template, (id, show) => {
      if (show === 'digits') return byId.get(id)!.printed.replace(/\D/g, '');
      return show === 'short' ? shortOf(byId.get(id)!, lang) : texts.get(id)![lang][show];
    });
  const split = (template: string, lang: Lang) => parts(parseTemplate(template).parts, lang);
  const text: TemplateFiller['text'] = (template, lang) => plainText(split(template, lang));
  return {
    parts,
    text,
    both: ({ en, zh }) => ({ en: split(en, 'en'), zh: split(zh, 'zh') }),
    notes: <Name extends string>(name: Name, templates: Bilingual) =>
      Object.fromEntries(
        languages.map((lang) => [`${name}_${lang}`, text(templates[lang], lang)]),
      ) as { [column in `${Name}_${Lang}`]: string },
  };
}
