import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/lib/search/answer.ts';
import type { Index } from '../../../src/lib/search/part.ts';
import { foldText, foldingOf } from '../../../src/lib/search/fold.ts';
import { numbersIn } from '../../../src/lib/search/numbers.ts';
import { initialsTerms, pinyinTerms, syllablesOf } from '../../../src/lib/search/pinyin.ts';
import { pack, unpack } from '../../../src/lib/search/postings.ts';
import { stem } from '../../../src/lib/search/stem.ts';
import { mark, textTerms } from '../../../src/lib/search/terms.ts';

function rows<Row>(name: string): Row[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

test('postings unpack to what was packed', () => {
  const records = fc.uniqueArray(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 6 })), {
    selector: ([record]) => record,
  });
  fc.assert(
    fc.property(records, (some) => {
      expect([...unpack(pack(new Map(some)))]).toEqual(some.toSorted(([a], [b]) => a - b));
    }),
  );
});

test.each(rows<{ word: string; same: string }>('stems.csv'))(
  '$word and $same are one word',
  ({ word, same }) => {
    expect(stem(word)).toBe(stem(same));
  },
);

test.each(rows<{ text: string; values: string }>('numbers.csv'))(
  'numbers of $text',
  ({ text, values }) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values.split(' ').filter(Boolean));
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

describe('an answer', () => {
  const texts = ['兰州 监测对象', '兰州 低保', 'Small loans 小额信贷', '监测 4.43万户'];
  const pinyin = [
    ['lan', 'zhou'],
    ['di', 'bao'],
    ['xiao', 'e', 'xin', 'dai'],
    ['jian', 'ce'],
  ];
  const terms = new Map<string, Map<number, number>>();
  texts.forEach((text, record) => {
    const syllables = pinyin[record]!;
    for (const term of [
      ...textTerms(text.toLowerCase()),
      ...pinyinTerms(syllables),
      ...initialsTerms(syllables),
    ])
      terms.set(term, (terms.get(term) ?? new Map<number, number>()).set(record, 4));
  });
  const index: Index = {
    folding: foldingOf('監监測测蘭兰'),
    exact: (asked) => Promise.resolve(asked.map((term) => terms.get(term) ?? new Map())),
    beginning: (start) =>
      Promise.resolve(
        new Map([...terms].flatMap(([term, held]) => (term.startsWith(start) ? [...held] : []))),
      ),
    kindOf: () => 0,
    holds: (record, phrase) => Promise.resolve(texts[record]!.toLowerCase().includes(phrase)),
  };
  const cases: [query: string, records: number[], unknown: string[], apart: string[]][] = [
    ['監測', [0, 3], [], []],
    ['兰州监测对象', [0], [], []],
    ['蘭州 低保', [1], [], []],
    ['loan', [2], [], []],
    ['"small loans"', [2], [], []],
    ['"loans small"', [], ['“loans small”'], []],
    ['44,300', [3], [], []],
    ['jiance', [3], [], []],
    ['jian1 ce4', [3], [], []],
    ['xexd', [2], [], []],
    ['兰州 zzzz', [0, 1], ['zzzz'], []],
    ['loans 低保', [1], [], ['loans']],
  ];
  test.each(cases)('to %s', async (query, records, unknown, apart) => {
    const found = await answer(query, [], index);
    expect(found).toMatchObject({ unknown, apart });
    expect(found.records).toEqual(records);
  });

  test('with facets alone is all that they hold', async () => {
    terms.set(`${mark.facet}kind:chart`, new Map([[1, 1]]));
    expect((await answer('', ['kind:chart'], index)).records).toEqual([1]);
  });
});
