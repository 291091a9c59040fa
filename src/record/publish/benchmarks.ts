import type { Benchmark } from '../../lib/model/benchmark.ts';
import type { BenchmarkRow } from '../../lib/model/published.ts';
import type { Publisher } from '../../lib/model/publisher.ts';

/** The rows of the table `benchmarks`. */
export function benchmarkRows(
  benchmarks: readonly Benchmark[],
  publishers: readonly Publisher[],
): BenchmarkRow[] {
  const byId = new Map(publishers.map((each) => [each.id, each]));
  return benchmarks.map(({ quantity, period, what, ...row }) => {
    const { name, kind } = byId.get(row.publisher)!;
    return {
      id: row.id,
      what_en: what.en,
      what_zh: what.zh,
      concept: row.concept,
      dimensions: row.dimensions,
      population: row.population,
      place: row.place,
      measure_kind: row.measure.kind,
      time_kind: period.time,
      period_start: period.start,
      period_end: period.end!,
      period_basis: row.basis,
      token: row.token,
      before: row.before,
      after: row.after,
      relation: row.measure.relation,
      relation_word: row.measure.word,
      value: quantity.value,
      unit: quantity.unit,
      per: quantity.per,
      low: quantity.low,
      high: quantity.high,
      low_open: quantity.low_open,
      high_open: quantity.high_open,
      publisher_en: name.en,
      publisher_zh: name.zh,
      publisher_kind: kind,
      title: row.title,
      address: row.address,
      page_date: row.pageDate,
      language: row.language,
    };
  });
}
