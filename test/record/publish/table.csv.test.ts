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
