// The built pages and the published record → the index of the search, in search/ of the site.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../lib/language.ts';
import { kinds } from '../../lib/search/card.ts';
import type { Manifest } from '../../lib/search/card.ts';
import { foldText, foldingOf } from '../../lib/search/fold.ts';
import { languageOfText } from '../../lib/search/language-of-text.ts';
import { shardsOf } from '../../lib/search/phrase.ts';
import { writeBundle } from './bundle.ts';
import { foldingPairs } from '../../record/find/folding.ts';
import { readTables } from '../../record/find/tables.ts';
import type { Tables } from '../../record/find/tables.ts';
import { readSearchWords } from '../../record/find/search-words.ts';
import type { SearchWord } from '../../record/find/search-words.ts';
import { entriesOf } from '../../record/find/entries.ts';
import type { Entry } from '../../record/find/entries.ts';
import { termsOfEntry } from '../../record/find/terms-of-entry.ts';

/** Kinds in their order, newer before older, the rest as it came. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) =>
      kinds.indexOf(a.card.kind) - kinds.indexOf(b.card.kind) ||
      (a.date > b.date ? -1 : a.date < b.date ? 1 : 0),
  );
}

/** All that an entry says in each language, in the order of `languages`, for phrases and excerpts. */
function textsOf({ names, subjects, keys, texts }: Entry): string[] {
  const all = [...new Set([...names, ...subjects.flat(), ...keys, ...texts])].filter(
    (text) => text !== '',
  );
  return languages.map((lang) => all.filter((text) => languageOfText(text) === lang).join(' · '));
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
 * @param searchWords what readers may say for what the site says
 */
export async function writeIndex(
  site: string,
  unordered: readonly Entry[],
  suggested: readonly string[],
  searchWords: readonly SearchWord[],
): Promise<void> {
  const entries = inOrder(unordered);
  const texts = entries.map(textsOf);
  const folding = foldingPairs(texts.flat());
  const pairs = foldingOf(folding);
  const fold = (text: string) => foldText(text, pairs);
  const also = searchWords.map(({ word, also }) => ({ word: fold(word), also: fold(also) }));
  const terms = [...suggested.map(fold), ...also.map(({ word }) => word)].filter(isTerm);
  const reading = { fold, also, terms: [...new Set(terms)] };
  const folder = join(site, 'search');
  await writeBundle(
    join(folder, 'pagefind'),
    entries.map((entry) => ({
      card: entry.card,
      facets: entry.facets,
      terms: termsOfEntry(entry, reading),
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
  for (const [at, lang] of languages.entries()) {
    const names = suggested.filter((name) => languageOfText(name) === lang);
    writeFileSync(join(folder, 'names', `${lang}.json`), JSON.stringify(names));
    mkdirSync(join(folder, 'phrases', lang), { recursive: true });
    for (const [number, shard] of shardsOf(texts.map((each) => fold(each[at]!))).entries())
      writeFileSync(join(folder, 'phrases', lang, `${number}.json`), JSON.stringify(shard));
    mkdirSync(join(folder, 'texts', lang), { recursive: true });
    for (const [record, text] of texts.entries())
      writeFileSync(join(folder, 'texts', lang, `${record}.txt`), text[at]!);
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(manifest));
}

/**
 * Writes the index that the search of a built site looks in.
 *
 * @param site the built site's folder
 * @param root the project's folder, with the published record in `public/data`
 */
export async function writeSearchIndex(site: string, root: string): Promise<void> {
  const tables = readTables(join(root, 'public', 'data'));
  const entries = entriesOf(site, tables);
  const words = readSearchWords(join(root, 'content'));
  await writeIndex(site, entries, suggestedNames(tables, entries), words);
}
