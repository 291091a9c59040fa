import { languages, messages, type Lang } from '../lib/language.ts';
import { byId, everyFigure, once, places, type Figure } from './data.ts';
import { dateInWords, periodInWords } from './wording.ts';

const words = messages({
  en: { join: (label: string, more: readonly string[]) => [label, ...more].join(', ') },
  zh: { join: (label, more) => `${label}（${more.join('，')}）` },
});

/** The place and the time of a figure, in short: its year, or its whole period where a year is not known. */
function placeAndYear(figure: Figure, lang: Lang): string[] {
  const date = figure.period_end ?? figure.period_start;
  return [
    byId(places(), figure.place)[`name_${lang}`],
    date === null ? periodInWords(figure, lang) : dateInWords(date.slice(0, 4), lang),
  ];
}

/** The label, place and year of a figure, which others may have too. */
export const shortTitle = (figure: Figure, lang: Lang) =>
  words[lang].join(figure[`label_${lang}`], placeAndYear(figure, lang));

/** The figures by their short titles, by language. */
const titles = once(() => {
  const each = languages.map((lang) => {
    const byTitle = Map.groupBy(everyFigure(), (figure) => shortTitle(figure, lang));
    return [lang, byTitle] as const;
  });
  return new Map(each);
});

/**
 * The title of a figure's page, which no other figure has: its label, place and year; its whole period and its value
 * where these are not enough.
 *
 * @example figureTitle(rate, 'en') // 'Share of monitored households whose risk was declared removed, Lanzhou, 2023'
 */
export function figureTitle(figure: Figure, lang: Lang): string {
  const short = shortTitle(figure, lang);
  if (titles().get(lang)!.get(short)!.length === 1) return short;
  return words[lang].join(figure[`label_${lang}`], [
    placeAndYear(figure, lang)[0]!,
    periodInWords(figure, lang),
    figure.text[lang].full,
  ]);
}
