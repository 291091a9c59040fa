import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readData } from '../../../src/record/read/data.ts';
import { root } from '../../../scripts/steps.ts';
import { readDataset } from '../../../src/lib/model/dataset.ts';
import { findCopy, type Sought } from '../../../src/lib/text/find-copy.ts';
import { locatorsOf } from '../../../src/lib/text/locator.ts';

const text = [
  '青溪县乡村振兴局工作简报',
  '2023年,全县共有监测对象1294户4538人,其中风险消除1083户3843人,占83.7%。',
  '全县落实小额贷款4668.8万元,惠及1013户;发放补贴每人600元、900元两档。',
  '一是夯实基础,新建村组道路36公里;二是补齐短板,改造厕所2100座。',
  '全县16个乡镇共派出驻村队员513名,其中县直单位派出36名。',
].join('\n');
const tokens =
  '2023年 1294户4538人 1083户3843人 83.7% 4668.8万元 1013户 600元 900元 两档 一是 36公里 二是 2100座 16个 513名 36名'.split(
    ' ',
  );

/** The record of tokens that stand in a text in this order. */
function record(source: string, wanted: readonly string[]): Sought[] {
  const locate = locatorsOf(source);
  let from = 0;
  return wanted.map((token) => {
    const start = source.indexOf(token, from);
    if (start < 0) throw new Error(`not in the text: ${token}`);
    from = start + token.length;
    return { token, ...locate(start, from) };
  });
}
const sought = record(text, tokens);
const statuses = (copy: string) => findCopy(sought, copy).map(({ status }) => status);
const all = (status: string) => tokens.map(() => status);
const wide = (ascii: string) =>
  ascii.replace(/[!-@]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));

describe('every token is found', () => {
  test.each([
    ['in the very text', text],
    ['behind other text', `网站首页 2024年 要闻\n${text}\n分享到`],
    ['without line breaks', text.replaceAll('\n', '')],
    ['with other paragraphs', text.replaceAll('。', '。\n\n').replaceAll(',', ',\n')],
    ['with Windows line ends and indents', text.replaceAll('\n', '\r\n  ')],
    ['in full width', wide(text)],
    ['with blanks between digits and characters', text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')],
    ['with readings injected', text.replaceAll('县', '县(xiàn)').replaceAll('户', '户(hù)')],
    [
      'in the Traditional characters of numbers',
      text.replaceAll('万', '萬').replaceAll('户', '戶'),
    ],
  ])('%s', (_, copy) => {
    expect(statuses(copy)).toEqual(all('found'));
  });

  test('with readings in the record and none in the copy', () => {
    const annotated = text.replaceAll('县', '县(xiàn)').replaceAll('户', '户(hù)');
    const recorded = record(
      annotated,
      tokens.map((token) => token.replaceAll('户', '户(hù)')),
    );
    expect(findCopy(recorded, text).map(({ status }) => status)).toEqual(all('found'));
  });
});

test('shapes of quotes and dashes and widths of blanks make no difference', () => {
  const source = '守住“三保障”底线——共“5户”（3—6月），‘12人’!';
  const recorded = record(source, ['5户', '3—6月', '12人']);
  const found = (copy: string) => findCopy(recorded, copy).map(({ status }) => status);
  const shapes = [
    source.replaceAll(/[“”]/g, '"').replaceAll('—', '-').replaceAll(/[‘’]/g, "'"),
    source.replaceAll('“', '「').replaceAll('”', '」').replaceAll('—', '–').replaceAll('!', '！'),
    source.replaceAll('“', '『').replaceAll('”', '』').replaceAll('—', '−'),
    [...source].join('\u200b').replace('底', '\ufeff底\u3000'),
  ];
  for (const copy of shapes) expect(found(copy)).toEqual(['found', 'found', 'found']);
});

test('offsets and text are those of the copy', () => {
  const copy = `转载：\n${text.replace('4668.8万元', '4668.8 万元')}`;
  for (const { start, end, text: found } of findCopy(sought, copy)) {
    expect(copy.slice(start, end)).toBe(found);
  }
  expect(findCopy(sought, copy)[4]!.text).toBe('4668.8 万元');
});

describe('an asterisk of a masked telephone number agrees with any digit, and with itself', () => {
  const source = '监督热线:0930-1234567,欢迎来电。县里有5户。';
  const masked = record(source, ['0930-1234567', '5户']).with(0, {
    ...record(source, ['0930-1234567'])[0]!,
    token: '****-*******',
  });
  test.each([
    ['in the very text', source, 'found'],
    ['in full width', wide(source), 'found'],
    ['masked', source.replace('0930-1234567', '****-*******'), 'found'],
    ['with other digits', source.replace('0930-1234567', '0931-7654321'), 'found'],
    ['with a digit less', source.replace('1234567', '123456'), 'changed'],
    ['with a letter', source.replace('1234567', '123456x'), 'changed'],
    ['gone with its line', source.replace('监督热线:0930-1234567,', ''), 'missing'],
  ])('%s', (_, copy, status) => {
    expect(findCopy(masked, copy).map((match) => match.status)).toEqual([status, 'found']);
  });
});

describe('what was changed is shown as it stands', () => {
  test.each([
    ['1083户3843人', '1083户3848人'],
    ['1013户', '11013户'],
    ['1013户', ''],
    ['83.7%', '63.7%'],
    ['4668.8万元', '4668万元'],
    ['600元', '650元'],
    ['2023年', '2024年'],
    ['36名', '38名'],
  ])('%s became %s', (before, after) => {
    const at = before === '36名' ? text.lastIndexOf(before) : text.indexOf(before);
    const copy = text.slice(0, at) + after + text.slice(at + before.length);
    const index = tokens.indexOf(before);
    expect(statuses(copy)).toEqual(all('found').with(index, 'changed'));
    expect(findCopy(sought, copy)[index]!.text).toBe(after);
  });
});

test('the tokens of a missing sentence are missing', () => {
  const copy = text.replace('全县落实小额贷款4668.8万元,惠及1013户;', '');
  expect(statuses(copy)).toEqual(all('found').with(4, 'missing').with(5, 'missing'));
});

test('a paragraph in another place is moved', () => {
  const lines = text.split('\n');
  const copy = [lines[0], lines[4], lines[1], lines[2], lines[3]].join('\n');
  expect(statuses(copy)).toEqual([...all('found').slice(0, 13), 'moved', 'moved', 'moved']);
});

test('no two tokens are found in one place', () => {
  const once = '各个村子里住着5户人家在务工。';
  const recorded = record(once + once, ['5户', '5户']);
  const found = findCopy(recorded, once).map(({ status }) => status);
  expect(found.toSorted()).toEqual(['found', 'missing']);
  const apart = findCopy(recorded, `${once}别的${once}`);
  expect(apart.map(({ status, start }) => [status, start])).toEqual([
    ['found', 7],
    ['found', 7 + once.length + 2],
  ]);
});

test('another text has none of them', () => {
  expect(statuses('另一篇文章,讲的是16个别的事情。')).toEqual(all('missing'));
  expect(statuses('')).toEqual(all('missing'));
});

describe('how much around a token must agree', () => {
  const file = readFileSync(new URL('copies.csv', import.meta.url), 'utf8');
  const rows = Papa.parse<Record<string, string>>(file, {
    header: true,
    skipEmptyLines: true,
  }).data;
  test.each(rows)(
    '$why',
    ({ token, paragraph, occurrence, prefix, suffix, copy, status, start }) => {
      const one = { token: token!, prefix: prefix!, suffix: suffix! };
      const place = { paragraph: Number(paragraph), occurrence: Number(occurrence) };
      const [match] = findCopy([{ ...one, ...place }], copy!);
      expect([match!.status, match!.start]).toEqual([status, Number(start)]);
    },
  );
});

const sources = resolve(root, process.env.SOURCES_DIR ?? '../shared/sources');
const { dataset } = readDataset(readData(join(root, 'data')).tables);
const atHand = dataset.articles.filter(({ id }) => existsSync(join(sources, `${id}.txt`)));
if (atHand.length < dataset.articles.length) {
  console.warn(
    `skipped: copies of ${dataset.articles.length - atHand.length} articles, for SOURCES_DIR (${sources}) does not hold them`,
  );
}

describe.skipIf(atHand.length === 0).each(atHand)('the article $id', ({ id }) => {
  const recorded = dataset.numerals.filter(({ article }) => article === id);
  const copyOf = () => readFileSync(join(sources, `${id}.txt`), 'utf8');

  test('has every token where it is recorded', () => {
    const found = findCopy(recorded, copyOf());
    expect(found.map(({ status }) => status)).toEqual(recorded.map(() => 'found'));
    expect(found.map(({ start }) => start)).toEqual(recorded.map(({ start }) => start));
  });

  test.each([
    ['without line breaks', (copy: string) => copy.replace(/[\r\n]+/g, '')],
    ['with a line for each sentence', (copy: string) => copy.replaceAll('。', '。\n')],
    ['in full width', wide],
    [
      'without injected readings',
      (copy: string) => copy.replace(/(?<=\p{Script=Han})\([a-zà-ɏ]{1,8}\)/gu, ''),
    ],
  ])('has every token %s', (_, change) => {
    const found = findCopy(recorded, change(copyOf()));
    const lost = recorded.filter((_, index) => found[index]!.status !== 'found');
    expect(lost.map(({ token, start }) => `${token} ${start}`)).toEqual([]);
  });
});
