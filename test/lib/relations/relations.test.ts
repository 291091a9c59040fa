import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { read } from '../../../src/lib/reading/read.ts';
import { sameHead } from '../../../src/lib/relations/mention.ts';
import { relationsIn } from '../../../src/lib/relations/relations.ts';

const fileOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const found = (text: string) => relationsIn(text, read(text));

const { data: rows } = Papa.parse<{ text: string; states: string }>(fileOf('relations.csv'), {
  header: true,
  skipEmptyLines: true,
});

it.each(rows)('$text states: $states', ({ text, states }) => {
  const said = found(text).map(({ kind, whole, parts, verdict }) => {
    const terms = [...(whole === null ? [] : [whole]), ...parts];
    return `${verdict}: ${kind} ${terms.map(({ numeral, part }) => `${numeral.token}.${part}`).join(' ')}`.trim();
  });
  expect(said.join(' | ')).toBe(states);
});

// Sentences in which nothing may be accused: unlike things behind 其中, growth of the next indicator, lists that go on.
describe('nothing is accused in', () => {
  it.each(fileOf('innocent.txt').trim().split('\n'))('%s', (text) => {
    expect(found(text).filter(({ verdict }) => verdict === 'contradicts')).toEqual([]);
  });
});

test('each accusation has its ground, its place, and what it is about', () => {
  const charged = rows
    .flatMap(({ text }) => found(text).map((relation) => ({ text, ...relation })))
    .filter(({ verdict }) => verdict === 'contradicts' || verdict === 'doubt');
  expect(charged.length).toBeGreaterThan(4);
  for (const { text, ground, start, end, whole, parts } of charged) {
    expect(ground).not.toBeNull();
    for (const { numeral } of [...(whole === null ? [] : [whole]), ...parts])
      expect(text.slice(start, end)).toContain(numeral.token);
  }
});

// A digit that is altered in a closed relation is noticed.
test.each([
  [
    '户籍人口20500人。其中,城镇人口8200人,乡村人口12300人。',
    '户籍人口20500人。其中,城镇人口8200人,乡村人口12400人。',
  ],
  ['收入由400元增加到600元,增长50%。', '收入由400元增加到600元,增长60%。'],
  ['排查问题250个,整改246个,整改率98.4%。', '排查问题250个,整改246个,整改率93.4%。'],
  ['产业结构为20.5:31.2:48.3。', '产业结构为20.5:31.2:46.3。'],
])('%s holds, and %s does not', (right, wrong) => {
  expect(found(right).every(({ verdict }) => verdict === 'holds')).toBe(true);
  expect(found(wrong).some(({ verdict }) => verdict === 'contradicts')).toBe(true);
});

test.each([
  ['低保对象', '农村低保对象', true],
  ['脱贫户', '监测户', false],
  ['', '', false],
])('%s and %s name one thing: %s', (one, other, alike) => {
  expect(sameHead(one, other)).toBe(alike);
});
