import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LISTED, nearest, unknownName } from '../../../src/lib/model/nearest.ts';
import { root } from '../../../scripts/steps.ts';

test('the nearest is proposed, the far-fetched is not', () => {
  expect(nearest('lanzou', ['lijiang', 'lanzhou'])).toBe('lanzhou');
  expect(nearest('x', ['lijiang', 'lanzhou'])).toBe(null);
  expect(nearest('monitored', [])).toBe(null);
});

test('few known names are listed, of many it is said where they stand', () => {
  expect(unknownName('chart', 'a', ['b', 'c']).expected).toBe('one of b, c');
  const many = Array.from({ length: 40 }, (_, i) => `chart-${i}`);
  expect(unknownName('chart-kind', 'a', many).expected).toBe(
    'a known chart kind, listed in src/lib/model/chart.ts',
  );
});

test('where names are listed there is a file or a folder', () => {
  for (const place of Object.values(LISTED))
    expect(existsSync(join(root, place)), place).toBe(true);
});
