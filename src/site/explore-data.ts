import { charts, denominators, everyFigure, panel, indicators, places } from './data.ts';
import type { Figure } from './data.ts';
import { messages, type Lang } from '../lib/language.ts';
import { periodInWords, unitWithRate } from './wording.ts';
import type { ExploreData } from './explore-row.ts';

/**
 * The name of each unit, by unit with rate: the text that most often follows the number where figures of that unit
 * are printed. Plurals are preferred. A unit that is never printed, as of things that the label names, is a plain count.
 */
function unitNames(figures: readonly Figure[], lang: Lang): { [unit: string]: string } {
  const counts = new Map<string, Map<string, number>>();
  for (const figure of figures) {
    const unit = unitWithRate(figure);
    const names = counts.get(unit) ?? new Map<string, number>();
    counts.set(unit, names);
    const { full, number } = figure.text[lang];
    const name = full.startsWith(number) ? full.slice(number.length).trim() : '';
    // A singular (value 1) weighs little: it wins only where no plural is printed.
    if (name !== '') names.set(name, (names.get(name) ?? 0) + (figure.value === '1' ? 0.1 : 1));
  }
  return Object.fromEntries(
    [...counts].map(([unit, names]) => [
      unit,
      [...names].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? words[lang].count(unit),
    ]),
  );
}

const words = messages({
  en: { count: (_unit: string) => 'plain counts' },
  zh: { count: (unit) => unit },
});

/** The data of the page for exploring, in one language. */
export function exploreData(lang: Lang): ExploreData {
  const years = new Map(panel().map(({ figure, year }) => [figure, year]));
  const rows = everyFigure().map((figure) => {
    return {
      id: figure.id,
      label: figure[`label_${lang}`],
      indicator: figure.indicator,
      place: figure.place,
      group: figure.group,
      article: figure.article,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      unit: figure.unit,
      per: figure.per,
      year: years.get(figure.id) ?? null,
      period: periodInWords(figure, lang),
      period_kind: figure.period_kind,
      status: figure.status,
      reading: figure.reading,
      clash: figure.clash,
      confirmed: figure.confirmed,
      text: figure.text[lang].full,
      doubtful: figure.doubts.length > 0 || figure.clash !== null,
    };
  });
  const used = new Set(rows.flatMap(({ indicator, place }) => [indicator, place]));
  return {
    rows,
    indicators: Object.fromEntries(
      indicators()
        .filter(({ id }) => used.has(id))
        .map((row) => [row.id, { name: row[`name_${lang}`], not_with: row.not_with }]),
    ),
    places: Object.fromEntries(
      places()
        .filter(({ id }) => used.has(id))
        .map((row) => [row.id, row[`name_${lang}`]]),
    ),
    units: unitNames(everyFigure(), lang),
    denominators: Object.fromEntries(denominators().map(({ figure, people }) => [figure, people])),
    charts: charts().map(({ slug, title, series }) => ({
      slug,
      title: title[lang],
      figures: series.map(({ figure }) => figure.id),
    })),
  };
}
