import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { decode } from 'fast-png';
import { parseHTML } from 'linkedom';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  doubtsOfRecord,
  even,
  faultsOf,
  figureAt,
  joinedIn,
  shownIn,
  signsBehind,
} from './number-and-sign.ts';
import { dist, every, openSite, pagePaths, storyPaths, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const record = doubtsOfRecord();
const stories = storyPaths();
const charts = pagePaths().filter((path) =>
  /^\/(?:zh\/)?charts\/(?!about\/|in\/)[^/]+\/$/.test(path),
);
const all = [...stories, ...charts];
const documentOf = (path: string) =>
  parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;

test('the record has numbers of every kind, and there are pages', () => {
  const kinds = new Set([...record.values()].map(signsBehind));
  expect(kinds).toEqual(new Set(['', '[·]', '?', '[·]?', '≠']));
  expect(stories.length).toBeGreaterThan(30);
  expect(charts.length).toBeGreaterThan(100);
});

describe('a page as text', () => {
  test.each(all)('%s: no number lost its sign, and no two are joined', (path) => {
    const main = documentOf(path).querySelector('main')!;
    const shown = shownIn(main);
    if (!path.includes('/promises/')) expect(shown.length).toBeGreaterThan(0);
    expect(faultsOf(shown, record)).toEqual([]);
    expect(joinedIn(main)).toEqual([]);
  });

  test('the test sees what is missing and what is joined', () => {
    const { document } = parseHTML(
      '<main><a class="figure" href="/figures/lijiang.dibao.people/">80,618 people</a><td>12</td><td>34</td></main>',
    );
    expect(faultsOf(shownIn(document), record)).toHaveLength(1);
    expect(joinedIn(document)).toHaveLength(1);
  });
});

describe('in a reader view', () => {
  test.each(all)('%s keeps its numbers, their signs and its tables', (path) => {
    const document = documentOf(path);
    const before = {
      tables: document.querySelectorAll('main table.numbers').length,
      ids: new Set(
        shownIn(document.querySelector('main :is(.prose, #chart, #table)')!).map(({ id }) => id),
      ),
    };
    const view = new Readability(document, { keepClasses: true }).parse();
    const kept = parseHTML(`<html><body>${view!.content}</body></html>`).document;
    const shown = shownIn(kept);
    expect(faultsOf(shown, record)).toEqual([]);
    expect(joinedIn(kept)).toEqual([]);
    expect(kept.querySelectorAll('table.numbers').length).toBe(before.tables);
    const ids = new Set(shown.map(({ id }) => id));
    expect([...before.ids].filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** The numbers of the page that can be seen now, as {@link shownIn} gives them. */
const visibleNumbers = () =>
  [...document.querySelectorAll('main a.figure, main svg.chart a[data-figure]')]
    .filter((link) => link.checkVisibility() && link.getClientRects().length > 0)
    .map((link) => ({
      href: link.getAttribute('href'),
      written: link.textContent.replace(/\s+/g, ' ').trim(),
      /** The texts of a mark, which a PDF has in the order of their places. */
      texts: [...link.querySelectorAll('text')].map(({ textContent }) => textContent),
    }));

const tight = (text: string) => text.replace(/\s+/g, '');

describe('on the clipboard', () => {
  test.each(every(4, all))('%s', async (path) => {
    const { page } = await site.visit(path);
    const shown = await page.evaluate(visibleNumbers);
    const copied = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('main')!);
      return getSelection()!.toString();
    });
    const text = even(copied);
    const lost = shown
      .filter(({ href }) => figureAt(href) !== null)
      .filter(({ written }) => !tight(text).includes(tight(written)));
    expect(lost).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });
});

/** What translators do to a page: every text but those that are not to be translated, each word in an element of its own. */
const translated = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  for (const text of found) {
    const parent = text.parentElement!;
    if (parent.closest('script, style, textarea, [translate=no]') || text.data.trim() === '')
      continue;
    const words = text.data.replace(/\p{L}+/gu, 'mot').replace(/[?·≠]/g, '!');
    if (parent.closest('svg')) text.data = words;
    else {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = words;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }
  // A link may have a name alone, and no number.
  const links = [...document.querySelectorAll('main a.figure')].filter((link) =>
    /\d/.test(link.textContent),
  );
  return links.map((link) => ({
    href: link.getAttribute('href'),
    signs: [...link.querySelectorAll('.sign')]
      .map(({ textContent }) => textContent.trim())
      .join(''),
    inDrawing: link.closest('svg') !== null,
  }));
};

describe('translated by a program', () => {
  test.each(every(4, all))('%s keeps signs and what is printed', async (path) => {
    const { page } = await site.visit(path);
    const printed = () =>
      [...document.querySelectorAll('main [lang=zh], main code')].map(
        ({ textContent }) => textContent,
      );
    const before = await page.evaluate(printed);
    const links = await page.evaluate(translated);
    expect(await page.evaluate(printed)).toEqual(before);
    const lost = links.filter(({ href, signs, inDrawing }) => {
      const known = record.get(figureAt(href) ?? '');
      return known !== undefined && !inDrawing && signsBehind(known) !== signs;
    });
    expect(lost).toEqual([]);
  });

  test('the characters of the article in a table are those of the record', async () => {
    const { page } = await site.visit('/charts/lijiang-dibao/');
    await page.evaluate(translated);
    const cells = await page
      .locator('#table tr[data-row] td[lang=zh]')
      .evaluateAll((all) =>
        all.map((cell) => [cell.closest('tr')!.dataset.row!, cell.textContent] as const),
      );
    expect(cells.length).toBeGreaterThan(3);
    for (const [id, token] of cells) expect(token).toBe(record.get(id)!.token);
  });
});

/** Making a PDF takes seconds, so a few pages stand for all. */
describe('on paper', () => {
  test.each([
    '/explainers/two-safety-nets/',
    '/zh/explainers/adds-up/',
    '/explainers/ten-digits/',
    '/charts/diqing-collective/',
    '/zh/charts/lijiang-dibao/',
  ])('%s', async (path) => {
    const { page } = await site.visit(path, { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(visibleNumbers);
    const pdf = await page.pdf({ format: 'A4' });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    // A font may have one glyph for a character and for the radical that looks like it.
    const letter = (one: string) => tight(one.normalize('NFKC')).replaceAll('戶', '户');
    const letters = letter(text);
    const lost = shown.flatMap(({ href, written, texts }) => {
      const known = record.get(figureAt(href) ?? '');
      if (known === undefined || signsBehind(known) === '') return [];
      // The word that is not seen is not printed: the line under a target is.
      const seen = texts.length > 0 ? texts : [written.replace(/[(（](?:target|目标)[)）]/, '')];
      return seen.map(letter).filter((one) => /\d/.test(one) && !letters.includes(one));
    });
    expect(lost).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
    // A halo would be a second text in the colour of the page.
    const halos = await page
      .locator('main text')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).stroke !== 'none').length);
    expect(halos).toBe(0);
  });
});

describe('a page that is captured whole, before anything is scrolled, has its charts', () => {
  test.each(['/explainers/adds-up/', '/zh/explainers/two-safety-nets/', '/charts/insured/'])(
    '%s',
    async (path) => {
      const { page } = await site.visit(path, { viewport: { width: 1280, height: 800 } });
      const boxes = await page
        .locator('figure.chart > svg.chart:visible')
        .evaluateAll((all) =>
          all.map((drawing) => drawing.getBoundingClientRect().toJSON() as DOMRect),
        );
      const { data, width, channels } = decode(await page.screenshot({ fullPage: true }));
      expect(boxes.length).toBeGreaterThan(0);
      for (const box of boxes) {
        const colours = new Set<number>();
        for (let y = Math.ceil(box.top); y < box.bottom - 1; y += 1)
          for (let x = Math.ceil(box.left); x < box.right - 1; x += 1)
            colours.add(data[(y * width + x) * channels]!);
        expect(colours.size).toBeGreaterThan(20);
      }
    },
  );
});
