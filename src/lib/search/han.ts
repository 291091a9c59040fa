import { covering, NONE } from './hits.ts';
import type { Postings } from './hits.ts';
import type { Index, QueryPart } from './part.ts';
import { pairsOf } from './terms.ts';

/**
 * The positions in a run at which words may end, by the segmenter of Intl. It does not know all
 * words: single characters in a row are taken as one.
 */
function wordBorders(run: string): Set<number> {
  // Firefox has none before 125.
  if (typeof Intl.Segmenter === 'undefined') return new Set([run.length]);
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)];
  const single = (at: number) => segments[at]?.segment.length === 1;
  const borders = segments.flatMap(({ index }, at) =>
    single(at - 1) && single(at) ? [] : [index],
  );
  return new Set([...borders, run.length]);
}

/**
 * The parts of a run of Chinese characters: the run itself, or pieces of it where no page has the whole. Pages are
 * indexed by pairs of neighbouring characters, so a run is cut at pairs that no page has.
 *
 * @example await hanParts('兰州监测对象', index) // 兰州 and 监测对象, if no page has the pair 州监
 */
export async function hanParts(run: string, index: Index): Promise<QueryPart[]> {
  const pairs = await index.exact(pairsOf(run));
  const characters = [...run];
  const part = (from: number, to: number, hits: Postings): QueryPart => ({
    asked: characters.slice(from, to).join(''),
    hits,
    languages: ['zh'],
  });
  if (characters.length < 2) return [part(0, 1, pairs[0]!)];
  const parts: QueryPart[] = [];
  const borders = wordBorders(run);
  let left = 0;
  for (let at = 0; at < characters.length;) {
    let end = at;
    while (end < pairs.length && pairs[end]!.size > 0) end += 1;
    if (end === at) {
      at += 1;
      continue;
    }
    // Before a pair that no page has, a known run is cut back to the end of a word: 农村公路 is not cut into 农村公 and 路.
    const cut = Array.from({ length: end - at }, (_, back) => end + 1 - back);
    const last = cut.find((border) => borders.has(border)) ?? end + 1;
    if (left < at) parts.push(...(await looseParts(characters.slice(left, at).join(''), index)));
    parts.push(...split(characters, pairs, at, last - 1, part));
    left = last;
    at = end + 1;
  }
  const before = parts[parts.length - 1];
  if (left === characters.length - 1 && before?.asked.length === 2 && inTextAlone(before.hits)) {
    // The last character of a word of three, such as 发生率, of which texts have 发生 by chance: the word is unknown.
    parts[parts.length - 1] = part(left - 2, left + 1, NONE);
  } else if (left < characters.length)
    parts.push(...(await looseParts(characters.slice(left).join(''), index)));
  const known = parts.filter(({ hits, asked }) => hits.size > 0 && asked.length > 1);
  const length = known.reduce((sum, { asked }) => sum + asked.length, 0);
  // Where known pieces make up less than half of a run, they say little about it: all of it is unknown.
  if (length * 2 < characters.length) return [part(0, characters.length, NONE)];
  return parts.length > 1 ? parts.map((each) => ({ ...each, piece: true })) : parts;
}

/** Whether records have it only in their text, not in their title or filing. */
const inTextAlone = (hits: Postings) => [...hits.values()].every((level) => level < 2);

/** The part for characters between known pairs: a single character is looked up, several are unknown. */
async function looseParts(run: string, index: Index): Promise<QueryPart[]> {
  const [hits = NONE] = run.length === 1 ? await index.exact([run]) : [];
  return [{ asked: run, hits, languages: ['zh'] }];
}

/**
 * The parts for characters `from` to `end` inclusive, whose pairs are all known: one, or more where
 * no page has all the pairs. Then the rarest pair is cut.
 */
function split(
  characters: readonly string[],
  pairs: readonly Postings[],
  from: number,
  end: number,
  part: (from: number, to: number, hits: Postings) => QueryPart,
): QueryPart[] {
  const inside = pairs.slice(from, end);
  const hits = covering(inside);
  if (hits.size > 0 || end - from < 3) return [part(from, end + 1, hits)];
  const sizes = inside.map(({ size }) => size);
  const weakest = from + 1 + sizes.slice(1, -1).indexOf(Math.min(...sizes.slice(1, -1)));
  return [
    ...split(characters, pairs, from, weakest, part),
    ...split(characters, pairs, weakest + 1, end, part),
  ];
}
