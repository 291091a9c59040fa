import { isBareSyllable } from '../text/pinyin.ts';
import { hanParts } from './han.ts';
import { intersection, lowered, NONE } from './hits.ts';
import { languageOfText } from './language-of-text.ts';
import { latinPart, pinyinHits } from './latin.ts';
import type { Index, QueryPart } from './part.ts';
import { syllablesOf } from './pinyin.ts';
import { stem } from './stem.ts';
import { isCommon, mark, textTerms, withoutAsking, wordsOf } from './terms.ts';
import type { Word } from './terms.ts';

/** Looks up a number by its value, or else numbers whose digits begin with it. */
async function numberPart({ text }: Word, index: Index): Promise<QueryPart> {
  const [exact = NONE] = await index.exact([mark.number + text]);
  const hits =
    exact.size > 0 || text.length < 2 ? exact : lowered(await index.beginning(mark.number + text));
  return { asked: text, hits, languages: [] };
}

/**
 * Joins pinyin that is typed as separate syllables: single syllables in a row, of which at least one is not an English
 * word of the index, as `jian ce`.
 *
 * @returns the words in order, each such run as the list of its syllables
 */
async function joinedSyllables(words: readonly Word[], index: Index): Promise<(Word | string[])[]> {
  const single = (word: Word | undefined) =>
    word?.kind === 'latin' && syllablesOf(word.text).some(({ length }) => length === 1);
  const joined: (Word | string[])[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (single(words[end])) end += 1;
    const run = words.slice(at, end).map(({ text }) => text);
    const english = run.length > 1 ? await index.exact(run.map(stem)) : [];
    if (english.some(({ size }) => size === 0)) {
      joined.push(run);
      at = end;
    } else {
      joined.push(words[at]!);
      at += 1;
    }
  }
  return joined;
}

/** Removes the digits of tones from pinyin: `jian ce` for `jian1ce4`. */
function withoutTones(folded: string): string {
  // Without looking behind, which Safari 16 cannot.
  const toned = /(^|[^a-z\d])((?:[a-z]+[1-5])+)(?![a-z\d.,])/g;
  return folded.replace(toned, (all, before: string, run: string) => {
    const letters = run.split(/\d/).filter((part) => part !== '');
    return letters.every(isBareSyllable) ? before + letters.join(' ') : all;
  });
}

/** The parts of a folded query, each looked up in the index. Common words are left out unless there are no others. */
export async function queryParts(folded: string, index: Index): Promise<QueryPart[]> {
  const words = await joinedSyllables(wordsOf(withoutTones(folded)), index);
  const telling = words.filter(
    (word) => Array.isArray(word) || word.kind !== 'latin' || !isCommon(word.text),
  );
  const parts = await Promise.all(
    (telling.length > 0 ? telling : words).map(async (word): Promise<QueryPart[]> => {
      if (Array.isArray(word)) {
        const hits = await pinyinHits([word], index);
        return [{ asked: word.join(' '), hits, languages: ['zh'] }];
      }
      if (word.kind === 'number') return [await numberPart(word, index)];
      if (word.kind === 'latin') return [await latinPart(word.text, index, words.length === 1)];
      const runs = await Promise.all(withoutAsking(word.text).map((run) => hanParts(run, index)));
      return runs.flat();
    }),
  );
  return parts.flat();
}

/** The part of a quoted phrase, folded, which records must contain word for word. */
export async function phrasePart(phrase: string, index: Index): Promise<QueryPart> {
  const [terms, saying] = await Promise.all([
    index.exact([...textTerms(phrase)]),
    index.saying(phrase),
  ]);
  const levels = intersection(terms);
  return {
    asked: `“${phrase}”`,
    hits: new Map([...saying].map((record) => [record, levels.get(record) ?? 1])),
    languages: [languageOfText(phrase)],
  };
}
