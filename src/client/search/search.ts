import { languages } from '../../lib/language.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { facetCounts } from '../../lib/search/counts.ts';
import { searchAsYouType, base, index, addKeyboardNavigation } from './field.ts';
import { searchPage } from './notes.ts';
import { element } from './results.ts';
import { words as bothWords } from './words.ts';

const lang =
  languages.find((each) => document.documentElement.lang.startsWith(each)) ?? languages[0];
const words = bothWords[lang];
/** Debounce in ms: the address is updated when no key was pressed for this long. */
const ADDRESS_DELAY = 200;
let dialog: HTMLDialogElement | null = null;

/** Adds the stylesheet of the dialog to the page, once. */
function addStyles(): void {
  if (document.querySelector('link[data-search-style]')) return;
  document.head.append(
    element('link', {
      rel: 'stylesheet',
      href: `${base}search/search.css`,
      'data-search-style': '',
    }),
  );
}

function makeDialog(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': words.search,
    placeholder: words.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const close = element('button', { type: 'button', class: 'search-close' }, words.close);
  const output = element('div', { class: 'search-output' });
  const all = element('a', { class: 'search-all', href: searchPage(base, lang) }, words.all);
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': words.search },
    element('div', { role: 'search', class: 'search-bar' }, input, close),
    output,
    all,
  );
  searchAsYouType({ lang, input, output, most: 12, facets: () => [] });
  input.addEventListener('input', () => {
    all.href = searchPage(base, lang, input.value);
  });
  addKeyboardNavigation(made, input, () => {
    const first = output.querySelector<HTMLAnchorElement>('[data-state=done] a');
    (first ?? all).click();
  });
  close.addEventListener('click', () => made.close());
  // In a search field WebKit uses Escape to clear it, even when it is empty, and does not close the dialog.
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && input.value === '') made.close();
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

/** Opens the search dialog. On the search page, which has a field of its own, it focuses that field instead. */
export function open(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
  if (field !== null) {
    field.focus();
    return field.select();
  }
  addStyles();
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  // Opens the index while the reader types; a failure is reported when they ask.
  void index().catch(() => {});
  dialog.querySelector('input')?.select();
}

/** Writes after each option how many results would be left if it were chosen. */
async function countIn(
  selects: readonly HTMLSelectElement[],
  found: Answer | null,
  facets: readonly string[],
): Promise<void> {
  const options = (select: HTMLSelectElement) => [...select.options].slice(1);
  const values = new Map(
    selects.map((select) => [select.name, options(select).map(({ value }) => value)]),
  );
  const counts = await facetCounts(found?.unnarrowed ?? null, facets, values, await index());
  for (const select of selects)
    for (const option of options(select)) {
      const count = counts.get(select.name)?.get(option.value) ?? 0;
      option.dataset.label ??= option.text;
      option.text = words.counted(option.dataset.label, count);
    }
}

/**
 * Starts the search page: reads the query and facets from the address, searches as the form is filled in, and writes
 * what is asked back to the address.
 */
export function startPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
  const output = document.querySelector<HTMLElement>('[data-search-output]');
  if (form === null || output === null) return;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const address = new URLSearchParams(location.search);
  input.value = address.get('q') ?? input.value;
  for (const select of selects) select.value = address.get(select.name) ?? '';
  const filters = form.querySelector('details');
  if (filters !== null) filters.open = selects.some(({ value }) => value !== '');
  const facets = () =>
    selects.filter(({ value }) => value !== '').map(({ name, value }) => `${name}:${value}`);
  const lists = document.querySelector<HTMLElement>('[data-search-lists]');
  let latest: Answer | null = null;
  const count = () => {
    if (filters?.open) void countIn(selects, latest, facets()).catch(() => {});
  };
  const answered = (found: Answer | null) => {
    latest = found;
    if (lists !== null) lists.hidden = found !== null && found.records.length > 0;
    count();
  };
  filters?.addEventListener('toggle', count);
  input.addEventListener('focus', () => void index().catch(() => {}), { once: true });
  const ask = searchAsYouType({ lang, input, output, most: 60, facets, answered });
  const updateAddress = () => {
    const now = new URLSearchParams();
    for (const { name, value } of [input, ...selects]) if (value !== '') now.set(name, value);
    const query = String(now);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  };
  let addressTimer = 0;
  form.addEventListener('input', () => {
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(updateAddress, ADDRESS_DELAY);
  });
  for (const select of selects) select.addEventListener('change', () => void ask());
  form.addEventListener('submit', (event) => event.preventDefault());
  addKeyboardNavigation(document.body, input, () =>
    output.querySelector<HTMLElement>('[data-state=done] a')?.focus(),
  );
  updateAddress();
  void ask();
}
