import { expect, test } from 'vitest';
import { sentences } from '../../../src/lib/text/paragraphs.ts';

test.each([
  ['甲。乙。', ['甲。', '乙。']],
  ['甲！乙？丙；丁', ['甲！', '乙？', '丙；', '丁']],
  ['甲! 乙? 丙; 丁…', ['甲!', '乙?', '丙;', '丁…']],
  ['甲。“乙！”（丙。）丁', ['甲。', '“乙！”', '（丙。）', '丁']],
])('%s is sentences', (text, expected) => {
  expect(
    sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(expected);
});
