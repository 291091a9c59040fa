import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableCsv, tableExcelCsv } from '../../../src/record/publish/table.csv.ts';
import { tableOf } from './table-of.ts';

const texts = (rows: readonly string[]) =>
  tableCsv(
    tableOf(
      { text: 'text', other: 'text' },
      rows.map((text) => ({ text, other: 'x' })),
    ),
  );

test('rows end in CRLF, nothing stands before the header, null is empty', () => {
  const columns = { a: 'text', b: 'decimal', c: 'boolean', d: 'list', e: 'json' } as const;
  const rows = [
    { a: 'x, "y"', b: '-0.50', c: true, d: ['p', 'q'], e: [{ en: 'a', zh: '甲' }] },
    { a: null, b: null, c: false, d: [], e: [] },
  ];
  expect(tableCsv(tableOf(columns, rows))).toBe(
    'a,b,c,d,e\r\n"x, ""y""",-0.50,true,p q,"[{""en"":""a"",""zh"":""甲""}]"\r\n,,false,,\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is defused', (text) => {
  const cell = Papa.parse<string[]>(texts([text])).data[1]![0];
  expect(cell).toBe(`'${text}`);
});

test('a negative number stays a number', () => {
  expect(tableCsv(tableOf({ n: 'decimal' }, [{ n: '-3.5' }]))).toBe('n\r\n-3.5\r\n');
  expect(() => tableCsv(tableOf({ n: 'decimal' }, [{ n: '=1' }]))).toThrow('not a number');
});

test('the copy for Excel begins with a byte order mark, the canonical file does not', () => {
  const table = tableOf({ text: 'text' }, [{ text: '户' }]);
  expect(tableExcelCsv(table)).toBe(`\uFEFF${tableCsv(table)}`);
  expect(tableCsv(table).startsWith('text')).toBe(true);
});

/** A text in the file for Excel, and in the canonical one. */
const both = (text: string) => {
  const table = tableOf({ text: 'text' }, [{ text }]);
  return [tableExcelCsv(table), tableCsv(table)].map(
    (file) => Papa.parse<string[]>(file, { newline: '\r\n' }).data[1]![0]!,
  );
};

test.each([
  ['12/10', 'a day'],
  ['1-2', 'a day'],
  ['2022-05', 'the first of a month'],
  ['2023-12-15', 'a day in the form of the machine'],
  ['May 2022', 'the first of a month'],
  ['5-Mar', 'a day'],
  ['2020年12月', 'the first of a month'],
  ['11月17日', 'a day of this year'],
  ['17:15', 'a time'],
  ['8 am', 'a time'],
  ['2021', 'a number'],
  ['007', 'a number without its zeros'],
  ['1,294', 'a number'],
  ['90.01%', 'a number'],
  ['(3)', 'minus three'],
  ['1.', 'a number'],
  ['12e34', 'a number with 35 digits'],
  ['1 1/2', 'a fraction'],
  ['¥380', 'money'],
  ['TRUE', 'a truth value'],
])('Excel keeps %s, of which it would make %s', (text) => {
  expect(both(text)).toEqual([`="${text}"`, text]);
});

test.each(['=1+1', '-1', '@SUM(A1)', '="x"&A1'])('Excel shows %j and does not run it', (text) => {
  expect(both(text)).toEqual([`'${text}`, `'${text}`]);
});

test('no formula of Excel holds more than 255 characters', () => {
  const text = '1'.repeat(256);
  expect(both(text)).toEqual([text, text]);
  expect(both(`=${text}`)[0]).toBe(`'=${text}`);
});

test.each([
  '1294户4538人',
  '56个',
  'lijiang.dibao',
  'e',
  'may',
  'march',
  '3218 yuan',
  'b1',
  '../2020x',
])('to Excel, %s is a text', (text) => {
  expect(both(text)).toEqual([text, text]);
});

test('Excel is given numbers and whole days as such', () => {
  const table = tableOf({ n: 'decimal', day: 'date' }, [{ n: '-3.5', day: '2023-12-15' }]);
  expect(tableExcelCsv(table)).toBe('\uFEFFn,day\r\n-3.5,2023-12-15\r\n');
});

test('any text comes back, but for the apostrophe before a formula', () => {
  const any = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', '\n', '\r', "'", '=', ' ') });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (rows) => {
      const { data } = Papa.parse<string[]>(texts(rows), { newline: '\r\n', skipEmptyLines: true });
      const read = data.slice(1).map(([text]) => text);
      expect(read).toEqual(rows.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
    }),
  );
});
