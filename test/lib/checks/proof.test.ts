import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readData } from '../../../src/record/read/data.ts';
import { root } from '../../../scripts/steps.ts';
import { candidatesOf } from '../../../src/lib/checks/candidates.ts';
import { prove, unproved } from '../../../src/lib/checks/proof.ts';
import { readDataset } from '../../../src/lib/model/dataset.ts';
import type { Dataset } from '../../../src/lib/model/dataset.ts';
import { figureOf } from './fixture.ts';

const { dataset } = readDataset(readData(join(root, 'data')).tables);
const without = (kept: (id: string) => boolean): Dataset => ({
  ...dataset,
  identities: dataset.identities.filter(({ id }) => kept(id)),
});
/** Of the damaged table of dibao: verdicts in text order. */
const verdicts = (of: Dataset) =>
  prove(of)
    .proofs.filter(({ repair }) => repair.start >= 3564 && repair.start <= 3655)
    .map(({ verdict }) => verdict);

describe('candidates of a damaged token', () => {
  const { numeral } = figureOf('made-up.whole', '1户');
  test.each([
    ['figure', '12044人', '人', ['1户2044人', '120户44人', '1204户4人', '12044人']],
    [
      'figure',
      '700/人每月',
      '元',
      ['700元/人每月', '700斤/人每月', '700吨/人每月', '700个/人每月'],
    ],
    ['date', '623日', null, ['6月23日', '62月3日']],
    ['figure', '5项', '项', []],
  ] as const)('%s %s', (kind, token, unit, readings) => {
    const found = candidatesOf({ ...numeral, kind, token }, unit);
    expect(found.map(({ reading }) => reading)).toEqual(readings);
  });
});

describe('proofs', () => {
  test('every repair is proved as it is recorded', () => {
    expect(unproved(prove(dataset).proofs)).toEqual([]);
  });

  test('they depend on the sums of dibao, and on what is part of it, and nothing else', () => {
    expect([...prove(dataset).used]).toEqual([
      'lijiang.sum.dibao-households',
      'lijiang.sum.dibao-people',
      'lijiang.subset.dibao-lifted-households',
      'lijiang.subset.dibao-lifted-people',
    ]);
  });

  test('sums and subsets prove four of the repairs; the fifth is only preferred', () => {
    expect(verdicts(dataset)).toEqual(['proved', 'proved', 'proved', 'proved', 'preferred']);
    expect(verdicts(without((id) => !id.includes('.sum.dibao')))).not.toContain('ambiguous');
    expect(verdicts(without((id) => !id.startsWith('lijiang.s')))).toEqual(
      Array.from({ length: 5 }, () => 'preferred'),
    );
  });

  test('a record that differs from its proof is a problem that says why other readings are rejected', () => {
    const repairs = dataset.repairs.map((repair) =>
      repair.start === 3655 ? { ...repair, verdict: 'proved' as const } : repair,
    );
    const [problem, ...more] = unproved(prove({ ...dataset, repairs }).proofs);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'unproved-repair',
      found: 'recorded as "5732户5851人", proved',
      expected: '"5732户5851人", preferred',
    });
    expect(problem!.hint).toContain('57325户851人: fewer persons than households');
  });
});
