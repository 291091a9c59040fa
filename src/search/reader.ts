import type { Index } from '../lib/search/part.ts';
import type { Card, Manifest } from '../lib/search/card.ts';
import { foldText, foldingOf } from '../lib/search/fold.ts';
import { unpack } from '../lib/search/postings.ts';
import type { Postings } from '../lib/search/postings.ts';

/** An index whose files are fetched when they are asked for, each once. */
export interface Reader extends Index {
  card(record: number): Promise<Card>;
  /** All that a record says, in English and in Chinese. */
  texts(record: number): Promise<readonly [string, string]>;
  /** What charts, places, terms and so on are called. */
  names(): Promise<readonly string[]>;
}

/** Files of terms that a beginning may touch: what a reader has typed one letter of need not be complete. */
const MOST = 8;

/**
 * Opens the index.
 *
 * @param folder the address of `search/`, with a slash behind it
 * @throws where it cannot be fetched
 */
export async function openIndex(folder: string): Promise<Reader> {
  const got = new Map<string, Promise<unknown>>();
  const load = <Content>(name: string, init?: RequestInit): Promise<Content> => {
    const known = got.get(name);
    if (known !== undefined) return known as Promise<Content>;
    const fetched = fetch(folder + name, init).then((response) => {
      if (!response.ok) throw new Error(`${response.status}: ${name}`);
      return response.json() as Promise<Content>;
    });
    fetched.catch(() => got.delete(name));
    got.set(name, fetched);
    return fetched;
  };
  const manifest = await load<Manifest>('index.json', { cache: 'no-cache' });
  const { shards, group, version } = manifest;
  const folding = foldingOf(manifest.folding);

  const shardOf = (term: string) => {
    let [low, high] = [0, shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shards[middle]! <= term) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const shard = (at: number) => load<Record<string, string>>(`terms/${at}.json?${version}`);
  const grouped = <Item>(name: string, record: number) =>
    load<Item[]>(`${name}/${Math.floor(record / group)}.json?${version}`).then(
      (items) => items[record % group]!,
    );

  const texts = (record: number) => grouped<readonly [string, string]>('texts', record);
  return {
    folding,
    exact: (terms) =>
      Promise.all(
        terms.map(async (term) => {
          const terms = await shard(shardOf(term));
          return Object.hasOwn(terms, term) ? unpack(terms[term]!) : new Map<number, number>();
        }),
      ),
    async beginning(start) {
      const first = shardOf(start);
      const last = Math.min(shardOf(`${start}\uffff`), first + MOST - 1);
      const found = new Map<number, number>();
      const held = await Promise.all(
        Array.from({ length: last - first + 1 }, (_, at) => shard(first + at)),
      );
      for (const terms of held) {
        for (const [term, packed] of Object.entries(terms)) {
          if (!term.startsWith(start)) continue;
          for (const [record, level] of unpack(packed))
            if (level > (found.get(record) ?? 0)) found.set(record, level);
        }
      }
      return found as Postings;
    },
    kindOf: (record) => manifest.kinds.findLastIndex((first) => first <= record),
    async holds(record, phrase) {
      const folded = (await texts(record)).map((text) => foldText(text, folding));
      return folded.some((text) => holdsPhrase(text, phrase));
    },
    card: (record) => grouped<Card>('cards', record),
    texts,
    names: () => load<string[]>(`names.json?${version}`),
  };
}

/** Whether the phrase stands in the text and does not begin or end inside a Latin word or a number. */
function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at + 1);
    const behind = text.slice(at + phrase.length - 1, at + phrase.length + 1);
    if (!/^[a-z0-9]{2}$/.test(before) && !/^[a-z0-9]{2}$/.test(behind)) return true;
  }
  return false;
}
