import { answer } from '../lib/search/answer.ts';
import type { Answer } from '../lib/search/answer.ts';
import { spansOf } from './marks.ts';
import { openIndex } from './reader.ts';
import type { Reader } from './reader.ts';
import { element, hits } from './results.ts';
import type { Drawing, Lang } from './results.ts';
import { nearest } from './suggest.ts';
import { words as bothWords } from './words.ts';

/** A field with the place where its results go. */
export interface Field {
  readonly lang: Lang;
  readonly input: HTMLInputElement;
  readonly output: HTMLElement;
  /** Results shown at once in each language. */
  readonly most: number;
  /** What results are narrowed by, `kind:chart`. */
  facets(): string[];
  /** Told how many records each answer has; −1 where nothing was asked. */
  answered?(count: number): void;
}

/** Results drawn before the rest is fetched. */
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

const other = (lang: Lang): Lang => (lang === 'en' ? 'zh' : 'en');

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
  const status = element('p', { role: 'status', class: 'search-status' });
  const notices = element('div', { class: 'search-notices' });
  const list = element('ol', { 'data-search-results': lang, 'data-state': 'idle', class: 'hits' });
  const others = element('ol', {
    'data-search-results': other(lang),
    'data-state': 'idle',
    class: 'hits',
  });
  const otherGroup = element(
    'section',
    { class: 'hits-other' },
    element('h2', {}, words.other),
    others,
  );
  const more = element('button', { type: 'button', class: 'search-more' }, words.more);
  more.hidden = true;
  let all = () => {};
  more.addEventListener('click', () => all());
  output.replaceChildren(status, notices, list, more, otherGroup);
  otherGroup.hidden = true;
  let asked = 0;

  const state = (name: string) => {
    list.dataset.state = name;
    others.dataset.state = name;
  };

  /** Shows the first results at once and then, with all files at hand, as many as are asked for. */
  async function show(found: Answer, drawing: Drawing, most: number): Promise<void> {
    const mine = asked;
    const both = found.languages.has(other(lang));
    status.textContent = words.count(found.records.length);
    for (const size of [FIRST, most]) {
      const [own, foreign] = await Promise.all([
        hits(found, lang, size, drawing),
        both ? hits(found, other(lang), size, drawing) : [],
      ]);
      if (mine !== asked) return;
      list.replaceChildren(...own);
      others.replaceChildren(...foreign);
      otherGroup.hidden = foreign.length === 0;
      if (found.records.length <= FIRST) break;
    }
    const notes = await notesOn(found, drawing, lang);
    if (mine !== asked) return;
    notices.replaceChildren(...notes);
    more.hidden = found.records.length <= most;
    all = () => void show(found, drawing, Infinity);
    field.answered?.(found.records.length);
    state('done');
  }

  async function ask(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    const facets = field.facets();
    if (query === '' && facets.length === 0) {
      status.textContent = '';
      notices.replaceChildren();
      list.replaceChildren();
      others.replaceChildren();
      otherGroup.hidden = true;
      more.hidden = true;
      field.answered?.(-1);
      return state('idle');
    }
    state('loading');
    try {
      const reader = await index();
      const found = await answer(query, facets, reader);
      if (mine !== asked) return;
      const spans = spansOf(query, reader.folding);
      await show(found, { spans, reader, words, base }, field.most);
    } catch {
      if (mine !== asked) return;
      status.textContent = words.failed;
      state('done');
    }
  }

  input.addEventListener('input', () => void ask());
  return ask;
}

/** What was left out of the query and what comes near to it. */
async function notesOn(found: Answer, { reader, words }: Drawing, lang: Lang): Promise<Node[]> {
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
    const names = nearest(unknown, await reader.names(), reader.folding);
    const links = names.map((name) =>
      element(
        'li',
        {},
        element('a', { href: `${searchPage(lang)}?q=${encodeURIComponent(name)}` }, name),
      ),
    );
    if (links.length > 0)
      notes.push(
        element('p', {}, words.nearest),
        element('ul', { class: 'search-near' }, ...links),
      );
  }
  return notes;
}

/** The address of the search page. */
export function searchPage(lang: Lang): string {
  return `${base}${lang === 'en' ? '' : 'zh/'}search/`;
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
      enter();
    } else if (event.key === 'Escape' && at >= 0) {
      input.focus();
      event.preventDefault();
    }
  });
}
