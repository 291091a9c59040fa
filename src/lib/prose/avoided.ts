import { matchAt } from '../text/match-at.ts';
import { languages } from '../language.ts';
import type { Lang } from '../language.ts';
import type { Term } from '../model/glossary.ts';
import type { TextFault } from './template.ts';

/** A word that the glossary rules out, with the terms that it must not stand for. */
interface Avoided {
  readonly words: string;
  readonly lang: Lang;
  /** Longer words in which it is no fault. */
  readonly within: readonly string[];
  readonly terms: readonly Term[];
}

/** Where such a word stands in a text, as it stands there. */
interface Place {
  readonly avoided: Avoided;
  readonly index: number;
  readonly found: string;
}

/** Finds the words in a text that the glossary rules out. */
export type FindAvoided = (text: string) => TextFault[];

const OPENING = /[“‘「『]$/;
const CLOSING = /^[”’」』]/;

/**
 * A finder of the words that the terms of a glossary are never called by. English is found in both cases, at the
 * boundaries of words, a hyphen being part of a word, and in the plural. A word that fills a pair of quotation marks is
 * spoken of and not used, and is no fault; neither is one in a title.
 *
 * @param titles texts of other people that may be quoted
 * @example findAvoided(terms, [])('on the watch lists')[0]?.found // '"watch lists" for 监测名单'
 */
export function findAvoided(terms: readonly Term[], titles: readonly string[]): FindAvoided {
  const avoided = [
    ...Map.groupBy(
      terms.flatMap((term) =>
        languages.flatMap((lang) => term.never[lang].map((never) => ({ term, lang, ...never }))),
      ),
      ({ words }) => words.toLowerCase(),
    ).values(),
  ].map((same): Avoided => ({
    words: same[0]!.words,
    lang: same[0]!.lang,
    within: same.flatMap(({ within }) => within),
    terms: same.map(({ term }) => term),
  }));
  const finders = languages.map((lang) =>
    places[lang](avoided.filter((each) => each.lang === lang)),
  );
  const placesIn = (text: string) => finders.flatMap((find) => find(text));
  const quoted = titles.filter((title) => placesIn(title).length > 0);
  return (text) => {
    const rest = quoted.reduce((rest, title) => rest.replaceAll(title, blank), text);
    return placesIn(rest)
      .filter((place) => !isMention(place, rest) && !isWithin(place, rest))
      .toSorted((a, b) => a.index - b.index)
      .map(({ avoided: { terms, lang }, index, found }) => ({
        code: 'avoided-word',
        column: index + 1,
        found: `"${found.replace(/\s+/g, ' ')}" for ${terms.map(({ term }) => term.zh).join(', ')}`,
        expected: terms.map(({ term }) => `"${term[lang]}"`).join(' or '),
        hint: `or else narrow what ${terms.map(({ at }) => at).join(' and ')} rules out`,
      }));
  };
}

const blank = (text: string) => text.replace(/\S/g, '\0');

/** How the avoided words of a language are looked for. */
const places: Readonly<
  Record<Lang, (avoided: readonly Avoided[]) => (text: string) => readonly Place[]>
> = {
  en: (avoided) => {
    // There are hundreds of words and much to read: only those are tried that begin as the text goes on.
    const byFirst = Map.groupBy(
      avoided.flatMap((each) => {
        const first = each.words.toLowerCase().split(' ')[0]!;
        const pattern = new RegExp(`${english(each.words)}(?![\\p{L}\\p{N}-])`, 'iuy');
        const forms = [first, `${first}s`, `${first}es`, first.replace(/y$/, 'ies')];
        return [...new Set(forms)].map((form) => ({ form, avoided: each, pattern }));
      }),
      ({ form }) => form,
    );
    return (text) =>
      [...text.matchAll(/[\p{L}\p{N}-]+/gu)].flatMap(({ index, 0: word }) =>
        (byFirst.get(word.toLowerCase()) ?? []).flatMap(({ avoided, pattern }) => {
          const found = matchAt(pattern, text, index)?.[0];
          return found === undefined ? [] : { avoided, index, found };
        }),
      );
  },
  zh: (avoided) => (text) =>
    avoided.flatMap((each) => {
      const found: Place[] = [];
      for (
        let index = text.indexOf(each.words);
        index >= 0;
        index = text.indexOf(each.words, index + 1)
      )
        found.push({ avoided: each, index, found: each.words });
      return found;
    }),
};

/** A regular expression that finds English words, in the plural too and over the end of a line. */
function english(words: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  return escaped.endsWith('y') ? `${escaped.slice(0, -1)}(?:y|ies)` : `${escaped}(?:e?s)?`;
}

/** Whether a word is all that a pair of quotation marks holds. */
const isMention = ({ index, found }: Place, text: string): boolean =>
  OPENING.test(text.slice(0, index)) && CLOSING.test(text.slice(index + found.length));

/** Whether a word is part of longer ones in which it is no fault. */
function isWithin({ avoided: { words, within }, index }: Place, text: string): boolean {
  return within.some((longer) => {
    const start = index - longer.toLowerCase().indexOf(words.toLowerCase());
    const there = text.slice(Math.max(start, 0), start + longer.length).replace(/\s/g, ' ');
    return there.toLowerCase() === longer.toLowerCase();
  });
}
