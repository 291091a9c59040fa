import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Tables } from '../../lib/model/dataset.ts';
import type { Table } from '../../lib/model/table.ts';
import type { Problem } from '../../lib/problem.ts';
import type { FindAvoided } from '../../lib/prose/avoided.ts';

/** Columns of texts in a language. Titles are other people’s, and the last hold the avoided words themselves. */
const isText = (column: string) => /_(?:en|zh)$/.test(column) && !/^(?:title|never)_/.test(column);

/** What is no prose: tags with their attributes, placeholders, ids and addresses. */
const NO_PROSE = [
  /<\/?[A-Za-z](?:"[^"]*"|[^">])*>/g,
  /\{(?:claim|number):[^|}]*\|/g,
  /\{[\w.|-]+\}/g,
  /\]\([^)]*\)/g,
  /\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b/g,
  /^[ -]*\w+: [a-z0-9-]+$/gm,
];

/** A text with blanks for what is no prose. */
const proseOf = (text: string) =>
  NO_PROSE.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => match.replace(/\S/g, ' ')),
    text,
  );

/** Finds the words that the glossary rules out in the texts of `data/` and of the folder `content`. */
export function avoidedIn(tables: Tables, content: string, find: FindAvoided): Problem[] {
  const flat = Object.values(tables).flatMap((table: Table | ReadonlyMap<string, Table>) =>
    'rows' in table ? [table] : [...table.values()],
  );
  const inTables = flat.flatMap(({ columns, rows }) =>
    rows.flatMap(({ at, cells }) =>
      columns.filter(isText).flatMap((name) =>
        find(proseOf(cells[name] ?? '')).map(({ column, ...fault }) => ({
          ...fault,
          at,
          found: `${name}, character ${column}: ${fault.found}`,
        })),
      ),
    ),
  );
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .sort();
  return [...inTables, ...files.flatMap((name) => inFile(content, name, find))];
}

function inFile(content: string, name: string, find: FindAvoided): Problem[] {
  const prose = proseOf(readFileSync(join(content, name), 'utf8'));
  return find(prose).map(({ column, ...fault }) => {
    const before = prose.slice(0, column - 1).split('\n');
    const at = `content/${name.replaceAll(sep, '/')}:${before.length}:${before.at(-1)!.length + 1}`;
    return { ...fault, at };
  });
}
