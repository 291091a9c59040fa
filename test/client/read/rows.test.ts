import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  csvOf,
  doubtsOf,
  jsonOf,
  type Corrections,
  type Reading,
} from '../../../src/client/read/rows.ts';
import { read } from '../../../src/lib/reading/read.ts';

const readingOf = (text: string): Reading => ({
  text,
  name: null,
  numerals: read(text),
  relations: [],
});
const none: Corrections = new Map();
const rowsOf = (text: string, corrections = none) =>
  Papa.parse<Record<string, string>>(csvOf(readingOf(text), corrections), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('the table', () => {
  test('has the columns that its readers rely on', () => {
    expect(csvOf(readingOf(''), none)).toBe(
      'start,end,part,token,kind,value,unit,low,high,low_open,high_open,approx,per,period,damage,reading,repair,suspicion,corrected_kind,corrected_unit\r\n',
    );
  });

  test('has a row for each part, with offsets into the text', () => {
    const text = '2022年有5户18人。';
    const rows = rowsOf(text);
    expect(rows.map(({ kind, value, unit, part }) => [kind, value, unit, part])).toEqual([
      ['date', '', '', '0'],
      ['figure', '5', '户', '0'],
      ['figure', '18', '人', '1'],
    ]);
    for (const { start, end, token } of rows)
      expect(text.slice(Number(start), Number(end))).toBe(token);
  });

  test('tells corrections beside what was read', () => {
    const [row] = rowsOf('共5个', new Map([[0, { kind: 'date', units: ['户'] }]]));
    expect(row).toMatchObject({
      kind: 'figure',
      unit: '个',
      corrected_kind: 'date',
      corrected_unit: '户',
    });
  });

  test('is no formula, and keeps what is below zero', () => {
    const corrections: Corrections = new Map([[0, { kind: null, units: ['=1+1', '"a"'] }]]);
    const csv = csvOf(readingOf('下降-4.1%'), corrections);
    expect(csv).toContain(",'=1+1\r\n");
    expect(csv).toContain(',-4.1,');
  });

  test('quotes lines and commas', () => {
    const [row] = rowsOf('项目1,2\n86个');
    expect(row!.token).toBe('项目1,2\n86个'.slice(Number(row!.start), Number(row!.end)));
  });
});

test('everything holds the text, its numerals and the corrections', () => {
  const text = '共5户';
  const all = JSON.parse(jsonOf(readingOf(text), new Map([[0, { kind: 'none', units: [null] }]])));
  expect(all).toMatchObject({
    text,
    numerals: [{ start: 1, end: 3, token: '5户' }],
    relations: [],
    corrections: [{ start: 1, end: 3, token: '5户', kind: 'none', units: [null] }],
  });
});

test.each([
  ['会议于111日召开', 'ambiguous'],
  ['改造xx户', 'unread'],
  ['共5户', undefined],
])('%s: %s', (text, doubt) => {
  expect(doubtsOf(read(text)[0]!)[0]).toBe(doubt);
});
