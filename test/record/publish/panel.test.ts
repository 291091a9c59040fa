import { describe, expect, test } from 'vitest';
import { panelRow, repeatedKeys } from '../../../src/record/publish/panel.ts';
import { daysWithin, periodBases, timeKinds } from '../../../src/lib/model/period.ts';
import type { FigureRow, PanelRow, ProvenanceRow } from '../../../src/lib/model/published.ts';
import { add, overlaps } from '../../../src/lib/quantity/arithmetic.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { preparedRecord } from './prepared.ts';

const { record, rows: rowsOf } = preparedRecord();
const figures = new Map(rowsOf<FigureRow>('figures').map((row) => [row.id, row]));
const rows = rowsOf<PanelRow>('panel');
const byFigure = new Map(rows.map((row) => [row.figure, row]));
const behind = rowsOf<ProvenanceRow>('provenance')[0]!;

const KEY = [
  'place',
  'concept',
  'dimensions',
  'item',
  'counted',
  'measure_kind',
  'unit',
  'per',
  'population',
  'served',
  'actor',
  'article',
  'status',
  'time_kind',
  'period_start',
  'period_end',
] as const;

test('every figure has one row, and its columns say what the figure says', () => {
  expect(rows.map(({ figure }) => figure).toSorted()).toEqual([...figures.keys()].toSorted());
  for (const row of rows) {
    const {
      figure,
      year: _,
      coverage_of_year: __,
      obs_value: ___,
      obs_status: ____,
      ...rest
    } = row;
    expect(figures.get(figure)).toMatchObject(rest);
  }
});

test('the semantic key comes first', () => {
  expect(Object.keys(rows[0]!).slice(0, KEY.length)).toEqual(KEY);
});

describe('the year of a figure', () => {
  const made = [...figures.values()][0]!;
  type Time = Pick<
    FigureRow,
    'time_kind' | 'period_start' | 'period_end' | 'period_start_basis' | 'period_end_basis'
  >;
  const yearOf = (time: Partial<Time>) => {
    const { year, coverage_of_year } = panelRow(
      { ...made, period_start_basis: 'sentence', period_end_basis: 'sentence', ...time },
      behind,
    );
    return [year, coverage_of_year];
  };

  test.each([
    ['instant', null, '2023-12-15', 2023, 'day or month'],
    ['instant', '2023-12', '2023-12', 2023, 'day or month'],
    ['instant', '2023', '2023', 2023, 'day not said'],
    ['span', '2023', '2023', 2023, 'whole year'],
    ['span', '2023-01', '2023-11', 2023, 'part of year'],
    ['span', '2023-03-01', '2023', 2023, 'part of year'],
    ['span', '2022', '2023', null, null],
    ['span', '2022-12-31', '2023-01-01', null, null],
    ['cumulative-from', '2023-01-01', '2023-12-15', 2023, 'part of year'],
    ['cumulative-from', '2023', '2023', 2023, 'whole year'],
    ['cumulative-from', '2016', '2020-06', null, null],
    ['cumulative-open', null, '2023', null, null],
    ['average', '2015', '2019', null, null],
    ['average', '2019', '2019', null, null],
    ['in-force', '2023', '2023', 2023, 'in force'],
    ['in-force', null, '2023-12-15', 2023, 'in force'],
    ['in-force', '2019', '2020', null, null],
    ['in-force', '2019', null, null, null],
    ['in-force', null, null, null, null],
    ['target-by', '2023', '2023', null, null],
    ['target-by', null, '2025', null, null],
    ['undated', null, null, null, null],
  ] as const)('%s from %s to %s: %s, %s', (time_kind, period_start, period_end, year, coverage) => {
    const time = { time_kind, period_start, period_end };
    expect(yearOf(time)).toEqual([year, coverage]);
    expect(yearOf({ ...time, period_end_basis: 'inferred' })).toEqual([null, null]);
  });

  // The ends are compared as they are typed.
  test.each([
    ['2023-01-01', '2023-12-31'],
    ['2023-01', '2023-12'],
    ['2023-01', '2023'],
  ])('a span from %s to %s is the whole year', (period_start, period_end) => {
    expect(yearOf({ time_kind: 'span', period_start, period_end })).toEqual([2023, 'whole year']);
  });

  test.each(timeKinds)('%s is in the record', (kind) => {
    expect(rows.some(({ time_kind }) => time_kind === kind)).toBe(true);
  });

  test('is given in the record where the rules give it, and nowhere else', () => {
    const kinds = ['instant', 'span', 'cumulative-from', 'in-force'];
    const of = (date: string) => Number(date.slice(0, 4));
    for (const row of rows) {
      const { time_kind, period_start, period_end, period_end_basis, year } = row;
      const single =
        period_end !== null && (period_start === null || of(period_start) === of(period_end));
      const given = kinds.includes(time_kind) && single && period_end_basis !== 'inferred';
      expect(year, row.figure).toBe(given ? of(period_end) : null);
      expect(row.coverage_of_year !== null, row.figure).toBe(given);
      if (given) {
        const [first] = daysWithin(period_start ?? period_end);
        const [, last] = daysWithin(period_end);
        const whole = first === `${year}-01-01` && last === `${year}-12-31`;
        const flow = time_kind === 'span' || time_kind === 'cumulative-from';
        if (flow) expect(row.coverage_of_year === 'whole year', row.figure).toBe(whole);
        else expect(row.coverage_of_year, row.figure).not.toBe('whole year');
      }
    }
    const dated = rows.filter(({ year }) => year !== null);
    expect(dated.length).toBeGreaterThan(150);
    expect(dated.length).toBeLessThan(rows.length - 100);
  });

  test('a target stands in no year, nor does a mean over years', () => {
    for (const { status, time_kind, year, figure } of rows) {
      if (time_kind === 'target-by' || time_kind === 'average') expect(year, figure).toBeNull();
      if (status === 'target') expect(time_kind, figure).toBe('target-by');
    }
  });

  test('what an end is known from is said of each', () => {
    for (const { period_start, period_end, period_start_basis, period_end_basis } of rows) {
      expect(periodBases).toContain(period_start_basis);
      expect(period_start === null).toBe(period_start_basis === 'none');
      expect(period_end === null).toBe(period_end_basis === 'none');
    }
  });
});

test('the observed value is the number where it is stated, and empty where it is bounded', () => {
  for (const { relation, obs_value, figure } of rows) {
    const stated = relation === 'eq' || relation === 'about';
    expect(obs_value, figure).toBe(stated ? figures.get(figure)!.value : null);
  }
  expect(rows.filter(({ relation }) => relation !== 'eq').length).toBeGreaterThan(20);
});

describe('the semantic key', () => {
  const at = new Map(record.dataset.figures.map((figure) => [figure.id, figure.at]));
  const keyOf = (row: PanelRow) => JSON.stringify(KEY.map((column) => row[column]));

  test('is that of no other figure', () => {
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
    expect(repeatedKeys(rows, at)).toEqual([]);
  });

  test('fails the build where it is repeated, at the later figure', () => {
    const [first] = rows;
    const twin = { ...first!, figure: rows[1]!.figure, low: '0', relation: 'gt' as const };
    const problems = repeatedKeys([first!, twin], at).map(formatProblem);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      new RegExp(
        `^${at.get(twin.figure)}: repeated-key: ${twin.figure} stands where ${first!.figure} does: `,
      ),
    );
    expect(repeatedKeys([first!, twin, { ...twin, figure: 'third' }], at)).toHaveLength(2);
  });

  test.each(KEY)('tells figures apart by %s', (column) => {
    const [first] = rows;
    const other = column === 'dimensions' ? ['made-up=yes'] : 'made-up';
    const twin = { ...first!, figure: 'twin', [column]: other };
    expect(repeatedKeys([first!, twin], at)).toEqual([]);
  });

  test('does not run columns into one another', () => {
    const [first] = rows;
    const one = { ...first!, population: 'a', served: null };
    const other = { ...first!, population: null, served: 'a', figure: 'other' };
    expect(repeatedKeys([one, other], at)).toEqual([]);
  });
});

describe('parts and their whole', () => {
  const parts = rows.filter(({ part_of }) => part_of !== null);

  test('the parts of every partition come to the whole, within what was rounded off', () => {
    const partitions = Map.groupBy(
      parts.filter(({ partition }) => partition !== null),
      ({ partition }) => partition!,
    );
    expect(partitions.size).toBeGreaterThan(5);
    for (const [partition, own] of partitions) {
      const wholes = new Set(own.map(({ part_of }) => part_of!));
      expect(wholes.size, partition).toBe(1);
      expect(own.length, partition).toBeGreaterThan(1);
      const whole = byFigure.get([...wholes][0]!)!;
      const sum = own.slice(1).reduce<Parameters<typeof add>[0]>(add, own[0]!);
      expect(overlaps(sum, whole), partition).toBe(true);
    }
  });

  test('a part stands in the article of its whole, and is no part of itself', () => {
    for (const { figure, part_of, article } of parts) {
      expect(byFigure.get(part_of!)!.article, figure).toBe(article);
      const above = new Set<string>([figure]);
      for (let up = part_of; up !== null; up = byFigure.get(up)!.part_of) {
        expect(above.has(up), figure).toBe(false);
        above.add(up);
      }
    }
  });

  test('a part that agrees with its whole in all else has another item', () => {
    let told = 0;
    for (const { figure, part_of, item } of parts) {
      const [part, whole] = [byFigure.get(figure)!, byFigure.get(part_of!)!];
      const differs = KEY.filter(
        (column) => JSON.stringify(part[column]) !== JSON.stringify(whole[column]),
      );
      expect(differs, figure).not.toEqual([]);
      if (differs.join() !== 'item') continue;
      told++;
      expect(whole.item, figure).not.toBeNull();
      expect(item, figure).not.toBe('_T');
    }
    expect(told).toBeGreaterThan(0);
  });

  // Areas in which problems lie are recorded as a part of the problems.
  test('no part has the item of its whole', () => {
    const shared = parts.filter(
      ({ item, part_of }) => item !== null && byFigure.get(part_of!)!.item === item,
    );
    expect(shared.map(({ figure }) => figure)).toEqual([]);
  });
});

test('figures of one place and concept stand together', () => {
  const runs = rows
    .map(({ place, concept }) => `${place} ${concept}`)
    .filter((key, i, all) => key !== all[i - 1]);
  expect(new Set(runs).size).toBe(runs.length);
});
