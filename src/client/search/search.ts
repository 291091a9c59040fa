import { languages } from '../../lib/language.ts';
import type { Answer } from '../../lib/search/answer.ts';
import { facetCounts } from '../../lib/search/counts.ts';
import { answering, base, index, walkable } from './field.ts';
import { searchPage } from './notes.ts';
import { element } from './results.ts';
import { words as bothWords } from './words.ts';

const lang =
  languages.find((each) => document.documentElement.lang.startsWith(each)) ?? languages[0];
const words = bothWords[lang];
/** Milliseconds without another key after which the address says what was asked. */
const PAUSE = 200;
let dialog: HTMLDialogElement | null = null;

function styled(): void {
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
  answering({ lang, input, output, most: 12, facets: () => [] });
  input.addEventListener('input', () => {
    all.href = searchPage(base, lang, input.value);
  });
  walkable(made, input, () => {
    const first = output.querySelector<HTMLAnchorElement>('[data-state=done] a');
    (first ?? all).click();
  });
  close.addEventListener('click', () => made.close());
  // WebKit keeps Escape in a search field to itself, also where there is nothing left to clear.
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && input.value === '') made.close();
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

/** Opens the dialog; on the search page, whose field is there already, puts the cursor into it. */
export function open(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
  if (field !== null) {
    field.focus();
    return field.select();
  }
  styled();
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  void index().catch(() => {});
  dialog.querySelector('input')?.select();
}

/** Writes behind each option how many results it would leave. */
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

/** Makes the form of the search page answer as it is filled in, and keeps its address in step. */
export function startPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
  const output = document.querySelector<HTMLElement>('[data-search-output]');
  if (form === null || output === null) return;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? input.value;
  for (const select of selects) select.value = asked.get(select.name) ?? '';
  const narrowed = form.querySelector('details');
  if (narrowed !== null) narrowed.open = selects.some(({ value }) => value !== '');
  const facets = () =>
    selects.filter(({ value }) => value !== '').map(({ name, value }) => `${name}:${value}`);
  const lists = document.querySelector<HTMLElement>('[data-search-lists]');
  let latest: Answer | null = null;
  const count = () => {
    if (narrowed?.open) void countIn(selects, latest, facets());
  };
  const answered = (found: Answer | null) => {
    latest = found;
    if (lists !== null) lists.hidden = found !== null && found.records.length > 0;
    count();
  };
  narrowed?.addEventListener('toggle', count);
  input.addEventListener('focus', () => void index().catch(() => {}), { once: true });
  const ask = answering({ lang, input, output, most: 60, facets, answered });
  const keep = () => {
    const now = new URLSearchParams();
    for (const { name, value } of [input, ...selects]) if (value !== '') now.set(name, value);
    history.replaceState(null, '', now.size > 0 ? `?${now}` : location.pathname);
  };
  let keeping = 0;
  form.addEventListener('input', () => {
    clearTimeout(keeping);
    keeping = window.setTimeout(keep, PAUSE);
  });
  for (const select of selects) select.addEventListener('change', () => void ask());
  form.addEventListener('submit', (event) => event.preventDefault());
  walkable(document.body, input, () =>
    output.querySelector<HTMLElement>('[data-state=done] a')?.focus(),
  );
  keep();
  void ask();
}
