import { isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { languages } from '../../lib/language.ts';
import type { ChartSpec } from '../../lib/model/chart.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import { FIGURES_OF_PORTRAIT } from '../../lib/model/portrait.ts';
import type { Portrait, PortraitFigure } from '../../lib/model/portrait.ts';
import type { Problem } from '../../lib/problem.ts';
import type { KnownFigures } from '../../lib/prose/claim.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { YamlFile } from './yaml.ts';

/** What portraits of places may refer to. */
export interface KnownToPortraits {
  readonly figures: KnownQuantities;
  /** The figures and benchmarks that texts may name. */
  readonly amounts: KnownFigures;
  /** The place that each figure is about; none for one whose row is faulty. */
  readonly placeOf: ReadonlyMap<string, string>;
  /** Ids. */
  readonly places: ReadonlySet<string>;
  readonly benchmarks: ReadonlyMap<string, unknown>;
  /** The benchmarks that are the base of a rate of each figure; `null` where a row of a rate is faulty. */
  readonly ratesOf: ReadonlyMap<string, readonly string[]> | null;
}

/**
 * Reads `content/places/<place>.yaml`: the figures that begin the page of a place, its chart, and what cannot be told.
 *
 * @param charts all charts that are sound
 * @param slugs those of all charts
 * @returns `portrait` is `null` where there is a problem
 */
export function readPortrait(
  file: string,
  place: string,
  text: string,
  known: KnownToPortraits,
  charts: readonly ChartSpec[],
  slugs: readonly string[],
): { portrait: Portrait | null; problems: Problem[] } {
  const keys = ['figures', 'chart', 'cannot-tell'];
  const yaml = new YamlFile(file, 'portrait', text, keys, known.amounts);
  const { root, problems } = yaml;
  if (!known.places.has(place))
    problems.push({ ...unknownName('place', place, known.places), at: `${file}:1` });
  if (root === null || problems.length > 0) return { portrait: null, problems };
  const figures = yaml
    .maps(root, 'figures', ['figure', 'benchmark', 'rate'])
    .flatMap((item) => portraitFigure(yaml, item, place, known) ?? []);
  const list = yaml.child(root, 'figures');
  if (isSeq(list) && list.items.length > 0 && list.items.length !== FIGURES_OF_PORTRAIT)
    yaml.report(list, {
      code: 'figures-of-portrait',
      found: `figures: ${list.items.length}`,
      expected: `exactly ${FIGURES_OF_PORTRAIT}`,
    });
  const chart = yaml.known(root, 'chart', 'chart', slugs);
  if (chart !== null) checkChart(yaml, chart, place, known, charts);
  const cannotTell = yaml
    .maps(root, 'cannot-tell', languages)
    .flatMap((item) => yaml.texts(item, 'cannot-tell') ?? []);
  return {
    portrait: problems.length > 0 ? null : { place, figures, chart: chart!.value, cannotTell },
    problems,
  };
}

/** A figure of a portrait and what it is set against; `null` for one that is not known. */
function portraitFigure(
  yaml: YamlFile,
  map: YAMLMap,
  place: string,
  { figures, placeOf, benchmarks, ratesOf }: KnownToPortraits,
): PortraitFigure | null {
  const figure = yaml.known(map, 'figure', 'figure', figures.keys());
  const benchmark = map.has('benchmark')
    ? yaml.known(map, 'benchmark', 'benchmark', benchmarks.keys())
    : null;
  const rate = map.has('rate') ? yaml.string(map, 'rate') : null;
  if (figure === null) return null;
  const id = figure.value;
  const where = placeOf.get(id);
  if (where !== undefined && where !== place)
    yaml.report(figure.node, {
      code: 'figure-elsewhere',
      found: `"${id}", which is about "${where}"`,
      expected: `a figure about "${place}"`,
    });
  const bases = ratesOf?.get(id) ?? [];
  if (rate !== null && ratesOf !== null && !bases.includes(rate.value))
    yaml.report(rate.node, {
      code: 'unknown-rate',
      found: `no rate of "${id}" with "${rate.value}" as its base`,
      expected: bases.length > 0 ? bases.join(', ') : 'a row of data/rates.csv',
    });
  return { id, benchmark: benchmark?.value ?? null, rate: rate?.value ?? null };
}

/** Reports a chart that is no longer kept up, or shows nothing about the place. */
function checkChart(
  yaml: YamlFile,
  { value: slug, node }: { readonly value: string; readonly node: Node },
  place: string,
  { placeOf }: KnownToPortraits,
  charts: readonly ChartSpec[],
): void {
  // A chart that is faulty has its own problems.
  const chart = charts.find((one) => one.slug === slug);
  if (chart === undefined) return;
  if (chart.dropped !== null)
    yaml.report(node, {
      code: 'dropped-chart',
      found: `"${slug}", which was dropped`,
      expected: 'a chart that is kept up',
    });
  const shown = chart.series.flatMap(({ value }) => (value.of === 'figure' ? value.id : []));
  const where = shown.map((id) => placeOf.get(id));
  // A figure whose row is faulty may be about the place.
  if (!where.includes(place) && !where.includes(undefined))
    yaml.report(node, {
      code: 'chart-elsewhere',
      found: `"${slug}", which shows no figure about "${place}"`,
    });
}
