import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenanceRows } from '../../../src/record/publish/provenance.ts';
import type { Dataset } from '../../../src/lib/model/dataset.ts';
import { daysWithin } from '../../../src/lib/model/period.ts';
import type { FigureRow, ProvenanceRow } from '../../../src/lib/model/published.ts';
import { figureOf } from '../../lib/checks/fixture.ts';
import { preparedRecord } from './prepared.ts';

const { rows: rowsOf } = preparedRecord();
const figures = rowsOf<FigureRow>('figures');
const rows = rowsOf<ProvenanceRow>('provenance');

/** The time period of a figure with these ends. */
function timePeriod(start: string | null, end: string | null): string | null {
  const figure = figureOf('a', '5户');
  const period = { ...figure.period, start, end };
  const dataset = { articles: [], repairs: [], figures: [{ ...figure, period }] };
  return provenanceRows(dataset as unknown as Dataset, [])[0]!.time_period;
}

const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const SDMX = new RegExp(`^(?:(?:\\.\\./)?${date}|\\d{4}-\\d{2}-\\d{2}/P[1-9]\\d*[YMD])$`);

/** The last day of a stretch, from its first day and its duration. */
function lastDay(stretch: string): string {
  const [, first, count, unit] = /^(.*)\/P(\d+)([YMD])$/.exec(stretch)!;
  const [year, month, day] = first!.split('-').map(Number) as [number, number, number];
  const n = Number(count);
  const end = {
    Y: Date.UTC(year + n, month - 1, day),
    M: Date.UTC(year, month - 1 + n, day),
    D: Date.UTC(year, month - 1, day + n),
  }[unit as 'Y' | 'M' | 'D'];
  return new Date(end - 24 * 3600 * 1000).toISOString().slice(0, 10);
}

describe('a period as SDMX writes it', () => {
  test.each([
    [null, null, null],
    [null, '2023-12-15', '2023-12-15'],
    ['2022', null, '2022'],
    ['2023-12-15', '2023-12-15', '2023-12-15'],
    ['2022', '2022', '2022'],
    ['2023-12', '2023-12', '2023-12'],
    ['2015', '2019', '2015-01-01/P5Y'],
    ['2022-01', '2022-05', '2022-01-01/P5M'],
    ['2022-11', '2023-02', '2022-11-01/P4M'],
    ['2016', '2020-06', '2016-01-01/P54M'],
    ['2019-03', '2020', '2019-03-01/P22M'],
    ['2023-01-01', '2023-12-15', '2023-01-01/P349D'],
    ['2023-01', '2023-12-15', '2023-01-01/P349D'],
    ['2024-02-28', '2024-03-01', '2024-02-28/P3D'],
    ['2023-02-28', '2023-03-01', '2023-02-28/P2D'],
    ['2023-12-15', '2023', '2023-12-15/P17D'],
  ])('from %s to %s is %s', (start, end, expected) => {
    expect(timePeriod(start, end)).toBe(expected);
  });

  test('begins and ends with the period', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const dates = fc
      .record({
        year: fc.integer({ min: 1950, max: 2050 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        length: fc.constantFrom(4, 7, 10),
      })
      .map(({ year, month, day, length }) => `${year}-${two(month)}-${two(day)}`.slice(0, length));
    fc.assert(
      fc.property(dates, dates, (start, end) => {
        fc.pre(start !== end && daysWithin(start)[0] <= daysWithin(end)[1]);
        const stretch = timePeriod(start, end)!;
        expect(stretch).toMatch(SDMX);
        expect(stretch.split('/')[0]).toBe(daysWithin(start)[0]);
        expect(lastDay(stretch)).toBe(daysWithin(end)[1]);
      }),
    );
  });

  test('is that of every figure of the record', () => {
    rows.forEach(({ figure, time_period }, i) => {
      const { id, period_start, period_end } = figures[i]!;
      expect(figure).toBe(id);
      if (period_start === null && period_end === null) expect(time_period, id).toBeNull();
      else expect(time_period, id).toMatch(SDMX);
      if (time_period?.includes('/P') === true)
        expect(lastDay(time_period), id).toBe(daysWithin(period_end!)[1]);
    });
    expect(rows.filter(({ time_period }) => time_period?.includes('/')).length).toBeGreaterThan(50);
  });
});

test('a figure is uncertain through a contradiction only where that is impossible', () => {
  const impossible = new Set(
    rowsOf<{ grade: string | null; figures: string[] }>('checks')
      .filter(({ grade }) => grade === 'impossible')
      .flatMap(({ figures }) => figures),
  );
  expect(impossible.size).toBeGreaterThan(0);
  for (const { figure, obs_status, doubts, repair_verdict } of rows) {
    if (obs_status === 'O') continue;
    const doubtful = doubts > 0 || (repair_verdict !== null && repair_verdict !== 'proved');
    expect(obs_status === 'U', figure).toBe(doubtful || impossible.has(figure));
  }
});

// Limits and rules are set, and not estimated.
test('a figure that is hedged and not doubted is an estimate or has no value', () => {
  const bounded = figures.flatMap(({ id, relation, measure_kind }, i) =>
    relation !== 'eq' &&
    measure_kind !== 'threshold' &&
    measure_kind !== 'rule' &&
    rows[i]!.obs_status !== 'U' &&
    rows[i]!.obs_status !== 'I'
      ? [[id, rows[i]!.obs_status]]
      : [],
  );
  expect(bounded.filter(([, status]) => status !== 'E' && status !== 'O')).toEqual([]);
});
