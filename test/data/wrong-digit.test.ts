import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readData } from '../../src/record/read/data.ts';
import { root } from '../../scripts/steps.ts';
import { check, unexpected } from '../../src/lib/checks/check.ts';
import { readDataset } from '../../src/lib/model/dataset.ts';
import type { Dataset, Tables } from '../../src/lib/model/dataset.ts';
import type { Problem } from '../../src/lib/problem.ts';
import { formatProblem } from '../../src/lib/problem.ts';

const { tables } = readData(join(root, 'data'));
const { dataset } = readDataset(tables);
const figures = new Map(dataset.figures.map((figure) => [figure.id, figure]));

function contradictions(dataset: Dataset): Problem[] {
  const byId = new Map(dataset.figures.map((figure) => [figure.id, figure]));
  return dataset.identities.flatMap((identity) => {
    const checked = check(identity, byId);
    return (checked && unexpected(checked)) ?? [];
  });
}

/** The tables with one cell of one numeral's row changed. */
function withToken(article: string, at: string, token: string): Tables {
  const table = tables.numerals.get(article)!;
  const rows = table.rows.map((row) =>
    row.at === at ? { ...row, cells: { ...row.cells, token } } : row,
  );
  return { ...tables, numerals: new Map(tables.numerals).set(article, { ...table, rows }) };
}

test('as recorded, every sum gives the verdict that is recorded', () => {
  expect(contradictions(dataset).map(formatProblem)).toEqual([]);
});

describe('a wrong digit in a sum is named with the identity, its figures and both sides', () => {
  const sums = dataset.identities.flatMap(({ id, kind, whole, parts, expected }) => {
    if (whole === null || kind !== 'sum' || expected !== 'holds') return [];
    return figures.get(whole)!.reading === 'printed' ? [{ id, whole, parts }] : [];
  });
  test.each(sums)('$id', ({ id, whole, parts }) => {
    const { numeral, printed } = figures.get(whole)!;
    const from = numeral.token.indexOf(printed);
    const digit = /\d/.exec(printed)!;
    const at = from + digit.index;
    const other = digit[0] === '9' ? '8' : String(Number(digit[0]) + 1);
    const token = numeral.token.slice(0, at) + other + numeral.token.slice(at + 1);
    const changed = readDataset(withToken(numeral.article, numeral.at, token));
    const lines = contradictions(changed.dataset).map(formatProblem);
    const line = lines.find((line) => line.includes(`"${id}"`));
    expect(line).toContain('contradicts: stated');
    expect(line).toContain('computed');
    expect(line).toContain(numeral.at);
    for (const figure of [whole, ...parts]) expect(line).toContain(figure);
  });
});
