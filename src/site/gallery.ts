import type { ResolvedChart } from '../lib/model/chart.ts';
import type { PlaceRow } from '../lib/model/published.ts';
import { articles, byId, charts, places, questions } from './data.ts';
import { allSeries } from './toggle.ts';

/** A question that a reader would ask, with the charts that find something: the first of them is its lead. */
export interface AskedCharts {
  readonly id: string;
  readonly question: ReturnType<typeof questions>[number]['question'];
  readonly charts: readonly ResolvedChart[];
}

/** All charts by question, in the order of `data/questions.csv`. */
export const chartsByQuestion = (): readonly AskedCharts[] =>
  questions().map((each) => ({
    ...each,
    charts: charts()
      .filter(({ question }) => question === each.id)
      .toSorted((a, b) => Number(b.lead) - Number(a.lead)),
  }));

/** Whether a place is another one, or lies within it. */
const isWithin = (id: string | null, other: string): boolean =>
  id !== null && (id === other || isWithin(byId(places(), id).parent, other));

/** The charts that show a value of a place, or of a place within it. */
export const chartsIn = (place: string): readonly ResolvedChart[] =>
  charts().filter((chart) => allSeries(chart).some((datum) => isWithin(datum.place.id, place)));

/** The places by which the gallery can be narrowed: those about which there is an article, and a chart. */
export function galleryPlaces(): readonly PlaceRow[] {
  const reported = new Set(articles().map(({ place }) => place));
  return places().filter(({ id }) => reported.has(id) && chartsIn(id).length > 0);
}
