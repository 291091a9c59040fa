import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { foldingOf } from '../../../src/lib/search/fold.ts';
import { intentOf, unitAsked } from '../../../src/lib/search/intent.ts';
import { nameBook, readLabel, type Naming } from '../../../src/lib/search/names.ts';
import { readQuestion, type Knowledge } from '../../../src/lib/search/question.ts';
import { stem } from '../../../src/lib/search/stem.ts';

const folding = foldingOf('麗丽蘭兰幾几');
const naming = (
  kind: Naming['kind'],
  id: string,
  names: readonly string[],
  spoken: readonly string[] = [],
): Naming => ({ kind, id, names, spoken });
const book = nameBook(
  [
    naming('place', 'lijiang', ['Lijiang', '丽江', '丽江市'], ['lijiang']),
    naming('place', 'lanzhou', ['Lanzhou', '兰州'], ['lanzhou']),
    naming('outside', 'guizhou', ['Guizhou', '贵州']),
    naming('term', 'dibao', ['dibao', '低保', '吃低保'], ['dibao']),
    naming('subject', 'dibao', ['dibao', '低保', 'minimum living allowance'], ['dibao']),
    naming('term', 'marginal-household', ['marginal household', '边缘户']),
    naming('measure', 'person', ['people', '人']),
    naming('measure', 'line', ['dibao line', '低保标准', 'line', '标准']),
    naming('page', '/about/', ['who made this']),
  ],
  folding,
);
const words = new Set(['poverti', '低保'].concat([...book.words].map(stem)));
const knowledge: Knowledge = {
  folding,
  book,
  knows: (term) => words.has(term),
  words: ['lijiang', 'lanzhou', 'poverty', 'household', 'marginal'],
  heard: new Map([['liqiang', 'lijiang']]),
  sounds: new Map(
    [...'低di宝bao保bao'.matchAll(/(.)([a-z]+)/gu)].map(([, one, said]) => [one!, said!]),
  ),
};

const { data } = Papa.parse<Record<string, string>>(
  readFileSync(new URL('questions.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
);

test.each(data)('$question', (row) => {
  const question = readQuestion(row.question!, knowledge);
  const intent = intentOf(question);
  expect({
    question: row.question,
    parts: question.parts.map(({ text, strange }) => text + (strange ? '!' : '')).join(' '),
    places: question.places.join(' '),
    outside: question.outside.join(' '),
    years: question.years.join(' '),
    numbers: question.numbers.join(' '),
    terms: question.terms.map(({ id }) => id).join(' '),
    mended: question.mended.map(({ typed, meant }) => `${typed}>${meant}`).join(' '),
    intent,
    unit: unitAsked(question, intent) ?? '',
  }).toEqual(row);
});

test('what a reader insists on is not mended', () => {
  const { places, parts, mended } = readQuestion('Lijang', knowledge, true);
  expect(places).toEqual([]);
  expect(parts.map(({ text, strange }) => [text, strange])).toEqual([['lijang', true]]);
  expect(mended).toEqual([]);
});

test('a label is read by its names, the shorter ones within them, and its other words', () => {
  const { meanings, within, terms } = readLabel('丽江的低保标准上升', book, folding);
  expect(meanings.map(({ id }) => id)).toEqual(['lijiang', 'line']);
  expect(within.map(({ id }) => id)).toEqual(['dibao', 'dibao', 'line']);
  expect(terms).toEqual(['的', '上升']);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { parts, years } = readQuestion(text, knowledge);
      expect(parts.every((part) => part.text !== '')).toBe(true);
      expect([...years].sort((a, b) => a - b)).toEqual(years);
    }),
  );
});
