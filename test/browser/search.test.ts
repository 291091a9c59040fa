import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsked } from '../search/score.ts';
import { askPage } from './search/ask.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const done = '[data-search-results][data-state=done]';

const opened = new Map<string, ReturnType<Site['open']>>();

/** Types a question into the search page, which is opened once a language, and waits for the answer. */
async function asked(path: '/search/' | '/zh/search/', question: string) {
  const open = opened.get(path) ?? site.open(path);
  opened.set(path, open);
  const { page, faults } = await open;
  await page.locator('input[name=q]').fill(question);
  await page.waitForSelector(done);
  return { page, faults };
}

describe.each(['/search/', '/zh/search/'])('%s', (path) => {
  test('works by link, with facets', async () => {
    const { page, faults } = await site.open(`${path}?q=4538&kind=figure`);
    await page.waitForSelector(done);
    const kinds = await page
      .locator('[data-search-results] > [data-url]')
      .evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-kind')))]);
    expect(kinds).toEqual(['figure']);
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('[name=place] [value=lanzhou]')?.textContent ?? ''),
    );
    const left = (facet: string) => page.locator(`[name=place] [value=${facet}]`).textContent();
    expect(await left('lanzhou')).toMatch(/[^0]\D$/);
    expect(await left('yunnan')).toMatch(/\D0\D$/);
    await page.locator('select[name=place]').selectOption('yunnan', { force: true });
    await page.waitForFunction(() => location.search.includes('place=yunnan'));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('lists the site without scripts', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('[data-search-lists] a').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  test('proposes examples, places and terms before a reader types, and each example has an answer', async () => {
    const { page } = await site.open(path);
    const proposed = page.locator('.search-near');
    await expect.poll(() => proposed.count()).toBe(3);
    const examples = await page
      .locator('[data-query]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.query!));
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) {
      await page.locator('input[name=q]').fill('');
      await page.locator(`[data-query="${example}"]`).click();
      await page.waitForSelector(done);
      expect(await page.locator('input[name=q]').inputValue()).toBe(example);
      const answers = page.locator('.search-output .answer:not(.refusal), [data-kind=figure]');
      expect(await answers.count(), example).toBeGreaterThan(0);
    }
    await page.context().close();
  });
});

test('a figure answers with its number, what is printed, and a citation to copy', async () => {
  const { page, faults } = await asked('/search/', 'How many people are on dibao in Lijiang?');
  const answer = page.locator('[data-search-results] > .answer').first();
  expect(await answer.getAttribute('data-url')).toBe('/figures/lijiang.dibao.people/');
  const text = await answer.textContent();
  for (const part of ['80,618 people', 'Lijiang', '23 June 2022', '5125680618人', 'damaged'])
    expect(text).toContain(part);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await answer.locator('.answer-copy').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('/figures/lijiang.dibao.people/');
  expect(faults).toEqual([]);
});

test('a term answers with its entry, a place with its portrait', async () => {
  const { page } = await asked('/zh/search/', '什么是边缘易致贫户');
  const first = page.locator('[data-search-results] > *').first();
  expect(await first.getAttribute('data-url')).toBe('/zh/glossary/#marginal-household');
  expect(await first.locator('.answer-definition').textContent()).not.toBe('');
  await page.locator('input[name=q]').fill('中甸');
  await expect.poll(() => first.getAttribute('data-url')).toBe('/zh/places/diqing/');
});

test('several places answer in a table that says how far they compare', async () => {
  const { page } = await asked('/search/', 'compare monitored households in Lanzhou and Diqing');
  const answer = page.locator('.search-answer .answer');
  expect(await answer.locator('tr').count()).toBe(2);
  expect(await answer.locator('.level').textContent()).toMatch(/measure|care|compared/);
  expect(await answer.locator('a').last().getAttribute('href')).toMatch(
    /^\/compare\/\?figure=.*&figure=/,
  );
});

test.each([
  ['how many people fell back into poverty in Lijiang', /No article counts “falling back/],
  ['how many people are on dibao in Guizhou', /no such figure for Guizhou/],
  ['Xinjiang', /None of the five articles gives a figure about Xinjiang\./],
  ['did people fall back into poverty', /No article counts “falling back/i],
  ['how many girls are on dibao in Lijiang', /does not count “girls”/],
  ['how many households were newly listed in Lanzhou in 2015', /no such figure for 2015/],
])('what has no answer is said: %s', async (question, says) => {
  const { page } = await asked('/search/', question);
  expect(await page.locator('.answer.refusal h2').textContent()).toMatch(says);
});

test('nothing is found for what is quite another thing, and help is given', async () => {
  const { page } = await asked('/search/', 'bitcoin');
  expect(await page.locator('[data-search-results] > [data-url]').count()).toBe(0);
  expect(await page.locator('.search-notices [data-query]').count()).toBeGreaterThan(2);
  // What the record lacks is said before what to try instead.
  const said = await page.locator('.answer.refusal').boundingBox();
  const help = await page.locator('.search-notices [data-query]').first().boundingBox();
  expect(said!.y).toBeLessThan(help!.y);
});

test('what is mistyped is mended, said, and searched as typed where a reader insists', async () => {
  const { page } = await asked('/search/', 'dibao in Lijang');
  expect(await page.locator('.search-mended').textContent()).toBe(
    'Showing Lijiang; search for Lijang instead',
  );
  await expect
    .poll(() => page.locator('.search-status').first().textContent())
    .toMatch(/^\d+ results Showing Lijiang/);
  const first = () => page.locator('[data-search-results] > [data-url]').first().textContent();
  expect(await first()).toContain('Lijiang');
  await page.locator('.search-mended a').click();
  await expect.poll(() => page.locator('.search-mended').count()).toBe(0);
  expect(await page.locator('.search-output').textContent()).toContain('“lijang”');
});

test('figures fold behind a button, and stay in the list', async () => {
  const { page } = await asked('/search/', 'Lanzhou');
  const fold = page.locator('.search-fold');
  const count = Number(/\d+/.exec((await fold.textContent())!)![0]);
  const hidden = page.locator('[data-search-results] > [data-kind=figure][hidden]');
  expect(await hidden.count()).toBe(count);
  await fold.click();
  expect(await hidden.count()).toBe(0);
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
});

test('passages are fetched when a reader opens them', async () => {
  const { page, faults } = await asked('/search/', 'newcomers');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  expect(fetched).toEqual([]);
  await page.locator('.search-passages summary').click();
  await page.waitForSelector('.passages a');
  expect(fetched.every((path) => path.startsWith('/pagefind/'))).toBe(true);
  expect(await page.locator('.passages a').first().getAttribute('href')).toMatch(/^\/explainers\//);
  expect(await page.locator('.passages mark').first().textContent()).toMatch(/newcomer/i);
  expect(faults).toEqual([]);
});

test('passages are found in Chinese, too', async () => {
  const { page } = await asked('/zh/search/', '新增');
  await page.locator('.search-passages summary').click();
  await page.waitForSelector('.passages a');
  expect(await page.locator('.passages a').first().getAttribute('href')).toMatch(/^\/zh\//);
});

test.each(['/', 'Control+k'])('opens from any page with %s, by keys alone', async (key) => {
  const { page, faults } = await site.open('/about/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.keyboard.press('a');
  expect(requests).toEqual([]);
  await page.keyboard.press(key);
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.type('4538');
  await page.waitForSelector('dialog [data-state=done] a');
  // The first answer costs at most five requests, and the next none.
  expect(requests.length).toBeLessThanOrEqual(5);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    '/figures/lanzhou.monitored.people/',
  );
  await page.keyboard.press('ArrowUp');
  await page.waitForSelector('dialog input:focus');
  await expect
    .poll(() => page.locator('dialog [role=status]').first().textContent())
    .toMatch(/\d+ results/);
  const before = requests.length;
  await page.keyboard.press('0');
  await page.keyboard.press('Backspace');
  await page.waitForSelector('dialog [data-state=done] a');
  expect(requests.length).toBe(before);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/figures\/lanzhou\.monitored\.people\/$/);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('closes with Escape and gives the focus back', async () => {
  const { page } = await site.open('/about/');
  await page.locator('.search-link').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.search-link:focus');
  await page.context().close();
});

test('closes with Escape where the browser keeps that key to the search field', async () => {
  const { page } = await site.open('/about/');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  const escape = () =>
    page
      .locator('dialog input')
      .dispatchEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await page.keyboard.type('4538');
  await escape();
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.locator('dialog input').fill('');
  await escape();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.context().close();
});

test('remembers queries in this browser alone, until told to forget', async () => {
  const { page } = await site.open('/about/');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.insertText('4538');
  await page.waitForSelector('dialog [data-state=done] a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/lanzhou\.monitored\.people/);
  await page.keyboard.press('/');
  const recent = page.locator('dialog .search-near').first();
  await expect.poll(() => recent.textContent()).toBe('4538');
  await page.locator('dialog .search-notices button').click();
  await expect.poll(() => page.locator('dialog [data-query="4538"]').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.context().close();
});

test('searches where storage is refused', async () => {
  const { page, faults } = await site.open('/about/');
  await page.evaluate(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.insertText('4538');
  await page.waitForSelector('dialog [data-state=done] a');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('leaves the key / alone where a reader has turned it off', async () => {
  const { page } = await site.open('/accessibility/');
  const box = page.getByLabel('The key / opens the search');
  await box.uncheck();
  await page.goto(`${site.origin}/about/`);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open] input:focus');
  expect(await page.locator('dialog[open] input').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.goto(`${site.origin}/accessibility/`);
  expect(await box.isChecked()).toBe(false);
  await box.check();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  await page.context().close();
});

test('answers under the field of the front page while a reader types', async () => {
  const { page, faults } = await site.open('/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const input = page.locator('.ask input');
  await input.scrollIntoViewIfNeeded();
  expect(requests.filter((path) => path.startsWith('/search/'))).toEqual([]);
  await input.fill('dibao in Lijiang');
  await page.waitForSelector('.ask [data-state=done] a');
  await input.press('Enter');
  await page.waitForURL('**/search/?q=dibao+in+Lijiang');
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([390, 1280, 1920])(
  'leaves the field of the front page where it is while a reader types: %i px',
  async (width) => {
    const { page } = await site.open('/', { viewport: { width, height: 900 } });
    const input = page.locator('.ask input');
    await input.focus();
    await page.waitForSelector('.ask .search-suggested', { state: 'attached' });
    const top = async () => Math.round((await input.boundingBox())!.y);
    // It goes to the top of the window once, when the style of the answers applies.
    await expect.poll(top, { timeout: 10_000 }).toBeLessThan(300);
    const before = await top();
    for (const query of ['d', 'dibao in Lijiang', 'bitcoin', '']) {
      await input.fill(query);
      await page.waitForTimeout(400);
      expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  },
);

test.each(['en', 'zh'] as const)('no answer is wider than a small phone: %s', async (lang) => {
  const path = lang === 'en' ? '/search/' : '/zh/search/';
  const { page } = await site.open(path, { viewport: { width: 320, height: 900 } });
  const asked = readAsked('work').filter((each) => each.language === lang);
  await page.waitForSelector('[data-search-results]', { state: 'attached' });
  const wide = await page.evaluate(
    async (questions) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]')!;
      const list = document.querySelector<HTMLElement>('[data-search-results]')!;
      const found: string[] = [];
      for (const question of questions) {
        input.value = question;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (list.dataset.state !== 'done') await new Promise((tick) => setTimeout(tick, 1));
        if (document.documentElement.scrollWidth > window.innerWidth) found.push(question);
      }
      return found;
    },
    asked.map(({ question }) => question),
  );
  expect(wide).toEqual([]);
  await page.context().close();
});

test('keeps what is quoted together', async () => {
  const { page } = await site.open('/search/');
  const [together, apart, exact] = await askPage(page, [
    '"loans small"',
    'loans small',
    '"small loans"',
  ]);
  expect(together!.paths).toEqual([]);
  expect(apart!.paths.length).toBeGreaterThan(0);
  expect(exact!.paths.length).toBeGreaterThan(0);
  await page.context().close();
});

test('the page and the index without it find the same', async () => {
  const { page } = await site.open('/search/');
  const [figure, term] = await askPage(page, ['59.6%', 'hat']);
  expect(figure!.paths[0]).toBe('/figures/lanzhou.risk.rate/');
  expect(term!.paths.length).toBeGreaterThan(0);
  await page.context().close();
});
