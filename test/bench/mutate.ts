// Changes a digit of every numeral of data/, one at a time and in memory. Prints the share of these misprints that the
// checks and the schemas detect without the articles' texts, by kind of check, and the share that the texts detect.
//
// usage: mutate.ts [--missed]
// environment: SOURCES_DIR, for the texts; without it they are left out
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkTexts } from '../../src/record/read/check-texts.ts';
import { readData } from '../../src/record/read/data.ts';
import { root } from '../../scripts/steps.ts';
import { check, unexpected } from '../../src/lib/checks/check.ts';
import { prove, unproved } from '../../src/lib/checks/proof.ts';
import { readDataset } from '../../src/lib/model/dataset.ts';
import type { Dataset } from '../../src/lib/model/dataset.ts';
import type { Numeral } from '../../src/lib/model/numeral.ts';
import { randomOf } from '../random.ts';

const { tables } = readData(join(root, 'data'));
const { dataset } = readDataset(tables);
const sources = process.env.SOURCES_DIR ? resolve(process.env.SOURCES_DIR) : null;
const atHand =
  sources !== null && dataset.articles.every(({ id }) => existsSync(join(sources, `${id}.txt`)));
const showMissed = process.argv.includes('--missed');
const random = randomOf(20231215);

const arabic = '0123456789';
const chinese = '一二三四五六七八九';

/** The token with one digit, or one Chinese numeral character, replaced at random; `null` where it has neither. */
function misprint(token: string): string | null {
  const places = [...token.matchAll(/\d/g)];
  const found = places.length > 0 ? places : [...token.matchAll(/[一二三四五六七八九]/g)];
  const place = found[Math.floor(random() * found.length)];
  if (place === undefined) return null;
  const others = (places.length > 0 ? arabic : chinese).replace(place[0], '');
  const other = others.charAt(Math.floor(random() * others.length));
  return token.slice(0, place.index) + other + token.slice(place.index + 1);
}

/** What detects that a numeral's token is wrong. */
interface Detection {
  /** Ids of checks. */
  readonly checks: readonly string[];
  readonly proofs: boolean;
  /** Codes of problems. */
  readonly schemas: readonly string[];
  readonly texts: boolean;
}

function detect(numeral: Numeral, token: string): Detection {
  const table = tables.numerals.get(numeral.article)!;
  const rows = table.rows.map((row) =>
    row.at === numeral.at ? { ...row, cells: { ...row.cells, token } } : row,
  );
  const numerals = new Map(tables.numerals).set(numeral.article, { ...table, rows });
  const wrong = readDataset({ ...tables, numerals });
  return {
    checks: contradicted(wrong.dataset, numeral),
    proofs: isRepaired(numeral) && unproved(prove(wrong.dataset).proofs).length > 0,
    schemas: [...new Set(wrong.problems.map(({ code }) => code))],
    texts: atHand && checkTexts(wrong.dataset, sources!).length > 0,
  };
}

const isRepaired = ({ article, start }: Numeral) =>
  dataset.repairs.some((repair) => repair.article === article && repair.start === start);

/** Ids of the checks that use the numeral and whose verdict is not the expected one. */
function contradicted(wrong: Dataset, { article, start }: Numeral): string[] {
  const figures = new Map(wrong.figures.map((figure) => [figure.id, figure]));
  const own = new Set(
    dataset.figures.flatMap(({ id, numeral }) =>
      numeral.article === article && numeral.start === start ? [id] : [],
    ),
  );
  return wrong.identities.flatMap((identity) => {
    const takesPart = [identity.whole, ...identity.parts].some((id) => id !== null && own.has(id));
    const checked = takesPart ? check(identity, figures) : null;
    return checked !== null && unexpected(checked) !== null ? [identity.id] : [];
  });
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

function measure(name: string, numerals: readonly Numeral[]): void {
  let errors = 0;
  const by = { check: 0, proof: 0, schema: 0, any: 0, texts: 0 };
  const kinds = new Map<string, number>();
  const codes = new Map<string, number>();
  const once = (tally: Map<string, number>, names: Iterable<string>) => {
    for (const name of new Set(names)) tally.set(name, (tally.get(name) ?? 0) + 1);
  };
  const missed: string[] = [];
  for (const numeral of numerals) {
    const token = misprint(numeral.token);
    if (token === null) continue;
    const { checks, proofs, schemas, texts } = detect(numeral, token);
    errors++;
    if (checks.length > 0) by.check++;
    if (proofs) by.proof++;
    if (schemas.length > 0) by.schema++;
    if (checks.length > 0 || proofs || schemas.length > 0) by.any++;
    else missed.push(`${numeral.at}: ${numeral.token} → ${token}`);
    if (texts) by.texts++;
    once(
      kinds,
      checks.map((id) => dataset.identities.find((identity) => identity.id === id)!.kind),
    );
    once(codes, schemas);
  }
  const ranked = (tally: Map<string, number>) =>
    [...tally]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  console.log(`${name}: ${errors} tokens, a digit changed in each, one at a time`);
  console.log(`  ${percent(by.check, errors)}  a check turns (${ranked(kinds)})`);
  console.log(`  ${percent(by.proof, errors)}  the proof of a repair fails`);
  console.log(`  ${percent(by.schema, errors)}  a schema refuses it (${ranked(codes)})`);
  console.log(`  ${percent(by.any, errors)}  one of these, without the articles' texts`);
  console.log(
    atHand
      ? `  ${percent(by.texts, errors)}  the texts, where they are at hand`
      : '  the texts are not at hand (SOURCES_DIR): not compared',
  );
  if (showMissed) for (const line of missed) console.log(`    ${line}`);
}

const figures = dataset.numerals.filter(({ kind }) => kind === 'figure');
measure('figures', figures);
measure(
  'other numerals',
  dataset.numerals.filter(({ kind }) => kind !== 'figure'),
);
const checked = dataset.figures.filter(({ id }) =>
  dataset.identities.some(({ whole, parts }) => whole === id || parts.includes(id)),
);
console.log(`figures that take part in a check: ${checked.length} of ${dataset.figures.length}`);
