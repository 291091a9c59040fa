import { expect, test } from 'vitest';
import { readConcepts } from '../../../src/lib/model/concept.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { tableOf } from './table-of.ts';

const read = (...lines: string[]) => {
  const header = 'id,name_en,name_zh,theme,definition_en,definition_zh';
  const table = tableOf('data/concepts.csv', header, ...lines);
  const { concepts, problems } = readConcepts(table, new Set(['monitoring', 'income']));
  return { concepts, problems: problems.map(formatProblem) };
};
const sound = 'poverty-exit,Exit,退出,monitoring,Whoever was lifted out.,已退出者。';

test('a concept has a name and a definition in both languages, and a theme', () => {
  expect(read(sound)).toEqual({
    concepts: [
      {
        id: 'poverty-exit',
        name: { en: 'Exit', zh: '退出' },
        theme: 'monitoring',
        definition: { en: 'Whoever was lifted out.', zh: '已退出者。' },
        at: 'data/concepts.csv:2',
      },
    ],
    problems: [],
  });
});

test.each([
  ['an unknown theme', sound.replace('monitoring', 'incom'), /:2: unknown-theme: .*"income"/],
  ['no name in a language', sound.replace('退出,', ','), /:2: empty-cell: name_zh/],
  ['no definition', sound.replace('Whoever was lifted out.', ''), /:2: empty-cell: definition_en/],
  ['a malformed id', sound.replace('poverty-exit', 'Poverty exit'), /:2: malformed-id: /],
])('%s is a problem, and the row is left out', (_, line, problem) => {
  const { concepts, problems } = read(line);
  expect(concepts).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(problem)]);
});

test('no two concepts have one id', () => {
  expect(read(sound, sound).problems).toEqual([
    expect.stringMatching(/^data\/concepts\.csv:3: repeated-id: id "poverty-exit"/),
  ]);
});
