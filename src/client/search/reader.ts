import { languages, type Lang } from '../../lib/language.ts';
import type { Card, Manifest } from '../../lib/search/card.ts';
import { foldingOf } from '../../lib/search/fold.ts';
import type { Postings } from '../../lib/search/hits.ts';
import type { Index } from '../../lib/search/part.ts';
import { sayers } from '../../lib/search/phrase.ts';
import type { Shard } from '../../lib/search/phrase.ts';
import { wordOf, wordStart } from '../../lib/search/word.ts';
import { startEngine } from './engine.ts';
import type { Found } from './engine.ts';

/** The search index in the browser. Files are fetched when they are needed, each once. */
export interface Reader extends Index {
  card(record: number): Promise<Card>;
  /** The whole text of a record in a language. */
  text(record: number, lang: Lang): Promise<string>;
  /** Fetches the whole index and all cards, once, so that later searches fetch only texts and phrases. */
  complete(): Promise<void>;
  /** The names of charts, places, terms and so on in a language. */
  names(lang: Lang): Promise<readonly string[]>;
}

/**
 * The length of the longest run of consecutive positions in an ascending list. The index repeats a word as often as
 * its level says, so this is the level of the word in a record.
 */
function longestRun(places: readonly number[]): number {
  let longest = 0;
  let run = 0;
  places.forEach((place, at) => {
    run = place === places[at - 1]! + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/**
 * Opens the index.
 *
 * @param folder the address of `search/`, with a slash at its end
 * @throws where it cannot be fetched
 */
export async function openIndex(folder: string): Promise<Reader> {
  const got = new Map<string, Promise<unknown>>();
  const once = <Content>(name: string, get: () => Promise<Content>): Promise<Content> => {
    const known = got.get(name);
    if (known !== undefined) return known as Promise<Content>;
    const fetched = get();
    fetched.catch(() => got.delete(name));
    got.set(name, fetched);
    return fetched;
  };
  const load = (name: string, init?: RequestInit): Promise<string> =>
    once(name, async () => {
      const response = await fetch(folder + name, init);
      if (!response.ok) throw new Error(`${response.status}: ${name}`);
      return response.text();
    });
  const [manifest, engine] = await Promise.all([
    load('index.json', { cache: 'no-cache' }).then((text) => JSON.parse(text) as Manifest),
    startEngine<Card>(`${folder}pagefind/`),
  ]);
  const { kinds, version } = manifest;
  const folding = foldingOf(manifest.folding);
  const { results: all } = await engine.search(null);
  const numbers = new Map(all.map(({ id }, record) => [id, record]));

  const postings = (found: readonly Found<Card>[]): Postings =>
    new Map(found.map(({ id, words }) => [numbers.get(id)!, longestRun(words)]));
  const asked = (word: string) =>
    once(`word ${word}`, async () => postings((await engine.search(word)).results));
  const text = (record: number, lang: Lang) => load(`texts/${lang}/${record}.txt?${version}`);
  let cards: readonly Card[] | null = null;
  const card = async (record: number) => cards?.[record] ?? (await all[record]!.data()).meta;
  const shard = async (lang: Lang, at: number) =>
    JSON.parse(await load(`phrases/${lang}/${at}.json?${version}`)) as Shard;
  const names = async (lang: Lang) =>
    JSON.parse(await load(`names/${lang}.json?${version}`)) as string[];
  return {
    folding,
    exact: (terms) => Promise.all(terms.map((term) => asked(wordOf(term)))),
    beginning: (start) => asked(wordStart(start)),
    holding: (facet) =>
      once(`facet ${facet}`, async () => {
        const [name = '', value = ''] = facet.split(':');
        return postings((await engine.search(null, { filters: { [name]: value } })).results);
      }),
    kindOf: (record) => kinds.map((first) => first <= record).lastIndexOf(true),
    saying: (phrase) => sayers(phrase, shard),
    complete: () =>
      once('all', async () => {
        await Promise.all(languages.map(names));
        cards = await engine.complete();
      }),
    card,
    text,
    names,
  };
}
