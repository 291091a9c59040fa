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

async function numberPart({ text }: Word, index: Index): Promise<QueryPart> {
  const [exact = NONE] = await index.exact([mark.number + text]);
  const hits =
    exact.size > 0 || text.length < 2 ? exact : lowered(await index.beginning(mark.number + text));
  return { asked: text, hits, languages: [] };
}

/**
 * Single syllables in a row, of which one at least is no English word of ours, are one run: `jian ce`.
 *
 * @returns the words, such runs joined
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

/** Syllables with their tones as digits, without them: `jian ce` for `jian1ce4`. */
function withoutTones(folded: string): string {
  return folded.replace(/(?<![a-z\d])(?:[a-z]+[1-5])+(?![a-z\d.,])/g, (run) => {
    const letters = run.split(/\d/).filter((part) => part !== '');
    return letters.every(isBareSyllable) ? letters.join(' ') : run;
  });
}

/** What the words of a folded query ask for. */
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

/** What a folded phrase asks for, which must stand as it is. */
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
