import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalInWords } from '../../../src/lib/quantity/decimal-in-words.ts';
import { shift } from '../../../src/lib/quantity/decimal.ts';

test.each([
  ['0', '0', '0'],
  ['999', '999', '999'],
  ['1294', '1,294', '1294'],
  ['99999', '99,999', '99999'],
  ['100000', '100,000', '10万'],
  ['-3290000', '−3,290,000', '−329万'],
  ['99999999', '99,999,999', '9999.9999万'],
  ['100000000', '100,000,000', '1亿'],
  ['266054500', '266,054,500', '2.660545亿'],
  ['1234.5678', '1,234.5678', '1234.5678'],
  ['1234567.5', '1,234,567.5', '123.45675万'],
  ['226802950.5', '226,802,950.5', '2.268029505亿'],
])('%s is %s and %s', (decimal, en, zh) => {
  expect(decimalInWords(decimal, 'en')).toBe(en);
  expect(decimalInWords(decimal, 'zh')).toBe(zh);
});

test('no digit is lost in either language', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6), (digits, places) => {
      const decimal = shift(String(digits), -places);
      const read = (text: string) => {
        const [, number = '', scale = ''] = /^(.*?)([万亿]?)$/u.exec(text)!;
        const plain = number.replace('−', '-').replaceAll(',', '');
        return shift(plain, { '': 0, 万: 4, 亿: 8 }[scale]!);
      };
      expect(read(decimalInWords(decimal, 'en'))).toBe(decimal);
      expect(read(decimalInWords(decimal, 'zh'))).toBe(decimal);
    }),
  );
});
