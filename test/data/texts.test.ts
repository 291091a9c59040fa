import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkTexts } from '../../src/record/read/check-texts.ts';
import { readData } from '../../src/record/read/data.ts';
import { root } from '../../scripts/steps.ts';
import { readDataset } from '../../src/lib/model/dataset.ts';
import { formatProblem } from '../../src/lib/problem.ts';

const sources = resolve(root, process.env.SOURCES_DIR ?? '../shared/sources');
const { dataset, problems } = readDataset(readData(join(root, 'data')).tables);
const wanted = dataset.articles.map(({ id }) => join(sources, `${id}.txt`));
const atHand = wanted.every((file) => existsSync(file));
if (!atHand) {
  console.warn(
    `skipped: ${dataset.numerals.length} locators are not compared with the articles' texts, for SOURCES_DIR (${sources}) does not hold them`,
  );
}

test('data/ has no problem', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('no numeral is left unknown', () => {
  expect(dataset.numerals.filter(({ kind }) => kind === 'unknown')).toEqual([]);
});

test.skipIf(!atHand)('every locator agrees with the text of its article', () => {
  expect(checkTexts(dataset, sources).map(formatProblem)).toEqual([]);
});

test.skipIf(!atHand)('a numeral without a row is found', () => {
  const lost = dataset.numerals.findIndex(({ token }) => /^\d+$/.test(token));
  const { start } = dataset.numerals[lost]!;
  const numerals = dataset.numerals.toSpliced(lost, 1);
  const [problem, ...others] = checkTexts({ ...dataset, numerals }, sources);
  expect(problem).toMatchObject({ code: 'numeral-without-a-row' });
  expect(problem!.found).toContain(`at ${start} of`);
  expect(others).toEqual([]);
});
