import type { Folding } from './fold.ts';
import { foldText, squash } from './fold.ts';
import { stem } from './stem.ts';
import { isCommon, pairsOf } from './terms.ts';

/**
 * What a name may stand for: a place of the record; a place outside it; what figures are about; who is counted; what is
 * counted; the unit of the answer; whether a promise is asked for; a total, a minimum or all ever; an entry of the
 * glossary; a page of the site.
 */
export const nameKinds = [
  'place',
  'outside',
  'subject',
  'who',
  'counted',
  'measure',
  'status',
  'scope',
  'term',
  'page',
] as const;
export type NameKind = (typeof nameKinds)[number];

/** What a name stands for. */
export interface Meaning {
  readonly kind: NameKind;
  /** The id of a place or a term, the path of a page, or a word that figures are tagged with, such as `dibao`. */
  readonly id: string;
  /** The name is wider or narrower than this, or merely beside it: it helps to find pages, and is no ground for an answer. */
  readonly loose?: boolean;
}

/** All names of one thing, in either language. */
export interface Naming extends Meaning {
  readonly names: readonly string[];
  /** The Chinese ones in pinyin, in lower case, without tones and blanks; ü is v. */
  readonly spoken: readonly string[];
}

/** Names by their text, for looking up. */
export interface NameBook {
  /** By the stems of their words, with blanks between them: `minimum live allow`. */
  readonly latin: ReadonlyMap<string, readonly Meaning[]>;
  /** By their folded characters. */
  readonly han: ReadonlyMap<string, readonly Meaning[]>;
  /** By their pinyin. */
  readonly spoken: ReadonlyMap<string, readonly Meaning[]>;
  /** How many words the longest Latin name has, and how many characters the longest Chinese one. */
  readonly longest: { readonly latin: number; readonly han: number };
  /** Every word of a Latin name as it is written, folded. */
  readonly words: ReadonlySet<string>;
  /** Their stems. */
  readonly stems: ReadonlySet<string>;
}

/** The words of a folded Latin text, without what is neither letter nor digit and without a possessive. */
export const latinWords = (folded: string): string[] =>
  folded.replace(/'s\b/g, ' ').match(/[a-z0-9]+/g) ?? [];

/** A name of several Latin words as it is looked up. @example latinKey(['living', 'allowances']) // 'live allow' */
export const latinKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** Makes the book in which {@link readQuestion} looks names up. */
export function nameBook(namings: readonly Naming[], folding: Folding): NameBook {
  const latin = new Map<string, Meaning[]>();
  const han = new Map<string, Meaning[]>();
  const spoken = new Map<string, Meaning[]>();
  const words = new Set<string>();
  const longest = { latin: 1, han: 1 };
  const add = (to: Map<string, Meaning[]>, key: string, { kind, id, loose = false }: Meaning) => {
    const known = to.get(key) ?? [];
    to.set(key, known);
    const before = known.findIndex((other) => other.kind === kind && other.id === id);
    if (before < 0) known.push(loose ? { kind, id, loose } : { kind, id });
    else if (!loose) known[before] = { kind, id };
  };
  for (const naming of namings) {
    for (const name of naming.names) {
      const folded = foldText(name, folding);
      if (/\p{Script=Han}/u.test(folded)) {
        const key = squash(folded);
        add(han, key, naming);
        longest.han = Math.max(longest.han, [...key].length);
      } else {
        const own = latinWords(folded);
        add(latin, latinKey(own), naming);
        longest.latin = Math.max(longest.latin, own.length);
        for (const word of own) words.add(word);
      }
    }
    for (const letters of naming.spoken) add(spoken, letters, naming);
  }
  return { latin, han, spoken, longest, words, stems: new Set([...words].map(stem)) };
}

/** A name found in words or characters: what it stands for, and how many of them it takes. */
export interface FoundName {
  readonly meanings: readonly Meaning[];
  readonly count: number;
}

/** The longest Latin name that begins with the word at `at`. */
export function latinNameAt(
  { latin, longest }: NameBook,
  words: readonly string[],
  at: number,
): FoundName | null {
  for (let count = Math.min(longest.latin, words.length - at); count > 0; count--) {
    const meanings = latin.get(latinKey(words.slice(at, at + count)));
    if (meanings !== undefined) return { meanings, count };
  }
  return null;
}

/** The longest Chinese name that begins with the character at `at`. */
export function hanNameAt(
  { han, longest }: NameBook,
  characters: readonly string[],
  at: number,
): FoundName | null {
  for (let count = Math.min(longest.han, characters.length - at); count > 0; count--) {
    const meanings = han.get(characters.slice(at, at + count).join(''));
    if (meanings !== undefined) return { meanings, count };
  }
  return null;
}

/** What the shorter names within a name stand for: of 低保标准 those of 低保 and 标准. */
export function meaningsWithin(
  book: NameBook,
  items: readonly string[],
  find: typeof latinNameAt,
): readonly Meaning[] {
  const found: Meaning[] = [];
  for (let at = 0; at < items.length; at++)
    for (let end = items.length - (at === 0 ? 1 : 0); end > at;) {
      const name = find(book, items.slice(0, end), at);
      if (name === null) break;
      found.push(...name.meanings);
      end = at + name.count - 1;
    }
  return found;
}

/** A label as it is read: the names in it, the shorter names within these, and the terms of its other words. */
export interface ReadLabel {
  /** `at` tells the names apart, of which one may stand for several things. */
  readonly meanings: readonly (Meaning & { readonly at: number })[];
  readonly within: readonly Meaning[];
  readonly terms: readonly string[];
}

/** Reads the label of a figure, or the title of a page, with the names that questions are read with. */
export function readLabel(label: string, book: NameBook, folding: Folding): ReadLabel {
  const meanings: (Meaning & { at: number })[] = [];
  let names = 0;
  const within: Meaning[] = [];
  const terms = new Set<string>();
  const folded = foldText(label, folding);
  for (const [run] of folded.matchAll(/[a-z0-9']+(?:[^\p{L}]+[a-z0-9']+)*|\p{Script=Han}+/gu)) {
    const isHan = /\p{Script=Han}/u.test(run);
    const items = isHan ? [...run] : latinWords(run);
    const find = isHan ? hanNameAt : latinNameAt;
    let left = '';
    for (let at = 0; at < items.length;) {
      const name = find(book, items, at);
      if (name !== null) {
        meanings.push(...name.meanings.map((meaning) => ({ ...meaning, at: names })));
        names += 1;
        within.push(...meaningsWithin(book, items.slice(at, at + name.count), find));
      } else if (!isHan && !isCommon(items[at]!)) terms.add(stem(items[at]!));
      else if (isHan) left += items[at]!;
      if (name !== null || at + 1 === items.length) {
        if (left !== '') for (const pair of pairsOf(left)) terms.add(pair);
        left = '';
      }
      at += name?.count ?? 1;
    }
  }
  return { meanings, within, terms: [...terms] };
}
