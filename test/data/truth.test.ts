import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readData } from '../../src/record/read/data.ts';
import { root } from '../../scripts/steps.ts';
import { readDataset } from '../../src/lib/model/dataset.ts';

/** What people transcribed from the articles, without the engine's output; empty cells are `null`. */
interface TrueRow {
  readonly start: string;
  readonly part: string;
  readonly value: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly approx: string;
  readonly per: string;
}

const { dataset } = readDataset(readData(join(root, 'data')).tables);

function transcribed(article: string): readonly TrueRow[] {
  const file = join(root, 'test', 'truth', `${article}.csv`);
  return Papa.parse<TrueRow>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
    .data;
}

describe('every figure says what people read in the article', () => {
  test.each(dataset.articles)('$id', ({ id }) => {
    const own = dataset.figures.filter(({ article }) => article === id);
    const found = own.map(({ numeral, part, quantity }) => ({
      start: String(numeral.start),
      part: String(part),
      value: quantity.value ?? '',
      unit: quantity.unit,
      low: quantity.low ?? '',
      high: quantity.high ?? '',
      approx: quantity.approx ?? '',
      per: quantity.per ?? '',
    }));
    const rates = new Map(
      own.map(({ numeral, part, indicator }) => [
        `${numeral.start} ${part}`,
        dataset.indicators.find(({ id }) => id === indicator)!.per,
      ]),
    );
    // The transcript has rates that are printed; where none is, the indicator's holds.
    const expected = transcribed(id).map((row) => ({
      ...row,
      per: row.per || (rates.get(`${row.start} ${row.part}`) ?? ''),
    }));
    const order = (a: TrueRow, b: TrueRow) =>
      Number(a.start) - Number(b.start) || Number(a.part) - Number(b.part);
    expect(found.toSorted(order)).toEqual(expected.toSorted(order));
  });
});
