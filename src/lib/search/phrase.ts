import type { Lang } from '../language.ts';
import { languageOfText } from './language-of-text.ts';

/**
 * A part of the positional index of phrases. The keys are pairs of neighbouring words, and single words that are not
 * Chinese characters; the values are the records that have them, each with the positions of the first word, or with 0
 * for a single word.
 */
export type Shard = Readonly<
  Record<string, readonly (readonly [record: number, ...places: number[]])[]>
>;

/** The number of shards in each language. */
export const SHARDS = 256;

/** The words of a folded text in order: Latin words, numbers, single Chinese characters and single signs. */
const wordsIn = (folded: string) =>
  folded.match(/[a-z0-9]+(?:['.,][a-z0-9]+)*|\p{Script=Han}|[^\s\p{Script=Han}a-z0-9]/gu) ?? [];

/** The number of the shard that contains a key. */
function shardOf(key: string): number {
  let hash = 0;
  for (const character of key) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash % SHARDS;
}

/** The sign between the texts of a record, across which no phrase is found. */
const BETWEEN = '·';

/**
 * Makes the shards of folded texts, in which {@link sayers} looks up phrases.
 *
 * @param texts by record number
 */
export function shardsOf(texts: readonly string[]): Shard[] {
  const shards = Array.from({ length: SHARDS }, () => new Map<string, [number, ...number[]][]>());
  const add = (key: string, record: number, place: number) => {
    const shard = shards[shardOf(key)]!;
    const lists = shard.get(key) ?? [];
    shard.set(key, lists);
    const last = lists[lists.length - 1];
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
 * The records whose text contains a folded phrase.
 *
 * @param shard fetches a shard of a language by its number
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
