import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/lib/quantity/english.ts';
import { formatEnglish } from '../../../src/lib/quantity/format.ts';

const fixture = readFileSync(new URL('english.csv', import.meta.url), 'utf8');
const rows = Papa.parse<Record<string, string>>(fixture, {
  header: true,
  skipEmptyLines: true,
}).data;

describe('each English token', () => {
  it.each(rows)('$token', (row) => {
    expect(readEnglish(row.token!)).toEqual({
      quantity: {
        value: row.value,
        unit: row.unit || null,
        low: row.low || null,
        high: row.high || null,
        low_open: row.low_open === 'open',
        high_open: row.high_open === 'open',
        approx: row.approx || null,
        per: null,
      },
      place: Number(row.place),
      hedge: row.hedge || null,
    });
  });
});

it.each([
  '',
  'yuan',
  'nearly',
  'twelve yuan',
  '12550 yuan',
  '1,25 yuan',
  '012 yuan',
  '3,000,00 people',
  '1.5 thousand people',
  '2 to 3 percent',
  '40-50 percent',
  '12,550 yuan a year',
  '7,993 poor villages',
  '9 percentage points',
  'RMB2,300 yuan',
  'RMB5 people',
  '$2,300',
  'about about 5 people',
  'not 5 people',
  '5 people ',
  '17131元',
])('refuses %j', (token) => {
  expect(readEnglish(token)).toBeNull();
});

describe('what is written in English', () => {
  const hedge = fc.constantFrom('', 'about ', 'nearly ', 'more than ', 'at least ', 'at most ');
  const unit = fc.constantFrom(' yuan', ' people', ' households', '%');
  const whole = (max: number) => fc.integer({ min: 2, max }).map((n) => n.toLocaleString('en'));
  const decimals = fc.stringMatching(/^\d{1,3}$/).map((digits) => `.${digits}`);
  const number = fc.oneof(
    whole(999_999),
    fc.tuple(whole(999_999), decimals).map((parts) => parts.join('')),
    fc
      .tuple(whole(999), decimals, fc.constantFrom(' million', ' billion', ' trillion'))
      .map((parts) => parts.join('')),
  );

  it('reads back as the same quantity', () => {
    fc.assert(
      fc.property(hedge, number, unit, (before, digits, behind) => {
        const { quantity } = readEnglish(before + digits + behind)!;
        expect(readEnglish(formatEnglish(quantity))?.quantity).toEqual(quantity);
      }),
    );
  });
});
