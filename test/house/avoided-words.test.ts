import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import { readGlossary } from '../../src/lib/model/glossary.ts';
import { findAvoided } from '../../src/lib/prose/avoided.ts';
import { readCsv } from '../../src/record/read/csv.ts';

const path = 'data/glossary.csv';
const { table } = readCsv(path, readFileSync(join(root, path)));
const find = findAvoided(readGlossary(table).terms, []);

/** A file’s code and words without its comments. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/\S/g, ' '));

test('the words of the site use no word that the glossary rules out', () => {
  const files = globSync(
    'src/{charts,client,components,integrations,layouts,pages,record,site}/**/*.{ts,astro}',
    {
      cwd: root,
    },
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.toSorted().flatMap((file) => {
    const text = withoutComments(readFileSync(join(root, file), 'utf8'));
    return find(text).map((fault) => {
      const line = text.slice(0, fault.column - 1).split('\n').length;
      return `${file}:${line}: ${fault.found}; expected ${fault.expected}`;
    });
  });
  expect(found).toEqual([]);
});
