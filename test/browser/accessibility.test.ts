import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import { readJsonLines } from '../../src/lib/model/json-lines.ts';
import { findings } from './axe.ts';
import { everything, openSite, pagePaths, type Site } from './open-site.ts';

const charts = readJsonLines<ResolvedChart>(
  readFileSync(join(root, 'public', 'data', 'charts.jsonl'), 'utf8'),
);

/** A chart of each kind, one with a second measure where there is one. */
const sample = charts
  .toSorted((a, b) => Number(b.toggle !== null) - Number(a.toggle !== null))
  .filter(({ kind }, index, all) => all.findIndex((one) => one.kind === kind) === index)
  .flatMap(({ slug }) => [`/charts/${slug}/`, `/embed/${slug}/`]);

/**
 * A chart of each kind, its page and its embed, in one language and theme after the other; every page of the site in
 * both themes where everything is looked at.
 */
const cases: readonly (readonly [path: string, theme: 'light' | 'dark'])[] = everything
  ? pagePaths().flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const])
  : sample.map((path, index) => [
      index % 4 < 2 ? path : `/zh${path}`,
      index % 3 === 0 ? 'dark' : 'light',
    ]);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test.each(cases)('%s in the %s theme gives axe nothing to find', async (path, colorScheme) => {
  const { page } = await site.visit(path, { colorScheme, viewport: { width: 760, height: 900 } });
  expect(await findings(page)).toEqual([]);
});
