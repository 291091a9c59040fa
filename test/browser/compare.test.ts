import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareWords } from '../../src/client/compare/words.ts';
import { dist, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The address of two figures with which the page does not begin. */
const removed = 'figure=diqing.risk.removed.households&figure=lanzhou.risk.removed.households';

/** The address of two figures, as a share of their wholes. */
const outside = 'figure=diqing.work.lifted.outside&figure=lijiang.work.lifted.outside';

/** Opens a page and waits until its choices can be made. */
async function open(path: string, options = {}): Promise<{ page: Page; faults: string[] }> {
  const opened = await site.open(path, options);
  await opened.page.locator('.sentence:not([inert])').waitFor();
  return opened;
}
const chosen = (page: Page, name: string) => page.locator(`.sentence [name=${name}]`).first();
const answer = (page: Page) => page.locator('.answer h2').textContent();
const reasons = (page: Page) => page.locator('.answer li').allTextContents();
/** Waits for a drawing by the script. */
const drawn = (page: Page) => page.locator('.comparison svg:not(.narrow, .wide)').waitFor();

describe.each([
  ['en', ''],
  ['zh', '/zh'],
] as const)('in %s', (lang, folder) => {
  const words = compareWords[lang];

  test('without scripts the page answers, and leads to a page for each concept', async () => {
    const { page } = await site.open(`${folder}/compare/`, { javaScriptEnabled: false });
    expect(await answer(page)).toBe(words.answer('doubts', 1));
    expect(await page.locator('.comparison svg >> visible=true').count()).toBe(1);
    const link = page.locator('.measures a[href$="/compare/microcredit/"]');
    expect(await page.locator('.measures a').count()).toBeGreaterThan(40);
    await link.click();
    expect(await page.locator('h1').count()).toBe(1);
    expect(await answer(page)).toMatch(words.answer('doubts', 2));
    expect(await page.locator('tbody a[href*="/figures/diqing.microcredit"]').count()).toBe(8);
  });

  test('a choice is drawn, stands in the address, and is kept by Back, reload and language', async () => {
    const { page, faults } = await open(`${folder}/compare/?${removed}&as=share`);
    await drawn(page);
    expect(await page.locator('.comparison svg').textContent()).toContain('76.4%');
    await chosen(page, 'as').selectOption('value');
    await page.waitForURL(/as=value/);
    expect(await answer(page)).toBe(words.answer('no', 0));
    expect(await reasons(page)).toContain(words.bars.size);
    expect(await page.locator('.answer p').first().textContent()).toContain(words.ways.share);
    await page.goBack();
    await expect.poll(() => answer(page)).toBe(words.answer('unranked', 3));
    expect(await chosen(page, 'as').inputValue()).toBe('share');
    await page.goForward();
    await expect.poll(() => answer(page)).toBe(words.answer('no', 0));
    await page.reload();
    await drawn(page);
    expect(await answer(page)).toBe(words.answer('no', 0));
    await page.locator('header .language').click();
    await page.waitForURL(/as=value/);
    expect(new URL(page.url()).search).toBe(`?${removed}&as=value`);
    expect(new URL(page.url()).pathname.startsWith('/zh/')).toBe(folder === '');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what cannot be chosen is greyed, with the reason', async () => {
    const { page } = await open(`${folder}/compare/?${outside}&as=share`);
    const barred = page.locator('.sentence [name=as] option:disabled');
    expect(await barred.count()).toBe(3);
    expect(await barred.first().textContent()).toContain(words.noBase('').trim());
    const taken = page.locator('.sentence [name=place][data-index="1"] option:disabled');
    expect(await taken.textContent()).toContain(words.chosen);
    await page.context().close();
  });

  test('what an address asks for in vain is said, and the nearest view drawn', async () => {
    const { page } = await open(
      `${folder}/compare/?figure=diqing.income&figure=lijiang.income.goal&figure=odd&as=village`,
    );
    await drawn(page);
    const said = await page.locator('.ignored').textContent();
    expect(said).toBe(words.ignored('figure=odd, as=village'));
    expect(await chosen(page, 'as').inputValue()).toBe('value');
    expect(await reasons(page)).toContain(words.doubts.target);
    // A number from outside stands across the drawing, with its name.
    expect(await page.locator('.comparison [data-benchmark]').count()).toBe(1);
    await page.context().close();
  });

  test('the former page for exploring leads there, and what it was asked is understood', async () => {
    const { page } = await site.open(
      `${folder}/explore/?indicator=monitored-households&place=lanzhou&place=diqing&kind=bars`,
    );
    await page.waitForURL(/\/compare\/\?indicator/);
    await page.locator('.sentence:not([inert])').waitFor();
    expect(await chosen(page, 'concept').inputValue()).toBe('monitored');
    expect(await chosen(page, 'place').inputValue()).toBe('lanzhou');
    expect(await page.locator('.ignored').textContent()).toBe('');
    await page.context().close();
  });
});

test('the first view brings neither Plot nor data; a choice brings Plot once', async () => {
  const { page } = await site.open('/about/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/compare/`, { waitUntil: 'load' });
  await page.locator('.sentence:not([inert])').waitFor();
  expect(asked.filter((path) => /redraw/.test(path))).toEqual([]);
  await chosen(page, 'concept').selectOption('dibao-line');
  await drawn(page);
  await chosen(page, 'concept').selectOption('microcredit');
  await expect.poll(() => page.locator('.comparison svg').textContent()).toContain('49,400');
  expect(asked.filter((path) => /redraw/.test(path)).length).toBeLessThanOrEqual(2);
  await page.context().close();
});

test('a place and a number of it can be added, changed and taken away', async () => {
  const { page } = await open(
    '/compare/?figure=lanzhou.dibao.rural&figure=lijiang.dibao.rural.standard&as=value',
  );
  expect(await answer(page)).toMatch(/^Comparable/);
  const places = page.locator('.sentence [name=place]');
  await places.nth(2).selectOption('shanxi');
  await page.waitForURL(/figure=shanxi\.dibao\.rural/);
  expect(await answer(page)).toBe('Not comparable');
  expect(await reasons(page)).toContain(compareWords.en.bars.barred);
  await page.locator('.which select').last().selectOption('shanxi.dibao.rural.before');
  await page.waitForURL(/figure=shanxi\.dibao\.rural\.before/);
  await places.nth(2).selectOption('');
  await expect.poll(() => page.url()).not.toContain('shanxi');
  expect(await answer(page)).toMatch(/^Comparable/);
  await page.context().close();
});

test('the sentence is walked by keys, and the answer is announced', async () => {
  const { page } = await open('/compare/');
  await chosen(page, 'concept').focus();
  const walked: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    walked.push(await page.evaluate(() => (document.activeElement as HTMLElement).ariaLabel ?? ''));
    await page.keyboard.press('Tab');
  }
  expect(walked).toEqual(['What', 'Place 1', 'Place 2', 'Place 3', 'How']);
  await chosen(page, 'as').focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/as=value/);
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('as');
  expect(await page.locator('.answer [aria-live=polite] h2').textContent()).toBe('Not comparable');
  await page.context().close();
});

test('a view is taken away as SVG, PNG and CSV, with the answer and the doubts in it', async () => {
  const { page } = await open(`/compare/?${removed}&as=share`);
  await page.locator('.take-away summary').click();
  const files: Record<string, Buffer> = {};
  for (const format of ['svg', 'png', 'csv']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`.take-away [value=${format}]`).click(),
    ]);
    files[format] = readFileSync(await download.path());
  }
  const svg = files['svg']!.toString('utf8');
  for (const part of [
    'Diqing 76.4%',
    'Comparable, with three doubts, but not to be ranked',
    'The dates lie 23 months apart.',
    removed.replace('&', '&#38;'),
  ])
    expect(svg.replace(/<\/text>\s*<text[^>]*>/g, ' ')).toContain(part);
  expect(files['png']!.subarray(1, 4).toString()).toBe('PNG');
  const csv = files['csv']!.toString('utf8');
  expect(csv).toContain('lanzhou.risk.removed.households,');
  expect(csv).toContain(',lanzhou.monitored.households,');
  expect(csv).toContain('"Comparable, with three doubts, but not to be ranked"');
  expect(await page.locator('#compare-link').textContent()).toContain(`?${removed}&as=share`);
  expect(await page.locator('#compare-citation').textContent()).toContain('Diqing 76.4%');
  await page.context().close();
});

test('a number from outside that divides is in the language of the page', async () => {
  const { page } = await open(
    '/compare/?figure=lanzhou.work.transferred&figure=diqing.work.lifted&as=share',
  );
  await drawn(page);
  expect(await page.locator('.comparison svg').textContent()).not.toMatch(/\p{Script=Han}/u);
  expect(await reasons(page)).toContainEqual(expect.stringContaining('outside of the articles'));
  await page.context().close();
});

test('what each place declares by its own rule stands side by side, and is not ranked', async () => {
  const { page } = await open(
    '/compare/?figure=diqing.risk.removed.households&figure=lanzhou.risk.removed.households&as=share',
  );
  expect(await answer(page)).toMatch(/^Comparable, with \w+ doubts, but not to be ranked$/);
  expect(await reasons(page)).toContain(compareWords.en.doubts.declared);
  expect((await reasons(page)).join(' ')).not.toContain('Our division');
  expect(await page.locator('.answer').textContent()).toContain('Our division');
  await page.context().close();
});

test('two concepts are both named, with the number of each', async () => {
  const { page } = await open(
    '/compare/?figure=yunnan.posts.count&figure=yunnan.posts.people&as=value',
  );
  const seen = await chosen(page, 'concept').evaluate(
    (field) => (field as HTMLSelectElement).selectedOptions[0]!.textContent,
  );
  expect(seen).toBe('Public-welfare posts created; People in public-welfare posts');
  expect(await page.locator('.which select').count()).toBe(2);
  expect(await reasons(page)).toContain(compareWords.en.bars.concept(seen));
  await page.context().close();
});

test('a dozen comparisons are asked and answered, “no” among them, each with an embed', async () => {
  const { page } = await site.open('/compare/');
  const cards = page.locator('.asked article');
  expect(await cards.count()).toBeGreaterThanOrEqual(12);
  const answers = await cards.locator('.says').allTextContents();
  expect(new Set(answers.map((text) => text.split(',')[0]))).toEqual(
    new Set(['Not comparable', 'Comparable']),
  );
  // As many reasons stand there as the answer announces.
  for (const card of await cards.all()) {
    const said = (await card.locator('.says').textContent())!;
    const reasons = await card.locator('.reason li').count();
    const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
    const [, announced] = /with (\w+) doubt/.exec(said) ?? [];
    if (announced === undefined) expect(reasons, said).toBeGreaterThan(0);
    else expect(reasons, said).toBe(numbers.indexOf(announced) + 1);
  }
  for (const href of await cards
    .locator('a[href$="#embed"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
    expect(
      readFileSync(join(dist, href.replace('/charts/', '/embed/'), 'index.html'), 'utf8'),
    ).toContain('<svg');
  await page.context().close();
});
