import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import { smallProject } from '../faults/copy-of-project.ts';
import { every, filesOf, openSite, type Site } from './open-site.ts';

/** Ends every context that a text may stand in, and would run in each. */
const hostile = `"'></p></title></script></style>]]>--><script>hit()</script><img src=x onerror=hit()><svg onload=hit()><style>&lt;`;
/** No drawing shows these columns: its font has no sign for a mark without width. */
const undrawn = /note|doubt|definition|comparability|trust/;
const formula = '=cmd|x!A';
const long = 'Donaudampfschiff'.repeat(20);

/** Texts to spoil, by table: its columns, and what each cell becomes. */
const spoilt: Readonly<Record<string, readonly string[]>> = {
  articles: ['title_en', 'title_zh', 'publisher_en', 'publisher_zh', 'trust_en', 'trust_zh'],
  places: ['name_en', 'name_zh'],
  themes: ['name_en', 'name_zh'],
  groups: ['name_en', 'name_zh'],
  glossary: ['term_en', 'term_zh', 'definition_en', 'definition_zh', 'pinyin'],
  indicators: ['name_en', 'name_zh', 'definition_en', 'definition_zh', 'comparability_en'],
  identities: ['note_en', 'note_zh'],
  'figures/qingxi': ['label_en', 'label_zh', 'note_en', 'note_zh', 'doubt_en', 'doubt_zh'],
};

let project: string;
let site: Site;
let files: string[];
beforeAll(async () => {
  project = smallProject();
  for (const [name, columns] of Object.entries(spoilt)) {
    const path = join(project, 'data', `${name}.csv`);
    const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    for (const [at, row] of data.entries())
      for (const column of columns)
        if (row[column] || name.startsWith('figures'))
          row[column] =
            [hostile, formula, long][at % 3]! + (undrawn.test(column) ? '\u200F' : '') + column;
    writeFileSync(path, `${Papa.unparse(data, { newline: '\n' })}\n`);
  }
  const yaml = join(project, 'content', 'charts', 'qingxi-listed.yaml');
  const quoted = JSON.stringify(hostile);
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8')
      .replace(/en: 'The latter.*/, `en: ${quoted}`)
      .replace('en: Former', `en: ${quoted}`)
      .replace('en: Households on the list, Qingxi, {plain:2022}', `en: ${quoted}`),
  );
  const { SOURCES_DIR: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, [join(project, 'scripts', 'astro.mjs'), 'build'], {
    cwd: project,
    env,
  });
  files = filesOf(join(project, 'dist'));
  site = await openSite(join(project, 'dist'));
}, 300_000);
afterAll(async () => {
  await site?.close();
  rmSync(project, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(project, 'dist', path), 'utf8');

test('on no page does a text run, break out or widen the page', async () => {
  const pages = files.filter((path) => path.endsWith('/index.html')).map((path) => `/${path}`);
  expect(pages.length).toBeGreaterThan(40);
  const faults: string[] = [];
  for (const path of every(2, pages).map((one) => one.replace('index.html', ''))) {
    const { page, faults: found } = await site.visit(path);
    const state = await page.evaluate(() => ({
      strangers: document.querySelectorAll('[onerror], [onload], img[src=x]').length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    if (found.length > 0) faults.push(`${path}: ${found.join('; ')}`);
    if (state.strangers > 0) faults.push(`${path}: elements made of a text`);
    if (state.overflow > 0) faults.push(`${path}: ${state.overflow} px too wide`);
  }
  expect(faults).toEqual([]);
}, 120_000);

test('each text is shown as it was written', async () => {
  const { page } = await site.visit('/figures/qingxi.listed.households/');
  const shown = await page.locator('main').innerText();
  expect(await page.locator('h1').textContent()).toContain('<script>hit()</script>');
  expect(shown).toContain(`${hostile}\u200Fnote_en`);
  expect(shown).toContain(`${hostile}\u200Fdoubt_en`);
});

test('a chart shows it in its drawing and its files', async () => {
  const svg = read('charts/qingxi-listed.svg');
  expect(svg).not.toMatch(/<script|onerror="|<img/);
  const { page, faults } = await site.visit('/charts/qingxi-listed/');
  expect(await page.locator('h1').textContent()).toContain('<script>hit()</script>');
  expect(faults).toEqual([]);
  const parsed = await page.evaluate(
    (texts) =>
      texts.map(
        ([text, type]) =>
          new DOMParser()
            .parseFromString(text!, type as DOMParserSupportedType)
            .querySelector('parsererror')?.textContent ?? '',
      ),
    files
      .filter((path) => /\.(svg|xml)$/.test(path))
      .map((path) => [read(path), path.endsWith('svg') ? 'image/svg+xml' : 'text/xml']),
  );
  expect(parsed.filter((error) => error !== '')).toEqual([]);
});

describe('downloads', () => {
  test('a formula is text in every CSV file', () => {
    const cells = files
      .filter((path) => path.endsWith('.csv'))
      .flatMap((path) => Papa.parse<string[]>(read(path).replace('\uFEFF', '')).data.flat());
    // The file for Excel has numbers that are texts as formulas that give nothing but this text.
    const run = cells.filter((cell) => /^[=+@\t\r]/.test(cell));
    expect(run.filter((cell) => !/^="[\d.,:;/%()年月日 -]+"$/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith(`'${formula}`)).length).toBeGreaterThan(0);
  });

  test('every JSON file is whole, and holds the texts unchanged', () => {
    const texts = files.filter((path) => path.endsWith('.json')).map(read);
    for (const text of texts) JSON.parse(text);
    expect(JSON.parse(read('data/figures.json'))[0].label_en).toBe(`${hostile}label_en`);
  });
});

test('search finds and shows it, and nothing runs', async () => {
  const { page, faults } = await site.visit('/search/?q=onerror');
  await page.locator('[data-search-results=en][data-state=done]').waitFor();
  expect(await page.locator('[onerror], img[src=x]').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('the project itself was left alone', () => {
  expect(readFileSync(join(root, 'data', 'themes.csv'), 'utf8')).not.toContain('hit()');
});
