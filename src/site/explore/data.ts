import { charts, figuresById, indicators, places } from '../data.ts';
import type { Lang } from '../languages.ts';
import { periodInWords } from '../wording.ts';
import type { ExploreData } from './row.ts';

/** Everything that the page for exploring shows, in one language. */
export function exploreData(lang: Lang): ExploreData {
  const rows = [...figuresById().values()].map((figure) => {
    const date = figure.period_end ?? figure.period_start;
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
      year: date === null ? null : Number(date.slice(0, 4)),
      period: periodInWords(figure, lang),
      period_kind: figure.period_kind,
      status: figure.status,
      text: figure.text[lang].full,
      doubtful: figure.doubts.length > 0,
      contradicted: figure.contradicted,
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
    charts: charts().map(({ slug, title, series }) => ({
      slug,
      title: title[lang],
      figures: series.map(({ figure }) => figure.id),
    })),
  };
}
