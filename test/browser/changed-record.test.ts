import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import { readJsonLines } from '../../src/lib/model/json-lines.ts';
import { copyOfProject } from '../faults/copy-of-project.ts';
import { dist, filesOf, openSite, type Site } from './open-site.ts';

// The project with a second article on Lanzhou, with the article on Lijiang named otherwise than its place, and with a
// digit of a token changed: what may change in the record without a change in the code.
const second = 'lanzhou-later';
const renamed = 'lijiang-2022';

/** A chart of both articles on Lanzhou, with two of its counties. */
const chart = `question: watched
kind: bars
title: { en: Households in reports on Lanzhou, zh: 关于兰州的报告中的户数 }
subtitle: { en: 'Households, by report', zh: 户，按报告 }
description: { en: Reports count them each in a way of its own., zh: 各报告口径不一。 }
series:
  - { figure: lanzhou.monitored.households, group: { en: Reports, zh: 报告 } }
  - { figure: '${second}.listed.households', group: { en: Reports, zh: 报告 } }
  - { figure: '${second}.listed.kind-a', group: { en: Kinds, zh: 类别 } }
  - { figure: '${second}.listed.kind-b', group: { en: Kinds, zh: 类别 } }
`;

/** The same chart, which another one has replaced. */
const dropped = `dropped:
  see: two-reports
  why: { en: 'it mixed reports of {plain:2023} with older ones', zh: '混用了{plain:2023年}与更早的报告' }
${chart.replaceAll('Households in', 'Superseded households in').replaceAll('关于兰州的报告', '关于兰州的旧报告')}`;

/** Where readers of this copy can write to. */
const contact = { ISSUES: 'https://example.org/issues', CONTACT: 'hat@example.org' };

let copy: string;
let site: Site;
let files: string[];
beforeAll(async () => {
  copy = copyOfProject();
  // What was released may change neither its article nor its value without a correction.
  rmSync(join(copy, 'data', 'releases'), { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));

  /** A table of the small project that the tests of bad input have, its article as the second on Lanzhou. */
  const sound = (name: string) =>
    readFileSync(join(root, 'test', 'bad-input', 'sound', 'data', `${name}.csv`), 'utf8')
      .replaceAll('销号', '消除')
      .replaceAll('qingxi.', `${second}.`)
      .replace(/^qingxi,/gm, `${second},`)
      .replace(',qingxi,qingxi-2023,', ',lanzhou,qingxi-2023,')
      .replaceAll(',qingxi,all,', ',lanzhou,all,')
      .replace(',qingxi,kind-a,', ',gaolan,kind-a,')
      .replace(',qingxi,kind-b,', ',yongdeng,kind-b,');
  for (const name of ['articles', 'concepts', 'indicators', 'identities', 'judgements'])
    edit(`data/${name}.csv`, (text) => text + sound(name).replace(/^.*\n/, ''));
  edit('data/groups.csv', (text) => text + sound('groups').replace(/^[^]*\nall,.*\n/, ''));
  for (const name of ['numerals', 'figures'])
    writeFileSync(join(copy, 'data', name, `${second}.csv`), sound(`${name}/qingxi`));
  writeFileSync(join(copy, 'content', 'charts', 'two-reports.yaml'), chart);
  writeFileSync(join(copy, 'content', 'charts', 'older-reports.yaml'), dropped);

  for (const name of ['numerals', 'figures'])
    renameSync(join(copy, 'data', name, 'lijiang.csv'), join(copy, 'data', name, `${renamed}.csv`));
  for (const name of ['articles', 'repairs'])
    edit(`data/${name}.csv`, (text) => text.replace(/^lijiang,/gm, `${renamed},`));
  for (const file of filesOf(join(copy, 'content')).filter((name) => /\.(mdx|yaml)$/.test(name)))
    edit(`content/${file}`, (text) =>
      text
        .replace(/\barticle: lijiang\b/g, `article: ${renamed}`)
        .replaceAll('/sources/lijiang/', `/sources/${renamed}/`),
    );
  // An article is followed by the starts of its numerals, a place by a word.
  edit('data/events.csv', (text) => text.replace(/,lijiang,(?=[\d ]*,)/g, `,${renamed},`));
  edit('data/promises.csv', (text) => text.replace(/^([^,]*),lijiang,/gm, `$1,${renamed},`));

  edit('data/numerals/lanzhou.csv', (text) => {
    expect(text).toContain(',8597人,');
    return text.replace(',8597人,', ',8397人,');
  });

  const { SOURCES_DIR: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, [join(copy, 'scripts', 'astro.mjs'), 'build'], {
    cwd: copy,
    env: { ...env, ...contact },
  });
  files = filesOf(join(copy, 'dist'));
  site = await openSite(join(copy, 'dist'));
}, 300_000);
afterAll(async () => {
  await site?.close();
  rmSync(copy, { recursive: true, force: true });
});

const chartsOf = (folder: string) =>
  readJsonLines<ResolvedChart>(readFileSync(join(folder, 'data', 'charts.jsonl'), 'utf8'));

test('each chart is about the places that it was about', () => {
  const marks = ({ series, toggle }: ResolvedChart) =>
    [...series, ...(toggle?.series ?? [])].map(({ figure, place }) => [figure.id, place.id]);
  const told = (folder: string) => chartsOf(folder).map((one) => [one.slug, marks(one)]);
  const {
    'two-reports': added,
    'older-reports': _,
    ...others
  } = Object.fromEntries(told(join(copy, 'dist')));
  expect(others).toEqual(Object.fromEntries(told(dist)));
  expect(added).toEqual([
    ['lanzhou.monitored.households', 'lanzhou'],
    [`${second}.listed.households`, 'lanzhou'],
    [`${second}.listed.kind-a`, 'gaolan'],
    [`${second}.listed.kind-b`, 'yongdeng'],
  ]);
});

test('no link leads to nothing', () => {
  const pages = files.filter((path) => path.endsWith('/index.html') || path === 'index.html');
  const texts = new Map(
    pages.map((path) => [path, readFileSync(join(copy, 'dist', path), 'utf8')]),
  );
  const known = new Set(files);
  const broken = new Set<string>();
  for (const [page, text] of texts)
    for (const [, address = ''] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const { origin, pathname, hash } = new URL(address, `http://127.0.0.1:4321/${page}`);
      if (origin !== 'http://127.0.0.1:4321') continue;
      const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
      const isThere =
        hash === '' || texts.get(file)?.includes(` id="${decodeURIComponent(hash.slice(1))}"`);
      if (!known.has(file) || !isThere) broken.add(`${page}: ${address}`);
    }
  expect([...broken]).toEqual([]);
});

test('both articles are listed at the place, and told apart where figures name them', async () => {
  const { page } = await site.visit('/places/lanzhou/');
  const listed = page.locator('.facts a[href^="/sources/"]');
  expect(
    await listed.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['/sources/lanzhou/', `/sources/${second}/`]);
  await page.goto(`${site.origin}/figures/`);
  const named = async (id: string) =>
    new Set(await page.locator(`#list a[href="/sources/${id}/"]`).allTextContents());
  expect(await named(second)).toEqual(new Set(['Qingxi in brief']));
  expect(await named(renamed)).toEqual(new Set(['Lijiang']));
});

test('no page about them has an error or is wider than a phone', async () => {
  const about = [
    ...['', 'figures/', 'checks/', 'compare/', 'sources/', 'places/', 'charts/two-reports/'],
    ...['lanzhou', 'lijiang', 'gaolan'].map((id) => `places/${id}/`),
    ...[second, renamed].map((id) => `sources/${id}/`),
    'explainers/ten-digits/',
    `figures/${second}.listed.households/`,
  ].map((path) => `/${path}`);
  const chinese = ['places/lanzhou/', `sources/${second}/`].map((path) => `/zh/${path}`);
  const found: string[] = [];
  for (const path of [...about, ...chinese]) {
    const { page, faults } = await site.visit(path);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    found.push(
      ...[...faults, ...(wider > 0 ? [`${wider} px too wide`] : [])].map(
        (fault) => `${path}: ${fault}`,
      ),
    );
  }
  expect(found).toEqual([]);
});

test('a changed digit of a token changes prose, chart, table, figure page and download', () => {
  const figure = 'lanzhou.eastwest.jobs';
  const read = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');
  const page = read('charts/lanzhou-work/index.html');
  const [, drawing = '', table = ''] =
    /(<svg[^>]*class="chart.*?)<figcaption>.*?(<table.*)/s.exec(page) ?? [];
  expect(drawing).toContain('8,397');
  expect(table).toContain('8,397 people');
  expect(read('explainers/work-away/index.html')).toContain('8,397');
  expect(read(`figures/${figure}/index.html`)).toContain('8,397 people');
  expect(read(`zh/figures/${figure}/index.html`)).toContain('8397人');
  expect(read('data/figures.csv')).toContain(`${figure},lanzhou`);
  expect(read('data/figures.csv')).toContain(',8397,');
  for (const file of files.filter(
    // The matrix of the first version stays as it was.
    (path) => /\.(html|csv|json)$/.test(path) && !path.startsWith('data/matrix.'),
  )) {
    // What follows the words in the lists of phrases is where they stand.
    const text = file.includes('search/phrases/')
      ? Object.keys(JSON.parse(read(file)) as object).join('\n')
      : read(file);
    expect(text, file).not.toMatch(/\b8,?597\b/);
  }
});

test('a chart that was dropped answers at its addresses, says why, and is listed nowhere', async () => {
  const slug = 'older-reports';
  const read = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');
  for (const lang of ['', 'zh/']) {
    for (const extension of ['svg', 'png', 'csv', 'json', 'zip'])
      expect(files).toContain(`${lang}charts/${slug}.${extension}`);
    expect(files).toContain(`${lang}oembed/${slug}.json`);
    expect(JSON.parse(read(`${lang}charts/${slug}.json`)).dropped.see).toMatch(
      new RegExp(`/${lang}charts/two-reports/$`),
    );
    expect(JSON.parse(read(`${lang}charts/two-reports.json`)).dropped).toBeNull();
  }
  const note =
    'This chart is no longer kept up: it mixed reports of 2023 with older ones. See: Households in reports on Lanzhou';
  for (const path of [`/charts/${slug}/`, `/embed/${slug}/`]) {
    const { page, faults } = await site.visit(path);
    expect(await page.locator('.dropped').innerText()).toBe(note);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('figure.chart > svg.chart:visible').count()).toBe(1);
    expect(faults).toEqual([]);
  }
  const own = new RegExp(`(?:charts|embed)/${slug}/index\\.html$`);
  const mention = files.filter(
    (path) =>
      /\.(?:html|xml|txt)$|(?:search|compare)\/.*\.json$/.test(path) &&
      !own.test(path) &&
      /older-reports|Superseded households|旧报告/.test(read(path)),
  );
  expect(mention).toEqual([]);
});

test('the project itself was left alone', () => {
  expect(existsSync(join(root, 'data', 'figures', `${renamed}.csv`))).toBe(false);
});

test('readers are led to the addresses that the build was given, with the figure that they ask about', async () => {
  const id = 'lanzhou.monitored.households';
  const { page, faults } = await site.visit(`/contact/?figure=${id}`);
  expect(await page.locator(`main a[href="${contact.ISSUES}"]`).count()).toBe(1);
  const letter = new URL((await page.locator('main a[href^="mailto:"]').getAttribute('href'))!);
  expect(letter.pathname).toBe(contact.CONTACT);
  expect(letter.searchParams.get('subject')).toBe(id);
  expect(letter.searchParams.get('body')).toContain(`/figures/${id}/`);
  expect(await page.locator('[data-figures]').isVisible()).toBe(true);
  expect(await page.locator('main').textContent()).not.toContain('CONTACT');
  expect(faults).toEqual([]);
});
