import { expect, test } from 'vitest';
import { withMediaFallback } from '../../../src/integrations/harden/media-fallback.ts';

const without = '@supports not (container-type:inline-size)';

test.each([
  ['nothing to add', 'a{top:0}', 'a{top:0}'],
  [
    'a least width, as a range',
    '@container (width>=560px){a{top:0}}b{top:0}',
    `@container (width>=560px){a{top:0}}${without}{@media (min-width:560px){a{top:0}}}b{top:0}`,
  ],
  [
    'a greatest width',
    '@container (width<=39.99rem){a{top:0}}',
    `@container (width<=39.99rem){a{top:0}}${without}{@media (max-width:39.99rem){a{top:0}}}`,
  ],
  [
    'the older way to write it',
    '@container (min-width:36rem){a{top:0}}',
    `@container (min-width:36rem){a{top:0}}${without}{@media (min-width:36rem){a{top:0}}}`,
  ],
  [
    'within another condition, and with blocks within',
    '@supports (top:0){@container (width>=1px){@media print{a{top:0}}b{top:0}}}',
    `@supports (top:0){@container (width>=1px){@media print{a{top:0}}b{top:0}}${without}{@media (min-width:1px){@media print{a{top:0}}b{top:0}}}}`,
  ],
])('container queries get media queries: %s', (_, css, expected) => {
  expect(withMediaFallback(css)).toBe(expected);
});

test('a query of something else stops the build', () => {
  expect(() => withMediaFallback('@container (height>=1px){a{top:0}}')).toThrow('(height>=1px)');
});
