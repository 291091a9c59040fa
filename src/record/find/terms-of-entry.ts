import { pinyin } from 'pinyin-pro';
import { squash } from '../../lib/search/fold.ts';
import { initialsTerms, pinyinTerms } from '../../lib/search/pinyin.ts';
import type { Level } from '../../lib/search/hits.ts';
import { mark, textTerms } from '../../lib/search/terms.ts';
import type { Entry } from './entries.ts';

/** Syllables of each run of Chinese in a text, ü as v. */
function syllables(text: string): string[][] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).map((run) =>
    pinyin(run, { toneType: 'none', type: 'array', v: true }),
  );
}

/** The rules by which a text is turned into terms of the index. */
export interface IndexingRules {
  /** As queries are folded. */
  fold(text: string): string;
  /** What readers may say for what the site says, both folded. */
  readonly also: readonly { readonly word: string; readonly also: string }[];
  /** Chinese terms, folded, which are found by pinyin and by first letters in texts as well. */
  readonly terms: readonly string[];
}

/** Whether a text has the word; a Latin one only from its beginning. */
function saysWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[a-z]{2}/.test(text.slice(Math.max(0, at - 1), at + 1)) || at === 0) return true;
  return false;
}

/**
 * The terms of texts.
 *
 * @param names whether they are names: all of them is found by single characters, by pinyin and by first letters
 */
function termsOfTexts(
  texts: readonly string[],
  { fold, also, terms }: IndexingRules,
  names: boolean,
): Set<string> {
  const found = new Set<string>();
  for (const text of new Set(texts)) {
    const plain = fold(text);
    const others = also.filter(({ word }) => saysWord(plain, word));
    const folded = [plain, ...others.map((other) => other.also)].join(' ');
    for (const term of textTerms(folded, names)) found.add(term);
    const spoken = names ? folded : terms.filter((term) => plain.includes(term)).join(' ');
    for (const run of syllables(spoken))
      for (const term of [...pinyinTerms(run), ...initialsTerms(run)]) found.add(term);
  }
  return found;
}

/** Items that at least this share of the sets have. */
function common(sets: readonly ReadonlySet<string>[], share: number): Set<string> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([item, count]) => (count >= share * sets.length ? [item] : [])),
  );
}

/** The terms of a page with the highest level at which each stands. */
export function termsOfEntry(entry: Entry, rules: IndexingRules): Map<string, Level> {
  const { fold } = rules;
  const levels = new Map<string, Level>();
  const add = (terms: Iterable<string>, level: Level) => {
    for (const term of terms) if ((levels.get(term) ?? 0) < level) levels.set(term, level);
  };
  const title = termsOfTexts(entry.names, rules, true);
  const things = entry.subjects.map((names) => termsOfTexts(names, rules, true));
  const shown = common(things, 1 / 2);
  const mostly = common(things, 2 / 3);
  add(termsOfTexts(entry.texts, rules, false), 1);
  add(termsOfTexts(entry.keys, rules, true), 2);
  add(shown, 3);
  add(title, 4);
  add(
    [...title].filter((term) => mostly.has(term)),
    5,
  );
  add(
    entry.names.map((name) => mark.name + squash(fold(name))),
    6,
  );
  const numbers = entry.values.flatMap((value) => [...textTerms(fold(value))]);
  add(
    numbers.filter((term) => term.startsWith(mark.number)),
    6,
  );
  return levels;
}
