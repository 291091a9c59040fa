import { covering, intersection, lowered, NONE, union } from './hits.ts';
import type { Postings } from './hits.ts';
import type { Index, QueryPart } from './part.ts';
import { initialsAsked, pinyinTerms, syllablesOf } from './pinyin.ts';
import { stem } from './stem.ts';
import { mark } from './terms.ts';

/** Records whose names have these syllables in pinyin, in any of the ways to read them. */
export async function pinyinHits(
  readings: readonly (readonly string[])[],
  index: Index,
): Promise<Postings> {
  return union(
    await Promise.all(
      readings.map(async (syllables) => covering(await index.exact(pinyinTerms(syllables)))),
    ),
  );
}

/**
 * Records whose names have these first letters of syllables. Where no record has the first piece of
 * them, the others are not fetched.
 */
async function initialsHits(letters: string, index: Index): Promise<Postings> {
  const [first = '', ...others] = initialsAsked(letters);
  const [hits = NONE] = await index.exact([first]);
  return hits.size === 0 ? NONE : intersection([hits, ...(await index.exact(others))]);
}

/**
 * Looks up a word in Latin letters: as an English word, as pinyin, as first letters of syllables, and if it is none of
 * these, as the beginning of an English word or of pinyin.
 *
 * @param alone whether it is the only word of the query: then two letters are enough for a beginning
 */
export async function latinPart(word: string, index: Index, alone: boolean): Promise<QueryPart> {
  const readings = syllablesOf(word).filter(({ length }) => length > 1);
  const [[english = NONE], pinyin] = await Promise.all([
    index.exact([stem(word)]),
    pinyinHits(readings, index),
  ]);
  const found = { asked: word, hits: union([english, lowered(lowered(pinyin))]) };
  if (english.size > 0) return { ...found, languages: pinyin.size > 0 ? ['en', 'zh'] : ['en'] };
  if (pinyin.size > 0) return { ...found, hits: pinyin, languages: ['zh'] };
  if (word.length < 2) return { ...found, languages: ['en'] };
  const initials = await initialsHits(word, index);
  if (initials.size > 0) return { ...found, hits: initials, languages: ['zh'] };
  if (word.length < 3 && !alone) return { ...found, languages: ['en'] };
  const begun = union([await index.beginning(word), await unfinished(word, index)]);
  if (begun.size > 0) return { ...found, hits: lowered(begun), languages: ['en'] };
  const typed = await index.beginning(mark.pinyin + word);
  return { ...found, hits: lowered(typed), languages: typed.size > 0 ? ['zh'] : ['en'] };
}

/** Endings that the stemmer removes, and of which a reader may have typed only a part. */
const ENDINGS = [
  'ations',
  'ational',
  'ators',
  'ated',
  'ating',
  'ingly',
  'ments',
  'ions',
  'ities',
  'iness',
  'ables',
];

/** Records that have the stem of a word whose ending is not complete yet: `relocati` of relocation. */
async function unfinished(word: string, index: Index): Promise<Postings> {
  const stems = [1, 2, 3, 4]
    .filter((cut) => word.length - cut >= 4)
    .filter((cut) => ENDINGS.some((ending) => ending.startsWith(word.slice(-cut))))
    .map((cut) => word.slice(0, -cut));
  return union(await index.exact(stems));
}
