// What a reader may change of a chart, what stands in the address of that, and the rows as they are then drawn.

import { kindsWithWhole, type ChartKind } from '../lib/model/chart.ts';
import type { BenchmarkLine, SumVerdict } from './frame.ts';
import { groupsOf, type Row } from './row.ts';

/** A row and the id of the place to which its figure belongs. */
export interface PlacedRow extends Row {
  readonly place: string;
}

/** A chart by one of its measures, with its words in one language. */
export interface ViewedMeasure {
  readonly kind: ChartKind;
  readonly rows: readonly PlacedRow[];
  readonly ownScales: boolean;
  readonly benchmarks: readonly BenchmarkLine[];
  /** For `sums`: the verdict on each group. */
  readonly verdicts: readonly SumVerdict[];
}

/** The orders of rows. `given` is the chart's own. */
export const sorts = ['given', 'largest', 'smallest'] as const;
export type Sort = (typeof sorts)[number];

/** `linear` from nought or `log`; `shared` by all panels, or each with its `own`. */
export const scales = ['linear', 'log', 'shared', 'own'] as const;
export type Scale = (typeof scales)[number];

/** What is lawful for a measure. The first of each list is what is drawn without a choice. */
export interface Choices {
  readonly sorts: readonly Sort[];
  readonly scales: readonly Scale[];
  /** Ids of the places among which a reader may choose; none where all have to be drawn. */
  readonly places: readonly string[];
}

/** What a reader has chosen. */
export interface ChartView {
  /** The number of the measure: 0, or 1 for the second. */
  readonly measure: number;
  readonly sort: Sort;
  readonly scale: Scale;
  /** In the order of the chart; all of them where nothing is chosen. */
  readonly places: readonly string[];
}

/** Kinds in which a group is a pair. */
const pairs: readonly ChartKind[] = ['diverging', 'dumbbell', 'slope'];
/** Kinds whose rows stand where time or another number puts them. */
const fixed: readonly ChartKind[] = ['scatter', 'slope', 'timeline'];

/** The least ratio of two values for which a logarithmic scale shows more than a linear one. */
const MANIFOLD = 10;

function sorted(kind: ChartKind, rows: readonly PlacedRow[], sort: Sort): readonly PlacedRow[] {
  if (sort === 'given' || fixed.includes(kind)) return rows;
  const order = (a: Row | undefined, b: Row | undefined) =>
    sort === 'largest' ? b!.value - a!.value : a!.value - b!.value;
  const groups = groupsOf(rows);
  if (pairs.includes(kind)) return [...groups].sort(([a], [b]) => order(a, b)).flat();
  return groups.flatMap((group) =>
    kindsWithWhole.includes(kind)
      ? [group[0]!, ...group.slice(1).sort(order)]
      : [...group].sort(order),
  );
}

function scalesOf({ kind, rows, ownScales }: ViewedMeasure): readonly Scale[] {
  if (kind === 'multiples' && ownScales) return ['own', 'shared'];
  if (kind === 'lollipop') return ['log', 'linear'];
  const values = rows.flatMap(({ low, value, high }) => [low, value, high]);
  const isManifold = Math.max(...values) >= MANIFOLD * Math.min(...values);
  return kind === 'bars' && Math.min(...values) > 0 && isManifold ? ['linear', 'log'] : ['linear'];
}

function placesOf({ kind, rows }: ViewedMeasure): readonly string[] {
  const places = [...new Set(rows.map(({ place }) => place))];
  const isGrouped = kindsWithWhole.includes(kind) || pairs.includes(kind);
  const isMixed = groupsOf(rows).some((group) => new Set(group.map((row) => row.place)).size > 1);
  return places.length < 2 || kind === 'waffle' || (isGrouped && isMixed) ? [] : places;
}

/** What a reader may choose of a measure. An order or a scale that would change nothing is not among it. */
export function choicesOf(measure: ViewedMeasure): Choices {
  const { kind, rows } = measure;
  const orders = new Set<string>();
  const isNew = (sort: Sort) => {
    const order = sorted(kind, rows, sort)
      .map(({ id }) => id)
      .join();
    return !orders.has(order) && Boolean(orders.add(order));
  };
  return { sorts: sorts.filter(isNew), scales: scalesOf(measure), places: placesOf(measure) };
}

/** The view of a measure in which nothing is chosen. */
export function plainView(measures: readonly ViewedMeasure[], measure = 0): ChartView {
  const { sorts, scales, places } = choicesOf(measures[measure]!);
  return { measure, sort: sorts[0]!, scale: scales[0]!, places };
}

/**
 * The view in the query of an address, and the parts of the query that ask for nothing lawful, which are left out of
 * account: unknown names and values, and those that are said twice. What other sites add to count their visitors is
 * passed over.
 *
 * @example viewOf('?sort=largest&scale=odd', measures) // { view: { sort: 'largest', … }, ignored: ['scale=odd'] }
 */
export function viewOf(
  search: string,
  measures: readonly ViewedMeasure[],
): { readonly view: ChartView; readonly ignored: readonly string[] } {
  const asked = [...new URLSearchParams(search)].filter(
    ([name]) => !/^(?:utm_.*|fbclid|gclid|v)$/.test(name),
  );
  const ignored: string[] = [];
  const take = (name: string, isLawful: (value: string) => boolean): string | undefined => {
    const own = asked.filter((one) => one[0] === name);
    const [first] = own;
    if (own.length === 1 && isLawful(first![1])) return first![1];
    ignored.push(...own.map((one) => one.join('=')));
    return undefined;
  };
  const measure = take('measure', (value) => value === 'other' && measures.length > 1) ? 1 : 0;
  const plain = plainView(measures, measure);
  const { sorts, scales } = choicesOf(measures[measure]!);
  const sort = take('sort', (value) => sorts.includes(value as Sort)) as Sort | undefined;
  const scale = take('scale', (value) => scales.includes(value as Scale)) as Scale | undefined;
  const named = asked.filter(([name]) => name === 'place').map(([, place]) => place);
  const places = plain.places.filter((place) => named.includes(place));
  for (const [index, place] of named.entries())
    if (!places.includes(place) || named.indexOf(place) < index) ignored.push(`place=${place}`);
  const known = ['measure', 'sort', 'scale', 'place'];
  for (const one of asked) if (!known.includes(one[0])) ignored.push(one.join('='));
  return {
    view: {
      measure,
      sort: sort ?? plain.sort,
      scale: scale ?? plain.scale,
      places: places.length > 0 ? places : plain.places,
    },
    ignored,
  };
}

/** The query of a view, empty where nothing is chosen. {@link viewOf} is its inverse. */
export function searchOf(view: ChartView, measures: readonly ViewedMeasure[]): string {
  const plain = plainView(measures, view.measure);
  const query = new URLSearchParams([
    ...(view.measure > 0 ? [['measure', 'other']] : []),
    ...(['sort', 'scale'] as const).flatMap((name) =>
      view[name] === plain[name] ? [] : [[name, view[name]]],
    ),
    ...(view.places.length < plain.places.length
      ? view.places.map((place) => ['place', place])
      : []),
  ]).toString();
  return query && `?${query}`;
}

/** What is drawn for a view: the kind, its rows in their order, and what belongs to them. */
export function viewed(measures: readonly ViewedMeasure[], view: ChartView): ViewedMeasure {
  const measure = measures[view.measure]!;
  const { kind, rows, ownScales, benchmarks, verdicts } = measure;
  const isShown = ({ place }: PlacedRow) => view.places.length === 0 || view.places.includes(place);
  const drawnAs = { log: 'lollipop', linear: kind === 'lollipop' ? 'bars' : kind } as const;
  return {
    kind: view.scale === 'log' || view.scale === 'linear' ? drawnAs[view.scale] : kind,
    rows: sorted(kind, rows.filter(isShown), view.sort),
    ownScales: view.scale === 'shared' ? false : ownScales,
    benchmarks,
    verdicts: groupsOf(rows).flatMap((group, index) =>
      isShown(group[0]!) ? verdicts.slice(index, index + 1) : [],
    ),
  };
}
