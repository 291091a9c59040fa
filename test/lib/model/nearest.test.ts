import { expect, test } from 'vitest';
import { nearest, unknownName } from '../../../src/lib/model/nearest.ts';

test('the nearest is proposed, the far-fetched is not', () => {
  expect(nearest('lanzou', ['lijiang', 'lanzhou'])).toBe('lanzhou');
  expect(nearest('x', ['lijiang', 'lanzhou'])).toBe(null);
  expect(nearest('monitored', [])).toBe(null);
});

test('few known names are listed, many are not', () => {
  expect(unknownName('chart', 'a', ['b', 'c']).expected).toBe('one of b, c');
  const many = Array.from({ length: 40 }, (_, i) => `chart-${i}`);
  expect(unknownName('chart-kind', 'a', many).expected).toBe('a known chart kind');
});
