import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { languages } from '../../lib/language.ts';
import { chartKinds, kindsWithBenchmarks, kindsWithWhole } from '../../lib/model/chart.ts';
import type {
  AskedComparison,
  BenchmarkSpec,
  ChartKind,
  ChartSpec,
  DroppedChart,
  FigureFilter,
  SeriesSpec,
  SeriesValue,
  ToggleSpec,
} from '../../lib/model/chart.ts';
import { MOST as MOST_COMPARED } from '../../lib/compare/view.ts';
import { ways } from '../../lib/model/comparability.ts';
import { figureClasses } from '../../lib/model/indicator.ts';
import { unknownName } from '../../lib/model/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { chartClaimFaults, type ShownFigures } from '../../lib/prose/chart-claim.ts';
import { claimFaults, unknownFigure } from '../../lib/prose/claim.ts';
import type { KnownFigures } from '../../lib/prose/claim.ts';
import { derive } from '../../lib/prose/derived.ts';
import type { KnownQuantities } from '../../lib/prose/derived.ts';
import { parseTemplate } from '../../lib/prose/template.ts';
import { wholeAmongParts, type IdentityFigures } from '../../lib/prose/whole-among-parts.ts';
import { YamlFile } from './yaml.ts';

const KEYS = [
  'question',
  'lead',
  'asks',
  'kind',
  'title',
  'subtitle',
  'description',
  'notes',
  'claims',
  'series',
  'benchmarks',
  'panels',
  'toggle',
  'checks',
  'explainers',
  'dropped',
];

const ASKS_KEYS = ['question', 'figures', 'as'];

const TOGGLE_KEYS = ['from', 'to', 'kind', 'title', 'subtitle', 'series', 'first'];

/** The labels of a toggle that says only `shares`. */
const SHARES_LABELS = {
  from: { en: 'Value', zh: '数值' },
  to: { en: 'Share of the whole', zh: '占整体的比例' },
};

const FILTER_KEYS = ['article', 'class', 'status', 'unit', 'value'];

/** The kind of each identity and the ids of its figures, the whole first, by the identity's id. */
export type KnownIdentities = ReadonlyMap<string, IdentityFigures>;

/** What charts may refer to. */
export interface KnownToCharts {
  readonly figures: KnownQuantities;
  /** The figures and benchmarks that texts may name. */
  readonly amounts: KnownFigures;
  readonly identities: KnownIdentities;
  /** The unit of each benchmark by its id; `null` for one whose row is faulty. */
  readonly benchmarks: ReadonlyMap<string, Unit | null>;
  /** Ids. */
  readonly articles: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

/** What series may refer to. */
type KnownToSeries = Pick<KnownToCharts, 'figures' | 'articles'>;

/** A unit with its rate. */
type Unit = { readonly unit: string | null; readonly per: string | null };

/**
 * Reads `content/charts/<slug>.yaml` and checks its keys, its kind, its figures, its claims and its texts.
 *
 * @param file the path that problems name
 * @returns `spec` is `null` where there is a problem
 */
export function readChart(
  file: string,
  slug: string,
  text: string,
  known: KnownToCharts,
): { spec: ChartSpec | null; problems: Problem[] } {
  const { figures, amounts, identities, benchmarks: knownBenchmarks, questions } = known;
  const yaml = new YamlFile(file, 'chart', text, KEYS, amounts);
  const { root, problems } = yaml;
  if (root === null) return { spec: null, problems };

  const [title, subtitle, description] = ['title', 'subtitle', 'description'].map((key) =>
    yaml.bilingual(root, key),
  );
  const notes = yaml.optionalBilingual(root, 'notes');
  const claims = yaml.strings(root, 'claims', (claim, node) => {
    for (const fault of claimFaults(claim, amounts)) yaml.reportAt(node, fault);
  });
  const checks = yaml.strings(root, 'checks', (id, node) => {
    if (!identities.has(id)) yaml.report(node, unknownName('check', id, identities.keys()));
  });
  const explainers = yaml.strings(root, 'explainers', () => {});
  const dropped = root.has('dropped') ? readDropped(yaml, root) : null;
  const series = readSeries(yaml, root, known);
  const kind = readKind(yaml, root);
  const question = readQuestion(yaml, root, questions);
  const lead = readTrue(yaml, root, 'lead');
  const asks = root.has('asks') ? readAsks(yaml, root, figures) : null;
  const benchmarks = readBenchmarks(yaml, root, knownBenchmarks);
  const toggle = root.has('toggle')
    ? readToggle(yaml, yaml.child(root, 'toggle'), kind, series, known)
    : null;
  const ownScales = readPanels(yaml, root, kind);
  checkBenchmarks(yaml, root, { kind, ownScales, series, benchmarks }, figures, knownBenchmarks);
  if (kind === 'sums') checkSums(yaml, root, series, checks, identities);
  const second = toggle === null || toggle.series === 'shares' ? [] : toggle.series;
  checkClaims(
    yaml,
    root,
    {
      ids: [...series, ...second].flatMap(({ value }) => (value.of === 'figure' ? value.id : [])),
      panels: ownScales ? panelsOf(series) : null,
    },
    figures,
  );
  if (kind !== null) checkWholes(yaml, yaml.child(root, 'series'), kind, series, identities);
  if (toggle !== null)
    checkWholes(yaml, yaml.child(root, 'toggle'), toggle.kind, second, identities);

  if (problems.length > 0 || !question || !kind || !title || !subtitle || !description) {
    return { spec: null, problems };
  }
  return {
    spec: {
      slug,
      kind,
      title,
      subtitle,
      description,
      notes,
      claims,
      series,
      benchmarks,
      ownScales,
      toggle,
      checks,
      question,
      lead,
      asks,
      explainers,
      dropped,
    },
    problems,
  };
}

function readKind(yaml: YamlFile, map: YAMLMap): ChartKind | null {
  const kind = yaml.string(map, 'kind');
  if (kind === null) return null;
  if ((chartKinds as readonly string[]).includes(kind.value)) return kind.value as ChartKind;
  yaml.report(kind.node, unknownName('chart-kind', kind.value, chartKinds));
  return null;
}

/** The question under which the gallery shows the chart; `null` where it is missing or unknown. */
function readQuestion(yaml: YamlFile, map: YAMLMap, questions: ReadonlySet<string>): string | null {
  const question = yaml.string(map, 'question');
  if (question === null) return null;
  if (questions.has(question.value)) return question.value;
  yaml.report(question.node, unknownName('question', question.value, questions));
  return null;
}

/** The comparison that the chart answers; `null` where something is wrong with it. */
function readAsks(yaml: YamlFile, root: YAMLMap, known: KnownQuantities): AskedComparison | null {
  const map = yaml.map(root, 'asks', ASKS_KEYS);
  if (map === null) return null;
  const question = yaml.bilingual(map, 'question');
  const figures = yaml.strings(map, 'figures', (id, node) => {
    if (!known.has(id)) yaml.report(node, unknownName('figure', id, known.keys()));
  });
  if (figures.length < 2 || figures.length > MOST_COMPARED)
    yaml.report(yaml.child(map, 'figures') ?? map, {
      code: 'malformed-chart',
      found: `a comparison with figures: ${figures.length}`,
      expected: `from 2 to ${MOST_COMPARED}`,
    });
  const as = yaml.string(map, 'as');
  const way = ways.find((one) => one === as?.value);
  if (as && !way) yaml.report(as.node, unknownName('way', as.value, ways));
  return question && way ? { question, figures, as: way } : null;
}

/** Whether a map has a key, which can only be true. */
function readTrue(yaml: YamlFile, map: YAMLMap, key: string): boolean {
  const isTrue = map.get(key) === true;
  if (map.has(key) && !isTrue)
    yaml.report(yaml.child(map, key), {
      code: 'malformed-chart',
      found: `"${key}: ${String(map.get(key))}"`,
      expected: `${key}: true, or no such key`,
    });
  return isTrue;
}

/** @param defaults series whose labels and groups are taken where the series in the same place has none */
function readSeries(
  yaml: YamlFile,
  map: YAMLMap,
  known: KnownToSeries,
  defaults: readonly SeriesSpec[] = [],
): SeriesSpec[] {
  const list = yaml.child(map, 'series');
  const items = isSeq(list) ? list.items : [];
  if (items.length === 0) {
    yaml.report(list ?? map, {
      code: 'empty-chart',
      found: 'no series',
      expected: 'at least one figure',
    });
  }
  return items.flatMap((item, index) => {
    if (!isMap(item)) {
      yaml.report(item as Node, { code: 'malformed-chart', found: 'a series without keys' });
      return [];
    }
    const value = readValue(yaml, item, known);
    const label = yaml.optionalBilingual(item, 'label') ?? defaults[index]?.label ?? null;
    if (value && value.of !== 'figure' && label === null) {
      yaml.report(item, {
        code: 'missing-text',
        found: 'a computed value without a label',
        expected: 'label: { en: …, zh: … }',
      });
    }
    const group = yaml.optionalBilingual(item, 'group') ?? defaults[index]?.group ?? null;
    return value ? [{ value, label, group }] : [];
  });
}

/** The value of a series: a figure, an expression of figures, or a count of figures. */
function readValue(
  yaml: YamlFile,
  item: YAMLMap,
  { figures, articles }: KnownToSeries,
): SeriesValue | null {
  const named = ['figure', 'expression', 'count'].filter((key) => item.has(key));
  if (named.length !== 1) {
    yaml.report(item, {
      code: 'malformed-chart',
      found: named.length === 0 ? 'a series of nothing' : `both ${named.join(' and ')}`,
      expected: 'one of figure, expression, count',
    });
    return null;
  }
  if (item.has('expression')) {
    yaml.checkKeys(item, ['expression', 'unit', 'label', 'group']);
    const [expression, unit] = [yaml.string(item, 'expression'), yaml.string(item, 'unit')];
    if (!expression || !unit) return null;
    const derived = derive(expression.value, unit.value, figures);
    if ('faults' in derived) {
      for (const fault of derived.faults) yaml.reportAt(expression.node, fault);
      return null;
    }
    return { of: 'expression', expression: expression.value, unit: unit.value };
  }
  if (item.has('count')) {
    yaml.checkKeys(item, ['count', 'among', 'label', 'group']);
    const where = readFilter(yaml, item, 'count', articles);
    const among = item.has('among') ? readFilter(yaml, item, 'among', articles) : null;
    return where && (among || !item.has('among')) ? { of: 'count', where, among } : null;
  }
  yaml.checkKeys(item, ['figure', 'label', 'group']);
  const figure = yaml.string(item, 'figure');
  if (figure && !figures.has(figure.value)) {
    yaml.reportAt(figure.node, unknownFigure(figure.value, 1, figures.keys()));
  }
  return figure ? { of: 'figure', id: figure.value } : null;
}

/** The filter under a key: which figures are counted. */
function readFilter(
  yaml: YamlFile,
  item: YAMLMap,
  key: string,
  articles: ReadonlySet<string>,
): FigureFilter | null {
  const node = yaml.child(item, key);
  if (!isMap(node)) {
    yaml.report(node, { code: 'malformed-chart', found: `"${key}" without keys` });
    return null;
  }
  yaml.checkKeys(node, FILTER_KEYS);
  const where = Object.fromEntries(
    node.items.map(({ key, value }) => [
      String(isScalar(key) ? key.value : ''),
      String(isScalar(value) ? value.value : ''),
    ]),
  );
  if (!articles.has(where.article ?? '')) {
    yaml.report(node, unknownName('article', where.article ?? '', articles));
    return null;
  }
  const { class: indicatorClass } = where;
  if (
    indicatorClass !== undefined &&
    !(figureClasses as readonly string[]).includes(indicatorClass)
  ) {
    yaml.report(node, unknownName('class', indicatorClass, figureClasses));
    return null;
  }
  return where as unknown as FigureFilter;
}

/**
 * The second measure that a chart can be switched to: `shares`, or a map with series of its own or `series: shares`.
 *
 * @param kind of the chart; `null` where it is wrong
 * @param series of the chart
 */
function readToggle(
  yaml: YamlFile,
  node: Node | undefined,
  kind: ChartKind | null,
  series: readonly SeriesSpec[],
  known: KnownToSeries,
): ToggleSpec | null {
  const second = isMap(node) ? yaml.child(node, 'series') : node;
  const isShares = isScalar(second) && second.value === 'shares';
  if (isShares) checkShares(yaml, second, kind, series);
  else if (!isMap(node)) {
    yaml.report(node, {
      code: 'malformed-chart',
      found: '"toggle" without keys',
      expected: `shares, or ${TOGGLE_KEYS.join(', ')}`,
    });
    return null;
  }
  // A chart of sums shows the verdicts of checks, which are about values and not about shares.
  const ownKind = isShares && kind === 'sums' ? 'parts' : (kind ?? 'bars');
  const shares = {
    kind: ownKind,
    title: null,
    subtitle: null,
    series: 'shares',
    first: false,
  } as const;
  if (!isMap(node)) return { ...SHARES_LABELS, ...shares };
  yaml.checkKeys(node, TOGGLE_KEYS);
  const [from, to] = [yaml.bilingual(node, 'from'), yaml.bilingual(node, 'to')];
  const otherKind = node.has('kind') ? readKind(yaml, node) : ownKind;
  const title = yaml.optionalBilingual(node, 'title');
  const subtitle = yaml.optionalBilingual(node, 'subtitle');
  const other = isShares ? ('shares' as const) : readSeries(yaml, node, known, series);
  const first = readTrue(yaml, node, 'first');
  return (
    from && to && otherKind && { from, to, kind: otherKind, title, subtitle, series: other, first }
  );
}

/** The benchmarks of a chart: a list of maps with `id` and `label`. */
function readBenchmarks(
  yaml: YamlFile,
  root: YAMLMap,
  known: KnownToCharts['benchmarks'],
): BenchmarkSpec[] {
  if (!root.has('benchmarks')) return [];
  const list = yaml.child(root, 'benchmarks');
  const items = isSeq(list) ? list.items : [list];
  return items.flatMap((item): BenchmarkSpec[] => {
    if (!isMap(item)) {
      yaml.report(item as Node, {
        code: 'malformed-chart',
        found: 'a benchmark without keys',
        expected: '- { id: one of data/benchmarks.csv, label: { en: …, zh: … } }',
      });
      return [];
    }
    yaml.checkKeys(item, ['id', 'label']);
    const [id, label] = [yaml.string(item, 'id', 'benchmarks.id'), yaml.bilingual(item, 'label')];
    if (id && !known.has(id.value))
      yaml.report(id.node, unknownName('benchmark', id.value, known.keys()));
    return id && label ? [{ id: id.value, label }] : [];
  });
}

/** Reports benchmarks of a chart without a scale across, and those in another unit than the chart's values. */
function checkBenchmarks(
  yaml: YamlFile,
  root: YAMLMap,
  {
    kind,
    ownScales,
    series,
    benchmarks,
  }: Pick<ChartSpec, 'ownScales' | 'series' | 'benchmarks'> & { readonly kind: ChartKind | null },
  figures: KnownQuantities,
  known: KnownToCharts['benchmarks'],
): void {
  const node = yaml.child(root, 'benchmarks');
  if (benchmarks.length === 0 || kind === null) return;
  if (!kindsWithBenchmarks.includes(kind) || ownScales) {
    yaml.report(node, {
      code: 'no-scale',
      found: `benchmarks in a chart of kind "${kind}"${ownScales ? ' with panels: separate' : ''}, which has no one scale`,
      expected: `one of ${kindsWithBenchmarks.join(', ')} on one scale, or no benchmarks`,
    });
    return;
  }
  const written = ({ unit, per }: Unit) => [unit, per].filter((part) => part !== null).join('/');
  const units = new Set(series.flatMap(({ value }) => unitOf(value, figures) ?? []).map(written));
  for (const { id } of benchmarks) {
    const unit = known.get(id);
    if (!unit || [...units].every((one) => one === written(unit))) continue;
    yaml.report(node, {
      code: 'unlike-benchmark',
      found: `benchmark "${id}" in ${written(unit)}`,
      expected: `${[...units].join(', ')}, as the chart's values are`,
      hint: 'take a benchmark of the same unit and rate, or none',
    });
  }
}

/** The unit of a mark; `null` where it is faulty. */
function unitOf(value: SeriesValue, figures: KnownQuantities): Unit | null {
  if (value.of === 'figure') return figures.get(value.id) ?? null;
  if (value.of === 'count') return { unit: value.among === null ? '个' : '%', per: null };
  const derived = derive(value.expression, value.unit, figures);
  return 'faults' in derived ? null : derived.quantity;
}

/** Why the chart is no longer kept up. That another chart took its place is checked where all charts are known. */
function readDropped(yaml: YamlFile, root: YAMLMap): DroppedChart | null {
  const node = yaml.child(root, 'dropped');
  if (!isMap(node)) {
    yaml.report(node, {
      code: 'malformed-chart',
      found: '"dropped" without keys',
      expected: 'see: the slug of the chart that took its place, or null; why: { en: …, zh: … }',
    });
    return null;
  }
  yaml.checkKeys(node, ['see', 'why']);
  const see = (node.get('see') ?? null) === null ? null : yaml.string(node, 'see', 'dropped.see');
  const why = yaml.bilingual(node, 'why');
  return why && { see: see && see.value, why };
}

/** Whether each group of `multiples` has a scale of its own: `panels: separate`. */
function readPanels(yaml: YamlFile, root: YAMLMap, kind: ChartKind | null): boolean {
  if (!root.has('panels')) return false;
  const panels = yaml.string(root, 'panels');
  if (panels?.value === 'separate' && kind === 'multiples') return true;
  yaml.report(yaml.child(root, 'panels'), {
    code: 'malformed-chart',
    found: `"panels: ${panels?.value ?? ''}" in a chart of kind "${kind ?? ''}"`,
    expected: 'panels: separate, in a chart of kind "multiples"',
  });
  return false;
}

/** The name of the group of each figure. */
const panelsOf = (series: readonly SeriesSpec[]) =>
  new Map(
    series.flatMap(({ value, group }) =>
      value.of === 'figure' ? [[value.id, group?.en ?? null] as const] : [],
    ),
  );

/** Reports a whole that is drawn like the parts beside it. */
function checkWholes(
  yaml: YamlFile,
  node: Node | undefined,
  kind: ChartKind,
  series: readonly SeriesSpec[],
  identities: KnownIdentities,
): void {
  const whole = wholeAmongParts(kind, series, [...identities.values()]);
  if (whole === null) return;
  yaml.report(node, {
    code: 'whole-among-parts',
    found: `"${whole}" beside its parts in a chart of kind "${kind}"`,
    expected: `kind ${kindsWithWhole.join(', ')}, or a group of its own for the whole`,
  });
}

/** Reports what claims of the chart, in its texts or listed, hide from its drawing. */
function checkClaims(
  yaml: YamlFile,
  root: YAMLMap,
  shown: ShownFigures,
  figures: KnownQuantities,
): void {
  const check = (that: string, node: Node, column = 1) => {
    for (const fault of chartClaimFaults(that, shown, figures))
      yaml.reportAt(node, { ...fault, column: fault.column + column - 1 });
  };
  for (const key of ['title', 'subtitle', 'description', 'notes']) {
    const texts = yaml.child(root, key);
    for (const node of isMap(texts) ? languages.map((lang) => yaml.child(texts, lang)) : [])
      if (isScalar(node) && typeof node.value === 'string')
        for (const part of parseTemplate(node.value).parts)
          if (part.kind === 'claim') check(part.that, node, part.column);
  }
  const claims = yaml.child(root, 'claims');
  for (const node of isSeq(claims) ? claims.items : [])
    if (isScalar(node) && typeof node.value === 'string') check(node.value, node);
}

/** Reports a toggle to shares of a chart that has no whole. */
function checkShares(
  yaml: YamlFile,
  node: Node,
  kind: ChartKind | null,
  series: readonly SeriesSpec[],
): void {
  if (kind !== null && !kindsWithWhole.includes(kind)) {
    yaml.report(node, {
      code: 'no-whole',
      found: `shares of a chart of kind "${kind}", which has no whole`,
      expected: `one of ${kindsWithWhole.join(', ')}, or series of its own`,
    });
  }
  if (series.some(({ value }) => value.of === 'count')) {
    yaml.report(node, {
      code: 'no-whole',
      found: 'shares of counts',
      expected: 'series with "count" and "among"',
    });
  }
}

/** Reports a chart of sums whose series are not exactly the figures of its checks, whose verdicts it shows. */
function checkSums(
  yaml: YamlFile,
  root: YAMLMap,
  series: readonly SeriesSpec[],
  checks: readonly string[],
  identities: KnownIdentities,
): void {
  const expected = checks.flatMap((id) => identities.get(id)?.figures ?? []);
  const drawn = series.map(({ value }) => (value.of === 'figure' ? value.id : ''));
  if (checks.length > 0 && expected.join() === drawn.join()) return;
  yaml.report(yaml.child(root, 'series'), {
    code: 'unlike-check',
    found: drawn.join(' ') || 'no figures',
    expected: expected.join(' ') || 'checks, whose figures the series are',
  });
}
