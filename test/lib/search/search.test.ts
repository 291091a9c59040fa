import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { foldText, foldingOf, squash } from '../../../src/lib/search/fold.ts';
import { numbersIn } from '../../../src/lib/search/numbers.ts';
import {
  initialsAsked,
  initialsTerms,
  pinyinTerms,
  syllablesOf,
} from '../../../src/lib/search/pinyin.ts';
import { soundOf } from '../../../src/lib/search/romanised.ts';
import { stem } from '../../../src/lib/search/stem.ts';
import { mark, textTerms, wordsOf } from '../../../src/lib/search/terms.ts';

function rows<Row>(name: string): Row[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

test.each(rows<{ word: string; same: string }>('stems.csv'))(
  '$word and $same are one word',
  ({ word, same }) => {
    expect(stem(word)).toBe(stem(same));
  },
);

test.each(rows<{ word: string; stem: string }>('porter.csv'))(
  'Porter’s example $word has the stem $stem',
  (row) => {
    expect(stem(row.word)).toBe(row.stem);
  },
);

test.each(rows<{ text: string; values: string }>('numbers.csv'))(
  'numbers of $text',
  ({ text, values }) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values.split(' ').filter(Boolean));
  },
);

test.each(
  rows<Record<'text' | 'start' | 'end' | 'unit_end' | 'value' | 'mantissa', string>>(
    'spellings.csv',
  ),
)(
  '$text is read from $start to $end as $value',
  ({ text, start, end, unit_end, value, mantissa }) => {
    expect(numbersIn(text)[0]).toEqual({
      start: Number(start),
      end: Number(end),
      endOfUnit: Number(unit_end),
      value,
      mantissa,
    });
  },
);

test.each(rows<{ text: string; words: string }>('words.csv'))(
  'words of $text',
  ({ text, words }) => {
    const found = wordsOf(text);
    expect(found.map((word) => `${word.kind}:${word.text}`)).toEqual(
      words.split(' ').filter(Boolean),
    );
    for (const { kind, text: own, start, end } of found)
      if (kind === 'han') expect(text.slice(start, end)).toBe(own);
  },
);

test.each(rows<{ text: string; alone: string; terms: string }>('terms.csv'))(
  'terms of $text',
  ({ text, alone, terms }) => {
    const found = alone === '' ? textTerms(text) : textTerms(text, true);
    expect([...found]).toEqual(terms.split(' '));
  },
);

test('folding is of script, case, width and accents', () => {
  const folding = foldingOf('監监測测');
  expect(foldText('監測 Lǜ Pu’er １２', folding)).toBe("监测 lv pu'er 12");
});

test('letters are read as syllables in every way', () => {
  expect(syllablesOf('xian')).toEqual([['xian'], ['xi', 'an']]);
  expect(syllablesOf('monitor')).toEqual([]);
});

test('syllables are looked up by twos, a single one alone, and initials in pieces', () => {
  const pinyin = (list: readonly string[]) => list.map((one) => mark.pinyin + one);
  const initials = (list: readonly string[]) => list.map((one) => mark.initials + one);
  expect(pinyinTerms(['xi'])).toEqual(pinyin(['xi']));
  expect(pinyinTerms(['qing', 'xi'])).toEqual(pinyin(['qingxi']));
  expect(pinyinTerms(['qing', 'xi', 'xian'])).toEqual(pinyin(['qingxi', 'xixian']));
  expect(initialsAsked('qxxf')).toEqual(initials(['qxxf']));
  expect(initialsAsked('qxxfj')).toEqual(initials(['qxxf', 'xxfj']));
  expect(initialsTerms(['qing', 'xi'])).toEqual(initials(['qx']));
  expect(initialsTerms(['qing', 'xi', 'xian'])).toEqual(initials(['qxx']));
});

test.each(rows<{ one: string; other: string; alike: string }>('sounds.csv'))(
  '$one and $other sound alike: $alike',
  ({ one, other, alike }) => {
    expect(soundOf(one) === soundOf(other)).toBe(alike === 'yes');
  },
);

test('an exact match compares letters, characters and digits', () => {
  expect(squash('qing-xi (青溪) 3.5')).toBe('qingxi青溪35');
});
