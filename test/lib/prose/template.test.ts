import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../../src/lib/prose/check-text.ts';
import type { KnownFigure } from '../../../src/lib/prose/claim.ts';
import { fill, plainText } from '../../../src/lib/prose/fill.ts';
import { parseTemplate, printTemplate } from '../../../src/lib/prose/template.ts';
import type { TemplatePart } from '../../../src/lib/prose/template.ts';
import { closed, point } from '../../../src/lib/quantity/interval.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,3})?$/);
const id = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join('.'));
const text = fc.stringMatching(/^[^{}|\r\n]{1,20}$/u);
const words = text.filter((words) => words.trim() === words);
const part: fc.Arbitrary<TemplatePart> = fc.oneof(
  text.map((text) => ({ kind: 'text' as const, text, column: 0 })),
  words.map((text) => ({ kind: 'plain' as const, text, column: 0 })),
  fc.record({
    kind: fc.constant('figure' as const),
    id,
    show: fc.constantFrom('full' as const, 'short' as const, 'number' as const, 'digits' as const),
    column: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('claim' as const),
    that: fc.tuple(id, id).map(([a, b]) => `${a} > 2 * ${b}`),
    text: words,
    column: fc.constant(0),
  }),
);
/** Two texts in a row would be parsed as one. */
const parts = fc
  .array(part, { maxLength: 6 })
  .filter((parts) =>
    parts.every(({ kind }, i) => kind !== 'text' || parts[i - 1]?.kind !== 'text'),
  );

test('a printed template is parsed as it was', () => {
  fc.assert(
    fc.property(parts, (parts) => {
      const read = parseTemplate(printTemplate(parts));
      expect(read.faults).toEqual([]);
      expect(read.parts.map((part) => ({ ...part, column: 0 }))).toEqual(parts);
    }),
  );
});

test('a parsed template is printed as it was, and columns point into it', () => {
  fc.assert(
    fc.property(parts.map(printTemplate), (template) => {
      const read = parseTemplate(template).parts;
      expect(printTemplate(read)).toBe(template);
      for (const part of read) {
        const at = part.column - 1;
        if (part.kind === 'text') expect(template.startsWith(part.text, at)).toBe(true);
        if (part.kind === 'claim') expect(template.startsWith(part.that, at)).toBe(true);
        if (part.kind === 'figure') expect(template.startsWith(part.id, at)).toBe(true);
      }
    }),
  );
});

test('any text is read without failing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '|', 'a.b', ' ', ':', '三') }),
      (any) => {
        const { parts, faults } = parseTemplate(any);
        if (faults.length === 0) expect(printTemplate(parts)).toBe(any);
      },
    ),
  );
});

test.each([
  ['open {a.b', 'unbalanced-brace', 6],
  ['shut } here', 'unbalanced-brace', 6],
  ['{{a.b}}', 'unbalanced-brace', 1],
  ['{ a.b }', 'malformed-placeholder', 1],
  ['{nodots}', 'malformed-placeholder', 1],
  ['{a.b|token}', 'malformed-placeholder', 1],
  ['{claim: a.b > 1}', 'malformed-placeholder', 1],
])('%s: %s', (text, code, column) => {
  expect(parseTemplate(text).faults[0]).toMatchObject({ code, column });
});

const figures = new Map<string, KnownFigure | null>([
  ['a.households', point('300')],
  ['a.part', closed('199', '201')],
  ['a.faulty', null],
  ['a.line', { ...point('420'), unit: '元', per: '人/月' }],
]);

test.each([
  ['of {a.households}, {claim: a.part > 0.6 * a.households | most}', null, null],
  ['of {a.faulty}, {claim: a.faulty > 1 | most}', null, null],
  ['of {a.household}', 'unknown-figure', 5],
  ['in {plain:99}', 'not-plain', 5],
  ['of 300 {plain:2023}', 'bare-number', 4],
  ['{claim: a.part > 200 | most}', 'false-claim', 9],
  ['{claim: a.part > 2 * a.parts | most}', 'unknown-figure', 22],
  ['{claim: a.part > 1 | 2 times}', 'other-number', 9],
  ['标准{a.line|number}元。', 'unit-apart', 4],
  ['标准{a.line|short}，{a.line}，{a.line|number}（元）', null, null],
  ['{a.line|number} yuan', null, null],
])('%s: %s', (text, code, column) => {
  const [fault] = checkText(text, figures).faults;
  expect(fault?.code ?? null).toBe(code);
  expect(fault?.column ?? null).toBe(column);
});

test('a text is filled in with figures as they are shown', () => {
  const { parts } = parseTemplate(
    '{a.households|number} of {plain:2023}, {a.part|digits}: {claim: a.part > 1 | most}',
  );
  const filled = fill(parts, (id, show) => `<${id} ${show}>`);
  expect(plainText(filled)).toBe('<a.households number> of 2023, <a.part digits>: most');
  expect(filled[0]).toEqual({
    kind: 'figure',
    id: 'a.households',
    show: 'number',
    text: '<a.households number>',
  });
});
