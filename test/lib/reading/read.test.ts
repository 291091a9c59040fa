import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { NUMERAL_CHARACTERS } from '../../../src/lib/quantity/number.ts';
import { readQuantities } from '../../../src/lib/quantity/parse.ts';
import { read } from '../../../src/lib/reading/read.ts';
import { annotate, parseAnnotated } from './annotated.ts';

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(fixture(name), { header: true, skipEmptyLines: true }).data;

describe('sentences', () => {
  const lines = fixture('sentences.txt').split('\n').filter(Boolean);
  it.each(lines)('%s', (line) => {
    const { text, annotations } = parseAnnotated(line);
    expect(read(text).map(annotate)).toEqual(annotations);
  });
});

describe('damage, and what only looks like it', () => {
  it.each(rows('damage.csv'))('$kind: $sentence', ({ sentence }) => {
    const { text, annotations } = parseAnnotated(sentence!);
    expect(read(text).map(annotate)).toEqual(annotations);
  });
});

describe('lists by household and by person', () => {
  it.each(rows('lists.csv'))('$list: $sentence', ({ sentence }) => {
    const { text, annotations } = parseAnnotated(sentence!);
    expect(read(text).map(annotate)).toEqual(annotations);
  });
});

describe('a text that lost the characters between its digits', () => {
  const { text, annotations } = parseAnnotated(fixture('lost-characters.txt'));

  it('is repaired as far as anything proves or prefers a reading', () => {
    expect(read(text).map(annotate)).toEqual(annotations);
  });

  it('says why every other reading is rejected', () => {
    const rejected = read(text).flatMap(({ token, repair }) =>
      (repair?.rejected ?? []).map((other) => ({ token, ...other })),
    );
    expect(rejected).toEqual(rows('rejected.csv'));
  });

  it('does not date past events after the day of publication', () => {
    const told = '2023115日召开动员会。';
    const verdict = (published?: string) => read(told, { published })[0]!.repair!.verdict;
    expect(verdict()).toBe('ambiguous');
    expect(verdict('2023-06-30')).toBe('proved');
    expect(read(told, { published: '2023-06-30' })[0]!.period).toBe('2023-01-15');
  });
});

describe('a damaged numeral is repaired, or every reading is named', () => {
  it.each(rows('repairs.csv'))('$token in $text', ({ text, token, ...expected }) => {
    const repair = read(text!).find((numeral) => numeral.token === token)!.repair!;
    const rejected = repair.rejected.map(({ reading, why }) => `${reading}: ${why}`).join(' | ');
    expect({ verdict: repair.verdict, chosen: repair.chosen ?? '', rejected }).toEqual(expected);
  });
});

describe('a sentence that shows no damage', () => {
  it.each([
    '识别监测户321人。',
    '识别监测对象3214人。',
    '举办技能培训12860人次。',
    '发放创业担保贷款30450万元。',
    '每公斤卖到200400元。',
    '全省常住人口为47209277人,其中男性人口为24421000人。',
  ])('%s is read as printed', (text) => {
    for (const { repair, suspicion } of read(text))
      expect([repair, suspicion]).toEqual([null, null]);
  });
});

describe('folded texts', () => {
  it('keep raw tokens and report what was folded away as damage', () => {
    const text = '全縣識(shí)別監測戶1294戶(hù)4538人(rén),修路3\n6公里。';
    const [fused, road] = read(text);
    expect(fused).toMatchObject({
      token: '1294戶(hù)4538人',
      damage: 'injected-reading',
      reading: '1294户4538人',
    });
    expect(road).toMatchObject({ token: '3\n6公里', damage: 'line-wrap', reading: '36公里' });
    expect(text.slice(fused!.start, fused!.end)).toBe(fused!.token);
  });
});

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^[0-9]{1,30}$/),
  fc.constantFrom(
    ...'户 人 万 亿 元 % 年 月 日 号 、 , 。 ( ) “ ” 《 》 每人每月 百千万 零一二三 第 约 余 以上 至 — / \n'.split(
      ' ',
    ),
  ),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

describe('any text', { timeout: 60_000 }, () => {
  it('gives slices of itself, in order, without overlaps, whatever it holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0;
        for (const { start, end, token } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(token);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('has every digit and numeral character in exactly one numeral', () => {
    const numeral = new RegExp(`[0-9${NUMERAL_CHARACTERS}]`, 'g');
    fc.assert(
      fc.property(texts, (text) => {
        const numerals = read(text);
        for (const { index } of text.matchAll(numeral)) {
          const holders = numerals.filter(({ start, end }) => start <= index && index < end);
          expect(holders).toHaveLength(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '7',
    '百',
    '千万',
    '1,',
    '((',
    '每',
    '第一',
    '1/',
    '2023年',
    '12户',
    '一二',
    '“',
    '9.9',
  ])('is read in one pass, however often %j is repeated', (unit) => {
    const text = unit.repeat(20_000);
    expect(read(text).every(({ end }) => end <= text.length)).toBe(true);
  });
});

const sources =
  process.env.SOURCES_DIR ?? new URL('../../../../shared/sources', import.meta.url).pathname;
const articles = ['lanzhou', 'shanxi', 'lijiang', 'diqing', 'yunnan'];
const present = articles.every((id) => existsSync(`${sources}/${id}.txt`));
if (!present) console.warn(`skipped: the five articles are not in SOURCES_DIR (${sources})`);

const place = ({ start, end, kind }: Readonly<Record<string, unknown>>) =>
  `${start}-${end} ${kind}`;

describe.skipIf(!present)('the five articles', () => {
  it.each(articles)('%s is read as people recorded it, but for places that are known', (id) => {
    const recorded = new Set(rows(`../../../data/numerals/${id}.csv`).map(place));
    const found = read(readFileSync(`${sources}/${id}.txt`, 'utf8')).map((one) =>
      place({ ...one }),
    );
    const unlike = rows('unlike.csv').filter(({ article }) => article === id);
    expect(found.filter((one) => !recorded.has(one))).toEqual(unlike.map(place));
    expect(found.length - unlike.length).toBeGreaterThan(0.9 * recorded.size);
  });

  it.each(articles)('%s has no numeral that is not known', (id) => {
    const numerals = read(readFileSync(`${sources}/${id}.txt`, 'utf8'));
    expect(numerals.filter(({ kind }) => kind === 'unknown')).toEqual([]);
  });

  it.each(articles)('%s has figures whose tokens read alike on their own', (id) => {
    const text = readFileSync(`${sources}/${id}.txt`, 'utf8');
    for (const { kind, damage, token, quantities } of read(text)) {
      if (kind !== 'figure' || damage === 'lost-character') continue;
      const alone = readQuantities(token)!.map(({ quantity }) => quantity.value);
      expect([token, alone]).toEqual([token, quantities.map(({ value }) => value)]);
    }
  });
});
