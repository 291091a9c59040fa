// Puts the queries of test/browser/search to the built site, and to plain Pagefind and MiniSearch over the same pages.
//
// usage: search.ts [--faults] [--records N]
//   --records N  also measures an index of that many figures, made of copies of those that there are
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/steps.ts';
import { writeIndex } from '../../src/integrations/search/write-index.ts';
import { readSearchWords } from '../../src/record/find/search-words.ts';
import { readTables } from '../../src/record/find/tables.ts';
import { bilingualPaths, readPage } from '../../src/record/find/pages.ts';
import { entriesOf } from '../../src/record/find/entries.ts';
import { serve } from '../../scripts/serve.ts';
import { askPage } from '../browser/search/ask.ts';
import { readQueries, score } from '../browser/search/score.ts';
import type { Query, Seen } from '../browser/search/score.ts';
import { launchBrowser } from '../browser/browser.ts';
import { dist } from '../browser/open-site.ts';

const showFaults = process.argv.includes('--faults');
const records = Number(process.argv[process.argv.indexOf('--records') + 1] ?? 0) || 0;
const queries = readQueries((path) =>
  existsSync(join(dist, path.replace(/#.*/, ''), 'index.html')),
);
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** Median and 95th percentile. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `${at(0.5).toFixed(0)}/${at(0.95).toFixed(0)} ms`;
}

function report(name: string, found: readonly (readonly Seen[])[], times: string, bytes: string) {
  const { recall, precision, first, faults } = score(queries, found);
  const [r, p, f] = [recall, precision, first].map((share) => share.toFixed(3));
  console.log(`${name.padEnd(26)}${r}   ${p}      ${f}   ${times.padEnd(27)}${bytes}`);
  if (showFaults) for (const fault of faults) console.log(`    ${fault}`);
}

/** Counts the bytes of the files that a page fetches, as a host with compression would send them. @returns gives the sum so far */
function byteCounter(page: Page, folder: string): () => number {
  let bytes = 0;
  page.on('response', (response) => {
    const file = join(folder, decodeURIComponent(new URL(response.url()).pathname));
    if (!/\.(?:html|ico|svg)$|\/$/.test(file) && existsSync(file)) {
      const content = readFileSync(file);
      bytes += Math.min(content.length, brotliCompressSync(content).length);
    }
  });
  return () => bytes;
}

const browser = await launchBrowser();

/** Measures the site's own search, with the processor slowed down four times. */
async function measureOwn(name: string, folder: string): Promise<void> {
  const server = await serve(folder, { port: 0 });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sizes: number[] = [];
  for (const { query } of queries.filter((_, at) => at % 8 === 0)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/about/`);
    const bytes = byteCounter(page, folder);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog input:focus');
    await page.keyboard.insertText(query);
    await page.waitForSelector('dialog [data-state=done]', { state: 'attached' });
    sizes.push(bytes() / 1000);
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await askPage(page, queries.slice(0, 1));
  const answers = await askPage(page, queries);
  const again = await askPage(page, queries);
  await page.close();
  server.close();
  server.closeAllConnections();
  const most = Math.max(...sizes).toFixed(0);
  report(
    name,
    answers.map(({ seen }) => seen),
    [answers, again].map((each) => spread(each.map(({ elapsed }) => elapsed))).join(' · '),
    `${spread(sizes).replace('ms', 'KB')}, at most ${most} KB`,
  );
}

/** Measures Pagefind with its defaults on all pages of the site; each query goes to the index of its language. */
async function plainPagefind(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex();
  await index!.addDirectory({
    path: dist,
    glob: '{about,charts,explainers,figures,indicators,places,sources,themes,zh}/**/*.html',
  });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  for (const path of ['404.html', 'about', 'zh/about'])
    cpSync(join(dist, path), join(folder, path), { recursive: true });
  const server = await serve(folder, { port: 0 });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const found: Seen[][] = queries.map(() => []);
  const times: number[] = [];
  const sizes: number[] = [];
  for (const chinese of [false, true]) {
    const page = await browser.newPage();
    await page.goto(`${origin}${chinese ? '/zh' : ''}/about/`);
    const bytes = byteCounter(page, folder);
    for (const [at, { query }] of queries.entries()) {
      if (isChinese(query) !== chinese) continue;
      const before = sizes.length;
      const { seen, elapsed } = await page.evaluate(
        async ([address, asked]) => {
          const { search } = (await import(address)) as {
            search(query: string): Promise<{
              results: { data(): Promise<{ url: string; meta: { title?: string } }> }[];
            }>;
          };
          const start = performance.now();
          const { results } = await search(asked);
          const pages = await Promise.all(results.slice(0, 40).map((result) => result.data()));
          return {
            elapsed: performance.now() - start,
            seen: pages.map(({ url, meta }) => ({
              path: url.replace(/^\/zh\//, '/'),
              text: meta.title ?? '',
            })),
          };
        },
        [`${origin}/pagefind/pagefind.js`, query] as const,
      );
      found[at] = seen;
      times.push(elapsed);
      if (before === sizes.length && sizes.length < (chinese ? 2 : 1)) sizes.push(bytes() / 1000);
    }
    await page.close();
  }
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
  report(
    'Pagefind, plain',
    found,
    spread(times),
    `${sizes.map((size) => size.toFixed(0)).join(' and ')} KB (en, zh)`,
  );
}

/** Measures MiniSearch on the same pages, with words from Intl.Segmenter, all of which are required. */
function miniSearch(): void {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = (text: string) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
      isWordLike ? [segment] : [],
    );
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    storeFields: ['title'],
    tokenize: words,
    searchOptions: { combineWith: 'AND', prefix: true, boost: { title: 3 } },
  });
  for (const path of bilingualPaths(dist)) {
    for (const each of [path, `/zh${path}`]) {
      const { title, description, text } = readPage(dist, each);
      index.add({ id: each, title, text: `${description} ${text}` });
    }
  }
  const times: number[] = [];
  const found = queries.map(({ query }: Query) => {
    const start = performance.now();
    const results = index.search(query);
    times.push(performance.now() - start);
    const seen = results.map(({ id, title }): Seen => ({
      path: (id as string).replace(/^\/zh\//, '/'),
      text: title as string,
    }));
    return seen.filter(({ path }, at) => seen.findIndex((other) => other.path === path) === at);
  });
  const size = brotliCompressSync(JSON.stringify(index)).length / 1000;
  report('MiniSearch, Segmenter', found, spread(times), `${size.toFixed(0)} KB, all of it`);
}

/** Measures the site's own search with an index of this many figures. */
async function measureGrown(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const path of ['404.html', 'about', 'search'])
    cpSync(join(dist, path), join(folder, path), { recursive: true });
  const entries = entriesOf(dist, readTables(join(root, 'public', 'data')));
  const figures = entries.filter(({ card }) => card.kind === 'figure');
  const copies = Array.from({ length: Math.max(0, count - figures.length) }, (_, at) => {
    const copied = figures[at % figures.length]!;
    const number = String(100_003 + at * 7);
    return {
      ...copied,
      card: { ...copied.card, path: copied.card.path.replace(/\/$/, `.copy-${at}/`) },
      values: [number],
      keys: [...copied.keys, number],
      date: '1999',
    };
  });
  await writeIndex(folder, [...entries, ...copies], [], readSearchWords(join(root, 'content')));
  await measureOwn(`this site, ${count} figures`, folder);
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  `${queries.length} queries            recall  precision  first   time (50/95 · asked again)  bytes to the first answer`,
);
await measureOwn('this site', dist);
if (records > 0) await measureGrown(records);
await plainPagefind();
miniSearch();
await browser.close();
