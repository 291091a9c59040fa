import { describe, expect, test } from 'vitest';
import { readJudgements, unheeded } from '../../../src/lib/model/judgement.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { tableOf } from './table-of.ts';

const read = (...lines: string[]) => {
  const header = 'figure,question,first,second,settled,reason_en,reason_zh';
  const table = tableOf('data/judgements.csv', header, ...lines);
  const { judgements, problems } = readJudgements(table, new Set(['a.households', 'a.people']));
  return { judgements, problems: problems.map(formatProblem) };
};

describe('reading', () => {
  test.each([
    ['both readings agree', 'a.people,class,input,input,input,,', []],
    ['both agree that there is nothing', 'a.people,actor,,,,,', []],
    ['they differ, with a reason', 'a.people,class,input,output,input,Why.,何故。', []],
    ['a third answer, with a reason', 'a.people,class,input,output,context,Why.,何故。', []],
    ['a reason that was not needed', 'a.people,class,input,input,input,Why.,何故。', []],
    [
      'they differ, without a reason',
      'a.people,class,input,output,input,,',
      [
        'data/judgements.csv:2: unexplained-judgement: "input" and "output" settled as "input" without a reason; say in both languages why',
      ],
    ],
    [
      'settled against both, without a reason',
      'a.people,class,input,input,output,,',
      [
        'data/judgements.csv:2: unexplained-judgement: "input" and "input" settled as "output" without a reason; say in both languages why',
      ],
    ],
    [
      'settled as nothing, without a reason',
      'a.people,actor,city,city,,,',
      [
        'data/judgements.csv:2: unexplained-judgement: "city" and "city" settled as "" without a reason; say in both languages why',
      ],
    ],
    [
      'a reason in one language',
      'a.people,class,input,output,input,Why.,',
      [
        'data/judgements.csv:2: missing-translation: reason_zh is empty, its other language is not; expected both or neither',
      ],
    ],
    [
      'an unknown figure',
      'a.peple,class,input,input,input,,',
      [
        'data/judgements.csv:2: unknown-figure: figure "a.peple"; expected one of a.households, a.people; did you mean "a.people"?',
      ],
    ],
    [
      'a question that is not asked',
      'a.people,clas,input,input,input,,',
      [
        'data/judgements.csv:2: unknown-judged-question: question "clas"; expected a known judged question, listed in src/lib/model/judgement.ts; did you mean "class"?',
      ],
    ],
  ])('%s', (_, line, problems) => {
    expect(read(line).problems).toEqual(problems);
  });

  test('a question of a figure is settled once', () => {
    const twice = 'a.people,class,input,input,input,,';
    expect(read(twice, 'a.people,actor,,,,,', 'a.households,class,input,input,input,,')).toEqual({
      judgements: [expect.anything(), expect.anything(), expect.anything()],
      problems: [],
    });
    expect(read(twice, twice).problems).toEqual([expect.stringContaining(':3: repeated-')]);
  });
});

describe('what was settled and the record does not say', () => {
  const { judgements } = read(
    'a.people,class,input,input,input,,',
    'a.people,actor,,,,,',
    'a.people,group_role,population,population,population,,',
    'a.households,time_kind,instant,instant,instant,,',
  );
  const problemsOf = (people: Record<string, unknown>, households: Record<string, unknown> = {}) =>
    unheeded(
      judgements,
      new Map([
        ['a.people', { class: 'input', actor: null, ...people }],
        ['a.households', { time_kind: 'instant', ...households }],
      ]),
    ).map(formatProblem);

  test.each([
    ['all is heeded', {}, {}, []],
    [
      'another answer',
      { class: 'output' },
      {},
      [
        'data/judgements.csv:2: unheeded-judgement: class of a.people settled as "input", while the record has "output"; change the figure, or settle the question anew with a reason',
      ],
    ],
    [
      'an answer where there is none',
      { actor: 'city' },
      {},
      [
        'data/judgements.csv:3: unheeded-judgement: actor of a.people settled as "", while the record has "city"; change the figure, or settle the question anew with a reason',
      ],
    ],
    [
      'no answer where there is one',
      {},
      { time_kind: null },
      [
        'data/judgements.csv:5: unheeded-judgement: time_kind of a.households settled as "instant", while the record has ""; change the figure, or settle the question anew with a reason',
      ],
    ],
    ['the role of a group is no column', { group_role: 'actor' }, {}, []],
  ])('%s', (_, people, households, problems) => {
    expect(problemsOf(people, households)).toEqual(problems);
  });

  test('a figure with faults of its own is left to those', () => {
    expect(unheeded(judgements, new Map())).toEqual([]);
  });
});
