import { counted, messages, punctuation, type Lang } from '../lib/language.ts';
import type { ArticleRow } from '../lib/model/published.ts';
import type { Bar } from './band.ts';
import { byId, places, type Figure } from './data.ts';
import { shortName } from './place-words.ts';
import { decimalInWords } from './wording.ts';

const words = messages({
  en: {
    numerals: (name: string, numerals: number, characters: string) =>
      `${name}: ${counted(numerals, 'numeral')} in ${characters} characters`,
    figures: (count: number) => `${count} of them read as figures`,
    confirmed: (count: number) => `${count} confirmed by a check`,
    unconfirmed: (count: number) => `${count} confirmed by nothing`,
    repaired: (count: number) => `${count} put back by us`,
    target: (count: number) => counted(count, 'target'),
    reading: (count: number) => `${count} in doubt by how the text is read`,
    impossible: (count: number) => `${count} that cannot be right as printed`,
    marked: (numbers: string) => `Marked: ${numbers}`,
  },
  zh: {
    numerals: (name, numerals, characters) =>
      `${name}：${characters}个字符中有${numerals}处数字字样`,
    figures: (count) => `其中${count}处读作数字`,
    confirmed: (count) => `${count}处得到核算印证`,
    unconfirmed: (count) => `${count}处未得印证`,
    repaired: (count) => `${count}处由本站校补`,
    target: (count) => `${count}处为目标`,
    reading: (count) => `${count}处取决于如何理解原文`,
    impossible: (count) => `${count}处照原文印出的不可能成立`,
    marked: (numbers) => `标出：${numbers}`,
  },
});

/** The name of an article: that of the place on which it reports, in short. */
export const articleName = ({ place }: ArticleRow, lang: Lang): string =>
  shortName(byId(places(), place))[lang];

/**
 * What a band shows, for those who cannot see it.
 *
 * @param lit the figures whose bars are lit
 */
export function bandInWords(
  article: ArticleRow,
  bars: readonly Bar[],
  lit: readonly Figure[],
  lang: Lang,
): string {
  const t = words[lang];
  const { comma, semicolon, stop, list } = punctuation[lang];
  const figures = bars.filter(({ standing }) => standing !== 'other');
  const of = (what: 'standing' | 'clash', value: string) =>
    figures.filter((bar) => bar[what] === value).length;
  const kinds = [
    ...(['confirmed', 'unconfirmed', 'repaired', 'target'] as const).map(
      (name) => [name, of('standing', name)] as const,
    ),
    ...(['reading', 'impossible'] as const).map((name) => [name, of('clash', name)] as const),
  ].filter(([, count]) => count > 0);
  const characters = decimalInWords(String(article.length), lang);
  return [
    t.numerals(articleName(article, lang), bars.length, characters),
    semicolon,
    [t.figures(figures.length), ...kinds.map(([name, count]) => t[name](count))].join(comma),
    stop,
    lit.length === 0 ? '' : t.marked(lit.map(({ text }) => text[lang].full).join(list)) + stop,
  ]
    .join('')
    .trim();
}
