import { describe, expect, test } from 'vitest';
import { gapTo, waterLevels, type LevelsSize } from '../../src/site/water-levels.ts';

const lines = [
  { yuan: 8400, people: 4482 },
  { yuan: 5390, people: 76136 },
];
const incomes = [4000, 6000];

test('an income under a line lacks the rest, one at the line or over it lacks nothing', () => {
  expect(gapTo(8400, 6000)).toBe(2400);
  expect(gapTo(6000, 6000)).toBe(0);
  expect(gapTo(5390, 6000)).toBe(0);
});

describe.each<LevelsSize>(['wide', 'narrow'])('the %s drawing', (size) => {
  const drawing = waterLevels(lines, incomes, size);
  const [town, village] = drawing.basins;

  test('has a head for each thousand people', () => {
    expect(town!.heads).toHaveLength(4);
    expect(village!.heads).toHaveLength(76);
  });

  test('draws both lines, and the same income in both, on one scale', () => {
    const yuan = (y: number) => drawing.ground - y;
    expect(yuan(village!.level) / yuan(town!.level)).toBeCloseTo(5390 / 8400);
    for (const [at, income] of incomes.entries()) {
      expect(town!.columns[at]!.top).toBe(village!.columns[at]!.top);
      expect(yuan(town!.columns[at]!.top) / yuan(town!.level)).toBeCloseTo(income / 8400);
    }
  });

  test('lets only the income over the lower line stand out of it', () => {
    const standsOut = drawing.basins.map(({ level, columns }) =>
      columns.map(({ top }) => top < level),
    );
    expect(standsOut).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  test('keeps columns and heads within their basin, and heads apart', () => {
    for (const { x, width, columns, heads } of drawing.basins) {
      for (const column of columns) {
        expect(column.x).toBeGreaterThan(x);
        expect(column.x + column.width).toBeLessThan(x + width);
      }
      for (const head of heads) {
        expect(head.x).toBeGreaterThan(x);
        expect(head.x).toBeLessThan(x + width);
        expect(head.y).toBeLessThan(drawing.height);
      }
      expect(new Set(heads.map((head) => `${head.x} ${head.y}`)).size).toBe(heads.length);
    }
  });
});
