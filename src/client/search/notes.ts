import { languages, otherLanguage, punctuation } from '../../lib/language.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { element } from './element.ts';
import { recentSearches, clearSearches } from './recent.ts';
import { addressOf, searchPage, type ResultContext } from './results.ts';

/** A list of links that search for something else. A link's `data-query` is what it searches for. */
export function otherQueries(
  title: string,
  queries: readonly string[],
  { lang }: Pick<ResultContext, 'lang'>,
): Node[] {
  const links = queries.map((query) =>
    element('li', {}, element('a', { href: searchPage(lang, query), 'data-query': query }, query)),
  );
  return [element('p', {}, title), element('ul', { class: 'search-near' }, ...links)];
}

/** A list of links to pages. */
function pages(title: string, links: readonly (readonly [name: string, href: string])[]): Node[] {
  const items = links.map(([name, href]) => element('li', {}, element('a', { href }, name)));
  return [element('p', {}, title), element('ul', { class: 'search-near' }, ...items)];
}

/** The notices of an answer: what was mended in the query, and what the record does not speak of. */
export function notesOn({ question, card }: Answer, query: string, context: ResultContext): Node[] {
  const { words, lang } = context;
  const notes: Node[] = [];
  const { mended, parts, outside } = question;
  if (mended.length > 0) {
    const meant = mended.map((each) => context.search.written(each.meant)).join(' ');
    // As the reader wrote it, who may have begun a name with a capital.
    const typed = mended
      .map((each) => {
        const at = query.toLowerCase().indexOf(each.typed);
        return at < 0 ? each.typed : query.slice(at, at + each.typed.length);
      })
      .join(' ');
    const asTyped = element(
      'a',
      { href: searchPage(lang, query), 'data-query': query, 'data-verbatim': '' },
      words.asTyped(typed),
    );
    notes.push(
      element(
        'p',
        { class: 'search-mended' },
        words.mended(meant),
        punctuation[lang].semicolon,
        asTyped,
      ),
    );
  }
  const strange = parts.filter((part) => part.strange).map(({ text }) => text);
  if (card?.kind !== 'refusal') {
    if (strange.length > 0) notes.push(element('p', {}, words.without(words.joined(strange))));
    if (outside.length > 0) notes.push(element('p', {}, words.outside(words.joined(outside))));
  }
  return notes;
}

/** What helps where nothing was found: advice, examples, the glossary. @param isRefused whether a card says so already */
export function helpOn(
  isRefused: boolean,
  context: Pick<ResultContext, 'lang' | 'words'>,
): HTMLElement {
  const { words, lang } = context;
  return element(
    'div',
    { class: 'search-notices' },
    element('p', {}, isRefused ? words.nothingHelp : `${words.nothing} ${words.nothingHelp}`),
    ...otherQueries(words.try, words.examples, context),
    element('p', {}, element('a', { href: addressOf(lang, '/glossary/') }, words.glossary)),
  );
}

/** A link to the same search in the other language. */
export function inOtherLanguage(
  query: string,
  { lang, words }: Pick<ResultContext, 'lang' | 'words'>,
): Node {
  const other = otherLanguage(lang);
  return element(
    'p',
    { class: 'search-other' },
    element('a', { href: searchPage(other, query), hreflang: other }, words.otherLanguage),
  );
}

/** How many places and terms are proposed before a reader types. */
const PROPOSED = 8;

/**
 * What stands in place of results before a reader types: recent searches, examples that have answers, places and terms.
 *
 * @param input the field, which gets the focus when recent searches were forgotten
 */
export function beforeTyping(
  context: Pick<ResultContext, 'lang' | 'words'> & Partial<Pick<ResultContext, 'search'>>,
  input: HTMLInputElement,
): Node[] {
  const { lang, words, search } = context;
  const at = languages.indexOf(lang);
  const recent = recentSearches();
  const forget = element('button', { type: 'button', class: 'search-more' }, words.clear);
  const own = element('div', {}, ...otherQueries(words.recent, recent, context), forget);
  forget.addEventListener('click', () => {
    clearSearches();
    own.remove();
    input.focus();
  });
  const named = (kind: 'place' | 'term', title: string) => {
    const rows = (search?.file.rows ?? []).filter((row) => row.kind === kind);
    // Places with most figures; terms as the glossary begins, with those that a reader meets first.
    const first =
      kind === 'place' ? [...rows].sort((a, b) => b.figures.length - a.figures.length) : rows;
    return rows.length === 0
      ? []
      : pages(
          title,
          first
            .slice(0, PROPOSED)
            .map((row) => [row.title[at]!, addressOf(lang, row.path)] as const),
        );
  };
  return [
    ...(recent.length > 0 ? [own] : []),
    ...otherQueries(words.try, words.examples, context),
    ...named('place', words.places),
    ...named('term', words.terms),
  ];
}
