// Compares a reader's copy of an article with the record, in the browser, and reports the differences.

import { copyReport, type CopyEntry, type SourceFile } from './copy-report.ts';

const form = document.querySelector<HTMLFormElement>('.copy-check')!;
const field = form.querySelector('textarea')!;
const report = document.querySelector<HTMLElement>('.copy-report')!;
const words = JSON.parse(form.dataset.words!) as Record<string, string>;
let source: Promise<SourceFile> | null = null;

type Child = Node | string | null;

function element(name: string, properties: object, ...children: Child[]): HTMLElement {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The record, loaded at the first check, and again after a failure. */
async function load(): Promise<SourceFile> {
  source ??= fetch(form.dataset.source!).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json() as Promise<SourceFile>;
  });
  try {
    return await source;
  } catch (error) {
    source = null;
    throw error;
  }
}

/** The token as a link to its figure, where it has one. */
function token({ numeral }: CopyEntry, text: string): HTMLElement {
  const [figure] = numeral.figures;
  if (figure === undefined) return element('span', { lang: 'zh' }, text);
  return element('a', { lang: 'zh', href: `${form.dataset.figures}${figure}/` }, text);
}

/** A table with a row for each token that is not in the copy as recorded; null where there is none. */
function listed(entries: readonly CopyEntry[]): HTMLElement | null {
  if (entries.length === 0) return null;
  const cell = (...children: Child[]) => element('td', {}, ...children);
  const rows = entries.map((entry) => {
    const { numeral, status, text, asRepaired } = entry;
    const yours =
      status === 'missing'
        ? '—'
        : status === 'moved'
          ? words.elsewhere!
          : text === ''
            ? words.gone!
            : element('span', { lang: 'zh' }, text);
    return element(
      'tr',
      {},
      cell(element('span', { className: `copy-status ${status}` }, words[status]!)),
      cell(
        element('span', { lang: 'zh', className: 'around' }, numeral.prefix),
        token(entry, numeral.token),
        element('span', { lang: 'zh', className: 'around' }, numeral.suffix),
      ),
      cell(yours, asRepaired ? element('small', {}, words.asRepaired!) : null),
      element('td', { className: 'amount' }, String(numeral.paragraph)),
    );
  });
  const head = ['', words.recorded!, words.yours!, words.paragraph!].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  return element(
    'div',
    { className: 'scroll', tabIndex: 0 },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

/** The reader's own text with the recorded tokens marked. */
function marked(entries: readonly CopyEntry[], copy: string): HTMLElement {
  const text = element('div', { className: 'copy-text', lang: 'zh', tabIndex: 0 });
  text.setAttribute('role', 'region');
  text.setAttribute('aria-label', words.text!);
  let at = 0;
  const placed = entries.filter(({ start, end }) => start >= 0 && end > start);
  for (const entry of placed.sort((a, b) => a.start - b.start)) {
    if (entry.start < at) continue;
    const kind = entry.numeral.figures.length > 0 ? 'is-figure' : 'is-other';
    text.append(
      copy.slice(at, entry.start),
      element('mark', { className: `${entry.status} ${kind}` }, token(entry, entry.text)),
    );
    at = entry.end;
  }
  text.append(copy.slice(at));
  return text;
}

/** Whether the copy is the very file that was read; false where the browser cannot tell. */
async function sameBytes(bytes: BufferSource, sha256: string): Promise<boolean> {
  // Browsers offer hashing only in secure contexts.
  if (!globalThis.crypto?.subtle) return false;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/** Shows the report about a copy. */
async function check(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const copy = new TextDecoder().decode(bytes);
  try {
    const { sha256, numerals } = await load();
    const { counts, entries } = copyReport(numerals, copy);
    const differing = entries.filter(({ status }) => status !== 'found');
    const summary = (await sameBytes(bytes, sha256))
      ? words.same!
      : differing.length === 0
        ? words.all!
        : counts.missing === entries.length
          ? words.nothing!
          : null;
    const tally = (Object.keys(counts) as (keyof typeof counts)[]).map((status) =>
      element(
        'li',
        {},
        element('b', {}, String(counts[status])),
        ' ',
        element('span', { className: `copy-status ${status}` }, words[status]!),
      ),
    );
    report.replaceChildren(
      element('ul', { className: 'tally' }, ...tally),
      ...[summary && element('p', {}, summary)].filter((child) => child !== null),
    );
    if (counts.missing === entries.length) return;
    const list = listed(differing);
    if (list) report.append(list);
    report.append(marked(entries, copy));
  } catch {
    report.replaceChildren(element('p', {}, words.failed!));
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check(new TextEncoder().encode(field.value));
});
form.querySelector('input')!.addEventListener('change', async ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file) await check(new Uint8Array(await file.arrayBuffer()));
});
field.addEventListener('drop', async (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  await check(new Uint8Array(await file.arrayBuffer()));
});
field.addEventListener('dragover', (event) => event.preventDefault());
delete form.dataset.waits;
