import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/language.ts';
import { checks } from '../../src/site/data.ts';
import type { Interval } from '../../src/site/number-line.ts';
import { drawnChecks, twoReadings } from '../../src/site/two-readings.ts';

const meet = (a: Interval, b: Interval) =>
  (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);

test('every check that hangs on a reading is drawn, and no other', () => {
  const disputed = checks().filter(({ grade }) => grade !== null && grade !== 'impossible');
  expect(disputed.map(({ id }) => id).toSorted()).toEqual(drawnChecks.toSorted());
});

describe.each(languages.flatMap((lang) => drawnChecks.map((id) => [id, lang] as const)))(
  '%s, %s',
  (id, lang) => {
    const { from, to, ticks, clash, fits } = twoReadings(id, lang);

    test('clashes under one reading and fits under the other', () => {
      expect(meet(clash.mark!, clash.band)).toBe(false);
      expect(fits.mark === null || meet(fits.mark, fits.band)).toBe(true);
    });

    test('has its numbers and ticks on the scale', () => {
      const ends = [clash, fits].flatMap(({ mark, band }) => [
        ...[mark?.low, mark?.high, band.low, band.high].filter((end) => end != null),
      ]);
      for (const at of [...ends, ...ticks.map((tick) => tick.at)]) {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(at).toBeLessThanOrEqual(to);
      }
      expect(ticks.length).toBeGreaterThan(1);
    });
  },
);
