// Lists every numeral of an article for review: data/numerals/<article>.csv.
//
// usage: transcribe.ts ARTICLE FILE [--write]
// A list that exists has been reviewed by hand. It is compared with what the engine reads now, every difference is
// printed, and nothing is written without --write; even then a kind, or a shortened prefix or suffix, that was chosen
// by hand for the same token stays.
// Exit: 0; 1 where the list differs; 2 where FILE cannot be read.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  listDifferences,
  numeralCsv,
  numeralList,
  withReview,
  type NumeralCells,
} from '../src/record/numeral-list.ts';
import { readCsv } from '../src/record/read/csv.ts';
import { root } from './steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' } },
});
const [article, file] = positionals;
if (article === undefined || file === undefined || !/^[a-z0-9-]+$/.test(article)) {
  process.stderr.write('transcribe: give an article (a-z, 0-9, -) and a file\n');
  process.exit(2);
}
let text: string;
try {
  const bytes = readFileSync(resolve(process.env.INIT_CWD ?? '.', file));
  text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
} catch (error) {
  process.stderr.write(`transcribe: ${file}: ${(error as Error).message}\n`);
  process.exit(2);
}

const name = `data/numerals/${article}.csv`;
const target = join(root, name);
const fresh = numeralList(text);
const reviewed = existsSync(target)
  ? readCsv(name, readFileSync(target)).table.rows.map(({ cells }) => cells as NumeralCells)
  : null;
const differing = reviewed === null ? [] : listDifferences(reviewed, fresh);
for (const difference of differing) console.log(`${name}: ${difference}`);
if (reviewed === null || values.write) {
  const rows = withReview(fresh, reviewed ?? []);
  writeFileSync(`${target}.tmp`, numeralCsv(rows));
  renameSync(`${target}.tmp`, target);
  console.log(`${name}: ${rows.length} numerals written`);
} else {
  const state = differing.length === 0 ? 'as reviewed' : `${differing.length} differences`;
  console.log(`${name}: ${fresh.length} numerals, ${state}`);
  if (differing.length > 0) process.exitCode = 1;
}
