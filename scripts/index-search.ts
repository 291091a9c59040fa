// The built pages and the published tables → the index of the search, and its script, in search/ of the site.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import Papa from 'papaparse';
import type { ResolvedChart } from '../src/lib/model/chart.ts';
import { readJsonLines } from '../src/lib/model/json-lines.ts';
import { kinds } from '../src/lib/search/card.ts';
import type { Manifest } from '../src/lib/search/card.ts';
import { foldText, foldingOf } from '../src/lib/search/fold.ts';
import { shardsOf } from '../src/lib/search/phrase.ts';
import { writeBundle } from './search/bundle.ts';
import { foldingPairs } from './search/folding.ts';
import type { Tables } from './search/names.ts';
import { entriesOf } from './search/records.ts';
import type { Entry } from './search/records.ts';
import { termsOfEntry } from './search/terms-of-entry.ts';
import type { Reading } from './search/terms-of-entry.ts';
import { root } from './steps.ts';

const published = (name: string) => join(root, 'public', 'data', name);

function read<Row>(name: string): Row {
  return JSON.parse(readFileSync(published(`${name}.json`), 'utf8')) as Row;
}

function table<Row extends { readonly id: string }>(name: string): ReadonlyMap<string, Row> {
  return new Map(read<Row[]>(name).map((row) => [row.id, row]));
}

/** The published tables of the last data build. */
export function readTables(): Tables {
  const charts = readJsonLines<ResolvedChart>(readFileSync(published('charts.jsonl')));
  return {
    site: read('site'),
    charts: new Map(charts.map((chart) => [chart.slug, chart])),
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

/** Whether a text is a Chinese word or two. */
const isTerm = (text: string) => /^\p{Script=Han}{2,8}$/u.test(text);

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
export async function writeIndex(
  site: string,
  unordered: readonly Entry[],
  suggested: readonly string[],
): Promise<void> {
  const entries = inOrder(unordered);
  const texts = entries.map(textsOf);
  const folding = foldingPairs(texts.flat());
  const pairs = foldingOf(folding);
  const fold = (text: string) => foldText(text, pairs);
  const also = otherWords(fold);
  const terms = [...suggested.map(fold), ...also.map(({ word }) => word)].filter(isTerm);
  const reading = { fold, also, terms: [...new Set(terms)] };
  const folder = join(site, 'search');
  rmSync(join(folder, 'texts'), { recursive: true, force: true });
  await writeBundle(
    join(folder, 'pagefind'),
    entries.map((entry) => ({
      card: entry.card,
      facets: entry.facets,
      terms: () => termsOfEntry(entry, reading),
    })),
  );
  const hash = createHash('sha256').update(JSON.stringify([texts, suggested]));
  const manifest: Manifest = {
    version: hash.digest('hex').slice(0, 8),
    folding,
    kinds: kinds.map(
      (kind) => entries.filter(({ card }) => kinds.indexOf(card.kind) < kinds.indexOf(kind)).length,
    ),
  };
  mkdirSync(join(folder, 'names'), { recursive: true });
  for (const [at, lang] of ['en', 'zh'].entries()) {
    const names = suggested.filter((name) => han.test(name) === (lang === 'zh'));
    writeFileSync(join(folder, 'names', `${lang}.json`), JSON.stringify(names));
    mkdirSync(join(folder, 'phrases', lang), { recursive: true });
    for (const [number, shard] of shardsOf(texts.map((pair) => fold(pair[at]!))).entries())
      writeFileSync(join(folder, 'phrases', lang, `${number}.json`), JSON.stringify(shard));
    mkdirSync(join(folder, 'texts', lang), { recursive: true });
    for (const [record, text] of texts.entries())
      writeFileSync(join(folder, 'texts', lang, `${record}.txt`), text[at]!);
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(manifest));
}

/** Writes the script and the style that the search runs with into a built site. */
export async function writeSearchScript(site: string): Promise<void> {
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

/** Writes the index that the search of a built site looks in. */
export async function indexSearch(site: string): Promise<void> {
  const tables = readTables();
  const entries = entriesOf(site, tables);
  await writeIndex(site, entries, suggestedNames(tables, entries));
}
