import { describe, expect, test } from 'vitest';
import {
  earlierShare,
  newcomersAtEqualShare,
  newcomersPlot,
  type NewcomersSize,
} from '../../src/site/newcomers.ts';

const lanzhou = { all: 1294, added: 259, removed: 771 };

test('each newcomer declared removed is one earlier case less', () => {
  expect(earlierShare(lanzhou, 0)).toBeCloseTo((100 * 771) / 1035);
  expect(earlierShare(lanzhou, 1)).toBeCloseTo((100 * 770) / 1035);
  expect(earlierShare(lanzhou, 259)).toBeCloseTo((100 * 512) / 1035);
});

test('where both have one share, it is that of all', () => {
  const count = newcomersAtEqualShare(lanzhou);
  expect(earlierShare(lanzhou, count)).toBeCloseTo((100 * 771) / 1294);
  expect(count / lanzhou.added).toBeCloseTo(771 / 1294);
});

describe.each<NewcomersSize>(['wide', 'narrow'])('the %s drawing', (size) => {
  const plot = newcomersPlot(lanzhou, size);

  test('runs straight down from no newcomer to all, within its frame', () => {
    const { none, equal, every } = plot;
    expect([none.x, every.x]).toEqual([plot.left, plot.right]);
    expect(none.y).toBeGreaterThan(plot.top);
    expect(every.y).toBeLessThan(plot.bottom);
    const slope = (every.y - none.y) / (every.x - none.x);
    expect(slope).toBeGreaterThan(0);
    expect((equal.y - none.y) / (equal.x - none.x)).toBeCloseTo(slope);
  });

  test('names shares from the lower edge to the upper', () => {
    expect(plot.ticks.map(({ share }) => share)).toEqual([40, 50, 60, 70, 80]);
    expect(plot.ticks[0]!.y).toBe(plot.bottom);
    expect(plot.ticks.at(-1)!.y).toBe(plot.top);
    expect(plot.heightOf(plot.none.share)).toBe(plot.none.y);
  });

  test('has a place for no newcomer and for each', () => {
    expect(plot.newcomers).toHaveLength(260);
    expect(plot.newcomers.at(-1)).toBeCloseTo(plot.right);
  });
});
