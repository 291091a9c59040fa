// Changes, deletes and swaps values in data/ at random, one at a time, runs the build's own checks
// on each, and prints which share they stop, with the articles' texts at hand and without, and
// which columns the survivors stand in.
//
// usage: mutants.ts [--count 500] [--seed 1] [--missed]
// environment: SOURCES_DIR, for the texts; default ../shared/sources
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { prepare } from '../../scripts/build-data.ts';
import { root } from '../../scripts/steps.ts';
import { randomOf } from '../random.ts';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    missed: { type: 'boolean', default: false },
  },
});
const random = randomOf(Number(options.seed));
const below = (count: number) => Math.floor(random() * count);
const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;

const texts = resolve(process.env.SOURCES_DIR ?? join(root, '../shared/sources'));
const sources = existsSync(texts) ? texts : null;
if (sources === null) console.log('the texts are not at hand (SOURCES_DIR): not compared');

const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-mutants-'));
const data = join(folder, 'data');
cpSync(join(root, 'data'), data, { recursive: true });

interface Sheet {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const sheets: readonly Sheet[] = globSync('{*.csv,{numerals,figures}/*.csv}', { cwd: data })
  .toSorted()
  .flatMap((file) => {
    const text = readFileSync(join(data, file), 'utf8');
    const [columns = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    return rows.length > 1 ? [{ file, columns, rows }] : [];
  });
const rowsInAll = sheets.reduce((sum, { rows }) => sum + rows.length, 0);

interface Mutant {
  readonly sheet: Sheet;
  readonly column: string;
  readonly kind: 'change' | 'delete' | 'swap' | 'delete row';
  readonly before: string;
  readonly after: string;
  readonly rows: readonly (readonly string[])[];
}

const words = (column: string) => /_(?:en|zh)$/.test(column);

/** Another character of the same sort: a digit for a digit, a letter for a letter, 甲 for anything else. */
function otherThan(character: string): string {
  const like = ['0123456789', 'abcdefghijklmnopqrstuvwxyz'].find((set) => set.includes(character));
  return pick([...(like ?? '甲乙').replace(character, '')]);
}

function withCell(sheet: Sheet, row: number, column: number, value: string) {
  return sheet.rows.map((cells, at) => (at === row ? cells.with(column, value) : cells));
}

/** A random mutant; each row is as likely as any other, each filled cell of it as well. */
function mutate(): Mutant {
  let left = below(rowsInAll);
  const sheet = sheets.find(({ rows }) => (left -= rows.length) < 0)!;
  const row = left + sheet.rows.length;
  const cells = sheet.rows[row]!;
  const filled = sheet.columns.flatMap((_, at) => (cells[at] ? [at] : []));
  const at = pick(filled);
  const before = cells[at]!;
  const column = sheet.columns[at]!;
  const made = (kind: Mutant['kind'], after: string, rows: Mutant['rows']): Mutant => ({
    sheet,
    column,
    kind,
    before,
    after,
    rows,
  });
  const kind = pick(['change', 'delete', 'swap', 'delete row'] as const);
  if (kind === 'delete row')
    return { ...made(kind, '', sheet.rows.toSpliced(row, 1)), column: 'row' };
  if (kind === 'delete') return made(kind, '', withCell(sheet, row, at, ''));
  const others = sheet.rows.flatMap((cells, other) =>
    cells[at] && cells[at] !== before ? [other] : [],
  );
  if (kind === 'swap' && others.length > 0) {
    const other = pick(others);
    const after = sheet.rows[other]![at]!;
    const swapped = { ...sheet, rows: withCell(sheet, row, at, after) };
    return made(kind, after, withCell(swapped, other, at, before));
  }
  const digits = [...before].flatMap((character, place) => (/\d/.test(character) ? [place] : []));
  const place = digits.length > 0 ? pick(digits) : below(before.length);
  const after = before.slice(0, place) + otherThan(before[place]!) + before.slice(place + 1);
  return made('change', after, withCell(sheet, row, at, after));
}

/** Codes of what stops the build; empty where nothing does. */
function stoppedBy(compareWith: string | null): readonly string[] {
  const found = prepare(
    { data, content: join(root, 'content'), sources: compareWith, address: 'http://127.0.0.1/' },
    () => {},
  );
  return Array.isArray(found) ? found.map(({ code }) => code) : [];
}

const FROM_TEXTS = new Set(['differs-from-text', 'numeral-without-a-row']);
interface Count {
  all: number;
  alone: number;
  withTexts: number;
}
const counts = new Map<string, Count>();
const survivors = new Map<string, string[]>();
for (let done = 0; done < Number(options.count); done += 1) {
  const mutant = mutate();
  const { sheet, column, kind, before, after, rows } = mutant;
  const path = join(data, sheet.file);
  const whole = readFileSync(path);
  writeFileSync(
    path,
    `${Papa.unparse([[...sheet.columns], ...rows.map((row) => [...row])], { newline: '\n' })}\n`,
  );
  const codes = stoppedBy(sources);
  const onlyTexts = codes.length > 0 && codes.every((code) => FROM_TEXTS.has(code));
  const alone = onlyTexts ? stoppedBy(null).length > 0 : codes.length > 0;
  writeFileSync(path, whole);
  for (const name of [kind, words(column) ? 'in words' : 'in values and keys', 'all']) {
    const count = counts.get(name) ?? { all: 0, alone: 0, withTexts: 0 };
    count.all += 1;
    count.alone += Number(alone);
    count.withTexts += Number(codes.length > 0);
    counts.set(name, count);
  }
  if (codes.length === 0 || !alone) {
    const name = `${sheet.file.replace(/\/.*/, '/*')} ${column}${codes.length > 0 ? ' (the texts stop it)' : ''}`;
    survivors.set(name, [...(survivors.get(name) ?? []), `${kind} ${before} → ${after}`]);
  }
}
rmSync(folder, { recursive: true, force: true });

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`seed ${options.seed}`);
console.table(
  Object.fromEntries(
    [...counts].map(([name, { all, alone, withTexts }]) => [
      name,
      {
        mutants: all,
        'stopped without the texts': percent(alone, all),
        'stopped with them': sources === null ? '' : percent(withTexts, all),
      },
    ]),
  ),
);
console.log('not stopped without the texts, by column');
for (const [name, list] of [...survivors].toSorted((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(list.length).padStart(5)}  ${name}`);
  if (options.missed) for (const line of list) console.log(`         ${line}`);
}
