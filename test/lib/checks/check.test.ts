import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { check, unexpected } from '../../../src/lib/checks/check.ts';
import type { Check } from '../../../src/lib/checks/check.ts';
import type { Given } from '../../../src/lib/checks/rule.ts';
import { rules } from '../../../src/lib/checks/rules.ts';
import { sensitivity } from '../../../src/lib/checks/sensitivity.ts';
import type { IdentityKind } from '../../../src/lib/model/identity.ts';
import type { Verdict } from '../../../src/lib/model/verdict.ts';
import { contains } from '../../../src/lib/quantity/interval.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { figureOf } from './fixture.ts';

interface Row {
  readonly kind: IdentityKind;
  readonly whole: string;
  readonly parts: string;
  /** Listed names, or `least..most`. */
  readonly given: string;
  readonly computed: string;
  readonly verdict: Verdict;
  readonly why: string;
}

function fixture<Row>(name: string): Row[] {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const rows = fixture<Row>('verdicts.csv');
const formulas = fixture<Pick<Row, 'kind' | 'whole' | 'parts' | 'given'> & { formula: string }>(
  'formulas.csv',
);

const nothing: Given = { terms: [], low: null, high: null };

function checked(
  kind: IdentityKind,
  whole: string,
  parts: readonly string[],
  given: Given = nothing,
): Check {
  const ids = parts.map((_, i) => `made-up.part-${i}`);
  const figures = [
    ...(whole === '' ? [] : [figureOf('made-up.whole', whole)]),
    ...parts.map((token, i) => figureOf(ids[i]!, token)),
  ];
  const identity = {
    id: 'made-up.identity',
    kind,
    whole: whole === '' ? null : 'made-up.whole',
    parts: ids,
    ...given,
    expected: 'holds' as const,
    note: { en: '', zh: '' },
    grade: null,
    readings: null,
    inDoubt: [],
    source: null,
    at: 'data/identities.csv:2',
  };
  return check(identity, new Map(figures.map((figure) => [figure.id, figure])))!;
}

const words = (cell: string) => (cell === '' ? [] : cell.split(' '));

function givenIn(cell: string): Given {
  const bounds = /^([\d.]*?)\.\.([\d.]*)$/.exec(cell);
  if (!bounds) return { ...nothing, terms: words(cell) };
  return { ...nothing, low: bounds[1] || null, high: bounds[2] || null };
}

describe('verdicts', () => {
  test.each(rows)('$kind $whole of $parts: $verdict, $why', (row) => {
    const { kind, whole, parts, given, ...expected } = row;
    const found = checked(kind, whole, words(parts), givenIn(given));
    expect(found.computed ?? '').toBe(expected.computed);
    expect(found.verdict).toBe(expected.verdict);
  });

  test('every kind is tried', () => {
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(rules)));
  });
});

test.each(formulas)('$kind is written $formula', ({ kind, whole, parts, given, formula }) => {
  const terms = rules[kind].write(whole === '' ? null : whole, words(parts), givenIn(given));
  expect(terms.join('')).toBe(formula);
});

test('the computed value lies in the interval that the parts allow', () => {
  const count = fc.integer({ min: 1, max: 99999 });
  fc.assert(
    fc.property(count, count, fc.constantFrom('sum', 'difference', 'product'), (a, b, kind) => {
      const { computed, interval } = checked(kind as IdentityKind, '1户', [`${a}户`, `${b}户`]);
      expect(contains(interval, computed!)).toBe(true);
    }),
  );
});

test('a true sum holds, a sum with another digit contradicts', () => {
  const count = fc.integer({ min: 1, max: 99999 });
  fc.assert(
    fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), count, (parts, error) => {
      const tokens = parts.map((part) => `${part}户`);
      const total = parts.reduce((a, b) => a + b);
      expect(checked('sum', `${total}户`, tokens).verdict).toBe('holds');
      expect(checked('sum', `${total + error}户`, tokens).verdict).toBe('contradicts');
    }),
  );
});

test('an unexpected verdict names identity, figures, places and both sides', () => {
  const found = unexpected(checked('sum', '11户', ['4户', '6户']));
  expect(formatProblem(found!)).toBe(
    'data/identities.csv:2: unexpected-verdict: sum "made-up.identity" contradicts: stated 11, computed 10; ' +
      '11户 = 4户 + 6户 (made-up.whole 11户 at data/numerals/made-up.csv:2, ' +
      'made-up.part-0 4户 at data/numerals/made-up.csv:2, made-up.part-1 6户 at data/numerals/made-up.csv:2); ' +
      'expected "holds"; correct the token that is wrong, or record "contradicts" as expected',
  );
  expect(unexpected(checked('sum', '10户', ['4户', '6户']))).toBe(null);
});

describe('sensitivity', () => {
  test.each([
    ['sum', '10户', ['4户', '6户'], 1],
    ['subset', '900户', ['100户'], 1 / 54],
    // 约10户 is 5 to 15: of 36 errors, all 18 of the whole turn it, and one of the parts (4户 + 0户).
    ['sum', '约10户', ['4户', '6户'], 19 / 36],
    // 数十户 is 20 to 99 and has no digit: of 36 errors, 70 to 90 for 40 and 60 to 90 for 30 are too much.
    ['sum', '数十户', ['40户', '30户'], 7 / 36],
  ] as const)('%s %s of %s', (kind, whole, parts, expected) => {
    expect(sensitivity(checked(kind, whole, parts))).toBeCloseTo(expected, 10);
  });

  test('lies between none and all', () => {
    const count = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const share = sensitivity(checked('subset', `${a + b}户`, [`${a}户`]));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
