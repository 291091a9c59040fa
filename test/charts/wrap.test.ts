import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { wrap } from '../../src/charts/wrap.ts';

test.each([
  ['', 100, []],
  ['Marginal', 100, ['Marginal']],
  ['Households not yet stable', 110, ['Households', 'not yet stable']],
  ['边缘易致贫户，突发困难户', 100, ['边缘易致贫户，', '突发困难户']],
  ['新的标准为5580元', 100, ['新的标准', '为5580元']],
  ['投资114.56亿元', 100, ['投资', '114.56亿元']],
  ['（户）与（人）', 50, ['（户）', '与', '（人）']],
  ['incommensurabilities', 80, ['incommen', 'surabilities']],
])('%s in %i px', (text, width, lines) => {
  expect(wrap(text, width, 14)).toEqual(lines);
});

const text = fc
  .array(
    fc.constantFrom(
      'poor',
      'households,',
      '（户）',
      '监测对象',
      '标准',
      '，',
      '。',
      '《清单》',
      '4.43万',
      '100%',
      'well-being',
    ),
    { maxLength: 25 },
  )
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));

test('lines fit, lose nothing, and keep to the Chinese rules', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 90, max: 500 }), (words, width) => {
      const lines = wrap(words, width, 14);
      const bare = (line: string) => line.replace(/\s/g, '');
      expect(lines.map(bare).join('')).toBe(bare(words));
      for (const line of lines) {
        expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
        expect(line).toBe(line.trim());
        expect(line).not.toBe('');
      }
    }),
  );
});

test('no line starts with a stop nor ends with an opening bracket', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('监测', '对象', '\uff0c', '\uff08', '\uff09', '户'), {
        maxLength: 30,
      }),
      (words) => {
        // Runs of stops longer than a line have to be cut somewhere.
        const tidy = words.join('').replace(/([\uff0c\uff08\uff09])[\uff0c\uff08\uff09]+/g, '$1');
        const lines = wrap(tidy, 90, 14);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[\uff0c\uff09]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/\uff08$/);
      },
    ),
  );
});

test('a greater width never needs more lines', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 90, max: 300 }), (words, width) => {
      expect(wrap(words, width + 100, 14).length).toBeLessThanOrEqual(
        wrap(words, width, 14).length,
      );
    }),
  );
});
