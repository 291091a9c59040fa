import type { Lang } from '../language.ts';
import { languageOfText } from './language-of-text.ts';

/** Of each two neighbouring words of texts, and of each word: the records that have them, with their places there. */
export type Shard = Readonly<
  Record<string, readonly (readonly [record: number, ...places: number[]])[]>
>;

/** How many shards a language has. */
export const SHARDS = 256;

/** The words of a folded text in order: Latin words and numbers, Chinese characters, and signs each by itself. */
const wordsIn = (folded: string) =>
  folded.match(/[a-z0-9]+(?:['.,][a-z0-9]+)*|\p{Script=Han}|[^\s\p{Script=Han}a-z0-9]/gu) ?? [];

/** The shard that a key is in. */
function shardOf(key: string): number {
  let hash = 0;
  for (const character of key) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash % SHARDS;
}

/** What stands between the texts of a record. */
const BETWEEN = '·';

/**
 * The shards of folded texts, in which phrases are looked up.
 *
 * @param texts by record number
 */
export function shardsOf(texts: readonly string[]): Shard[] {
  const shards = Array.from({ length: SHARDS }, () => new Map<string, [number, ...number[]][]>());
  const add = (key: string, record: number, place: number) => {
    const shard = shards[shardOf(key)]!;
    const lists = shard.get(key) ?? [];
    shard.set(key, lists);
    const last = lists.at(-1);
    if (last?.[0] === record) last.push(place);
    else lists.push([record, place]);
  };
  texts.forEach((text, record) => {
    const words = wordsIn(text);
    const alone = new Set<string>();
    words.forEach((word, place) => {
      const next = words[place + 1] ?? BETWEEN;
      if (word !== BETWEEN && next !== BETWEEN) add(`${word} ${next}`, record, place);
      if (/^\p{Script=Han}/u.test(word) || alone.has(word)) return;
      alone.add(word);
      add(word, record, 0);
    });
  });
  return shards.map((shard) => Object.fromEntries(shard));
}

/**
 * The records that say a folded phrase.
 *
 * @param shard fetches a shard of a language
 */
export async function sayers(
  phrase: string,
  shard: (lang: Lang, at: number) => Promise<Shard>,
): Promise<Set<number>> {
  const words = wordsIn(phrase);
  const lang = languageOfText(phrase);
  const keys = words.length < 2 ? words : words.slice(1).map((next, at) => `${words[at]!} ${next}`);
  const lists = await Promise.all(
    keys.map(async (key) => (await shard(lang, shardOf(key)))[key] ?? []),
  );
  const [first = [], ...others] = lists.map(
    (list) => new Map(list.map(([record, ...places]) => [record, new Set(places)])),
  );
  const begins = [...first].filter(([record, places]) =>
    [...places].some((place) =>
      others.every((other, at) => other.get(record)?.has(place + at + 1) ?? false),
    ),
  );
  return new Set(begins.map(([record]) => record));
}
