import { describe, expect, test } from 'vitest';
import { classOrder, countClasses, stripRows, testedFigures } from '../../src/site/classes.ts';

test('a figure is tested by a check that counts, and by no other', () => {
  const checks = [
    { figures: ['a', 'b'], counts: true },
    { figures: ['b', 'c'], counts: false },
  ];
  expect([...testedFigures(checks)]).toEqual(['a', 'b']);
});

test('figures are counted by class, with those that are tested', () => {
  const figures = [
    { id: 'a', class: 'outcome' },
    { id: 'b', class: 'input' },
    { id: 'c', class: 'input' },
  ] as const;
  const counts = countClasses(figures, new Set(['b']));
  expect(counts.map(({ kind }) => kind)).toEqual(classOrder);
  expect(counts.filter(({ count }) => count > 0)).toEqual([
    { kind: 'outcome', count: 1, tested: 0 },
    { kind: 'input', count: 2, tested: 1 },
  ]);
});

describe('a strip', () => {
  const figure = (id: string, start: number, part = 0) => ({
    id,
    class: 'output' as const,
    start,
    end: start + 4,
    part,
  });

  test('breaks into rows, and counts the place of a figure from the start of its row', () => {
    const rows = stripRows([figure('a', 50), figure('b', 130)], new Set(['b']), 150, 100);
    expect(rows.map(({ length }) => length)).toEqual([100, 50]);
    expect(rows.map(({ marks }) => marks.map(({ x }) => x))).toEqual([[52], [32]]);
    expect(rows[1]!.marks[0]!.tested).toBe(true);
  });

  test('moves parts of one number apart, and keeps their order', () => {
    const [row] = stripRows([figure('b', 20, 1), figure('a', 20, 0)], new Set(['b']), 100, 100);
    expect(row!.marks.map(({ tested }) => tested)).toEqual([false, true]);
    expect(row!.marks[1]!.x - row!.marks[0]!.x).toBe(14);
  });

  test('keeps every figure, also where a row has no room for all', () => {
    const many = Array.from({ length: 5 }, (_, part) => figure(`${part}`, 10, part));
    const [row] = stripRows(many, new Set(), 40, 100);
    expect(new Set(row!.marks.map(({ x }) => x)).size).toBe(5);
  });
});
