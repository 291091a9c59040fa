import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { ChartSpec } from '../../lib/model/chart.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import { FIGURES_OF_PORTRAIT } from '../../lib/model/portrait.ts';
import type { Portrait, PortraitFigure } from '../../lib/model/portrait.ts';
import type { Problem } from '../../lib/problem.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { YamlFile } from './yaml.ts';

/** What portraits of places may refer to. */
export interface KnownToPortraits {
  readonly figures: KnownQuantities;
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
  const yaml = new YamlFile(file, text, ['figures', 'chart', 'cannot-tell'], known.figures);
  const { root, problems } = yaml;
  if (!known.places.has(place))
    problems.push({ ...unknownName('place', place, known.places), at: `${file}:1` });
  if (root === null || problems.length > 0) return { portrait: null, problems };
  const figures = items(yaml, root, 'figures').flatMap(
    (item) => portraitFigure(yaml, item, place, known) ?? [],
  );
  const list = yaml.child(root, 'figures');
  if (isSeq(list) && list.items.length !== FIGURES_OF_PORTRAIT)
    yaml.report(list, {
      code: 'figures-of-portrait',
      found: `figures: ${list.items.length}`,
      expected: `exactly ${FIGURES_OF_PORTRAIT}`,
    });
  const chart = yaml.string(root, 'chart');
  if (chart !== null) checkChart(yaml, chart, place, known, charts, slugs);
  const cannotTell = items(yaml, root, 'cannot-tell').flatMap(
    (item) => yaml.texts(item, 'cannot-tell') ?? [],
  );
  return {
    portrait: problems.length > 0 ? null : { place, figures, chart: chart!.value, cannotTell },
    problems,
  };
}

/** The maps of a list, which must be there. */
function items(yaml: YamlFile, root: YAMLMap, key: string): YAMLMap[] {
  const list = yaml.child(root, key);
  const report = (node: Node | undefined, found: string) => {
    yaml.report(node ?? root, {
      code: 'malformed-portrait',
      found,
      expected: `a list of "${key}"`,
    });
    return [];
  };
  if (!isSeq(list) || list.items.length === 0) return report(list, `no "${key}"`);
  return list.items.flatMap((item) =>
    isMap(item) ? [item] : report(item as Node, `an item of "${key}" has no keys`),
  );
}

function portraitFigure(
  yaml: YamlFile,
  map: YAMLMap,
  place: string,
  { figures, placeOf, benchmarks, ratesOf }: KnownToPortraits,
): PortraitFigure | null {
  yaml.checkKeys(map, ['figure', 'benchmark', 'rate']);
  const figure = yaml.string(map, 'figure');
  const optional = (key: string) => (map.has(key) ? yaml.string(map, key) : null);
  const [benchmark, rate] = [optional('benchmark'), optional('rate')];
  if (figure === null) return null;
  const id = figure.value;
  if (!figures.has(id)) {
    yaml.report(figure.node, unknownName('figure', id, figures.keys()));
    return null;
  }
  const where = placeOf.get(id);
  if (where !== undefined && where !== place)
    yaml.report(figure.node, {
      code: 'figure-elsewhere',
      found: `"${id}", which is about "${where}"`,
      expected: `a figure about "${place}"`,
    });
  if (benchmark !== null && !benchmarks.has(benchmark.value))
    yaml.report(benchmark.node, unknownName('benchmark', benchmark.value, benchmarks.keys()));
  const bases = ratesOf?.get(id) ?? [];
  if (rate !== null && ratesOf !== null && !bases.includes(rate.value))
    yaml.report(rate.node, {
      code: 'unknown-rate',
      found: `no rate of "${id}" with "${rate.value}" as its base`,
      expected: bases.length > 0 ? bases.join(', ') : 'a row of data/rates.csv',
    });
  return { id, benchmark: benchmark?.value ?? null, rate: rate?.value ?? null };
}

function checkChart(
  yaml: YamlFile,
  { value: slug, node }: { readonly value: string; readonly node: Node },
  place: string,
  { placeOf }: KnownToPortraits,
  charts: readonly ChartSpec[],
  slugs: readonly string[],
): void {
  if (!slugs.includes(slug)) yaml.report(node, unknownName('chart', slug, slugs));
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
