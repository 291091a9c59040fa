import { expect, test } from 'vitest';
import { dimensionOf, readDimensions } from '../../../src/lib/model/dimension.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { tableOf } from './table-of.ts';

const read = (...lines: string[]) => {
  const header = 'id,name_en,name_zh,definition_en,definition_zh';
  const table = tableOf('data/dimensions.csv', header, ...lines);
  const { dimensions, problems } = readDimensions(table);
  return { ids: dimensions.map(({ id }) => id), problems: problems.map(formatProblem) };
};
const counted = 'counted,What is counted,计数对象,The kind of unit.,以何为单位。';
const household = 'counted=household,households,户,,';

test('a dimension has a definition, and values', () => {
  expect(read(counted, household)).toEqual({ ids: ['counted', 'counted=household'], problems: [] });
  expect(read(household, counted).problems).toEqual([]);
});

test.each([
  ['counted=household', 'counted'],
  ['counted', 'counted'],
  ['level-of=a-b', 'level-of'],
])('%s is of %s', (value, dimension) => {
  expect(dimensionOf(value)).toBe(dimension);
});

test.each([
  [
    'a value of no dimension',
    [household],
    'data/dimensions.csv:2: unknown-dimension: "counted=household", a value of no dimension; expected a row "counted" with a definition',
  ],
  [
    'a dimension that only begins alike',
    ['count,Count,计数,What.,何。', household],
    'data/dimensions.csv:3: unknown-dimension: "counted=household", a value of no dimension; expected a row "counted" with a definition',
  ],
  [
    'a dimension without a definition',
    [counted.replace('The kind of unit.,以何为单位。', ',')],
    'data/dimensions.csv:2: undefined-dimension: "counted" without a definition; say in both languages what its values tell',
  ],
  [
    'a definition in one language',
    [counted.replace('以何为单位。', '')],
    'data/dimensions.csv:2: missing-translation: definition_zh is empty, its other language is not; expected both or neither',
  ],
  [
    'an id used twice',
    [counted, household, household],
    'data/dimensions.csv:4: repeated-id: id "counted=household" is used twice; it is first used at data/dimensions.csv:3; give one of them another',
  ],
])('%s', (_, lines, problem) => {
  expect(read(...lines).problems).toEqual([problem]);
});

test.each(['counted=', '=household', 'counted=a=b', 'Counted', 'counted=House hold', 'a--b', ''])(
  'the id "%s" is none',
  (id) => {
    const { ids, problems } = read(counted, `${id},x,某,y,某`);
    expect(ids).toEqual(['counted']);
    expect(problems).toHaveLength(1);
  },
);
