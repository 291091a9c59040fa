import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readData } from '../../../src/record/read/data.ts';
import { root } from '../../../scripts/steps.ts';
import { assess } from '../../../src/lib/checks/assess.ts';
import { check } from '../../../src/lib/checks/check.ts';
import { readDataset } from '../../../src/lib/model/dataset.ts';

const { dataset } = readDataset(readData(join(root, 'data')).tables);
const figures = new Map(dataset.figures.map((figure) => [figure.id, figure]));
const assessed = (id: string, used: readonly string[] = []) => {
  const identity = dataset.identities.find((identity) => identity.id === id)!;
  return assess(check(identity, figures)!, new Set(used));
};

test('a sum that any wrong digit would break counts', () => {
  const { basis, counts, sensitivity } = assessed('lanzhou.sum.monitored-people');
  expect({ basis, counts, sensitivity }).toEqual({ basis: 'text', counts: true, sensitivity: 1 });
});

test('a check that proves a repair does not count', () => {
  const id = 'lijiang.sum.dibao-people';
  expect(assessed(id, [id])).toMatchObject({ usedForRepair: true, counts: false });
});

test('a check that hardly any wrong digit would change does not count, nor one without a verdict', () => {
  expect(assessed('yunnan.subset.loans-industry').counts).toBe(false);
  expect(assessed('shanxi.count.groups').counts).toBe(false);
});

test('a check with a source from outside has another basis', () => {
  expect(assessed('lanzhou.multiple.tekun').basis).toBe('outside');
});
