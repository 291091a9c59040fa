import { otherLanguage, type Lang } from '../../lib/language.ts';
import { answer } from '../../lib/search/answer.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { spansOf } from './marks.ts';
import { notesOn, otherQueries, searchPage } from './notes.ts';
import { canSearch } from './engine.ts';
import { openIndex } from './reader.ts';
import type { Reader } from './reader.ts';
import { clearSearches, keepSearch, recentSearches } from './recent.ts';
import { addressOf, element, explainShown, hits } from './results.ts';
import type { ResultContext } from './results.ts';
import { words as bothWords } from './words.ts';

/** A search field and the element that holds its results. */
export interface Field {
  readonly lang: Lang;
  readonly input: HTMLInputElement;
  readonly output: HTMLElement;
  /** How many results are shown before the reader asks for the rest. */
  readonly most: number;
  /** The facets by which results are narrowed, such as `kind:chart`. */
  facets(): string[];
  /** Called with each answer, and with null where nothing was asked. */
  answered?(found: Answer | null): void;
}

/** How many results are drawn at once before the rest, and how many of the other language are drawn at all. */
const FIRST = 12;

const folder = new URL('.', import.meta.url).pathname;
/** The site's base path, with a slash at its end. */
export const base = folder.replace(/search\/$/, '');

let opened: Promise<Reader> | null = null;
/** The index. It is opened at the first call, and again at the next call after a failure. */
export function index(): Promise<Reader> {
  const open = () =>
    canSearch() ? openIndex(folder) : Promise.reject(new Error('no WebAssembly'));
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Debounce in ms: results are explained when no key was pressed for this long. */
const EXPLAIN_DELAY = 150;
/** How many ms after the first answer the rest of the index is fetched. */
const COMPLETE_DELAY = 1500;
let completing = false;

/** What some browsers report of the connection: https://wicg.github.io/netinfo/ */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Fetches the rest of the index once a reader has seen an answer, unless they save data or the connection is slow. */
function completeSoon(reader: Reader): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const { saveData = false, effectiveType = '4g' } = connection ?? {};
  if (completing || saveData || effectiveType !== '4g') return;
  completing = true;
  setTimeout(() => void reader.complete().catch(() => (completing = false)), COMPLETE_DELAY);
}

/** Whether texts in a language can contain words of a query that led to this answer. */
const mayMatch = (query: string, { languages }: Answer): Readonly<Record<Lang, boolean>> => ({
  en: /\d/.test(query) || (/[a-z]/i.test(query) && languages.has('en')),
  zh: /[\p{Script=Han}\d]/u.test(query),
});

/** The elements within the output of a field. */
type View = ReturnType<typeof layOut>;

/**
 * Fills the output of a field with its empty elements: a status for screen readers, notices, and for each language a
 * list `[data-search-results]`.
 */
function layOut(output: HTMLElement, lang: Lang) {
  const words = bothWords[lang];
  const listIn = (language: Lang) =>
    element('ol', { 'data-search-results': language, 'data-state': 'idle', class: 'hits' });
  const parts = {
    status: element('p', { role: 'status', class: 'search-status' }),
    notices: element('div', { class: 'search-notices' }),
    list: listIn(lang),
    more: element('button', { type: 'button', class: 'search-more' }, words.more),
    others: listIn(otherLanguage(lang)),
  };
  const { status, notices, list, more, others } = parts;
  const otherGroup = element(
    'section',
    { class: 'hits-other' },
    element('h2', {}, words.other),
    others,
  );
  more.hidden = true;
  otherGroup.hidden = true;
  output.replaceChildren(status, notices, list, more, otherGroup);
  return { ...parts, otherGroup };
}

/** Sets `data-state` of both lists: how far the search is. */
function setState({ list, others }: View, state: 'idle' | 'loading' | 'done'): void {
  list.dataset.state = state;
  others.dataset.state = state;
}

/** Shows the recent searches in place of results, for a field that asks nothing. */
function showRecent({ lang, input, answered }: Field, view: View): void {
  const { status, notices, list, more, others, otherGroup } = view;
  const words = bothWords[lang];
  status.textContent = '';
  list.replaceChildren();
  others.replaceChildren();
  otherGroup.hidden = true;
  more.hidden = true;
  const recent = recentSearches();
  const forget = element('button', { type: 'button', class: 'search-more' }, words.clear);
  forget.addEventListener('click', () => {
    clearSearches();
    notices.replaceChildren();
    input.focus();
  });
  const links = otherQueries(
    words.recent,
    recent.map((query) => [query, query] as const),
    (query) => searchPage(base, lang, query),
  );
  notices.replaceChildren(...(recent.length > 0 ? [...links, forget] : []));
  answered?.(null);
  setState(view, 'idle');
}

/**
 * Shows an answer: a few results at once, then those of the other language, then as many as the field shows, and the
 * notices. Explains results when the reader stops typing.
 *
 * @param isStale whether the reader has asked something else meanwhile; nothing more is drawn then
 */
async function showAnswer(
  { lang, most, answered }: Field,
  view: View,
  found: Answer,
  query: string,
  context: ResultContext,
  isStale: () => boolean,
): Promise<void> {
  const { status, notices, list, more, others, otherGroup } = view;
  const { records } = found;
  const other = otherLanguage(lang);
  status.textContent = context.words.count(records.length);
  /** @returns false where the answer is stale */
  const draw = async (from: number, to: number) => {
    const own = await hits(records.slice(from, to), lang, context);
    if (isStale()) return false;
    if (from === 0) list.replaceChildren(...own);
    else list.append(...own);
    return true;
  };
  if (!(await draw(0, FIRST))) return;
  const foreign = found.languages.has(other)
    ? await hits(records.slice(0, FIRST), other, context)
    : [];
  if (isStale()) return;
  others.replaceChildren(...foreign);
  otherGroup.hidden = foreign.length === 0;
  if (most > FIRST && !(await draw(FIRST, most))) return;
  const notes = await notesOn(found, query, context, lang);
  if (isStale()) return;
  notices.replaceChildren(...notes);
  more.hidden = records.length <= most;
  const explain = (from: number) =>
    explainShown([...list.children].slice(from), records.slice(from), lang, context);
  more.onclick = async () => {
    more.hidden = true;
    if (await draw(most, records.length)) explain(most);
  };
  answered?.(found);
  setState(view, 'done');
  setTimeout(() => {
    if (isStale()) return;
    explain(0);
    explainShown(foreign, records, other, context);
  }, EXPLAIN_DELAY);
}

/** Says why there is no answer, as far as that is known, and where to look instead. */
function showFailure({ lang, answered }: Field, { status, notices, list, ...view }: View): void {
  const words = bothWords[lang];
  status.textContent = canSearch() ? (navigator.onLine ? words.failed : words.offline) : words.old;
  for (const results of [list, view.others]) results.replaceChildren();
  view.otherGroup.hidden = true;
  view.more.hidden = true;
  const links = (['figures', 'sources', 'glossary'] as const).map((name) =>
    element(
      'li',
      {},
      element('a', { href: addressOf(base, lang, `/${name}/`) }, words.instead[name]),
    ),
  );
  notices.replaceChildren(
    element('p', {}, words.lookInstead),
    element('ul', { class: 'search-near' }, ...links),
  );
  answered?.(null);
}

/** Asks what a link in the output proposes; a link to a result keeps the search in the list of recent ones. */
function followLink(event: MouseEvent, input: HTMLInputElement): void {
  const link = (event.target as Element).closest('a');
  if (link === null) return;
  const { query } = link.dataset;
  if (query === undefined) return keepSearch(input.value);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  input.value = query;
  input.focus();
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Makes a field search at every key, and fills its output as {@link layOut} describes.
 *
 * @returns a function that searches again, for example after a change of facets
 */
export function searchAsYouType(field: Field): () => Promise<void> {
  const { lang, input, output } = field;
  const words = bothWords[lang];
  const view = layOut(output, lang);
  /** How often the reader has asked: an answer to an earlier question is stale. */
  let asked = 0;

  async function ask(): Promise<void> {
    const mine = ++asked;
    const isStale = () => mine !== asked;
    const query = input.value.trim();
    const facets = field.facets();
    if (query === '' && facets.length === 0) return showRecent(field, view);
    setState(view, 'loading');
    try {
      const reader = await index();
      const found = await answer(query, facets, reader);
      if (isStale()) return;
      // Offline, a word may be unknown only because its part of the index was not fetched.
      if (found.unknown.length > 0 && !navigator.onLine) throw new Error('offline');
      const spans = spansOf(query, reader.folding);
      const context = { spans, inText: mayMatch(query, found), reader, words, base };
      await showAnswer(field, view, found, query, context, isStale);
      if (!isStale()) completeSoon(reader);
    } catch {
      if (isStale()) return;
      showFailure(field, view);
      setState(view, 'done');
    }
  }

  input.addEventListener('input', () => void ask());
  output.addEventListener('click', (event) => followLink(event, input));
  if (input.value.trim() === '') showRecent(field, view);
  return ask;
}

/**
 * Adds keys to a field and its results: the arrow keys move from the field through the results and back, Enter in the
 * field calls `enter`, Escape returns from a result to the field.
 *
 * @param container an element around the field and its results
 */
export function addKeyboardNavigation(
  container: HTMLElement,
  input: HTMLInputElement,
  enter: () => void,
): void {
  container.addEventListener('keydown', (event) => {
    // An Enter that ends a composition; Safari sends it after the composition, with the key code 229 alone.
    if (event.isComposing || event.keyCode === 229) return;
    const links = [...container.querySelectorAll<HTMLElement>('[data-search-results] a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (at < 0 && document.activeElement !== input) return;
      const next = event.key === 'ArrowDown' ? links[at + 1] : at === 0 ? input : links[at - 1];
      next?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' && document.activeElement === input) {
      event.preventDefault();
      keepSearch(input.value);
      enter();
    } else if (event.key === 'Escape' && at >= 0) {
      input.focus();
      event.preventDefault();
    }
  });
}
