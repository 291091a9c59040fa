import { expect, test } from 'vitest';
import { unprintable } from '../../../src/lib/text/unprintable.ts';

test.each([
  ['\u0000', 'U+0000', 'a control character'],
  ['\r', 'U+000D', 'a control character'],
  ['\u0085', 'U+0085', 'a control character'],
  ['\ud83d', 'U+D83D', 'half of a character'],
  ['\u202a', 'U+202A', 'a character that turns the direction of what follows'],
  ['\u202e', 'U+202E', 'a character that turns the direction of what follows'],
  ['\u2066', 'U+2066', 'a character that turns the direction of what follows'],
  ['\u2069', 'U+2069', 'a character that turns the direction of what follows'],
  ['\u2028', 'U+2028', 'a line end that is none everywhere'],
  ['\ufeff', 'U+FEFF', 'not a character'],
  ['\uffff', 'U+FFFF', 'not a character'],
  ['\u{1fffe}', 'U+1FFFE', 'not a character'],
])('%j is named %s, %s', (character, name, why) => {
  expect(unprintable(`共5户${character}`)).toEqual({ index: 3, name, why });
});

test('ordinary text has no unprintable characters', () => {
  expect(unprintable('共5户,\n\tü 𠮷 👩‍🌾 \u200e\u200f\u3000é')).toBeNull();
});
