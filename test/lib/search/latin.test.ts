import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { latinPart } from '../../../src/lib/search/latin.ts';
import type { Index } from '../../../src/lib/search/part.ts';
import { stem } from '../../../src/lib/search/stem.ts';
import { mark } from '../../../src/lib/search/terms.ts';

/** An index of one record, found by these terms. */
function indexOf(...terms: string[]): Index {
  const hits = new Map([[0, 3]]);
  const none = new Map<number, number>();
  return {
    exact: (asked: readonly string[]) =>
      Promise.resolve(asked.map((term) => (terms.includes(term) ? hits : none))),
    beginning: (start: string) =>
      Promise.resolve(terms.some((term) => term.startsWith(start)) ? hits : none),
  } as unknown as Index;
}

const { data } = Papa.parse<{ typed: string; word: string; found: string }>(
  readFileSync(new URL('unfinished.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
);

test.each(data)('$typed finds $word: $found', async ({ typed, word, found }) => {
  const { hits } = await latinPart(typed, indexOf(stem(word)), true);
  expect(hits.has(0)).toBe(found === 'yes');
});

test('a whole word counts more than one that begins with it', async () => {
  const whole = await latinPart('relocation', indexOf(stem('relocation')), true);
  const begun = await latinPart('reloca', indexOf(stem('relocation')), true);
  expect(whole.hits.get(0)).toBeGreaterThan(begun.hits.get(0)!);
  expect(whole.languages).toEqual(['en']);
});

test('two letters are a beginning only where nothing else is asked for', async () => {
  const index = indexOf('loan');
  expect((await latinPart('lo', index, true)).hits.size).toBe(1);
  expect((await latinPart('lo', index, false)).hits.size).toBe(0);
  expect((await latinPart('l', index, true)).hits.size).toBe(0);
});

test('the beginning of pinyin is looked up in Chinese', async () => {
  const { hits, languages } = await latinPart('tuop', indexOf(`${mark.pinyin}tuopin`), true);
  expect(hits.size).toBe(1);
  expect(languages).toEqual(['zh']);
});
