import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { answer } from '../../../src/lib/search/answer.ts';
import { kinds } from '../../../src/lib/search/card.ts';
import type { Kind } from '../../../src/lib/search/card.ts';
import { foldText, foldingOf, squash } from '../../../src/lib/search/fold.ts';
import type { Index } from '../../../src/lib/search/part.ts';
import { sayers, shardsOf } from '../../../src/lib/search/phrase.ts';
import { initialsTerms, pinyinTerms } from '../../../src/lib/search/pinyin.ts';
import { mark, textTerms } from '../../../src/lib/search/terms.ts';

interface Page {
  readonly kind: Kind;
  readonly title: string;
  readonly pinyin?: string;
  readonly filed: string;
  readonly text: string;
  readonly value?: string;
}

interface Row {
  readonly what: string;
  readonly query: string;
  readonly facets: string;
  readonly records: string;
  readonly unknown: string;
  readonly apart: string;
  readonly partly: string;
  readonly languages: string;
}

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const pages = JSON.parse(file('pages.json')) as readonly Page[];
const rows = Papa.parse<Row>(file('answers.csv'), { header: true, skipEmptyLines: true }).data;

const folding = foldingOf('監监測测農农貸贷戶户');
const postings = new Map<string, Map<number, number>>();
const facets = new Map<string, Map<number, number>>();
function hold(
  table: Map<string, Map<number, number>>,
  term: string,
  record: number,
  level: number,
) {
  const held = table.get(term) ?? new Map<number, number>();
  table.set(term, held.set(record, Math.max(level, held.get(record) ?? 0)));
}
pages.forEach(({ kind, title, pinyin, filed, text, value }, record) => {
  const levels = [
    [4, textTerms(foldText(title, folding), true)],
    [2, textTerms(foldText(filed, folding))],
    [1, textTerms(foldText(text, folding))],
    [4, pinyin === undefined ? [] : pinyinTerms(pinyin.split(' '))],
    [4, pinyin === undefined ? [] : initialsTerms(pinyin.split(' '))],
    [6, value === undefined ? [] : [mark.number + value]],
    [
      6,
      title
        .split(/ (?=\p{Script=Han})/u)
        .map((name) => mark.name + squash(foldText(name, folding))),
    ],
  ] as const;
  for (const [level, terms] of levels)
    for (const term of terms) hold(postings, term, record, level);
  hold(facets, `kind:${kind}`, record, 1);
  if (filed !== '') hold(facets, `filed:${filed.split(' ')[0]}`, record, 1);
});
const shards = shardsOf(pages.map(({ title, text }) => foldText(`${title} · ${text}`, folding)));
const index: Index = {
  folding,
  exact: (asked) => Promise.resolve(asked.map((term) => postings.get(term) ?? new Map())),
  beginning: (start) => {
    const found = new Map<number, number>();
    for (const [term, held] of postings)
      if (term.startsWith(start))
        for (const [record, level] of held)
          found.set(record, Math.max(level, found.get(record) ?? 0));
    return Promise.resolve(found);
  },
  holding: (facet) => Promise.resolve(facets.get(facet) ?? new Map()),
  kindOf: (record) => kinds.indexOf(pages[record]!.kind),
  saying: (phrase) => sayers(phrase, (_, at) => Promise.resolve(shards[at]!)),
};

const list = (cell: string) => cell.split('|').filter(Boolean);

test.each(rows)('$what: $query', async (row) => {
  const found = await answer(row.query, list(row.facets), index);
  expect({
    records: found.records.join(' '),
    unknown: found.unknown,
    apart: found.apart,
    partly: found.partly,
    languages: [...found.languages].toSorted().join(' '),
  }).toEqual({
    records: row.records,
    unknown: list(row.unknown),
    apart: list(row.apart),
    partly: list(row.partly),
    languages: row.languages,
  });
});

test('what facets leave out is still counted as found', async () => {
  const found = await answer('loan', ['kind:chart'], index);
  expect(found.records).toEqual([0, 1]);
  expect(found.unnarrowed).toEqual(new Set([0, 1, 7]));
  expect((await answer('', ['kind:chart'], index)).unnarrowed).toBeNull();
});
