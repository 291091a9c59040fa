import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesBetween,
  compareVersions,
  levelOf,
  nextVersion,
  quantityInCells,
  quantityOfCells,
} from '../../../src/lib/model/release.ts';
import type { FigureRow } from '../../../src/lib/model/published.ts';

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  id: 'x.households',
  article: 'x',
  indicator: 'households',
  place: 'x',
  group: 'all',
  value: '44300',
  unit: '户',
  low: '44250',
  high: '44350',
  low_open: false,
  high_open: true,
  approx: null,
  per: null,
  period_start: '2023',
  period_end: '2023',
  period_kind: 'span',
  status: 'reported',
  reading: 'printed',
  doubts: [],
  token: '4.43万户',
  start: 0,
  end: 6,
  part: 0,
  paragraph: 1,
  occurrence: 1,
  prefix: '',
  suffix: '',
  sentence_sha256: '',
  label_en: 'Households',
  label_zh: '户',
  note_en: '',
  note_zh: '',
  url: 'https://example.org/figures/x.households/',
  class: 'context',
  measure_kind: 'count',
  step: '100',
  print_low: '44250',
  print_high: '44350',
  print_high_open: true,
  relation: 'eq',
  relation_word: null,
  bound_role: null,
  bounds_by: 'print',
  coverage: null,
  time_kind: 'span',
  period_start_basis: 'sentence',
  period_end_basis: 'sentence',
  concept: 'households',
  dimensions: [],
  item: null,
  counted: 'household',
  population: null,
  served: null,
  actor: null,
  part_of: null,
  partition: null,
  restates: null,
  ratio_of: null,
  ...more,
});

test.each([
  [{}, '44300 户 [44250, 44350)'],
  [
    { value: null, low: '800', high: '1500', high_open: false, approx: 'range' },
    '? 户 [800, 1500] range',
  ],
  [{ low: null, high: null, approx: '近' }, '44300 户 (.., ..) 近'],
  [{ unit: '元', per: '人/月' }, '44300 元/人/月 [44250, 44350)'],
])('a quantity in one line: %o', (more, line) => {
  expect(quantityInCells(row(more))).toBe(line);
});

test('reads every quantity that it writes', () => {
  const decimal = fc.option(fc.integer().map((n) => String(n / 100)));
  const text = fc.constantFrom('户', '人次', '%', '公里');
  const quantity = fc.record({
    value: decimal,
    unit: text,
    per: fc.constantFrom(null, '人/月', '年'),
    low: decimal,
    high: decimal,
    low_open: fc.boolean(),
    high_open: fc.boolean(),
    approx: fc.constantFrom(null, '约', '以上'),
  });
  fc.assert(
    fc.property(quantity, (made) => {
      const low_open = made.low_open || made.low === null;
      const high_open = made.high_open || made.high === null;
      expect(quantityOfCells(quantityInCells(made))).toEqual({ ...made, low_open, high_open });
    }),
  );
  expect(quantityOfCells('status: target')).toBeNull();
});

describe('what a change raises', () => {
  test.each([
    [{ value: '44301' }, 'major'],
    [{ high: '44400' }, 'major'],
    [{ unit: '人' }, 'major'],
    [{ period_end: '2022' }, 'major'],
    [{ status: 'target' }, 'major'],
    [{ class: 'output' }, 'major'],
    [{ time_kind: 'instant' }, 'major'],
    [{ counted: 'village' }, 'major'],
    [{ population: 'monitored' }, 'major'],
    [{ label_en: 'Homes' }, 'patch'],
    [{ doubts: [{ en: 'a', zh: '甲' }] }, 'patch'],
    [{ url: 'https://example.com/' }, null],
  ] as const)('%o: %s', (more, level) => {
    expect(levelOf(changesBetween([row()], [row(more)]))).toBe(level);
  });

  test('a column that an old release did not have', () => {
    const { class: _, ...old } = row();
    expect(changesBetween([old as FigureRow], [row()])).toEqual([]);
  });

  test('rows that come or go', () => {
    expect(levelOf(changesBetween([], [row()]))).toBe('minor');
    expect(levelOf(changesBetween([row()], []))).toBe('major');
  });
});

test('versions', () => {
  expect(nextVersion('1.4.2', 'major')).toBe('2.0.0');
  expect(nextVersion('1.4.2', 'minor')).toBe('1.5.0');
  expect(nextVersion('1.4.2', 'patch')).toBe('1.4.3');
  expect(['1.10.0', '2.0.0', '1.9.0'].sort(compareVersions)).toEqual(['1.9.0', '1.10.0', '2.0.0']);
});
