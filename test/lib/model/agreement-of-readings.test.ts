import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingAgreements } from '../../../src/lib/model/agreement-of-readings.ts';
import type { Question, SettledJudgement } from '../../../src/lib/model/judgement.ts';

const judgement = (first: string, second: string, question: Question = 'class', figure = 0) =>
  ({
    figure: `a.${figure}`,
    question,
    first,
    second,
    settled: first,
    reason: { en: '', zh: '' },
    at: '',
  }) satisfies SettledJudgement;

/** So many judgements for each pair of answers. */
const readings = (counts: readonly (readonly [first: string, second: string, n: number])[]) =>
  counts
    .flatMap(([first, second, n]) => Array.from({ length: n }, () => [first, second] as const))
    .map(([first, second], i) => judgement(first, second, 'class', i));

test.each([
  {
    // Observed 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; κ = 0.2 / 0.5.
    // Standard error √(0.7 × 0.3 / (50 × 0.25)) = 0.12961, times 1.96 = 0.25404.
    why: 'two by two, by hand',
    counts: [
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ],
    agreed: 35,
    kappa: ['0.400', '0.146', '0.654'],
  },
  {
    // Observed 0.5, as by chance; √(0.25 / (4 × 0.25)) = 0.5, times 1.96 = 0.98.
    why: 'no better than chance',
    counts: [
      ['a', 'a', 1],
      ['a', 'b', 1],
      ['b', 'a', 1],
      ['b', 'b', 1],
    ],
    agreed: 2,
    kappa: ['0.000', '-0.980', '0.980'],
  },
  {
    why: 'in full',
    counts: [
      ['a', 'a', 3],
      ['', '', 2],
    ],
    agreed: 5,
    kappa: ['1.000', '1.000', '1.000'],
  },
  {
    // Observed 0, by chance 0.5: κ = −1.
    why: 'never',
    counts: [
      ['a', 'b', 4],
      ['b', 'a', 4],
    ],
    agreed: 0,
    kappa: ['-1.000', '-1.000', '-1.000'],
  },
  {
    // Observed 9 / 10; by chance 0.5 × 0.4 + 0.3 × 0.4 + 0.2 × 0.2 = 0.36; κ = 0.54 / 0.64 = 0.84375.
    // Standard error √(0.09 / (10 × 0.4096)) = 0.14823, times 1.96 = 0.29053; cut at 1.
    why: 'three answers, and an upper end that is cut',
    counts: [
      ['a', 'a', 4],
      ['a', 'b', 1],
      ['b', 'b', 3],
      ['c', 'c', 2],
    ],
    agreed: 9,
    kappa: ['0.844', '0.553', '1.000'],
  },
] as const)('κ of readings that agree $why', ({ counts, agreed, kappa }) => {
  const rows = readings(counts);
  const [kappaOf, kappaLow, kappaHigh] = kappa;
  expect(readingAgreements(rows, rows.length)).toEqual([
    { question: 'class', figures: rows.length, agreed, kappa: kappaOf, kappaLow, kappaHigh },
  ]);
});

test('only a question that was asked of every figure has a κ', () => {
  const rows = [
    ...readings([
      ['a', 'a', 2],
      ['b', 'b', 1],
    ]),
    judgement('x', 'y', 'actor', 0),
    judgement('x', 'x', 'actor', 1),
  ];
  expect(readingAgreements(rows, 3).map(({ question }) => question)).toEqual(['class']);
  expect(readingAgreements(rows, 2).map(({ question }) => question)).toEqual(['class', 'actor']);
  expect(readingAgreements(rows, 4)).toEqual([]);
});

test('κ lies in its interval and from −1 to 1, and does not depend on which reading is first', () => {
  const answer = fc.constantFrom('a', 'b', 'c', '');
  const pairs = fc.array(fc.tuple(answer, answer), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(pairs, (pairs) => {
      // Where both readings always give one and the same answer, chance would agree as well.
      fc.pre(new Set(pairs.flat()).size > 1);
      const rows = pairs.map(([first, second], i) => judgement(first, second, 'class', i));
      const [one] = readingAgreements(rows, rows.length);
      const { kappa, kappaLow, kappaHigh } = one!;
      expect(Number(kappaLow)).toBeLessThanOrEqual(Number(kappa));
      expect(Number(kappa)).toBeLessThanOrEqual(Number(kappaHigh));
      expect(Math.abs(Number(kappa))).toBeLessThanOrEqual(1);
      expect(Number(kappaHigh)).toBeLessThanOrEqual(1);
      const turned = rows.map((row) => ({ ...row, first: row.second, second: row.first }));
      const [other] = readingAgreements(turned, rows.length);
      expect(other!.agreed).toBe(one!.agreed);
      for (const end of ['kappa', 'kappaLow', 'kappaHigh'] as const)
        expect(Math.abs(Number(other![end]) - Number(one![end]))).toBeLessThan(0.0011);
      expect(kappa === '1.000').toBe(pairs.every(([first, second]) => first === second));
    }),
  );
});

// By chance they would agree as well, so that κ divides nothing by nothing.
test('readings that always give one and the same answer have a number for κ', () => {
  const [one] = readingAgreements(readings([['all', 'all', 3]]), 3);
  expect(one!.kappa).not.toContain('NaN');
});
