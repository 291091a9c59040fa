// Puts both halves of the questions of test/search to the built site's search, to plain MiniSearch and to plain Pagefind.
// The held half is only measured on: its questions are never read one by one while the ranking is worked on.
//
// usage: search.ts [--faults]
//   --faults  also prints each question of the half to work with that came out wrong
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { serve } from '../../scripts/serve.ts';
import { openEngine } from '../../src/client/search/engine.ts';
import type { SearchFile } from '../../src/lib/search/row.ts';
import { askPage } from '../browser/search/ask.ts';
import { launchBrowser } from '../browser/browser.ts';
import { dist, pagePaths } from '../browser/open-site.ts';
import { nearMisses } from '../search/near-misses.ts';
import { cardRates, halves, judge, judgeAnswer, rates, readAsked } from '../search/score.ts';
import type { Asked, Half, Outcome } from '../search/score.ts';

const showFaults = process.argv.includes('--faults');

/** Of one language, with its path as that of the English page. */
const pagesOf = (lang: 'en' | 'zh') =>
  pagePaths().filter(
    (path) =>
      !/^\/(?:embed|zh-hant|search)\//.test(path.replace(/^\/zh\//, '/')) &&
      path.startsWith('/zh/') === (lang === 'zh'),
  );
const englishPath = (path: string) => path.replace(/^\/zh\//, '/');

const percent = (part: number, all: number) =>
  all === 0 ? '–' : `${Math.round((100 * part) / all)}`.padStart(3);

/** Prints how the questions came out in each engine, by category: first, and among the first five, in per cent. */
function printRates(half: Half, engines: ReadonlyMap<string, readonly Outcome[]>): void {
  const columns = [...engines].map(([name, outcomes]) => ({ name, all: rates(outcomes) }));
  console.log(`\n${half}: first · among the first five, in per cent`);
  console.log(
    `${''.padEnd(14)}${'n'.padStart(4)}  ${columns.map(({ name }) => name.padEnd(18)).join('')}`,
  );
  for (const [row, { name, count }] of columns[0]!.all.entries()) {
    const cells = columns.map(({ all }) => {
      const { first, five } = all[row]!;
      return `${percent(first, count)} · ${percent(five, count)}`.padEnd(18);
    });
    console.log(`${name.padEnd(14)}${String(count).padStart(4)}  ${cells.join('')}`);
  }
}

/** Median and 95th percentile. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `${at(0.5).toFixed(1)}/${at(0.95).toFixed(1)} ms`;
}

const browser = await launchBrowser();
const started = await serve(dist, { port: 0 });
const origin = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;

/** Slows the page's processor down. */
async function slowed(page: Page, rate: number): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** What the first answer costs: requests, bytes, and time with the processor slowed down four times. */
async function printCost(): Promise<void> {
  const page = await slowed(await (await browser.newContext()).newPage(), 4);
  await page.goto(`${origin}/about/`);
  const files: string[] = [];
  page.on('response', (response) => {
    const file = join(dist, new URL(response.url()).pathname);
    if (existsSync(file)) files.push(file);
  });
  await page.keyboard.press('/');
  await page.waitForSelector('dialog input:focus');
  const start = performance.now();
  await page.keyboard.insertText('how many people are on dibao in Lijiang');
  await page.waitForSelector('dialog [data-state=done]', { state: 'attached' });
  const elapsed = performance.now() - start;
  const sum = (pack: (content: Buffer) => Buffer) =>
    files.reduce((bytes, file) => bytes + pack(readFileSync(file)).length, 0) / 1000;
  console.log(
    `first answer: ${files.length} requests, ${sum(brotliCompressSync).toFixed(0)} KB by Brotli, ${sum(gzipSync).toFixed(0)} KB by gzip, ${elapsed.toFixed(0)} ms at a quarter of the speed`,
  );
  await page.goto(`${origin}/search/`);
  const answers = await askPage(
    page,
    readAsked('work').map(({ question }) => question),
  );
  console.log(
    `an answer at a quarter of the speed: ${spread(answers.map(({ elapsed }) => elapsed))}`,
  );
  await page.context().close();
}

/** MiniSearch as delivered over the text of the pages, with words from Intl.Segmenter. */
function plainMiniSearch() {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
      isWordLike ? [segment] : [],
    );
  const byLanguage = new Map(
    (['en', 'zh'] as const).map((lang) => {
      const index = new MiniSearch({ fields: ['title', 'text'], tokenize });
      for (const id of pagesOf(lang)) {
        const { document } = parseHTML(readFileSync(join(dist, id, 'index.html'), 'utf8'));
        const main = document.querySelector('main');
        const title = main?.querySelector('h1')?.textContent ?? '';
        index.add({ id, title, text: main?.textContent ?? '' });
      }
      return [lang, index] as const;
    }),
  );
  return ({ question, language }: Asked) =>
    byLanguage
      .get(language)!
      .search(question, { boost: { title: 3 }, prefix: true, fuzzy: 0.2 })
      .map(({ id }) => englishPath(id as string));
}

/** Pagefind as delivered over the pages, with its defaults. */
async function plainPagefind(questions: readonly Asked[]): Promise<Map<Asked, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex();
  for (const path of (['en', 'zh'] as const).flatMap(pagesOf)) {
    const content = readFileSync(join(dist, path, 'index.html'), 'utf8');
    // What the site marks as its own passages would keep Pagefind from all other pages.
    await index!.addHTMLFile({ url: path, content: content.replaceAll('data-pagefind-body', '') });
  }
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const own = await serve(folder, { port: 0 });
  const address = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  const found = new Map<Asked, string[]>();
  for (const lang of ['en', 'zh'] as const) {
    const page = await browser.newPage();
    await page.route(`${address}/blank`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}"></html>`,
      }),
    );
    await page.goto(`${address}/blank`);
    for (const asked of questions.filter(({ language }) => language === lang)) {
      const paths = await page.evaluate(
        async ([script, question]) => {
          const { search } = (await import(script)) as {
            search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
          };
          const { results } = await search(question);
          const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
          return pages.map(({ url }) => url);
        },
        [`${address}/pagefind/pagefind.js`, asked.question] as const,
      );
      found.set(asked, paths.map(englishPath));
    }
    await page.close();
  }
  own.close();
  own.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
  return found;
}

const engine = openEngine(
  JSON.parse(readFileSync(join(dist, 'search', 'index.json'), 'utf8')) as SearchFile,
);
const ownOf = (asked: Asked) => judgeAnswer(asked, engine.ask(asked.question), engine.file);
const miniSearch = plainMiniSearch();
await printCost();
for (const half of halves) {
  const questions = readAsked(half);
  const own = questions.map(ownOf);
  const pagefind = await plainPagefind(questions);
  printRates(
    half,
    new Map([
      ['this site', own],
      ['MiniSearch, plain', questions.map((asked) => judge(asked, miniSearch(asked), false, null))],
      [
        'Pagefind, plain',
        questions.map((asked) => judge(asked, pagefind.get(asked)!, false, null)),
      ],
    ]),
  );
  const { cards, right, either, none, wrong, absent, refused } = cardRates(own);
  console.log(
    `cards of ${cards} questions for a figure: right ${percent(right, cards)} %, one of two ${percent(either, cards)} %, none ${percent(none, cards)} %, wrong ${percent(wrong, cards)} %`,
  );
  console.log(`without an answer: ${refused} of ${absent} answered so`);
  const missed = nearMisses(questions).filter(({ question }) => {
    const { card } = engine.ask(question);
    return card !== null && card.kind !== 'refusal';
  });
  console.log(
    `wrong in one word: ${missed.length} of ${nearMisses(questions).length} answered by a card`,
  );
  if (showFaults && half === 'work')
    for (const { asked, first, card } of own)
      if (!first || card === 'wrong') console.log(`  ${asked.category}: ${asked.question}`);
}
started.close();
started.closeAllConnections();
await browser.close();
