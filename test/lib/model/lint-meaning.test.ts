import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/steps.ts';
import { readDataset } from '../../../src/lib/model/dataset.ts';
import type { Dataset } from '../../../src/lib/model/dataset.ts';
import type { Figure } from '../../../src/lib/model/figure.ts';
import { lintMeaning, standingWarnings } from '../../../src/lib/model/lint-meaning.ts';
import { readData } from '../../../src/record/read/data.ts';

const { dataset } = readDataset(readData(join(root, 'data')).tables);
const sources = process.env.SOURCES_DIR ?? join(root, '..', 'shared', 'sources');
const here = existsSync(sources);
if (!here) process.stderr.write(`lint-meaning: skipped, no articles in ${sources}\n`);

const convert = Converter({ from: 'tw', to: 'cn' });
const simplified = (text: string) => text.replace(/\p{Script=Han}/gu, (one) => convert(one));
const texts = () =>
  new Map(dataset.articles.map(({ id }) => [id, readFileSync(join(sources, `${id}.txt`), 'utf8')]));

/** The dataset with some of its figures replaced. */
const withFigures = (change: (figure: Figure) => Figure): Dataset => ({
  ...dataset,
  figures: dataset.figures.map(change),
});
const figure = (id: string) => dataset.figures.find((one) => one.id === id)!;
const warningsOf = (changed: Dataset) =>
  standingWarnings(lintMeaning(changed, texts(), simplified), dataset.acceptedWarnings);

describe.skipIf(!here)('with the articles at hand', () => {
  test('nothing stands but what was accepted, and at most ten', () => {
    expect(warningsOf(dataset)).toEqual([]);
    expect(dataset.acceptedWarnings.length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['lanzhou.workshops.count', 'lanzhou.posts.rural'],
    ['diqing.income', 'diqing.income.increase'],
    ['yunnan.helpers.departments', 'yunnan.helpers.counties'],
    ['shanxi.problems.found', 'shanxi.problems.corrected'],
    ['lijiang.dibao.urban.people', 'lijiang.tekun.people'],
  ])('a swap of %s and %s is noticed', (a, b) => {
    const [one, other] = [figure(a), figure(b)];
    // The rows keep their meaning, and each points at the other's token.
    const swapped = withFigures((each) =>
      each.id === a
        ? { ...each, numeral: other.numeral, part: other.part }
        : each.id === b
          ? { ...each, numeral: one.numeral, part: one.part }
          : each,
    );
    const codes = warningsOf(swapped).filter(({ found }) => found.includes(a) || found.includes(b));
    expect(codes.map(({ code }) => code)).toContain('unlike-text-swap');
  });

  test.each([
    ['diqing.income', '2019'],
    ['lanzhou.assessment.national.y2021.problems', '2018'],
    ['yunnan.finance.balance', '2018-12-31'],
  ])('a wrong year of %s is noticed', (id, end) => {
    const wrong = withFigures((each) =>
      each.id === id ? { ...each, period: { ...each.period, end } } : each,
    );
    expect(warningsOf(wrong).map(({ code }) => code)).toEqual(['unlike-text-year']);
  });

  test.each([
    ['lanzhou.monitored.households', 'vocational-students'],
    ['lijiang.work.lifted', 'disabled'],
    ['yunnan.education.dropouts', 'wardens'],
  ])('a wrong group of %s is noticed', (id, population) => {
    const wrong = withFigures((each) =>
      each.id === id ? { ...each, who: { ...each.who, population } } : each,
    );
    expect(warningsOf(wrong).map(({ code }) => code)).toEqual(['unlike-text-group']);
  });

  test('an indicator without a word in its sentence is noticed', () => {
    const wrong = withFigures((each) =>
      each.id === 'lanzhou.dibao.rural' ? { ...each, indicator: 'teacher-studios' } : each,
    );
    expect(warningsOf(wrong).map(({ code }) => code)).toContain('unlike-text-indicator');
  });
});

test('two articles that exclude each other in one cell are noticed', () => {
  const one = figure('lanzhou.monitored.households');
  const other = { ...one, id: 'other.monitored.households', article: 'other' };
  const { value } = one.quantity;
  const more = { ...one.quantity, value: `${value}0`, low: `${value}0`, high: `${value}0` };
  const found = (twin: Figure) =>
    lintMeaning({ ...dataset, figures: [one, twin] }, new Map(), (text) => text);
  expect(found(other)).toEqual([]);
  expect(found({ ...other, quantity: more }).map(({ lint }) => lint)).toEqual(['cell']);
});

test('an acceptance of what is no warning stops the build', () => {
  const accepted = dataset.acceptedWarnings.slice(0, 1);
  expect(standingWarnings([], accepted).map(({ code }) => code)).toEqual(['idle-acceptance']);
  expect(standingWarnings([], accepted)[0]?.warning).toBeUndefined();
});
