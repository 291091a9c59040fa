import { glyphs, signed } from '../charts/sign.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import { caredFieldNames } from '../lib/model/cared-field-names.ts';
import type { FigureShown, ShownFile } from '../lib/search/row.ts';
import {
  benchmarksBeside,
  benchmarkValue,
  benchmarkPeriod,
  differencesInWords,
} from './benchmarks.ts';
import { citations } from './citation.ts';
import {
  articles,
  byId,
  comparisons,
  everyFigure,
  figuresById,
  places,
  type Figure,
} from './data.ts';
import { citedFigure, doubtsInWords } from './figure-citation.ts';
import { comparableInWords } from './meaning-words.ts';
import { signsOfFigure } from './signed-text.ts';
import { intervalInWords, isExact, periodInWords } from './wording.ts';

const words = messages({
  en: {
    at: (start: number, end: number, paragraph: number, publisher: string) =>
      `Characters ${start} to ${end}, paragraph ${paragraph}. ${publisher}`,
  },
  zh: {
    at: (start, end, paragraph, publisher) =>
      `第${start}至${end}个字符，第${paragraph}段。${publisher}`,
  },
});

/** What the answer shows of a figure. */
function shownOf(figure: Figure, lang: Lang): FigureShown {
  const { colon, comma, open, close, blank } = punctuation[lang];
  const { behind, word, said } = signed(signsOfFigure(figure), lang);
  const { full, number } = figure.text[lang];
  const place = (id: string) => byId(places(), id)[`name_${lang}`];
  const [beside] = benchmarksBeside(figure, 1);
  const careful = comparisons()
    .filter(
      ({ a, b, comparable }) => comparable === 'with care' && (a === figure.id || b === figure.id),
    )
    .toSorted((one, other) => one.differs.length - other.differs.length)[0];
  const other = careful && figuresById().get(careful.a === figure.id ? careful.b : careful.a)!;
  // 每人每年5390元: what stands before the number follows it in brackets.
  const from = full.indexOf(number);
  const ahead = from > 0 ? open + full.slice(0, from).trim() + close : '';
  return {
    value: from < 0 ? full : number,
    unit: from < 0 ? '' : full.slice(from + number.length) + ahead,
    where: place(figure.place) + comma + periodInWords(figure, lang),
    behind: behind.map((sign) => glyphs[sign]).filter((glyph) => glyph !== ''),
    said,
    ours: figure.reading === 'repaired',
    ...(word === null ? {} : { word }),
    ...(figure.unit === '%' && figure.value !== null ? { bar: Number(figure.value) } : {}),
    ...(isExact(figure) ? {} : { interval: intervalInWords(figure, lang) }),
    printed: [figure.prefix, figure.token, figure.suffix],
    at: words[lang].at(
      figure.start,
      figure.end,
      figure.paragraph,
      byId(articles(), figure.article)[`publisher_${lang}`],
    ),
    doubts: doubtsInWords(figure, lang),
    ...(beside === undefined
      ? {}
      : {
          benchmark:
            benchmarkValue(beside.row, lang) +
            open +
            place(beside.row.place) +
            comma +
            benchmarkPeriod(beside.row, lang) +
            close +
            colon +
            beside.row[`what_${lang}`] +
            punctuation[lang].stop.trimEnd() +
            blank +
            differencesInWords(figure, beside, lang),
        }),
    ...(careful === undefined || other === undefined
      ? {}
      : {
          care: [
            other[`label_${lang}`] + comma + place(other.place),
            comparableInWords(careful.comparable, careful.differs, lang),
          ] as const,
        }),
    citation: citations(citedFigure(figure, lang))[0].text,
  };
}

/** The file of what answers show in a language. */
export const shownFile = (lang: Lang): ShownFile => ({
  figures: Object.fromEntries(everyFigure().map((figure) => [figure.id, shownOf(figure, lang)])),
  pairs: comparisons().map(({ a, b, comparable, differs }) => [
    a,
    b,
    comparable,
    differs.map((field) => caredFieldNames[lang][field]).join(punctuation[lang].list),
  ]),
});
