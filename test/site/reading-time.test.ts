import { expect, test } from 'vitest';
import { minutesToRead } from '../../src/site/reading-time.ts';

test.each([
  ['en', 'word '.repeat(230), 1],
  ['en', 'word '.repeat(575), 3],
  ['en', 'In <Plain>2023</Plain> <Figure id="a.b" show="number" /> households', 1],
  ['en', '', 1],
  ['zh', '字'.repeat(1000), 3],
  ['zh', '[字](../another/story/)'.repeat(400), 1],
] as const)('%s', (lang, text, minutes) => {
  expect(minutesToRead(text, lang)).toBe(minutes);
});
