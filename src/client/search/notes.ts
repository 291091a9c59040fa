import type { Lang } from '../../lib/language.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { languageOfText } from '../../lib/search/language-of-text.ts';
import { addressOf, element } from './results.ts';
import type { ResultContext } from './results.ts';
import { suggestionsFor } from './suggest.ts';

/** The address of the search page, with a query or without. */
export function searchPage(base: string, lang: Lang, query = ''): string {
  const page = addressOf(base, lang, '/search/');
  return query === '' ? page : `${page}?q=${encodeURIComponent(query)}`;
}

/** A list of links that search for something else, under a title. A link's `data-query` is what it searches for. */
export function otherQueries(
  title: string,
  queries: readonly (readonly [text: string, query: string])[],
  address: (query: string) => string,
): Node[] {
  const links = queries.map(([text, query]) =>
    element('li', {}, element('a', { href: address(query), 'data-query': query }, text)),
  );
  return [element('p', {}, title), element('ul', { class: 'search-near' }, ...links)];
}

/** The run of Chinese characters in a query that contains an unknown part of it, or else the part itself. */
function runAround(part: string, query: string): string {
  const runs: string[] = query.match(/\p{Script=Han}+/gu) ?? [];
  return runs.find((run) => run.includes(part)) ?? part;
}

/**
 * The notices of an answer: which words were left out of the query, spelling suggestions for them, and where nothing
 * was found a link to the glossary.
 */
export async function notesOn(
  found: Answer,
  query: string,
  { reader, words, base }: ResultContext,
  lang: Lang,
): Promise<Node[]> {
  const { unknown, apart, partly, records } = found;
  const notes: Node[] = [];
  if (unknown.length > 0) {
    const say = records.length > 0 ? words.unknown : words.nothing;
    notes.push(element('p', {}, say(words.joined(unknown))));
  }
  if (apart.length > 0) notes.push(element('p', {}, words.apart(words.joined(apart))));
  if (partly.length > 0) notes.push(element('p', {}, words.partly(words.joined(partly))));
  if (records.length === 0 && unknown.length === 0) notes.push(element('p', {}, words.nothingHere));
  if (unknown.length > 0) {
    const most = unknown.length > 1 ? 2 : 5;
    const near = await Promise.all(
      unknown.map(async (part) => {
        const word = runAround(part, query);
        const names = await reader.names(languageOfText(word));
        return suggestionsFor(word, names, reader.folding, most).map((name) => ({ word, name }));
      }),
    );
    const single = near.flat().map(({ word, name }) => {
      const instead = query.replace(word, name);
      return [name, instead === query ? name : instead] as const;
    });
    // Where several words are unknown and each has a suggestion, the first link replaces all of them at once.
    const whole = near.reduce(
      (corrected, [best]) => corrected.replace(best?.word ?? '', best?.name ?? ''),
      query,
    );
    const all =
      near.length > 1 && near.every(({ length }) => length > 0) ? [[whole, whole] as const] : [];
    if (single.length > 0)
      notes.push(
        ...otherQueries(words.nearest, [...all, ...single], (instead) =>
          searchPage(base, lang, instead),
        ),
      );
  }
  if (records.length === 0) {
    const glossary = addressOf(base, lang, '/glossary/');
    notes.push(element('p', {}, element('a', { href: glossary }, words.glossary)));
  }
  return notes;
}
