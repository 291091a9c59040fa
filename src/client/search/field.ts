import type { Lang } from '../../lib/language.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { drawCard } from './answer-card.ts';
import { element } from './element.ts';
import { spansOf } from './marks.ts';
import { beforeTyping, helpOn, inOtherLanguage, notesOn } from './notes.ts';
import { openSearch, type Opened } from './open.ts';
import { passagesBox } from './passages.ts';
import { keepSearch } from './recent.ts';
import { addressOf, resultItems, type ResultContext } from './results.ts';
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
  /** Called with the numbers of all rows that were found, without the facets; with null where nothing was asked. */
  answered?(found: readonly number[] | null): void;
}

/** Milliseconds without a key after which the count and what was mended are said to screen readers. */
const SAID = 700;

/** The elements within the output of a field. */
type View = ReturnType<typeof layOut>;

/**
 * Fills the output of a field with its empty elements: a status for screen readers, notices, what answers the question,
 * the list `[data-search-results]`, and passages.
 */
function layOut(output: HTMLElement, lang: Lang) {
  const words = bothWords[lang];
  const passages = passagesBox(lang, words);
  const parts = {
    status: element('p', { role: 'status', class: 'search-status' }),
    notices: element('div', { class: 'search-notices' }),
    answer: element('div', { class: 'search-answer' }),
    list: element('ol', { 'data-search-results': lang, 'data-state': 'idle', class: 'hits' }),
    more: element('button', { type: 'button', class: 'search-more' }, words.more),
    other: element('div'),
    passages,
  };
  const { status, notices, answer, list, more, other } = parts;
  more.hidden = true;
  passages.box.hidden = true;
  output.replaceChildren(status, notices, answer, list, more, passages.box, other);
  return parts;
}

function clear({ answer, list, more, other, passages }: View): void {
  answer.replaceChildren();
  list.replaceChildren();
  other.replaceChildren();
  more.hidden = true;
  passages.ask('');
}

/** Shows an answer. @returns how many results there are */
function showAnswer(
  { most, answered }: Field,
  view: View,
  found: Answer,
  query: string,
  facets: readonly string[],
  context: ResultContext,
): number {
  const { notices, answer, list, more, other, passages } = view;
  const { rows } = context.search.file;
  const kept = found.rows.filter(({ row }) =>
    facets.every((facet) => rows[row]!.facets.includes(facet)),
  );
  // Where conditions leave out the answer's own pages, there is no card.
  const isWhole = facets.length === 0;
  const { above, first } = isWhole ? drawCard(found, context) : { above: [], first: [] };
  const rest = kept.slice(first.length).map(({ row }) => rows[row]!);
  const draw = (count: number) =>
    list.replaceChildren(
      ...first,
      ...resultItems(rest.slice(0, Math.max(0, count - first.length)), found, context),
    );
  const help = kept.length === 0 ? [helpOn(found.card !== null, context)] : [];
  answer.replaceChildren(...above, ...help);
  draw(most);
  notices.replaceChildren(...notesOn(found, query, context));
  more.hidden = kept.length <= most;
  more.onclick = () => {
    const shown = list.childElementCount;
    more.hidden = true;
    draw(kept.length);
    list.children[shown]?.querySelector('a')?.focus();
  };
  other.replaceChildren(inOtherLanguage(query, context));
  // Pagefind knows quoted phrases, too.
  const words = found.question.parts.map(({ text }) => text).join(' ');
  passages.ask(
    /["“”「『]/.test(query) || words === '' ? query.replace(/[“”「」『』]/g, '"') : words,
  );
  answered?.(found.rows.map(({ row }) => row));
  return kept.length;
}

/** Says why there is no answer, as far as that is known, and where to look instead. */
function showFailure({ lang, answered }: Field, view: View): void {
  const words = bothWords[lang];
  clear(view);
  view.status.textContent = navigator.onLine ? words.failed : words.offline;
  const links = (['figures', 'sources', 'glossary'] as const).map((name) =>
    element('li', {}, element('a', { href: addressOf(lang, `/${name}/`) }, words.instead[name])),
  );
  view.notices.replaceChildren(
    element('p', {}, words.lookInstead),
    element('ul', { class: 'search-near' }, ...links),
  );
  answered?.(null);
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
  /** The query that is not to be mended. */
  let verbatim = '';
  let saying = 0;

  function showIdle(search?: Opened): void {
    clear(view);
    view.status.textContent = '';
    view.notices.replaceChildren(
      ...beforeTyping({ lang, words, ...(search === undefined ? {} : { search }) }, input),
    );
    field.answered?.(null);
    view.list.dataset.state = 'idle';
  }

  /** Says what a screen reader does not see change, once a reader has stopped typing; the count is also seen. */
  function say(count: number): void {
    clearTimeout(saying);
    const changed = [
      view.notices.querySelector('.search-mended')?.firstChild?.textContent ?? '',
      view.answer.querySelector('h2')?.textContent ?? '',
    ].filter((text) => text !== '');
    saying = window.setTimeout(() => {
      view.status.replaceChildren(
        words.count(count),
        ...changed.map((text) => element('span', { class: 'search-said' }, ` ${text}`)),
      );
    }, SAID);
  }

  async function ask(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    const facets = field.facets();
    const isIdle = query === '' && facets.length === 0;
    if (isIdle) showIdle();
    else {
      view.list.dataset.state = 'loading';
      if (view.status.textContent === '') view.status.textContent = words.searching;
    }
    try {
      const search = await openSearch(lang);
      if (mine !== asked) return;
      if (isIdle) return showIdle(search);
      const found = query === '' ? everything(search) : search.ask(query, query === verbatim);
      const context = { lang, words, search, spans: spansOf(query, search.folding) };
      say(showAnswer(field, view, found, query, facets, context));
    } catch {
      if (mine !== asked) return;
      if (isIdle) return;
      showFailure(field, view);
    }
    view.list.dataset.state = 'done';
  }

  input.addEventListener('input', () => void ask());
  output.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    const { query } = link.dataset;
    if (query === undefined) return keepSearch(input.value);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    verbatim = link.dataset.verbatim === undefined ? '' : query;
    input.value = query;
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (input.value.trim() === '') showIdle();
  return ask;
}

/** The answer to no question: all rows. */
function everything(search: Opened): Answer {
  return {
    ...search.ask(''),
    rows: search.file.rows.map((_, row) => ({ row, score: 0, cover: 0 })),
  };
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
    const links = [
      ...container.querySelectorAll<HTMLElement>('.search-output :is(a, .search-fold)'),
    ].filter((link) => link.closest('[hidden]') === null);
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
