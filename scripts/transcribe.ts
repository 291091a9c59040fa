// Lists every numeral of an article for review: data/numerals/<article>.csv.
//
// usage: transcribe.ts ARTICLE FILE [--write]
// Where the list exists, it has been reviewed by hand: it is compared with what the
// engine reads now, every difference is printed, and nothing is written unless --write
// is given; even then a kind, or a shortened prefix or suffix, that was chosen by hand
// for the same token stays.
// Exit: 0; 1 where the list differs; 2 where FILE cannot be read.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { read } from '../src/lib/reading/read.ts';
import { locatorsOf } from '../src/lib/text/locator.ts';
import { readCsv } from '../src/record/read/csv.ts';
import { root } from './steps.ts';

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;
const COLUMNS = [
  'start',
  'end',
  'token',
  'kind',
  'paragraph',
  'occurrence',
  'prefix',
  'suffix',
  'sentence_sha256',
] as const;

function rowsOf(text: string): Row[] {
  const locatorAt = locatorsOf(text);
  return read(text).map(({ start, end, token, kind }) => {
    const { paragraph, occurrence, prefix, suffix, ...locator } = locatorAt(start, end);
    const sentence = text.slice(locator.sentence.start, locator.sentence.end);
    return {
      start: String(start),
      end: String(end),
      token,
      kind,
      paragraph: String(paragraph),
      occurrence: String(occurrence),
      prefix,
      suffix,
      sentence_sha256: createHash('sha256').update(sentence).digest('hex'),
    };
  });
}

/** What was chosen by hand for a token that is still there. */
function kept(fresh: Row, reviewed: Row | undefined): Row {
  if (reviewed === undefined || reviewed.end !== fresh.end) return fresh;
  return {
    ...fresh,
    kind: reviewed.kind,
    prefix: fresh.prefix.endsWith(reviewed.prefix) ? reviewed.prefix : fresh.prefix,
    suffix: fresh.suffix.startsWith(reviewed.suffix) ? reviewed.suffix : fresh.suffix,
  };
}

function differences(reviewed: readonly Row[], fresh: readonly Row[]): string[] {
  const now = new Map(fresh.map((row) => [row.start, row]));
  const before = new Map(reviewed.map((row) => [row.start, row]));
  const said = (row: Row) => `"${row.token}" ${row.kind}`;
  const lost = reviewed.flatMap((row) => {
    const other = now.get(row.start);
    if (other === undefined) return [`${row.start}: ${said(row)} in the list, not read`];
    const same = other.end === row.end && other.kind === row.kind;
    return same ? [] : [`${row.start}: ${said(row)} in the list, read as ${said(other)}`];
  });
  const found = fresh.filter(({ start }) => !before.has(start));
  return [...lost, ...found.map((row) => `${row.start}: ${said(row)} read, not in the list`)];
}

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
const fresh = rowsOf(text);
const reviewed = existsSync(target)
  ? readCsv(name, readFileSync(target)).table.rows.map(({ cells }) => cells as Row)
  : null;
const differing = reviewed === null ? [] : differences(reviewed, fresh);
for (const difference of differing) console.log(`${name}: ${difference}`);
if (reviewed === null || values.write) {
  const before = new Map(reviewed?.map((row) => [row.start, row]));
  const rows = fresh.map((row) => kept(row, before.get(row.start)));
  const csv = Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\n' });
  writeFileSync(`${target}.tmp`, `${csv}\n`);
  renameSync(`${target}.tmp`, target);
  console.log(`${name}: ${rows.length} numerals written`);
} else {
  const state = differing.length === 0 ? 'as reviewed' : `${differing.length} differences`;
  console.log(`${name}: ${fresh.length} numerals, ${state}`);
  if (differing.length > 0) process.exitCode = 1;
}
