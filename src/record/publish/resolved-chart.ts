import { benchmarkText } from '../../lib/model/benchmark-text.ts';
import type {
  BenchmarkSpec,
  ChartBenchmark,
  ChartSpec,
  ResolvedChart,
  SeriesSpec,
} from '../../lib/model/chart.ts';
import { parseAmount } from '../../lib/prose/claim.ts';
import type { Amount } from '../../lib/prose/claim.ts';
import { figuresOf } from '../../lib/prose/derived.ts';
import { plainTexts } from '../../lib/prose/fill.ts';
import { parseTemplate } from '../../lib/prose/template.ts';
import { datumOf, shares } from './chart-data.ts';
import type { ChartSources } from './chart-data.ts';

/** Ids of the figures that a chart draws, computes with or names in its texts. */
export function chartFigures(spec: ChartSpec): Set<string> {
  const { title, subtitle, description, notes, series, toggle } = spec;
  const texts = [title, subtitle, description, notes, toggle?.title, toggle?.subtitle].filter(
    (text) => text !== null && text !== undefined,
  );
  const second = toggle === null || toggle.series === 'shares' ? [] : toggle.series;
  const named = texts
    .flatMap(({ en, zh }) => [en, zh])
    .flatMap((text) => parseTemplate(text).parts)
    .flatMap((part) => (part.kind === 'figure' ? [part.id] : []));
  const drawn = [...series, ...second].flatMap(({ value }) => {
    if (value.of === 'figure') return [value.id];
    if (value.of === 'count') return [];
    return figuresOf(amountOf(value.expression)).map(({ id }) => id);
  });
  return new Set([...drawn, ...named]);
}

/** A chart with its texts filled in and its values computed. */
export function resolvedChart(spec: ChartSpec, sources: ChartSources): ResolvedChart {
  const { filler } = sources;
  const texts = {
    title: filler.both(spec.title),
    subtitle: filler.both(spec.subtitle),
    description: filler.both(spec.description),
    notes: spec.notes && filler.both(spec.notes),
  };
  const datum = (id: string) => (one: SeriesSpec, index: number) =>
    datumOf(one, `${id}.${index + 1}`, sources);
  const series = spec.series.map(datum(spec.slug));
  const { toggle } = spec;
  const second =
    toggle?.series === 'shares'
      ? shares(spec, sources)
      : (toggle?.series.map(datum(`${spec.slug}.toggle`)) ?? []);
  const benchmarks = spec.benchmarks.map((one) => chartBenchmark(one, sources));
  const own = { kind: spec.kind, subtitle: null, series, benchmarks };
  const other = toggle && {
    kind: toggle.kind,
    subtitle: toggle.subtitle && plainTexts(filler.both(toggle.subtitle)),
    series: second,
    benchmarks: [],
  };
  const [shown, hidden] = toggle?.first ? [other!, own] : [own, other];
  const names = toggle && [toggle.from, toggle.to].map((name) => plainTexts(filler.both(name)));
  const [from, to] = toggle?.first ? names!.toReversed() : (names ?? []);
  return {
    slug: spec.slug,
    kind: shown.kind,
    title: plainTexts(texts.title),
    subtitle: plainTexts(texts.subtitle),
    description: plainTexts(texts.description),
    notes: texts.notes && plainTexts(texts.notes),
    parts: texts,
    series: shown.series,
    benchmarks: shown.benchmarks,
    ownScales: spec.ownScales,
    toggle: hidden && {
      from: from!,
      to: to!,
      title: toggle!.title && plainTexts(filler.both(toggle!.title)),
      ...hidden,
    },
    checks: spec.checks.map((id) => {
      const { verdict, usedForRepair } = sources.checks.get(id)!;
      return { id, verdict, usedForRepair };
    }),
    articles: [...new Set(series.map(({ figure }) => figure.article))],
    question: spec.question,
    lead: spec.lead,
    asks: spec.asks && {
      ...spec.asks,
      question: plainTexts(filler.both(spec.asks.question)),
    },
    explainers: spec.explainers,
    dropped: spec.dropped && { ...spec.dropped, why: filler.both(spec.dropped.why) },
  };
}

function chartBenchmark(
  { id, label }: BenchmarkSpec,
  { rows, filler }: ChartSources,
): ChartBenchmark {
  const row = rows.benchmarks.get(id)!;
  return {
    row,
    label: plainTexts(filler.both(label)),
    text: { en: benchmarkText(row, 'en'), zh: benchmarkText(row, 'zh') },
  };
}

function amountOf(expression: string): Amount {
  const amount = parseAmount(expression);
  if ('fault' in amount) throw new Error(`expression: ${expression}`);
  return amount;
}
