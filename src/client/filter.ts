/**
 * Filters and sorts a list by the fields of a form, and keeps their values in the address. An item matches a field when
 * the words of its `data-<name>` include the field's value; the field `q` searches the item's text instead. The field
 * `sort` names a `data-sort-<value>` attribute; the items of all groups are then sorted together in `[data-flat]`.
 * Groups without a visible item are hidden, the others open while a choice narrows the list. Every choice has a button
 * that drops it. Without this script everything is listed.
 */
const form = document.querySelector<HTMLFormElement>('form[data-filter]')!;
const list = document.querySelector<HTMLElement>(form.dataset.filter!)!;
const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
/** Where each item stands in the unsorted list. */
const parents = items.map((item) => item.parentElement!);
const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];
const folds = groups.filter((group) => group instanceof HTMLDetailsElement);
/** Which folds were open before a choice narrowed the list; `null` while none does. */
let unfolded: ReadonlySet<HTMLElement> | null = null;
const flat = list.querySelector<HTMLElement>('[data-flat]');
const output = form.querySelector('output')!;
/** What is said where nothing narrows the list. */
const all = output.textContent;
const nothing = document.querySelector<HTMLElement>('.filtered .nothing')!;
const choices = form.querySelector<HTMLElement>('.choices')!;
const fields = [...form.elements].filter(
  (field): field is HTMLSelectElement | HTMLInputElement => 'name' in field && field.name !== '',
);
/** A field with a value that narrows the list. */
const isChoice = ({ name, value }: { readonly name: string; readonly value: string }) =>
  name !== 'sort' && value.trim() !== '';
const texts = new Map(items.map((item) => [item, item.textContent.toLowerCase()]));

function matches(item: HTMLElement, { name, value }: HTMLSelectElement | HTMLInputElement) {
  if (value === '' || name === 'sort') return true;
  if (name === 'q') return texts.get(item)!.includes(value.trim().toLowerCase());
  return (item.dataset[name] ?? '').split(' ').includes(value);
}

/** Sorts all items by a value such as `value` or `value-down`, or puts them back where it is empty. */
function sort(by: string): void {
  if (!flat) return;
  flat.hidden = by === '';
  if (by === '') return items.forEach((item, index) => parents[index]!.append(item));
  const [key, down] = by.split('-') as [string, string?];
  const of = (item: HTMLElement) => item.dataset[`sort${key[0]!.toUpperCase()}${key.slice(1)}`]!;
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  flat.querySelector('tbody')!.append(
    ...[...items].sort((a, b) => {
      const [left, right] = [of(a), of(b)];
      // Items without a value come last in both directions.
      if (!left || !right) return left ? -1 : right ? 1 : 0;
      const [x, y] = [Number(left), Number(right)];
      return (Number.isNaN(x) ? compare(left, right) : x - y) * (down ? -1 : 1);
    }),
  );
}

/** Opens what holds a match, and puts the folds back as they were where nothing narrows the list any more. */
function unfold(isNarrowed: boolean): void {
  if (isNarrowed) unfolded ??= new Set(folds.filter(({ open }) => open));
  if (unfolded === null) return;
  for (const fold of folds) fold.open = isNarrowed || unfolded.has(fold);
  if (!isNarrowed) unfolded = null;
}

/** Writes a button for each choice, which drops it. */
function listChoices(chosen: typeof fields): void {
  const buttons = chosen.map((field) => {
    const said =
      field instanceof HTMLSelectElement ? field.selectedOptions[0]!.text : field.value.trim();
    const words = (template: string) =>
      template
        .replace('{field}', field.labels![0]!.firstChild!.textContent!.trim())
        .replace('{value}', () => said);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words(choices.dataset.choice!);
    button.setAttribute('aria-label', words(choices.dataset.drop!));
    button.addEventListener('click', () => {
      field.value = '';
      apply();
      remember();
      // The button is gone, and the focus should not be.
      (choices.hidden ? form.querySelector('summary')! : choices.querySelector('button')!).focus();
    });
    return button;
  });
  for (const old of choices.querySelectorAll('[type=button]')) old.remove();
  choices.append(...buttons);
  choices.hidden = fields.every(({ value }) => value === '');
}

let sorted = '';
function apply(): void {
  const by = fields.find(({ name }) => name === 'sort')?.value ?? '';
  if (by !== sorted) sort((sorted = by));
  let shown = 0;
  for (const item of items) {
    item.hidden = !fields.every((field) => matches(item, field));
    if (!item.hidden) shown += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])');
  output.textContent =
    shown === items.length ? all : output.dataset.words!.replace('{n}', String(shown));
  const chosen = fields.filter(isChoice);
  unfold(chosen.length > 0);
  listChoices(chosen);
  nothing.hidden = shown > 0;
  const asked = new URLSearchParams(
    fields.flatMap(({ name, value }) => (name === 'q' ? [[name, value]] : [])),
  );
  nothing.querySelector('a')!.search = String(asked);
}

/** Writes the fields to the address. */
function remember(): void {
  const query = new URLSearchParams(
    fields.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])),
  ).toString();
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** Reads the fields from the address. */
function restore(): void {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = query.get(field.name) ?? '';
    field.value = value;
    // A select without this option would be left without a choice: it is reset to the empty one.
    if (field.value !== value) field.value = '';
  }
  apply();
}

form.addEventListener('input', () => {
  apply();
  remember();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => (apply(), remember())));
addEventListener('popstate', restore);
restore();
delete form.dataset.waits;
