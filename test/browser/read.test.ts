import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../src/site/read-examples.ts';
import { findings } from './axe.ts';
import { dist, filesOf, openSite, type Site } from './open-site.ts';
import {
  docx,
  GONG,
  HU,
  inGb,
  inGbk,
  locked,
  lockedDocx,
  made,
  oldWord,
  packed,
  paragraph,
  printed,
  REN,
  run,
  scanned,
  type Made,
} from './read-files.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const wide = { viewport: { width: 1280, height: 900 } };
const textOf = (page: Page, selector: string) => page.locator(selector).innerText();
const [clean, wrong, damaged, traditional] = readExamples.map(({ text }) => text) as [
  string,
  string,
  string,
  string,
];

/** Opens the page when its worker has arrived; the caller closes the context. */
async function openReader(path = '/read/', options: Parameters<Site['open']>[1] = wide) {
  const opened = await site.open(path, options);
  await opened.page.locator('.reader-form:not([data-waits])').waitFor();
  return opened;
}

/** Waits until a text is shown that holds these characters. */
const shows = (page: Page, text: string) =>
  expect.poll(() => page.locator('.reader-text').textContent()).toContain(text);

async function readText(page: Page, text: string): Promise<void> {
  await page.locator('#reader-field').fill(text);
  await page.locator('.reader-form [type=submit]').click();
  await shows(page, text.slice(0, 20));
}

const choose = (page: Page, file: Made) => page.locator('.reader [type=file]').setInputFiles(file);

async function taken(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`.reader [name=${name}]`).click(),
  ]);
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.each(['/read/', '/zh/read/'])('%s', (path) => {
  const isEnglish = path === '/read/';

  test('reads what is pasted, shows it, and lets it be taken away', async () => {
    const { page, faults } = await openReader(path);
    await page.locator('#reader-field').focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const field = document.querySelector<HTMLTextAreaElement>('#reader-field')!;
      field.value = text;
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, wrong);
    await shows(page, wrong);
    expect(await page.locator('.reader-text mark.clash').count()).toBe(7);
    expect(await page.locator('.reader-relations .verdict.impossible').count()).toBe(2);
    expect(await textOf(page, '.reader-relations li:first-child')).toContain(
      isEnglish ? 'the other count of the same parts adds up' : '同一分项的另一种计数相合',
    );
    expect(await textOf(page, '.reader-relations li:nth-child(2)')).toContain(
      isEnglish ? '79.5 to below 80.5' : '79.5至80.5以下（不含）',
    );
    expect(await textOf(page, '.reader-status')).toMatch(isEnglish ? /13 that count/ : /13处数字/);
    const { file, text } = await taken(page, 'csv');
    expect(file).toBe('text.read.csv');
    const rows = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
    for (const { start, end, token } of rows)
      expect(wrong.slice(Number(start), Number(end))).toBe(token);
    const all = JSON.parse((await taken(page, 'json')).text) as {
      text: string;
      relations: unknown[];
    };
    expect(all.text).toBe(wrong);
    expect(all.relations).toHaveLength(7);
    expect((await taken(page, 'txt')).text).toBe(wrong);
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says how damaged numbers are read, in its own language', async () => {
    const { page, faults } = await openReader(path);
    await page.locator('[data-example]').nth(2).click();
    await shows(page, damaged);
    const said: string[] = [];
    for (const mark of await page.locator('.reader-text mark').all()) {
      await mark.click();
      said.push(await textOf(page, '.reader-facts'));
    }
    const all = said.join('\n');
    const words = isEnglish
      ? [
          'a character was lost',
          'proved',
          'preferred',
          'several readings are left',
          'masked',
          'more than the whole',
        ]
      : ['缺失一个字符', '已证明', '较可取', '尚有几种读法', '被遮去', '大于其所属的整体'];
    for (const word of words) expect(all).toContain(word);
    if (!isEnglish) expect(all.replace(/chǎn|xx/g, '')).not.toMatch(/[a-z]{3}/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('has a place for everything at 320 px and in the dark', async () => {
    const { page, faults } = await openReader(path, {
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
      hasTouch: true,
    });
    for (const index of [0, 1, 2, 3]) {
      await page.locator('[data-example]').nth(index).click();
      await shows(page, readExamples[index]!.text);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.locator('.reader-text mark').nth(2).tap();
      const { mark, sheet } = await page.evaluate(() => ({
        mark: document.querySelector('.reader-text [data-chosen]')!.getBoundingClientRect().bottom,
        sheet: document.querySelector('.reader-detail')!.getBoundingClientRect().top,
      }));
      expect(mark).toBeLessThanOrEqual(sheet);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a file', () => {
  const opens: readonly (readonly [string, () => Made | Promise<Made>, string, string])[] = [
    ['UTF-8', () => made('a.txt', '共5户18人'), '共5户18人', ''],
    ['GB18030', () => made('a.txt', inGb(GONG, '5', HU, '18', REN)), '共5户18人', 'GB18030'],
    [
      'a web page',
      () =>
        made(
          'a.html',
          '<!doctype html><title>9户</title><style>p{top:9px}</style><p>共<b>5</b>户</p><script>fail()</script><table><tr><td>甲<td>18人</table><img src=x onerror="fail()">',
        ),
      '共5户\n\n甲\t18人',
      '',
    ],
    [
      'a web page in GB 2312',
      () => made('a.htm', inGb('<meta charset=gb2312><p>', GONG, '5', HU)),
      '共5户',
      'gb2312',
    ],
    [
      'Word',
      () =>
        docx(
          paragraph(run('共5'), run('户')) +
            '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>18人</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
            '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>9户</w:delText></w:r></w:del><w:r><w:t>完</w:t></w:r></w:p>',
        ),
      '共5户\n甲\t18人\n完',
      'numbers that Word makes',
    ],
    [
      'a print as PDF',
      () =>
        printed(
          site.browser,
          `<style>body{width:300px;font-size:16px}</style><p>${'全县共有农户，'.repeat(6)}其中5户18人。<p>完`,
        ),
      `${'全县共有农户，'.repeat(6)}其中5户18人。\n完`,
      'Lines of a PDF',
    ],
    [
      'a PDF in GBK without its font',
      () => inGbk(inGb(GONG, '5', HU, '18', REN)),
      '共5户18人',
      'PDF',
    ],
  ];
  test.each(opens)('in %s is read', async (_, make, text, note) => {
    const { page, faults } = await openReader();
    await choose(page, await make());
    await expect
      .poll(() => page.locator('.reader-text').textContent(), { timeout: 30_000 })
      .toBe(text);
    expect(await page.locator('#reader-field').inputValue()).toBe(text);
    expect((await page.locator('.reader-notes').textContent())!.toLowerCase()).toContain(
      note.toLowerCase(),
    );
    expect(await page.locator('.reader-fault').textContent()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  const faulty: readonly (readonly [string, () => Made, RegExp, RegExp])[] = [
    ['nothing', () => made('a.txt', ''), /a\.txt holds no text/, /没有文字/],
    ['blanks', () => made('a.txt', ' \n'), /holds no text/, /没有文字/],
    [
      'a picture',
      () => made('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0)),
      /is no text/,
      /不是文本/,
    ],
    ['another packed file', () => packed(), /no Word document/, /不是Word文档/],
    [
      'a Word document of four bytes',
      () => made('a.docx', packed().buffer.subarray(0, 4)),
      /damaged/,
      /已损坏/,
    ],
    [
      'a Word document cut off',
      () => made('a.docx', docx(paragraph(run('5户'))).buffer.subarray(0, 200)),
      /damaged/,
      /已损坏/,
    ],
    [
      'Word XML that is cut off',
      () => docx('<w:p>', { 'word/document.xml': '<w:document><w:body><w:p>' }),
      /damaged/,
      /已损坏/,
    ],
    ['a Word document without text', () => docx(paragraph()), /holds no text/, /没有文字/],
    ['a Word document with a password', lockedDocx, /encrypted/, /已加密/],
    ['an old Word document', oldWord, /older format/, /旧版/],
    ['a PDF with a password', locked, /encrypted/, /已加密/],
    ['a scanned PDF', scanned, /pictures of pages/, /没有文字/],
    ['a PDF cut off', () => made('a.pdf', '%PDF-1.4\n1 0 obj\n<<'), /damaged/, /已损坏/],
  ];
  describe.each(['/read/', '/zh/read/'])('opened at %s', (path) => {
    test('that cannot be read leaves what was there, and says why', async () => {
      const { page, faults } = await openReader(path);
      await readText(page, clean);
      for (const [name, make, english, chinese] of faulty) {
        await choose(page, make());
        const line = page.locator('.reader-fault');
        await expect
          .poll(() => line.textContent(), { message: name, timeout: 30_000 })
          .toMatch(path === '/read/' ? english : chinese);
        expect((await line.textContent())!.split('\n')).toHaveLength(1);
        expect(await page.locator('.reader-text').textContent()).toBe(clean);
        expect(await page.locator('#reader-field').inputValue()).toBe(clean);
        await page.locator('.reader-form [type=submit]').click();
        await expect.poll(() => line.textContent()).toBe('');
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });

  test('larger than 16 MB is refused', async () => {
    const { page } = await openReader();
    await readText(page, clean);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(16 * 1024 * 1024 + 1).fill(53)], 'a.txt'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    });
    await expect
      .poll(() => page.locator('.reader-fault').textContent())
      .toContain('larger than 16 MB');
    expect(await page.locator('.reader-text').textContent()).toBe(clean);
    await page.context().close();
  });

  test('is dropped anywhere on the page', async () => {
    const { page } = await openReader();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['共5户'], '<b>a</b>.txt'));
      document
        .querySelector('h1')!
        .dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    });
    await shows(page, '共5户');
    await page.context().close();
  });
});

test('without a connection texts and web pages are read, and other files are told from them', async () => {
  const { page } = await openReader();
  await page.context().setOffline(true);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  await readText(page, clean);
  await choose(page, made('a.html', '<p>共5户'));
  await shows(page, '共5户');
  await taken(page, 'json');
  expect(requests).toEqual([]);
  await choose(page, docx(paragraph(run('9户'))));
  await expect
    .poll(() => page.locator('.reader-fault').textContent())
    .toContain('need a connection');
  expect(await page.locator('.reader-text').textContent()).toBe('共5户');
  await page.context().close();
});

test('markup stays text, in texts and in names', async () => {
  const { page, faults } = await openReader();
  const text = '<img src=x onerror="alert(1)">5户</textarea><script>alert(2)</script>';
  await readText(page, text);
  expect(await page.locator('.reader-text img, .reader-text script').count()).toBe(0);
  await choose(page, made('<img src=x onerror=alert(3)>.txt', Uint8Array.of(0, 1)));
  await expect.poll(() => page.locator('.reader-fault').textContent()).toContain('<img');
  expect(await page.locator('.reader-fault img').count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the table is sorted and narrowed', async () => {
  const { page } = await openReader();
  await readText(page, wrong);
  const values = () => page.locator('.reader-table tbody td:nth-child(3)').allInnerTexts();
  expect((await values())[0]).not.toBe('57');
  await page.locator('.reader-table [data-column=value] button').click();
  const up = (await values()).map(Number);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await page.locator('.reader-table [data-column=value] button').click();
  expect((await values()).map(Number)).toEqual([...up].reverse());
  expect(await page.locator('[data-column=value]').getAttribute('aria-sort')).toBe('descending');
  await page.locator('[name=shown]').selectOption('date');
  expect(await page.locator('.reader-table tbody tr').count()).toBe(2);
  await page.locator('[name=shown]').selectOption('doubted');
  expect(await page.locator('.reader-table tbody tr').count()).toBe(0);
  await page.context().close();
});

test('a correction is shown, taken away and taken back', async () => {
  const { page, faults } = await openReader();
  await readText(page, '项目92个，村集体收入3万元。');
  await page.locator('.reader-text mark').first().click();
  await page.locator('.reader-correct [data-part]').fill('户');
  await page.locator('.reader-correct [type=submit]').click();
  expect(await page.locator('.reader-table ins').innerText()).toBe('户');
  expect(await textOf(page, '.reader-status')).toContain('Corrected');
  await page.locator('.reader-correct select').selectOption('none');
  await page.locator('.reader-correct [type=submit]').click();
  const { corrections, numerals } = JSON.parse((await taken(page, 'json')).text) as Record<
    string,
    unknown[]
  >;
  expect(corrections).toEqual([{ start: 2, end: 5, token: '92个', kind: 'none', units: ['户'] }]);
  expect(numerals![0]).toMatchObject({ kind: 'figure' });
  expect((await taken(page, 'csv')).text).toContain(',none,户\r\n');
  await page.locator('[name=take-back]').click();
  expect(
    (JSON.parse((await taken(page, 'json')).text) as Record<string, unknown[]>).corrections,
  ).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('everything is done by keyboard', async () => {
  const { page, faults } = await openReader('/zh/read/');
  await page.locator('#reader-field').focus();
  await page.keyboard.insertText(traditional);
  await page.keyboard.press('Control+Enter');
  await shows(page, traditional);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: active } = document;
      return active?.matches('mark, .strip a, .reader-detail h3')
        ? `${active.localName} ${(active as HTMLElement).dataset.at ?? ''}`.trim()
        : '';
    });
  for (let presses = 0; (await focused()) !== 'a 0' && presses < 40; presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('a 1');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('h3');
  await page.keyboard.press('Escape');
  const last = await page.locator('.reader-text mark').count();
  expect(await focused()).toBe(`mark ${last - 1}`);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  expect(await focused()).toBe('h3');
  expect(await textOf(page, '.reader-detail h3')).toBe('八百六十四戶');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('mark 1');
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  ['/read/', 'light', 1280],
  ['/zh/read/', 'dark', 1280],
  ['/zh/read/', 'light', 390],
] as const)('axe finds nothing at %s, %s, %i px', async (path, colorScheme, width) => {
  const { page } = await openReader(path, { colorScheme, viewport: { width, height: 844 } });
  await readText(page, damaged);
  await page.locator('.reader-text mark').nth(3).click();
  expect(await findings(page)).toEqual([]);
  await page.context().close();
});

test('a long text is shown in parts', async () => {
  const { page, faults } = await openReader();
  const line = '甲村共有脱贫户1286户4372人，占全乡的12.5%。\n';
  const text = Array.from({ length: 12_000 }, (_, index) => `${index + 1}号${line}`).join('');
  await choose(page, made('long.txt', text));
  await expect
    .poll(() => page.locator('.reader-parts output').textContent(), { timeout: 50_000 })
    .toMatch(/Part 1 of \d+/);
  expect(await page.locator('#reader-field').inputValue()).toBe('');
  expect(await page.locator('.reader-text mark').count()).toBeLessThan(2000);
  expect(await page.locator('.reader-table tbody tr').count()).toBe(50);
  await page.locator('[name=next-part]').click();
  expect(await textOf(page, '.reader-parts output')).toMatch(/^Part 2 of/);
  await page.locator('.reader-table [data-column=token] button').click();
  await page.locator('[name=more-rows]').click();
  expect(await page.locator('.reader-table tbody tr').count()).toBe(100);
  await page.locator('.reader-table tbody button').last().click();
  expect(await page.locator('.reader-text [data-chosen]').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  ['/read/', 'Safari 16.4'],
  ['/zh/read/', 'Safari 16.4'],
])('%s says so where its worker does not start', async (path, words) => {
  const { page } = await site.open('/robots.txt', wide);
  await page.route('**/worker-*.js', (route) => route.abort());
  await page.goto(site.origin + path);
  await expect.poll(() => page.locator('.reader-fault').textContent()).toContain(words);
  expect(await page.locator('.reader-form [type=submit]').isDisabled()).toBe(true);
  await page.context().close();
});

test.each(['/read/', '/zh/read/'])(
  '%s names the command where there are no scripts',
  async (path) => {
    const { page } = await site.open(path, { ...wide, javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('npm run -s read');
    expect(await page.locator('.reader-form').isVisible()).toBe(false);
    await page.context().close();
  },
);

test('only this page may start workers', async () => {
  const of = async (path: string) =>
    (await fetch(site.origin + path)).headers.get('Content-Security-Policy');
  expect(await of('/read/')).toContain("worker-src 'self'");
  expect(await of('/zh/read/')).toContain("worker-src 'self'");
  expect(await of('/')).toContain("worker-src 'none'");
});

test('the script of the page, without its worker and what opens files, weighs at most 9 KB', () => {
  const html = readFileSync(join(dist, 'read', 'index.html'), 'utf8');
  const own = [...html.matchAll(/src="\/?([^"]*_astro\/[^"]+\.js)"/g)].map(([, path]) => path!);
  const all = new Set(own);
  for (const path of all)
    for (const [, name] of readFileSync(join(dist, path), 'utf8').matchAll(
      /from"\.\/([^"]+\.js)"/g,
    ))
      all.add(`_astro/${name}`);
  const weight = [...all].reduce(
    (sum, path) => sum + brotliCompressSync(readFileSync(join(dist, path))).length,
    0,
  );
  expect(own.length).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(9000);
  expect(filesOf(join(dist, '_astro')).filter((name) => /^worker-.*\.js$/.test(name))).toHaveLength(
    1,
  );
});
