import { otherLanguage, type Lang } from '../../lib/language.ts';
import { answer } from '../../lib/search/answer.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { spansOf } from './marks.ts';
import { notesOn, otherQueries, searchPage } from './notes.ts';
import { openIndex } from './reader.ts';
import type { Reader } from './reader.ts';
import { clearSearches, keepSearch, recentSearches } from './recent.ts';
import { element, explainShown, hits } from './results.ts';
import type { Drawing } from './results.ts';
import { words as bothWords } from './words.ts';

/** A field with the place where its results go. */
export interface Field {
  readonly lang: Lang;
  readonly input: HTMLInputElement;
  readonly output: HTMLElement;
  /** Results shown at once. */
  readonly most: number;
  /** What results are narrowed by, `kind:chart`. */
  facets(): string[];
  /** Told each answer; null where nothing was asked. */
  answered?(found: Answer | null): void;
}

/** Results drawn before the rest, and of the other language at most. */
const FIRST = 12;

const folder = new URL('.', import.meta.url).pathname;
/** The site's path, with a slash at its end. */
export const base = folder.replace(/search\/$/, '');

let opened: Promise<Reader> | null = null;
/** The index, opened at the first call and again after a failure. */
export function index(): Promise<Reader> {
  opened ??= openIndex(folder).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Milliseconds without another key after which results are explained. */
const PAUSE = 150;
/** Milliseconds behind the first answer after which the rest of the index is fetched. */
const SOON = 1500;
let completing = false;

/** What some browsers say of the line: https://wicg.github.io/netinfo/ */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Fetches the rest of the index for a reader who has seen an answer, unless they save data or have a slow line. */
function completeSoon(reader: Reader): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const { saveData = false, effectiveType = '4g' } = connection ?? {};
  if (completing || saveData || effectiveType !== '4g') return;
  completing = true;
  setTimeout(() => void reader.complete().catch(() => (completing = false)), SOON);
}

/** Whether texts in a language can have words of a query that found this. */
const sayable = (query: string, { languages }: Answer): Readonly<Record<Lang, boolean>> => ({
  en: /\d/.test(query) || (/[a-z]/i.test(query) && languages.has('en')),
  zh: /[\p{Script=Han}\d]/u.test(query),
});

/** The parts of the place where results go. */
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

/**
 * Makes a field answer while it is typed in.
 *
 * The output holds a status for screen readers, notices, and for each language a list `[data-search-results]` whose
 * `data-state` is `idle`, `loading` or `done`.
 *
 * @returns a function that asks again, as after a change of facets
 */
export function answering(field: Field): () => Promise<void> {
  const { lang, input, output } = field;
  const words = bothWords[lang];
  const { status, notices, list, more, others, otherGroup } = layOut(output, lang);
  let rest = () => Promise.resolve();
  more.addEventListener('click', () => void rest());
  let asked = 0;

  const state = (name: string) => {
    list.dataset.state = name;
    others.dataset.state = name;
  };

  /** Draws the first results at once and then as many as fit. */
  async function show(found: Answer, query: string, drawing: Drawing): Promise<void> {
    const mine = asked;
    const { records } = found;
    status.textContent = words.count(records.length);
    const both = found.languages.has(otherLanguage(lang));
    const draw = async (from: number, to: number) => {
      const own = await hits(records.slice(from, to), lang, drawing);
      if (mine !== asked) return false;
      if (from === 0) list.replaceChildren(...own);
      else list.append(...own);
      return true;
    };
    if (!(await draw(0, FIRST))) return;
    const foreign = both ? await hits(records.slice(0, FIRST), otherLanguage(lang), drawing) : [];
    if (mine !== asked) return;
    others.replaceChildren(...foreign);
    otherGroup.hidden = foreign.length === 0;
    if (field.most > FIRST && !(await draw(FIRST, field.most))) return;
    const notes = await notesOn(found, query, drawing, lang);
    if (mine !== asked) return;
    notices.replaceChildren(...notes);
    more.hidden = records.length <= field.most;
    const explained = (from: number) =>
      explainShown([...list.children].slice(from), records.slice(from), lang, drawing);
    rest = async () => {
      more.hidden = true;
      if (await draw(field.most, records.length)) explained(field.most);
    };
    field.answered?.(found);
    state('done');
    completeSoon(drawing.reader);
    setTimeout(() => {
      if (mine !== asked) return;
      explained(0);
      explainShown(foreign, records, otherLanguage(lang), drawing);
    }, PAUSE);
  }

  /** What was asked for last, in place of an answer. */
  function showNothing(): void {
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
    field.answered?.(null);
    state('idle');
  }

  async function ask(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    const facets = field.facets();
    if (query === '' && facets.length === 0) return showNothing();
    state('loading');
    try {
      const reader = await index();
      const found = await answer(query, facets, reader);
      if (mine !== asked) return;
      if (found.unknown.length > 0 && !navigator.onLine) throw new Error('offline');
      const spans = spansOf(query, reader.folding);
      await show(found, query, { spans, inText: sayable(query, found), reader, words, base });
    } catch {
      if (mine !== asked) return;
      status.textContent = words.failed;
      state('done');
    }
  }

  input.addEventListener('input', () => void ask());
  output.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const query = link?.dataset.query;
    if (query === undefined) return link === null ? undefined : keepSearch(input.value);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    input.value = query;
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (input.value.trim() === '') showNothing();
  return ask;
}

/** Arrows go from the field through the results and back; Enter in the field opens the first one. */
export function walkable(container: HTMLElement, input: HTMLInputElement, enter: () => void): void {
  container.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
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
