import { beforeAll, expect, test } from 'vitest';
import type { BenchmarkRow, FigureRow, RateRow } from '../../../src/lib/model/published.ts';
import { compare, multiply } from '../../../src/lib/quantity/decimal.ts';
import { jsonOf, publishedFolder } from './published.ts';

let folder: string;
beforeAll(async () => {
  folder = await publishedFolder();
});

test('each rate is the quotient of its figure and its benchmark, and its ends those of their ends', () => {
  const of = <Row extends { readonly id: string }>(table: string, id: string) =>
    jsonOf<Row[]>(folder, `${table}.json`).find((row) => row.id === id)!;
  const rates = jsonOf<RateRow[]>(folder, 'rates.json');
  expect(rates.length).toBeGreaterThan(0);
  for (const { figure, benchmark, ...rate } of rates) {
    const part = of<FigureRow>('figures', figure);
    const base = of<BenchmarkRow>('benchmarks', benchmark);
    expect(part.token).toContain(rate.figure_token);
    expect(base.token).toBe(rate.benchmark_token);
    expect([part.place, part.unit]).toEqual([base.place, base.unit]);
    expect(Number(rate.value)).toBeCloseTo((100 * Number(part.value)) / Number(base.value), 6);
    expect(compare(rate.low, rate.value)).toBeLessThanOrEqual(0);
    expect(compare(rate.value, rate.high)).toBeLessThanOrEqual(0);
    // The ends are rounded outward, so they reach beyond those of the quotient.
    const hundred = (end: string | null) => multiply(end!, '100');
    expect(compare(multiply(rate.low, base.high!), hundred(part.low))).toBeLessThanOrEqual(0);
    expect(compare(multiply(rate.high, base.low!), hundred(part.high))).toBeGreaterThanOrEqual(0);
  }
});
