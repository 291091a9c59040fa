// The page that reads any text. Nothing of it leaves the browser: a worker reads it, and this page shows what was found.
import { rove } from '../roving.ts';
import { saveFile } from '../save-file.ts';
import type { FoundNumeral } from '../../lib/reading/numeral.ts';
import { LARGEST, type Fault } from './decode.ts';
import { correctionOf, facts, fillCorrection } from './detail-view.ts';
import type { Answer, ReadRelation } from './message.ts';
import { openFile } from './open-file.ts';
import { cutsOf, partAt } from './parts.ts';
import { inOrder, relationItem } from './relation-view.ts';
import {
  csvOf,
  doubtsOf,
  jsonOf,
  type Column,
  type Correction,
  type Reading,
  type Row,
} from './rows.ts';
import { count, filled, words } from './said.ts';
import { drawStrip } from './strip-view.ts';
import { orderedRows, tableRow, type Order } from './table-view.ts';
import { showText } from './text-view.ts';
import ReadWorker from './worker.ts?worker';

const page = document.querySelector<HTMLElement>('.reader')!;
const at = <Found extends Element = HTMLElement>(selector: string) =>
  page.querySelector<Found>(selector)!;
const form = at<HTMLFormElement>('.reader-form');
const field = at<HTMLTextAreaElement>('textarea');
const status = at('.reader-status');
const fault = at('.reader-fault');
const results = at('.reader-results');
const box = at('.reader-text');
const strip = at<SVGElement>('.strip');
const detail = at('.reader-detail');
const correction = at<HTMLFormElement>('.reader-correct');

/** A longer text is not put into the field, which would slow the browser down. */
const FIELD = 200_000;
/** So many rows and relations are added at a time. */
const ROWS = 50;
const RELATIONS = 20;

let reading: Reading = { text: '', name: null, numerals: [], relations: [] };
const corrections = new Map<number, Correction>();
let cuts: number[] = [];
let part = 0;
/** The numeral of which details are shown. */
let chosen: number | null = null;

// Reading.

interface Asked {
  readonly id: number;
  readonly text: string;
  readonly name: string | null;
  readonly notes: readonly string[];
  readonly numerals: FoundNumeral[];
  readonly relations: ReadRelation[];
}
let asked: Asked | null = null;
let questions = 0;

const worker = new ReadWorker();
worker.addEventListener('error', (event) => {
  event.preventDefault();
  const isReady = !('waits' in form.dataset);
  delete page.dataset.waiting;
  delete form.dataset.waits;
  for (const control of form.elements) (control as HTMLButtonElement).disabled = true;
  status.textContent = '';
  fault.textContent = words.faults[isReady ? 'stopped' : 'worker'];
});
worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.id === 0) {
    delete page.dataset.waiting;
    delete form.dataset.waits;
  }
  // Of what was asked before nothing is waited for any more.
  if (asked === null || data.id !== asked.id) return;
  if ('numerals' in data) asked.numerals.push(...data.numerals);
  if ('relations' in data) asked.relations.push(...data.relations);
  if ('done' in data) {
    const { text, name, notes, numerals, relations } = asked;
    asked = null;
    reading = { text, name, numerals, relations };
    showReading(notes, data.foreign);
  }
});

/** Says why something was not done; what was there stays. */
function refuse(why: Fault | 'several', name: string): void {
  asked = null;
  status.textContent = '';
  fault.textContent = filled(words.faults[why], { name, size: LARGEST / 1024 / 1024 });
}

function ask(text: string, name: string | null = null, notes: readonly string[] = []): void {
  const shown = name ?? words.pasted;
  if (text.trim() === '') return refuse('empty', shown);
  if (new Blob([text]).size > LARGEST) return refuse('large', shown);
  fault.textContent = '';
  status.textContent = filled(words.status.reading, { n: count(text.length) });
  asked = { id: ++questions, text, name, notes, numerals: [], relations: [] };
  worker.postMessage({ id: asked.id, text });
}

async function open(files: FileList | null | undefined): Promise<void> {
  const [file, ...others] = files ?? [];
  if (file === undefined) return;
  if (others.length > 0) return refuse('several', '');
  fault.textContent = '';
  status.textContent = filled(words.status.opening, { name: file.name });
  const mine = ++questions;
  const opened = await openFile(file, page.dataset.maps!);
  // Another text was chosen meanwhile.
  if (mine !== questions) return;
  if ('fault' in opened) return refuse(opened.fault, file.name);
  const { text, encoding, note } = opened;
  field.value = text.length <= FIELD ? text : '';
  ask(text, file.name, [
    ...(encoding === null ? [] : [filled(words.status.encoding, { encoding })]),
    ...(note ? [words.status[note]] : []),
  ]);
}

// Showing.

/** The numerals of a stretch, with their places among all. */
const within = (from: number, to: number): (readonly [number, FoundNumeral])[] =>
  reading.numerals
    .map((numeral, index) => [index, numeral] as const)
    .filter(([, { start }]) => start >= from && start < to);

const termsOf = ({ whole, parts }: ReadRelation) => (whole ? [whole, ...parts] : parts);
let clashing: ReadonlySet<number> = new Set();

function showReading(notes: readonly string[], isForeign: boolean): void {
  const { text, name, numerals, relations } = reading;
  corrections.clear();
  closeDetail();
  results.hidden = false;
  cuts = cutsOf(text, numerals);
  clashing = new Set(
    relations
      .filter(({ verdict }) => verdict === 'contradicts')
      .flatMap(termsOf)
      .map((term) => term.at),
  );
  const figures = numerals.filter(({ kind }) => kind === 'figure').length;
  const doubted = numerals.filter((numeral) => doubtsOf(numeral).length > 0).length;
  const having = (...verdicts: readonly string[]) =>
    relations.filter(
      ({ verdict, used_for_repair }) => verdicts.includes(verdict) && !used_for_repair,
    ).length;
  const tally = {
    figures,
    others: numerals.length - figures,
    repaired: numerals.filter(({ damage, reading }) => damage !== null && reading !== null).length,
    doubted,
    holds: having('holds'),
    bad: having('contradicts', 'doubt'),
    open: having('cannot tell'),
  };
  const said: Record<string, string> = {
    characters: count(text.length),
    relations: count(relations.length),
  };
  for (const [name, many] of Object.entries(tally)) {
    const shown = at(`[data-tally=${name}]`);
    shown.textContent = said[name] = count(many);
    shown.parentElement!.hidden = many === 0 && name !== 'figures';
  }
  at('.reader-notes').textContent = [name, ...notes].filter(Boolean).join(' · ');
  const told: (keyof typeof words.status)[] = ['found'];
  if (relations.length > 0) told.push('relations');
  if (doubted > 0) told.push('doubts');
  if (isForeign) told.push('foreign');
  status.textContent =
    numerals.length === 0
      ? words.status.none
      : told.map((key) => filled(words.status[key], said)).join(words.blank);
  for (const section of page.querySelectorAll<HTMLElement>('.reader-some'))
    section.hidden = numerals.length === 0;
  showPart(0);
  relationsShown = inOrder(relations);
  at('.reader-relations').replaceChildren();
  at('.reader-no-relations').hidden = relations.length > 0;
  addRelations();
  showTable();
  status.scrollIntoView({ block: 'start' });
}

function showPart(index: number): void {
  part = index;
  const stretch = [cuts[part] ?? 0, cuts[part + 1] ?? 0] as const;
  const list = within(...stretch);
  drawStrip(strip, at('.strip-key ul'), list, stretch, corrections);
  showText(box, reading.text, list, stretch, corrections, clashing);
  const all = Math.max(1, cuts.length - 1);
  at('.reader-parts').hidden = all === 1;
  const where = at<HTMLInputElement>('.reader-parts input');
  where.max = String(all);
  where.value = String(part + 1);
  at('.reader-parts output').textContent = filled(words.status.part, {
    n: count(part + 1),
    all: count(all),
  });
  at<HTMLButtonElement>('[name=previous-part]').disabled = part === 0;
  at<HTMLButtonElement>('[name=next-part]').disabled = part === all - 1;
  markChosen();
}

/** Adds items to a list, and says how many are left. */
function addSome<Item>(
  list: HTMLElement,
  items: readonly Item[],
  step: number,
  make: (item: Item) => HTMLElement,
  more: HTMLElement,
): void {
  const from = list.childElementCount;
  list.append(...items.slice(from, from + step).map(make));
  const left = items.length - list.childElementCount;
  more.hidden = left === 0;
  more.textContent = filled(words.more, { n: count(Math.min(step, left)) });
}

let relationsShown: readonly ReadRelation[] = [];
const addRelations = () =>
  addSome(
    at('.reader-relations'),
    relationsShown,
    RELATIONS,
    (relation) => relationItem(reading, relation),
    at('[name=more-relations]'),
  );

let order: Order = { shown: 'figure', by: null, isUp: true };
let rows: readonly Row[] = [];
const headings = [...page.querySelectorAll<HTMLElement>('.reader-table th[data-column]')];
const columns = headings.map(({ dataset }) => dataset.column as Column);
const addRows = () =>
  addSome(
    at('.reader-table tbody'),
    rows,
    ROWS,
    (row) => tableRow(row, columns, corrections),
    at('[name=more-rows]'),
  );
function showTable(): void {
  rows = orderedRows(reading, corrections, order);
  at('.reader-table tbody').replaceChildren();
  at('.reader-count').textContent = filled(words.rows, { n: count(rows.length) });
  addRows();
}

// Details of a numeral.

function markChosen(): void {
  for (const mark of page.querySelectorAll('.reader-text mark, .strip a'))
    mark.toggleAttribute('data-chosen', (mark as HTMLElement).dataset.at === String(chosen));
}

function showDetail(): void {
  if (chosen === null) return;
  const numeral = reading.numerals[chosen]!;
  const own = corrections.get(chosen);
  const related = reading.relations.filter((relation) =>
    termsOf(relation).some((term) => term.at === chosen),
  );
  at('.reader-detail h3').textContent = numeral.token.replace(/\s+/g, ' ');
  at('.reader-kind').textContent = words.kinds[own?.kind ?? numeral.kind]!;
  at('.reader-facts').replaceChildren(facts(reading, chosen, related));
  fillCorrection(correction, reading, chosen, own);
  at('[name=take-back]').hidden = own === undefined;
  detail.hidden = false;
  page.dataset.detail = '';
  markChosen();
}

/** Shows what is known of a numeral, and the part of the text that holds it. */
function choose(index: number, from: HTMLElement | SVGElement): void {
  const there = partAt(cuts, reading.numerals[index]!.start);
  if (there !== part) showPart(there);
  chosen = index;
  showDetail();
  // A reader who comes from elsewhere is led to the passage.
  const mark = box.querySelector<HTMLElement>(`[data-at="${index}"]`)!;
  mark.scrollIntoView({ block: box.contains(from) ? 'nearest' : 'center' });
  for (const other of box.querySelectorAll('mark')) other.tabIndex = other === mark ? 0 : -1;
  at('.reader-detail h3').focus({ preventScroll: true });
}

function closeDetail(): void {
  chosen = null;
  detail.hidden = true;
  delete page.dataset.detail;
  markChosen();
}

page.addEventListener('click', ({ target }) => {
  const found = (target as Element).closest<HTMLElement>('[data-at]');
  if (found && page.contains(found)) choose(Number(found.dataset.at), found);
});
page.addEventListener('keydown', (event) => {
  const mark = (event.target as Element).closest<HTMLElement>('[role=button][data-at]');
  if (mark && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    choose(Number(mark.dataset.at), mark);
  }
  if (event.key === 'Escape' && chosen !== null) close();
});
function close(): void {
  const mark = box.querySelector<HTMLElement>(`[data-at="${chosen}"]`);
  closeDetail();
  mark?.focus();
}
at('[name=close-detail]').addEventListener('click', close);
for (const [name, step] of [
  ['previous-numeral', -1],
  ['next-numeral', 1],
] as const)
  at(`[name=${name}]`).addEventListener('click', ({ currentTarget }) => {
    const next = chosen! + step;
    if (reading.numerals[next] === undefined) return;
    choose(next, currentTarget as HTMLElement);
    (currentTarget as HTMLElement).focus();
  });

/** Corrects the chosen numeral, or takes its correction back; the relations stay as the program found them. */
function correct(own: Correction | null): void {
  if (own === null) corrections.delete(chosen!);
  else corrections.set(chosen!, own);
  status.textContent = words.status[own === null ? 'uncorrected' : 'corrected'];
  showPart(part);
  showTable();
  showDetail();
}
correction.addEventListener('submit', (event) => {
  event.preventDefault();
  correct(correctionOf(correction, reading, chosen!));
});
at('[name=take-back]').addEventListener('click', () => {
  correct(null);
  at('.reader-detail h3').focus();
});

// Controls.

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(field.value);
});
field.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (event.clipboardData?.files.length && pasted === '') {
    event.preventDefault();
    return void open(event.clipboardData.files);
  }
  if (pasted.length > FIELD) {
    event.preventDefault();
    return ask(pasted);
  }
  setTimeout(() => ask(field.value));
});
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
const chooser = at<HTMLInputElement>('[type=file]');
chooser.addEventListener('change', () => {
  void open(chooser.files);
  // The same file can be chosen again.
  chooser.value = '';
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  const files = event.dataTransfer?.files;
  if (files?.length) {
    event.preventDefault();
    void open(files);
  } else if (event.target === field) setTimeout(() => ask(field.value));
});
for (const example of page.querySelectorAll<HTMLElement>('[data-example]'))
  example.addEventListener('click', () => {
    field.value = example.dataset.example!;
    ask(field.value);
  });

at('[name=previous-part]').addEventListener('click', () => showPart(part - 1));
at('[name=next-part]').addEventListener('click', () => showPart(part + 1));
at<HTMLInputElement>('.reader-parts input').addEventListener('change', ({ currentTarget }) => {
  const wanted = Math.round(Number((currentTarget as HTMLInputElement).value)) || 1;
  showPart(Math.min(Math.max(1, wanted), cuts.length - 1) - 1);
});
at('[name=more-relations]').addEventListener('click', addRelations);
at('[name=more-rows]').addEventListener('click', addRows);
at<HTMLSelectElement>('[name=shown]').addEventListener('change', ({ currentTarget }) => {
  order = { ...order, shown: (currentTarget as HTMLSelectElement).value };
  showTable();
});
headings.forEach((heading, index) =>
  heading.querySelector('button')!.addEventListener('click', () => {
    const by = columns[index]!;
    const isUp = order.by !== by || !order.isUp;
    order = { ...order, by, isUp };
    for (const other of headings) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    showTable();
  }),
);

const downloads = {
  csv: ['text/csv', () => csvOf(reading, corrections)],
  json: ['application/json', () => jsonOf(reading, corrections)],
  txt: ['text/plain', () => reading.text],
} as const;
for (const [ending, [type, make]] of Object.entries(downloads))
  at(`[name=${ending}]`).addEventListener('click', () => {
    const name = reading.name?.replace(/\.\w+$/, '') ?? words.pastedName;
    saveFile(new Blob([make()], { type: `${type};charset=utf-8` }), `${name}.read.${ending}`);
  });

rove(box, 'mark');
rove(strip, 'a');
