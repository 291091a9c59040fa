import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import { changelog } from '../../src/site/data.ts';
import { keptPicture, releases } from '../../src/site/releases.ts';
import { chartOf, releaseOf } from './released-charts.ts';

const dist = join(root, 'dist');

test('the site has exactly the pictures that releases keep, byte for byte', () => {
  const served = globSync('{,zh/}charts/*.[0-9]*.png', { cwd: dist }).map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(dist, path)))
      .digest('hex'),
  ]);
  const kept = changelog().flatMap(({ pictures }) =>
    pictures.map(({ path, sha256 }) => [path, sha256]),
  );
  expect(Object.fromEntries(served)).toEqual(Object.fromEntries(kept));
});

test.each(releases().filter(({ pictures }) => pictures.size > 0))(
  '$version keeps a picture of each of its charts in each language',
  ({ version, charts, pictures }) => {
    const addresses = [...charts.keys()].flatMap((slug) =>
      ['', 'zh/'].map((folder) => `${folder}charts/${slug}.${version}.png`),
    );
    expect([...pictures].toSorted()).toEqual(addresses.toSorted());
  },
);

describe('the picture of a chart that keeps its address', () => {
  const now = chartOf([{ id: 'a', value: '2' }]);
  const before = chartOf([{ id: 'a', value: '1' }]);
  const paths = (version: string) => [`charts/one.${version}.png`, `zh/charts/one.${version}.png`];
  test.each([
    ['of the newest release', [releaseOf('2.0.0', now, paths('2.0.0'))], '2.0.0'],
    [
      'not of a release with other values',
      [releaseOf('2.0.0', before, paths('2.0.0')), releaseOf('1.0.0', now, paths('1.0.0'))],
      '1.0.0',
    ],
    [
      'not of a release without pictures',
      [releaseOf('2.0.0', now), releaseOf('1.0.0', now, paths('1.0.0'))],
      '1.0.0',
    ],
    ['none of a chart that no release has', [releaseOf('2.0.0', null, paths('2.0.0'))], null],
    ['none where all have other values', [releaseOf('2.0.0', before, paths('2.0.0'))], null],
    ['none where nothing is released', [], null],
  ])('is %s', (_, all, version) => {
    const at = (folder: string) =>
      version && { path: `${folder}/charts/one.${version}.png`, version };
    expect(keptPicture(now, 'en', all)).toEqual(at(''));
    expect(keptPicture(now, 'zh', all)).toEqual(at('/zh'));
  });
});
