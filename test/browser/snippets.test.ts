import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FigureRow } from '../../src/lib/model/published.ts';
import { snippets } from '../../src/site/snippets.ts';
import { dist, openSite, type Site } from './open-site.ts';

let site: Site;
let data: string;
beforeAll(async () => {
  site = await openSite();
  data = `${site.origin}/data/`;
});
afterAll(() => site.close());

const codeOf = (tool: string, address: string) =>
  snippets(address).find((snippet) => snippet.tool === tool)!.code;
const lanzhou = () =>
  (
    JSON.parse(readFileSync(join(dist, 'data', 'figures.json'), 'utf8')) as readonly FigureRow[]
  ).filter(({ place }) => place === 'lanzhou');

test('the page shows each snippet with the address of this site filled in', () => {
  for (const lang of ['', 'zh/']) {
    const html = readFileSync(join(dist, lang, 'data', 'index.html'), 'utf8');
    const { document } = parseHTML(html);
    const canonical = document.querySelector('link[rel=canonical]')!.getAttribute('href')!;
    const shown = [...document.querySelectorAll('.snippets code')].map((code) => code.textContent);
    const address = new URL(canonical.replace(`/${lang}data/`, '/data/'));
    expect(shown).toEqual(snippets(address.href).map(({ code }) => code));
  }
});

describe.each(snippets('{}').map(({ tool }) => tool))('%s', (tool) => {
  test('asks for files that are there', async () => {
    const urls = codeOf(tool, data).match(/http:[^\s"')]+/g)!;
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect((await fetch(url)).status, url).toBe(200);
  });
});

test('the JavaScript runs and finds the figures of Lanzhou', async () => {
  const code = codeOf('JavaScript', data);
  const module = `data:text/javascript,${encodeURIComponent(`${code}\nexport default lanzhou;`)}`;
  const { default: found } = (await import(/* @vite-ignore */ module)) as { default: FigureRow[] };
  expect(found).toEqual(lanzhou());
});

test('the cells of the notebook run and draw the households of Lanzhou', async () => {
  const [load = '', draw = ''] = codeOf('Observable', data).split(/\n\n(?=Plot)/);
  const cells = `const ${load};\nexport const figures = await figures_;\nexport const draw = (Plot, figures) => ${draw};`;
  const module = cells.replace('const figures =', 'const figures_ =');
  const { figures: loaded, draw: drawn } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`
  )) as { figures: FigureRow[]; draw: (plot: typeof Plot, figures: FigureRow[]) => Element };
  vi.stubGlobal('window', parseHTML('<html><body></body></html>'));
  try {
    const bars = drawn(Plot, loaded).querySelectorAll('[aria-label=bar] rect');
    expect(bars).toHaveLength(lanzhou().filter(({ unit }) => unit === '户').length);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('the SQL runs in DuckDB and finds those of its year', async () => {
  // Files are read from disk: reading from an address takes an extension that npm does not have.
  const sql = codeOf('DuckDB', `${join(dist, 'data')}/`);
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const expected = lanzhou().filter(({ period_start, period_end }) =>
    (period_end ?? period_start ?? '').startsWith('2023'),
  );
  expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
});

/** Whether a runtime is at hand; where it is not, its test is skipped and says so. */
function has(command: string, ...args: string[]): boolean {
  const found = spawnSync(command, args).status === 0;
  if (!found) process.stderr.write(`skipped: ${[command, ...args].join(' ')} does not run here\n`);
  return found;
}

test.skipIf(!has('python3', '-c', 'import pandas, pyarrow'))('the Python runs', () => {
  const code = codeOf('pandas', `${join(dist, 'data')}/`);
  const [last = '', ...lines] = code.split('\n').toReversed();
  const script = [...lines.toReversed(), `print(len(${last}))`].join('\n');
  const { stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  expect(stdout.trim()).toBe(`${lanzhou().length}`);
});

const rScript = 'Rscript';
test.skipIf(!has(rScript, '--version'))('the R runs', () => {
  const code = codeOf('R', `${join(dist, 'data')}/`);
  const script = code.replace(/subset\(.*\)$/s, (call) => `cat(nrow(${call}))`);
  const { stdout } = spawnSync(rScript, ['-e', script], { encoding: 'utf8' });
  expect(stdout.trim()).toBe(`${lanzhou().length}`);
});
