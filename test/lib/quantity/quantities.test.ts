import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/lib/quantity/english.ts';
import { formatChinese, formatEnglish, formatToken } from '../../../src/lib/quantity/format.ts';
import { contains } from '../../../src/lib/quantity/interval.ts';
import { readQuantities } from '../../../src/lib/quantity/parse.ts';
import { printedUnits, unitOf } from '../../../src/lib/quantity/units.ts';
import { abbreviated, capitals, digitByDigit, inWords, tens } from './written.ts';

const fixture = readFileSync(new URL('quantities.csv', import.meta.url), 'utf8');
const rows = Papa.parse<Record<string, string>>(fixture, {
  header: true,
  skipEmptyLines: true,
}).data;

describe('each printed token', () => {
  it.each(rows)('$token', (row) => {
    const read = readQuantities(row.token!);
    expect(read).toHaveLength(1);
    const { start, end, quantity } = read![0]!;
    expect(row.token!.slice(start, end)).toBe(row.token!.replace(/\([^)]*\)$/, ''));
    expect(quantity).toEqual({
      value: row.value || null,
      unit: row.unit || null,
      low: row.low || null,
      high: row.high || null,
      low_open: row.low_open === 'open',
      high_open: row.high_open === 'open',
      approx: row.approx || null,
      per: row.per || null,
    });
    expect(formatEnglish(quantity)).toBe(row.english);
    expect(formatToken(quantity)).toBe(row.canonical);
    expect(readQuantities(row.canonical!)![0]!.quantity).toEqual(quantity);
  });
});

describe('readQuantities', () => {
  it('gives the parts of a compound with their slices', () => {
    const token = '1.02万戶3.4萬人';
    const parts = readQuantities(token)!;
    expect(parts.map(({ start, end }) => token.slice(start, end))).toEqual(['1.02万戶', '3.4萬人']);
    expect(parts.map(({ quantity }) => quantity.value)).toEqual(['10200', '34000']);
  });

  it('keeps injected readings and line ends inside the slice', () => {
    const token = '12\n94戶(hù)38個(gè)';
    const parts = readQuantities(token)!;
    expect(parts.map(({ start, end }) => token.slice(start, end))).toEqual(['12\n94戶', '38個']);
    expect(parts.map(({ quantity }) => quantity.value)).toEqual(['1294', '38']);
  });

  it.each(['', '户', '第三', '一定', '4.43万户和', '共5户'])('refuses %j', (token) => {
    expect(readQuantities(token)).toBeNull();
  });
});

const ONE = readQuantities('1')![0]!.quantity;

describe('formatting', () => {
  it('drops the unit on request, but not the sign of a share', () => {
    const show = 'number';
    const of = (token: string) => readQuantities(token)![0]!.quantity;
    expect(formatEnglish(of('4.43万户'), { show })).toBe('44,300');
    expect(formatChinese(of('4.43万户'), { show })).toBe('4.43万');
    expect(formatEnglish(of('59.6%'), { show })).toBe('59.6%');
    expect(formatChinese(of('三成'), { show })).toBe('3成');
    expect(formatEnglish(of('每人每月66元'), { show })).toBe('66');
    expect(formatChinese(of('5万余人次'), { show })).toBe('5万余');
  });

  it('keeps to 万 and 亿 on request', () => {
    const of = (token: string) => formatChinese(readEnglish(token)!.quantity, { usual: true });
    expect(['1.5 million people', '122 million people', '189.84 billion yuan'].map(of)).toEqual([
      '150万人',
      '1.22亿人',
      '1898.4亿元',
    ]);
    expect(['8.04 million people', '3.10 people', '9.6%'].map(of)).toEqual([
      '804万人',
      '3.10人',
      '9.6%',
    ]);
  });

  it('has English words for every unit but those that only count', () => {
    const silent = [...printedUnits()].filter((word) => {
      const unit = unitOf(word);
      return (
        unit !== undefined && unit.kind !== 'count' && formatEnglish({ ...ONE, unit: word }) === '1'
      );
    });
    // 大 takes its word from the noun behind it: 五大行业.
    expect(silent).toEqual(['大']);
  });

  it('uses the singular for exactly one', () => {
    expect(formatEnglish(readQuantities('1人')![0]!.quantity)).toBe('1 person');
    expect(formatEnglish(readQuantities('1.0公里')![0]!.quantity)).toBe('1.0 kilometres');
  });
});

const digits = fc.oneof(
  fc.integer({ min: 1, max: 99_999_999 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.stringMatching(/^\d{1,4}$/))
    .map(([whole, fraction]) => `${whole}.${fraction}`),
);
const unit = fc.constantFrom(
  ...[...printedUnits()].filter((word) => unitOf(word) !== undefined && word !== '大'),
);
const token = fc
  .record({
    rate: fc.constantFrom('', '', '每人每月', '每亩', '每年'),
    before: fc.constantFrom('', '', '约', '近', '超过', '不低于', '不足'),
    number: digits,
    multiplier: fc.constantFrom('', '', '万', '亿', '百万', '千万', '千亿', '万亿'),
    unit,
    behind: fc.constantFrom('', '', '以上', '左右', '以内', '余', '多'),
  })
  .map((part) => Object.values(part).join(''));

const SCRIPTS = ['t', 'hk', 'tw'] as const;
const to = Object.fromEntries(
  SCRIPTS.map((script) => [script, Converter({ from: 'cn', to: script })]),
) as Record<(typeof SCRIPTS)[number], (text: string) => string>;

describe('every way of writing a number', () => {
  const value = (text: string) => readQuantities(text)?.[0]?.quantity.value;
  const whole = fc.oneof(fc.nat(9999), fc.nat(99_999_999), fc.integer({ min: 1, max: 9e14 }));
  const script = fc.constantFrom((text: string) => text, ...Object.values(to));

  it('is read back: in words, with 廿, and with capitals', () => {
    fc.assert(
      fc.property(whole, script, (number, convert) => {
        const words = inWords(number);
        expect(value(convert(`${words}户`))).toBe(String(number));
        expect(value(convert(`${tens(words)}户`))).toBe(String(number));
        if (/[十百千万亿]/.test(words) && !words.includes('兆') && number > 19)
          expect(value(convert(`${capitals(words)}元`))).toBe(String(number));
      }),
    );
  });

  it('is read back: digit by digit, behind 万, and with a point of any form', () => {
    const zero = fc.constantFrom('零', '〇', '○' as const);
    const sign = fc.constantFrom('点', '點', '.', '．', '·', '・', '‧');
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 9_999_999 }),
        zero,
        script,
        (number, none, convert) => {
          expect(value(convert(`${abbreviated(number)}元`))).toBe(String(number));
          expect(value(convert(`${digitByDigit(String(number), none)}元`))).toBe(String(number));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.stringMatching(/^\d{0,2}[1-9]$/),
        zero,
        sign,
        (left, right, none, mark) => {
          const words = `${digitByDigit(String(left), none)}${mark}${digitByDigit(right, none)}`;
          expect(value(`${words}%`)).toBe(`${left}.${right}`);
        },
      ),
    );
  });

  it('is read back with every unit in every script', () => {
    for (const unit of printedUnits())
      for (const script of SCRIPTS)
        expect(
          readQuantities(`37${to[script](unit)}`)?.map(({ quantity }) => quantity),
          to[script](unit),
        ).toEqual(readQuantities(`37${unit}`)!.map(({ quantity }) => quantity));
  });
});

describe('every token of the grammar', { timeout: 60_000 }, () => {
  it('reads back from its canonical form', () => {
    fc.assert(
      fc.property(token, (printed) => {
        const quantity = readQuantities(printed)?.[0]?.quantity;
        fc.pre(quantity !== undefined && quantity.value !== '0');
        expect(readQuantities(formatToken(quantity))?.map((part) => part.quantity)).toEqual([
          quantity,
        ]);
      }),
    );
  });

  it('lies in its own interval unless an approximator leaves it out', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom('', '万', '亿'), unit, (number, multiplier, word) => {
        const quantity = readQuantities(number + multiplier + word)?.[0]?.quantity;
        fc.pre(quantity?.value != null && (quantity.low === null || !/\./.test(quantity.value)));
        expect(contains(quantity, quantity.value)).toBe(true);
      }),
    );
  });

  it('is never read with other characters than its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const parts = readQuantities(text) ?? [];
        let done = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
