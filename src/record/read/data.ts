import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tables } from '../../lib/model/dataset.ts';
import type { Table } from '../../lib/model/table.ts';
import type { Problem } from '../../lib/problem.ts';
import { readCsv } from './csv.ts';
import { namesIn } from './names.ts';

/**
 * Reads every file of the data folder; problems name them `data/…` wherever it lies.
 *
 * @returns `complete` is false where a file could not be read, so that what refers to it
 * would be reported in vain.
 */
export function readData(folder: string): {
  tables: Tables;
  problems: Problem[];
  complete: boolean;
} {
  const problems: Problem[] = [];
  let complete = true;
  const read = (name: string): Table => {
    const file = `data/${name}`;
    const path = join(folder, name);
    const { table, problems: found } = existsSync(path)
      ? readCsv(file, readFileSync(path))
      : {
          table: { file, columns: [], rows: [] },
          problems: [
            { code: 'missing-file', at: `${file}:1`, found: 'no such file', expected: 'a table' },
          ],
        };
    problems.push(...found);
    if (table.columns.length === 0) complete = false;
    return table;
  };
  const perArticle = (name: string) => {
    const { names, problems: unknown } = namesIn(join(folder, name), `data/${name}`, '.csv');
    problems.push(...unknown);
    return new Map(names.map((article) => [article, read(`${name}/${article}.csv`)]));
  };
  const tables = {
    articles: read('articles.csv'),
    places: read('places.csv'),
    themes: read('themes.csv'),
    groups: read('groups.csv'),
    entities: read('entities.csv'),
    concepts: read('concepts.csv'),
    dimensions: read('dimensions.csv'),
    indicators: read('indicators.csv'),
    repairs: read('repairs.csv'),
    identities: read('identities.csv'),
    judgements: read('judgements.csv'),
    acceptedWarnings: read('accepted-warnings.csv'),
    denominators: read('denominators.csv'),
    corrections: read('corrections.csv'),
    glossary: read('glossary.csv'),
    publishers: read('publishers.csv'),
    benchmarks: read('benchmarks.csv'),
    rates: read('rates.csv'),
    events: read('events.csv'),
    promises: read('promises.csv'),
    research: read('research.csv'),
    questions: read('questions.csv'),
    numerals: perArticle('numerals'),
    figures: perArticle('figures'),
  };
  return { tables, problems, complete };
}
