import { benchmarkLine } from '../charts/benchmark-line.ts';
import { rowOf } from '../charts/row.ts';
import type { ViewedMeasure } from '../charts/view.ts';
import type { Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { pictureWords } from './chart-picture.ts';
import { chartCsv } from './chart-table.ts';
import { places } from './data.ts';
import { wordingOf } from './drawings.ts';
import { perChart } from './per-chart.ts';
import { toggled } from './toggle.ts';

/** The measures of a chart, in one language: the second, where it has one, behind its own. */
export const measuresOf = perChart((chart, lang): readonly ViewedMeasure[] => {
  const wording = wordingOf(chart, lang);
  return [chart, toggled(chart)].flatMap((one) =>
    one === null
      ? []
      : {
          kind: one.kind,
          ownScales: one.ownScales,
          benchmarks: one.benchmarks.map((line) => benchmarkLine(line, lang, wording.benchmark)),
          verdicts: one.checks,
          rows: one.series.map((datum) => ({
            ...rowOf(datum, lang, wording),
            place: datum.place.id,
          })),
        },
  );
});

/** The names of the places of a chart, by id. */
export function placesIn(chart: ResolvedChart, lang: Lang): Readonly<Record<string, string>> {
  const ids = new Set(
    measuresOf(chart, lang).flatMap(({ rows }) => rows.map(({ place }) => place)),
  );
  return Object.fromEntries(
    places()
      .filter(({ id }) => ids.has(id))
      .map((place) => [place.id, place[`name_${lang}`]]),
  );
}

/** All that a browser needs to draw a chart by another view, and to save it. */
export const viewFile = perChart((chart, lang) => {
  const [head = '', ...lines] = chartCsv(chart, lang).trimEnd().split('\r\n');
  const { title, subtitle, ...words } = pictureWords(chart, lang);
  const measures = measuresOf(chart, lang);
  return {
    slug: chart.slug,
    ...words,
    /** The headline of each measure, and its subtitle. */
    titles: [title, chart.toggle?.title?.[lang] ?? title],
    subtitles: [subtitle, chart.toggle?.subtitle?.[lang] ?? subtitle],
    measures,
    /** Of the CSV file: its first line, and the lines of each measure in the order of its rows. */
    csv: {
      head,
      lines: measures.map(({ rows }, index) => {
        const from = index === 0 ? 0 : measures[0]!.rows.length;
        return lines.slice(from, from + rows.length);
      }),
    },
  };
});

/** What {@link viewFile} holds. */
export type ViewFile = ReturnType<typeof viewFile>;
