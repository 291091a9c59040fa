import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/lib/search/answer.ts';
import { facetCounts } from '../../../src/lib/search/counts.ts';
import type { Index } from '../../../src/lib/search/part.ts';
import { foldText, foldingOf, squash } from '../../../src/lib/search/fold.ts';
import { numbersIn } from '../../../src/lib/search/numbers.ts';
import { sayers, shardsOf } from '../../../src/lib/search/phrase.ts';
import {
  initialsAsked,
  initialsTerms,
  pinyinTerms,
  syllablesOf,
} from '../../../src/lib/search/pinyin.ts';
import { stem } from '../../../src/lib/search/stem.ts';
import {
  isCommon,
  mark,
  textTerms,
  withoutAsking,
  wordsOf,
} from '../../../src/lib/search/terms.ts';
import { wordOf, wordStart } from '../../../src/lib/search/word.ts';

function rows<Row>(name: string): Row[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const letters = fc.stringMatching(/^[a-z]{1,8}$/);
const han = fc.stringMatching(/^[\u4e00-\u9fff]{1,2}$/);
const numeral = fc.stringMatching(/^[1-9][0-9]{0,6}(\.[0-9]{1,2})?$/);
const anyTerm = fc.oneof(
  letters,
  han,
  numeral.map((text) => mark.number + text),
  letters.map((text) => mark.pinyin + text),
  letters.map((text) => mark.initials + text),
);

test('terms have words of letters and digits, of which none begins with another', () => {
  fc.assert(
    fc.property(anyTerm, anyTerm, (one, other) => {
      expect(wordOf(one)).toMatch(/^[a-z0-9]+$/);
      expect(wordOf(other).startsWith(wordOf(one))).toBe(one === other);
    }),
  );
});

test('the words of terms that begin alike begin with the word of their beginning', () => {
  expect(wordOf('monitor').startsWith(wordStart('monit'))).toBe(true);
  expect(wordOf(`${mark.number}44300`).startsWith(wordStart(`${mark.number}443`))).toBe(true);
});

test('facets are counted as if the other facets stayed', async () => {
  const held: Record<string, number[]> = {
    'kind:chart': [0, 1],
    'kind:figure': [2, 3],
    'year:2021': [0, 2],
  };
  const index = {
    holding: (facet: string) =>
      Promise.resolve(new Map((held[facet] ?? []).map((record) => [record, 1]))),
  };
  const values = new Map([
    ['kind', ['chart', 'figure']],
    ['year', ['2021']],
  ]);
  const counts = await facetCounts([0, 2, 3], ['kind:figure', 'year:2021'], values, index);
  expect([...counts.get('kind')!]).toEqual([
    ['chart', 1],
    ['figure', 1],
  ]);
  expect([...counts.get('year')!]).toEqual([['2021', 1]]);
  const all = await facetCounts(null, [], values, index);
  expect([...all.get('kind')!]).toEqual([
    ['chart', 2],
    ['figure', 2],
  ]);
});

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

test('a run is asked for without the words of a question, unless it has no others', () => {
  expect(withoutAsking('兰州的低保标准是多少')).toEqual(['兰州', '低保标准']);
  expect(withoutAsking('什么')).toEqual(['什么']);
  expect(isCommon('which')).toBe(true);
  expect(isCommon('loans')).toBe(false);
});

test('the words of terms stay what indexes already hold', () => {
  expect(wordOf('monitor')).toBe('emonitor0');
  expect(wordOf('监测')).toBe('hngxll7');
  expect(wordOf('户')).toBe(`c${'户'.codePointAt(0)!.toString(36).padStart(3, '0')}`);
  expect(wordOf('〇户')).toBe(
    `h${[...'〇户'].map((one) => one.codePointAt(0)!.toString(36).padStart(3, '0')).join('')}`,
  );
  expect(wordOf(`${mark.number}4.43`)).toBe('n4d43x');
  expect(wordOf(`${mark.number}-3`)).toBe('nm3x');
  expect(wordOf(`${mark.pinyin}jiance`)).toBe('pjiance0');
  expect(wordOf(`${mark.initials}tpg`)).toBe('itpg0');
  expect(wordOf(`${mark.name}riskremovalrate`)).toMatch(/^w[a-z0-9]+$/);
  expect(wordOf(`${mark.name}ab`)).not.toBe(wordOf(`${mark.name}ba`));
});

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
  const shards = shardsOf(texts.map((text) => text.toLowerCase()));
  const index: Index = {
    folding: foldingOf('監监測测蘭兰'),
    exact: (asked) => Promise.resolve(asked.map((term) => terms.get(term) ?? new Map())),
    beginning: (start) =>
      Promise.resolve(
        new Map([...terms].flatMap(([term, held]) => (term.startsWith(start) ? [...held] : []))),
      ),
    holding: (facet) => Promise.resolve(new Map(facet === 'kind:chart' ? [[1, 1]] : [])),
    kindOf: () => 0,
    saying: (phrase) => sayers(phrase, (_, at) => Promise.resolve(shards[at]!)),
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
    expect((await answer('', ['kind:chart'], index)).records).toEqual([1]);
  });
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

test('an exact match compares letters, characters and digits', () => {
  expect(squash('qing-xi (青溪) 3.5')).toBe('qingxi青溪35');
});

describe('a phrase', () => {
  const texts = [
    "the county's net income · per person 17.91万户",
    'net income per person',
    '防止返贫监测',
    '返贫，监测',
  ];
  const shards = shardsOf(texts);
  test.each([
    ['net income', [0, 1]],
    ['income per', [1]],
    ['incom', []],
    ['income', [0, 1]],
    ["county's net", [0]],
    ['返贫监测', [2]],
    ['返贫，监测', [3]],
    ['17.91万', [0]],
  ])('%s is said by %j', async (phrase, records) => {
    expect([...(await sayers(phrase, (_, at) => Promise.resolve(shards[at]!)))]).toEqual(records);
  });
});
