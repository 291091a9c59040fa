// The built pages and the published tables → the index of the search, and its script, in search/ of the site.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import Papa from 'papaparse';
import { kinds } from '../src/lib/search/card.ts';
import type { Manifest } from '../src/lib/search/card.ts';
import { foldText, foldingOf } from '../src/lib/search/fold.ts';
import { pack } from '../src/lib/search/postings.ts';
import { foldingPairs } from './search/folding.ts';
import type { Tables } from './search/names.ts';
import { entriesOf } from './search/records.ts';
import type { Entry } from './search/records.ts';
import { termsOfEntry } from './search/terms-of-entry.ts';
import type { Reading } from './search/terms-of-entry.ts';
import { root } from './steps.ts';

/** Records in a file of cards: small, since what a query finds stands scattered. */
const GROUP = 4;
/** Characters in a file of terms, at most, where it holds more than one term. */
const SHARD = 6000;

function read<Row>(name: string): Row {
  return JSON.parse(readFileSync(join(root, 'public', 'data', `${name}.json`), 'utf8')) as Row;
}

function table<Row extends { readonly id: string }>(name: string): ReadonlyMap<string, Row> {
  return new Map(read<Row[]>(name).map((row) => [row.id, row]));
}

/** The published tables of the last data build. */
export function readTables(): Tables {
  return {
    site: read('site'),
    figures: table('figures'),
    indicators: table('indicators'),
    places: table('places'),
    themes: table('themes'),
    groups: table('groups'),
    articles: table('articles'),
  };
}

/** Kinds in their order, newer before older, the rest as it came. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) =>
      kinds.indexOf(a.card.kind) - kinds.indexOf(b.card.kind) ||
      (a.date > b.date ? -1 : a.date < b.date ? 1 : 0),
  );
}

/** What readers may say for what the site says, from `content/search-words.csv`. */
function otherWords(fold: (text: string) => string): Reading['also'] {
  const text = readFileSync(join(root, 'content', 'search-words.csv'), 'utf8');
  const { data } = Papa.parse<{ word: string; also: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ word, also }) => ({ word: fold(word), also: fold(also) }));
}

/** Postings of all terms, packed, terms in order of code units. */
function packedTerms(entries: readonly Entry[], reading: Reading): [string, string][] {
  const postings = new Map<string, Map<number, number>>();
  entries.forEach((entry, record) => {
    for (const [term, level] of termsOfEntry(entry, reading)) {
      const levels = postings.get(term);
      if (levels === undefined) postings.set(term, new Map([[record, level]]));
      else levels.set(record, level);
    }
  });
  return [...postings]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, levels]) => [term, pack(levels)]);
}

function inShards(terms: readonly [string, string][]): [string, string][][] {
  const shards: [string, string][][] = [];
  let size = Infinity;
  for (const [term, packed] of terms) {
    const more = term.length + packed.length + 6;
    if (size + more > SHARD) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)!.push([term, packed]);
    size += more;
  }
  return shards;
}

function inGroups<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / GROUP) }, (_, at) =>
    items.slice(at * GROUP, (at + 1) * GROUP),
  );
}

const han = /\p{Script=Han}/u;

/** All that an entry says, by language, for phrases and excerpts. */
function textsOf({ names, subjects, keys, texts }: Entry): [string, string] {
  const all = [...new Set([...names, ...subjects.flat(), ...keys, ...texts])].filter(
    (text) => text !== '',
  );
  return [
    all.filter((text) => !han.test(text)).join(' · '),
    all.filter((text) => han.test(text)).join(' · '),
  ];
}

/** What may be suggested for a word that nothing has: short names of all kinds, figures apart. */
function suggestedNames({ indicators, places, themes, groups }: Tables, entries: readonly Entry[]) {
  const named = [places, themes, groups, indicators].flatMap((rows) =>
    [...rows.values()].flatMap(({ name_en, name_zh }) => [name_en, name_zh]),
  );
  const titles = entries
    .filter(({ card }) => card.kind !== 'figure' && card.kind !== 'indicator')
    .flatMap(({ names }) => names);
  return [...new Set([...named, ...titles])].filter((name) => name.length < 40);
}

/**
 * Writes the index for the entries into `search/` of the folder `site`.
 *
 * @param suggested names proposed where a query finds nothing
 */
export function writeIndex(
  site: string,
  unordered: readonly Entry[],
  suggested: readonly string[],
): void {
  const entries = inOrder(unordered);
  const folding = foldingPairs(entries.flatMap(textsOf));
  const pairs = foldingOf(folding);
  const fold = (text: string) => foldText(text, pairs);
  const shards = inShards(packedTerms(entries, { fold, also: otherWords(fold) }));
  const files: [string, unknown][] = [
    ...shards.map((terms, at): [string, unknown] => [
      `terms/${at}.json`,
      Object.fromEntries(terms),
    ]),
    ...inGroups(entries.map(({ card }) => card)).map((cards, at): [string, unknown] => [
      `cards/${at}.json`,
      cards,
    ]),
    ...inGroups(entries.map(textsOf)).map((texts, at): [string, unknown] => [
      `texts/${at}.json`,
      texts,
    ]),
    ['names.json', suggested],
  ];
  const hash = createHash('sha256');
  for (const name of ['terms', 'cards', 'texts'])
    mkdirSync(join(site, 'search', name), { recursive: true });
  for (const [name, content] of files) {
    const text = JSON.stringify(content);
    hash.update(text);
    writeFileSync(join(site, 'search', name), text);
  }
  const manifest: Manifest = {
    version: hash.digest('hex').slice(0, 8),
    folding,
    shards: shards.map(([first]) => first![0]),
    kinds: kinds.map(
      (kind) => entries.filter(({ card }) => kinds.indexOf(card.kind) < kinds.indexOf(kind)).length,
    ),
    group: GROUP,
  };
  writeFileSync(join(site, 'search', 'index.json'), JSON.stringify(manifest));
}

/** Writes the script and the style that the search runs with. */
async function writeScript(site: string): Promise<void> {
  await build({
    entryPoints: [
      join(root, 'src', 'search', 'search.ts'),
      join(root, 'src', 'search', 'search.css'),
    ],
    outdir: join(site, 'search'),
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** Makes the search of a built site. */
export async function indexSearch(site: string): Promise<void> {
  const tables = readTables();
  const entries = entriesOf(site, tables);
  writeIndex(site, entries, suggestedNames(tables, entries));
  await writeScript(site);
}
