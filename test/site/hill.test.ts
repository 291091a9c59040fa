import { describe, expect, test } from 'vitest';
import {
  hillPaths,
  hillRadius,
  hillScale,
  ringsOf,
  strokeSign,
  strokeSigns,
  type StrokeSign,
} from '../../src/site/hill.ts';

const scale = hillScale(4);
const middle = { x: 100, y: 100 };
const counts = [0, 1, 2, 7, 17, 18, 19, 50, 90, 96, 144, 500];
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The ends of the strokes of a path, as points. */
const pointsOf = (d: string) => {
  const points: { x: number; y: number }[] = [];
  let at = middle;
  for (const [, command, x, y] of d.matchAll(/([Ml])(-?[\d.]+) ?(-?[\d.]+)/g)) {
    const [dx, dy] = [Number(x), Number(y)];
    at = command === 'M' ? { x: dx, y: dy } : { x: at.x + dx, y: at.y + dy };
    points.push(at);
  }
  return points;
};

describe('rings', () => {
  test.each(counts)('%i strokes are all in a ring', (count) => {
    expect(sum(ringsOf(count, scale))).toBe(count);
  });

  test.each(counts)('each ring of %i strokes has more than the one within it', (count) => {
    const rings = ringsOf(count, scale);
    expect(rings).toEqual(rings.toSorted((a, b) => a - b));
  });

  test('more figures never make a smaller hill', () => {
    const radii = counts.map((count) => hillRadius(count, scale));
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii[0]).toBe(0);
  });

  test('neighbours in a ring are as far apart as the scale says, or farther', () => {
    for (const count of counts)
      for (const [ring, own] of ringsOf(count, scale).entries()) {
        const around = 2 * Math.PI * (scale.start + ring * scale.step + scale.length / 2);
        expect(around / own).toBeGreaterThan(scale.gap * 0.95);
      }
  });
});

describe('strokes', () => {
  const signs = Array.from({ length: 96 }, (_, at) => strokeSigns[at % strokeSigns.length]!);

  test('there is one path for each sign, and one stroke for each figure', () => {
    const paths = hillPaths(signs, middle, scale);
    expect(paths.map(({ sign }) => sign)).toEqual(strokeSigns);
    expect(sum(paths.map(({ strokes }) => strokes))).toBe(signs.length);
    for (const { sign, strokes, d } of paths) {
      // A cut stroke begins twice.
      const beginnings = d.match(/M/g)!.length;
      expect(beginnings).toBe(sign === 'repaired' ? 2 * strokes : strokes);
    }
  });

  test('all of them lie between the middle and the radius', () => {
    const radius = hillRadius(signs.length, scale);
    for (const { d } of hillPaths(signs, middle, scale))
      for (const { x, y } of pointsOf(d)) {
        const far = Math.hypot(x - middle.x, y - middle.y);
        expect(far).toBeGreaterThan(scale.start * 0.9);
        expect(far).toBeLessThan(radius + 1);
      }
  });

  test('signs differ in the shape of their strokes, not only in their colour', () => {
    const shape = (sign: StrokeSign) =>
      hillPaths([sign], middle, scale)[0]!.d.replace(/[-\d. ]+/g, '');
    expect(shape('confirmed')).toBe('Ml');
    expect(shape('repaired')).toBe('MlMl');
    expect(shape('reading')).toBe('Mllz');
  });
});

test.each([
  [{ status: 'reported', reading: 'printed', confirmed: true, clash: null }, 'confirmed'],
  [{ status: 'reported', reading: 'printed', confirmed: false, clash: null }, 'unconfirmed'],
  [{ status: 'reported', reading: 'repaired', confirmed: true, clash: null }, 'repaired'],
  [{ status: 'target', reading: 'printed', confirmed: true, clash: null }, 'target'],
  [{ status: 'reported', reading: 'printed', confirmed: true, clash: 'reading' }, 'reading'],
  [{ status: 'target', reading: 'printed', confirmed: false, clash: 'impossible' }, 'impossible'],
] as const)('the stroke of %o is %s', (figure, sign) => {
  expect(strokeSign(figure)).toBe(sign);
});
