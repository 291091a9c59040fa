import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { languages, type Lang } from '../../src/lib/language.ts';
import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import { readJsonLines } from '../../src/lib/model/json-lines.ts';
import { dist, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** An element as plain data: its name, its attributes in the order of their names, and what it holds. */
type Node = readonly [string, readonly (readonly [string, string])[], readonly (Node | string)[]];

/** It runs in Node and in the browser, and so uses nothing from outside. */
function outline(element: Element): Node {
  const nodes = [...element.childNodes].map((child) =>
    child.nodeType === 1 ? outline(child as Element) : child.textContent!.trim(),
  );
  return [
    element.localName,
    [...element.attributes]
      .map(({ name, value }) => [name, value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    nodes.filter((node) => node !== ''),
  ];
}

test.each(languages)(
  'the browser draws each chart as Node does, attribute by attribute, in %s',
  async (lang) => {
    const charts = readJsonLines<ResolvedChart>(
      readFileSync(join(dist, 'data', 'charts.jsonl'), 'utf8'),
    );
    const { outputFiles } = await build({
      stdin: { contents: "export { drawChart } from './src/charts/draw.ts';", resolveDir: '.' },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'engine',
    });
    const { page } = await site.visit('/');
    await page.evaluate(`${outputFiles[0]!.text}; globalThis.engine = engine;`);
    await page.evaluate(`globalThis.outline = ${outline.toString()}`);
    for (const chart of charts)
      for (const width of [360, 720]) {
        const there = await page.evaluate(
          ({ chart, width, lang }) => {
            const { engine, outline: own } = globalThis as unknown as {
              engine: { drawChart: typeof drawChart };
              outline: typeof outline;
            };
            return own(engine.drawChart(chart, { lang: lang as Lang, width, document }));
          },
          { chart, width, lang },
        );
        const here = outline(drawChart(chart, { lang, width, document: nodeDocument }));
        expect(there, `${chart.slug} at ${width}`).toEqual(here);
      }
  },
);
