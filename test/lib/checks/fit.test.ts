import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/lib/checks/check.ts';
import type { Check } from '../../../src/lib/checks/check.ts';
import { fitOf, usesConvention, withoutConventions } from '../../../src/lib/checks/fit.ts';
import type { Operands, Term } from '../../../src/lib/checks/rule.ts';
import type { IdentityKind } from '../../../src/lib/model/identity.ts';
import { fits } from '../../../src/lib/model/verdict.ts';
import { within } from '../../../src/lib/quantity/arithmetic.ts';
import { UNBOUNDED } from '../../../src/lib/quantity/interval.ts';
import { figureOf } from './fixture.ts';

function checked(kind: IdentityKind, whole: string, parts: readonly string[], given = {}): Check {
  const figures = [
    ...(whole === '' ? [] : [figureOf('whole', whole)]),
    ...parts.map((token, i) => figureOf(`part-${i}`, token)),
  ];
  const identity = {
    id: 'identity',
    kind,
    whole: whole === '' ? null : 'whole',
    parts: parts.map((_, i) => `part-${i}`),
    terms: [],
    low: null,
    high: null,
    expected: 'holds' as const,
    note: { en: '', zh: '' },
    grade: null,
    readings: null,
    inDoubt: [],
    source: null,
    at: 'data/identities.csv:2',
    ...given,
  };
  return check(identity, new Map(figures.map((figure) => [figure.id, figure])))!;
}

const rows: readonly (readonly [
  kind: IdentityKind,
  whole: string,
  parts: string,
  verdict: string,
  fit: string,
  why: string,
])[] = [
  ['sum', '10户', '4户 6户', 'holds', 'exact', 'every digit'],
  [
    'sum',
    '5.0万户',
    '2.0万户 3.0万户',
    'holds',
    'exact',
    'the printed numbers, rounded as they are',
  ],
  ['sum', '1.00万户', '4000户 6049户', 'holds', 'rounding', 'within the whole’s rounding'],
  ['sum', '3.3亿元', '1.1亿元 2.1亿元', 'holds', 'rounding', 'within that of its parts'],
  ['sum', '1.00万户', '4000户 6050户', 'holds by truncation', 'cut', 'only if digits were cut off'],
  ['sum', '11户', '4户 6户', 'contradicts', 'none', 'not'],
  ['sum', '5万余人', '20000人 35000人', 'holds', 'rounding', 'within what the word allows'],
  ['sum', '5万余人', '20000人 45000人', 'cannot tell', 'convention', 'a remainder above a unit'],
  ['sum', '5万余人', '20000人 29999人', 'contradicts', 'none', 'the word itself excludes it'],
  ['sum', '近60户', '20户 10户', 'cannot tell', 'convention', 'nearly, by more than a unit'],
  ['sum', '近60户', '20户 45户', 'contradicts', 'none', 'the word itself excludes more'],
  ['sum', '近60户', '20户 35户', 'holds', 'rounding', 'within a unit'],
  ['sum', '约10户', '30户 6户', 'cannot tell', 'convention', 'about contradicts nothing'],
  ['sum', '约10户', '4户 6户', 'holds', 'exact', 'the number about which it is'],
  ['sum', '60户', '约20户 10户', 'cannot tell', 'convention', 'a convention in a part'],
  ['sum', '60户以上', '20户 10户', 'contradicts', 'none', 'a bound is no convention'],
  ['sum', '60户', '20户以上 10户', 'cannot tell', 'open', 'an end is open'],
  ['total', '', '60% 40%', 'holds', 'exact', 'a hundred'],
  ['total', '', '60.4% 39.7%', 'holds', 'rounding', 'a hundred within rounding'],
  ['total', '', '约60% 20%', 'cannot tell', 'convention', 'of about so much'],
  ['total', '', '60% 20%', 'contradicts', 'none', 'short of it'],
  ['share', '59.6%', '771户 1294户', 'holds', 'rounding', 'a quotient that was rounded'],
  ['share', '50%', '5户 10户', 'holds', 'exact', 'a quotient that came out even'],
  ['share', '59%', '771户 1294户', 'holds by truncation', 'cut', 'a quotient that was cut'],
  ['share', '59.4%', '771户 1294户', 'contradicts', 'none', 'neither'],
  ['share', '100%', '0户 0户', 'cannot tell', 'open', 'nothing of nothing'],
  ['subset', '100人', '99人', 'holds', 'exact', 'by size as asked'],
  ['subset', '100人', '101人', 'contradicts', 'none', 'more than the whole'],
  ['subset', '约100人', '160人', 'cannot tell', 'convention', 'more than about so many'],
  ['subset', '1.0万人', '10020人', 'cannot tell', 'open', 'undecided within rounding'],
  ['rise', '600元', '500元', 'holds', 'exact', 'by size as asked'],
  ['rise', '500元', '约600元', 'cannot tell', 'convention', 'from about so much'],
  ['rise', '超过60%', '70%', 'cannot tell', 'open', 'the bound does not say how far'],
];

describe('how the printed numbers of a check fit', () => {
  test.each(rows)('%s %s of %s: %s, %s: %s', (kind, whole, parts, verdict, fit) => {
    const found = checked(kind, whole, parts.split(' '));
    expect([found.verdict, found.fit]).toEqual([verdict, fit]);
  });

  test('every fit is tried', () => {
    expect(new Set(rows.map(([, , , , fit]) => fit))).toEqual(new Set(fits));
  });

  test.each([
    ['within', '约5户', [], { low: '9', high: '20' }, 'cannot tell', 'convention'],
    ['within', '5户', [], { low: '9', high: '20' }, 'contradicts', 'none'],
    ['within', '5户', [], { low: '1', high: '9' }, 'holds', 'exact'],
    ['within', '三五户', [], { low: '1', high: '9' }, 'holds', 'exact'],
    ['rate', '100人', ['40户'], { low: '1', high: '8' }, 'holds', 'exact'],
    ['remainder', '10人', ['4人', '5户', '2户'], { low: '1', high: null }, 'holds', 'exact'],
    ['multiple', '700户', ['500户'], { low: '1.3', high: null }, 'holds', 'exact'],
    ['at-most', '10户', ['4户', '5户'], {}, 'holds', 'exact'],
    ['fall', '4户', ['5户'], {}, 'holds', 'exact'],
    ['rate', '100人', ['约40户'], { low: '6', high: '8' }, 'cannot tell', 'convention'],
    ['rate', '5万元', ['1户'], { low: null, high: '50000' }, 'cannot tell', 'open'],
  ] as const)('%s %s of %s under %o', (kind, whole, parts, given, verdict, fit) => {
    const found = checked(kind, whole, parts, given);
    expect([found.verdict, found.fit]).toEqual([verdict, fit]);
  });
});

test('a verdict alone says how it fits, but for one that holds', () => {
  const computed = { value: '5', interval: UNBOUNDED };
  expect(fitOf('sum', 'contradicts', '5', computed, false)).toBe('none');
  expect(fitOf('sum', 'holds by truncation', '5', computed, false)).toBe('cut');
  expect(fitOf('sum', 'cannot tell', '5', computed, true)).toBe('convention');
  expect(fitOf('sum', 'cannot tell', '5', computed, false)).toBe('open');
  expect(fitOf('sum', 'holds', '5.0', computed, false)).toBe('exact');
  expect(fitOf('sum', 'holds', '6', computed, false)).toBe('rounding');
  expect(fitOf('sum', 'holds', null, computed, false)).toBe('rounding');
  expect(fitOf('at-most', 'holds', '6', computed, false)).toBe('exact');
});

describe('without conventions', () => {
  const given = { terms: [], low: null, high: null };
  const term = (token: string): Term => {
    const { quantity, measure } = figureOf('x', token);
    return { ...quantity, measure };
  };
  const freed = (token: string) => {
    const [part] = withoutConventions({ whole: null, parts: [term(token)], given }).parts;
    const { low, high, low_open, high_open } = part!;
    return { low, high, low_open, high_open };
  };

  test.each([
    ['100余户', { low: '100', high: null, low_open: true, high_open: false }, true],
    ['近60户', { low: null, high: '60', low_open: false, high_open: true }, true],
    ['约60户', UNBOUNDED, true],
    ['60户', { low: '60', high: '60', low_open: false, high_open: false }, false],
    ['4.43万户', { low: '44250', high: '44349', low_open: false, high_open: false }, false],
    ['60%以上', { low: '60', high: null, low_open: false, high_open: false }, false],
    ['三五户', { low: '3', high: '5', low_open: false, high_open: false }, false],
  ])('%s is %o', (token, interval, conventional) => {
    expect(freed(token)).toEqual(interval);
    const own = term(token);
    expect(usesConvention({ whole: own, parts: [], given })).toBe(conventional);
    expect(usesConvention({ whole: null, parts: [term('5户'), own], given })).toBe(conventional);
  });

  test('no interval gets narrower', () => {
    const tokens = fc
      .tuple(fc.constantFrom('约', '近', '超过', ''), fc.integer({ min: 1, max: 9999 }))
      .map(([word, n]) => `${word}${n}户`);
    fc.assert(
      fc.property(fc.array(tokens, { minLength: 1, maxLength: 4 }), (tokens) => {
        const operands: Operands = { whole: null, parts: tokens.map(term), given };
        withoutConventions(operands).parts.forEach((part, i) => {
          expect(within(operands.parts[i]!, part)).toBe(true);
        });
      }),
    );
  });
});

test('a number that is only about contradicts nothing', () => {
  const count = fc.integer({ min: 1, max: 9999 });
  const kinds = fc.constantFrom('sum', 'difference', 'product');
  fc.assert(
    fc.property(kinds, count, count, count, (kind, whole, a, b) => {
      const found = checked(kind as IdentityKind, `约${whole}户`, [`${a}户`, `${b}户`]);
      expect(found.verdict).not.toBe('contradicts');
      expect(found.fit === 'convention').toBe(found.verdict === 'cannot tell');
    }),
  );
});
