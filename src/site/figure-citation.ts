import { signed, signWords } from '../charts/sign.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import type { Cited } from './citation.ts';
import { articlesInWords } from './credit.ts';
import type { Figure } from './data.ts';
import { figureTitle } from './figure-title.ts';
import { absolute, route } from './routes.ts';
import { signsOfFigure } from './signed-text.ts';
import { strings } from './strings.ts';
import { plainText } from './text.ts';
import { edition } from './version.ts';

const words = messages({
  en: { readAs: (token: string, articles: string) => `Read from “${token}” in ${articles}` },
  zh: { readAs: (token, articles) => `读自“${token}”，见${articles}` },
});

/**
 * The value of a figure in words, with its signs in words where it has any that a reader must know.
 *
 * @example signedInWords(figure, 'en') // '2,113 households (read from a damaged number)'
 */
export function signedInWords(figure: Figure, lang: Lang): string {
  const { open, close } = punctuation[lang];
  const { said } = signed(signsOfFigure(figure), lang);
  return figure.text[lang].full + (said === '' ? '' : open + said + close);
}

/** A figure’s title with its value and its signs: what may stand alone, for it keeps its doubt. */
export function statedInWords(figure: Figure, lang: Lang): string {
  const title = figureTitle(figure, lang);
  const value = figure.text[lang].full;
  // The title of a figure that would share it with another says the value.
  return [
    title.replace(`${punctuation[lang].comma}${value}`, ''),
    signedInWords(figure, lang),
  ].join(punctuation[lang].colon);
}

/** What is recorded against a figure, a sentence each; nothing where there is no doubt. */
export const doubtsInWords = (figure: Figure, lang: Lang): string =>
  figure.doubted
    .map((doubt) => plainText(doubt[lang]).replace(/[.。]$/u, ''))
    .join(punctuation[lang].stop);

/** A figure’s page, to be cited. The title says the value with its signs, the note what all of them mean, and each doubt. */
export function citedFigure(figure: Figure, lang: Lang): Cited {
  const { colon, semicolon, stop } = punctuation[lang];
  const doubts = doubtsInWords(figure, lang);
  const note = [
    words[lang].readAs(figure.token, articlesInWords({ articles: [figure.article] }, lang)),
    figure.text[lang].full +
      colon +
      signsOfFigure(figure)
        .map((sign) => signWords[lang][sign])
        .join(semicolon),
    ...(doubts === '' ? [] : [strings[lang].doubts + colon + doubts]),
  ].join(stop);
  return {
    slug: figure.id,
    type: 'webpage',
    title: statedInWords(figure, lang),
    ...edition(),
    address: absolute(route(lang, `/figures/${figure.id}/`)),
    note,
    lang,
  };
}
