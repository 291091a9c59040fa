import { languages } from '../../lib/language.ts';
import { element } from './element.ts';
import { searchAsYouType, addKeyboardNavigation } from './field.ts';
import { base, openSearch } from './open.ts';
import { searchPage } from './results.ts';
import { words as bothWords } from './words.ts';

const lang =
  languages.find((each) => document.documentElement.lang.startsWith(each)) ?? languages[0];
const words = bothWords[lang];
/** Debounce in ms: the address is updated when no key was pressed for this long. */
const ADDRESS_DELAY = 200;
let dialog: HTMLDialogElement | null = null;

/** Adds the stylesheet of the search to the page, once. @returns when it applies, or could not be had */
function addStyles(): Promise<void> {
  const known = document.querySelector<HTMLLinkElement>('link[data-search-style]');
  const link =
    known ??
    element('link', {
      rel: 'stylesheet',
      href: `${base}search/search.css`,
      'data-search-style': '',
    });
  if (known === null) document.head.append(link);
  if (link.sheet !== null) return Promise.resolve();
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, () => resolve());
  });
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
  const all = element('a', { class: 'search-all', href: searchPage(lang) }, words.all);
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': words.search },
    element('div', { role: 'search', class: 'search-bar' }, input, close),
    output,
    all,
  );
  searchAsYouType({ lang, input, output, most: 12, facets: () => [] });
  input.addEventListener('input', () => {
    all.href = searchPage(lang, input.value);
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
  void addStyles();
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  // Opens the index while the reader types; a failure is reported when they ask.
  void openSearch(lang).catch(() => {});
  dialog.querySelector('input')?.select();
}

/** Writes after each option how many results would be left if it were chosen while the others stay as they are. */
async function countIn(
  selects: readonly HTMLSelectElement[],
  found: readonly number[] | null,
  facets: readonly string[],
): Promise<void> {
  const { rows } = (await openSearch(lang)).file;
  const all = found === null ? rows : found.map((row) => rows[row]!);
  for (const select of selects) {
    const others = facets.filter((facet) => !facet.startsWith(`${select.name}:`));
    const left = all.filter((row) => others.every((facet) => row.facets.includes(facet)));
    for (const option of [...select.options].slice(1)) {
      const facet = `${select.name}:${option.value}`;
      option.dataset.label ??= option.text;
      option.text = words.counted(
        option.dataset.label,
        left.filter((row) => row.facets.includes(facet)).length,
      );
    }
  }
}

/** Makes the field of a form, which leads to the search page, answer while a reader types. */
export function suggestIn(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const output = element('div', { class: 'search-output search-suggested' });
  const styled = addStyles();
  form.append(output);
  const ask = searchAsYouType({ lang, input, output, most: 6, facets: () => [] });
  addKeyboardNavigation(form, input, () => form.submit());
  /** Does what moves the page, unless the reader has gone on to something else that would be moved away. */
  const whileThere = (move: () => unknown) => form.contains(document.activeElement) && move();
  // The field is near the end of the page: answers would stand below the window.
  void styled.then(() => whileThere(() => form.scrollIntoView({ block: 'start' })));
  void openSearch(lang).then(
    () => whileThere(ask),
    () => {},
  );
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
  let latest: readonly number[] | null = null;
  const count = () => {
    if (filters?.open) void countIn(selects, latest, facets()).catch(() => {});
  };
  const answered = (found: readonly number[] | null) => {
    latest = found;
    if (lists !== null) lists.hidden = found !== null;
    count();
  };
  filters?.addEventListener('toggle', count);
  input.addEventListener('focus', () => void openSearch(lang).catch(() => {}), { once: true });
  const ask = searchAsYouType({ lang, input, output, most: 60, facets, answered });
  const { title } = document;
  const updateAddress = () => {
    const now = new URLSearchParams();
    for (const { name, value } of [input, ...selects]) if (value !== '') now.set(name, value);
    const query = String(now);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    document.title = input.value === '' ? title : `${input.value} – ${title}`;
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
