import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import { readJsonLines } from '../../src/lib/model/json-lines.ts';
import { findings } from './axe.ts';
import { openSite, pagePaths, type Site } from './open-site.ts';

const charts = readJsonLines<ResolvedChart>(
  readFileSync(join(root, 'public', 'data', 'charts.jsonl')),
);

/** A chart of each kind, one with a second measure where there is one. */
const sample = charts
  .toSorted((a, b) => Number(b.toggle !== null) - Number(a.toggle !== null))
  .filter(({ kind }, index, all) => all.findIndex((one) => one.kind === kind) === index)
  .flatMap(({ slug }) => [`/charts/${slug}/`, `/embed/${slug}/`]);

/**
 * A chart of each kind, its page and its embed, in one language and theme after the other; with
 * `AUDIT=all` every page of the site in both themes.
 */
const cases: readonly (readonly [path: string, theme: 'light' | 'dark'])[] =
  process.env.AUDIT === 'all'
    ? pagePaths().flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const])
    : sample.flatMap((path, index) => {
        const themes = index % 4 < 2 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
        return [[path, themes[0]] as const, [`/zh${path}`, themes[1]] as const];
      });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

// Several pages at a time: while one loads, another is looked at.
test.concurrent.each(cases)(
  '%s in the %s theme gives axe nothing to find',
  async (path, colorScheme) => {
    const { page } = await site.open(path, { colorScheme, viewport: { width: 760, height: 900 } });
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  },
);
