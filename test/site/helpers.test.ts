import { describe, expect, test } from 'vitest';
import { columnsFor, DEEP, marksPath, rungs } from '../../src/site/helpers.ts';

describe('a field', () => {
  test('has a mark for each, in columns from the left', () => {
    const path = marksPath(DEEP + 2, 'h0');
    expect(path.match(/h0/g)).toHaveLength(DEEP + 2);
    expect(path.startsWith('M0.5 0.5h0M0.5 1.5h0')).toBe(true);
    expect(path.endsWith('M1.5 0.5h0M1.5 1.5h0')).toBe(true);
  });

  test('is as wide as its columns', () => {
    expect([1, DEEP, DEEP + 1].map(columnsFor)).toEqual([1, 1, 2]);
  });
});

describe('a ladder', () => {
  const measures = { height: 100, step: 10, label: 20 };

  test('has its rungs at their shares, and one between two shares is thick', () => {
    expect(
      rungs(
        [
          { low: 8, high: 8 },
          { low: 3, high: 4 },
        ],
        measures,
      ),
    ).toEqual([
      { top: 20, bottom: 20, label: 20 },
      { top: 60, bottom: 70, label: 65 },
    ]);
  });

  test('keeps labels apart, and none below its foot', () => {
    const labels = rungs(
      [5, 4.5, 0].map((share) => ({ low: share, high: share })),
      measures,
    ).map(({ label }) => label);
    expect(labels).toEqual([50, 70, 90]);
  });

  test('that has no room for its labels is refused', () => {
    const six = Array.from({ length: 6 }, () => ({ low: 1, high: 1 }));
    expect(() => rungs(six, measures)).toThrow(/too short/);
  });
});
