// Measures the reading of numerals: precision and recall on sound and on damaged articles, fused counts in lists that
// are damaged in part, false alarms on clean ones, speed and memory.
//
// usage: reading.ts [--misses]
// environment: SOURCES_DIR, the folder of the articles' texts; ../shared/sources beside the project by default
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/lib/reading/read.ts';
import { apply, mapPos } from '../../src/lib/text/edits.ts';
import { markedArticle, sourceArticle } from './reading/articles.ts';
import type { GradedArticle } from './reading/articles.ts';
import { randomOf } from '../random.ts';
import { damages } from './reading/damage.ts';
import { loadEntities } from './reading/entities.ts';
import { printKinds } from './reading/kinds.ts';
import {
  cleanPersonsList,
  listOf,
  personsList,
  recipes,
  scoreLists,
  servedList,
} from './reading/lists.ts';
import type { List } from './reading/lists.ts';
import { loadRecognizer } from './reading/recognizers.ts';
import type { Recognizer } from './reading/recognizers.ts';
import { emptyScore, score } from './reading/score.ts';
import type { Score } from './reading/score.ts';

const showMisses = process.argv.includes('--misses');
const sources =
  process.env.SOURCES_DIR ?? new URL('../../../shared/sources', import.meta.url).pathname;
const seed = 20231215;

function share(part: number, whole: number): string {
  return whole === 0 ? '   –  ' : (part / whole).toFixed(4);
}

function print(name: string, total: Score): void {
  const { figures, found, claimed, right, parts, exact, fused, repaired, wronglyProved } = total;
  console.log(
    `${name.padEnd(22)}${share(found, figures)}  ${share(right, claimed)}     ${share(exact, parts)}` +
      `      ${fused === 0 ? '–' : `${repaired}/${fused}`}${wronglyProved > 0 ? `, ${wronglyProved} WRONGLY PROVED` : ''}`,
  );
  if (showMisses) for (const miss of total.misses) console.log(`    ${miss}`);
}

function grade(articles: readonly GradedArticle[], name: string): void {
  for (const [kind, damage] of Object.entries(damages)) {
    const total = emptyScore();
    for (const { text, truth } of articles) {
      const change = damage(text, randomOf(seed));
      const damaged = apply(change, text);
      const moved = truth.map(({ start, end, parts }) => ({
        start: mapPos(change, start, 'start'),
        end: mapPos(change, end, 'end'),
        parts,
      }));
      score(damaged, moved, read(damaged), total);
    }
    print(`${name}, ${kind}`, total);
  }
}

/** Compares the values that both engines read; the other engine has no units. */
function compare(articles: readonly GradedArticle[], recognize: Recognizer): void {
  let [parts, ours, theirs, units] = [0, 0, 0, 0];
  for (const { text, truth } of articles) {
    const claimed = read(text).filter(({ kind }) => kind === 'figure');
    const recognized = recognize(text);
    for (const figure of truth) {
      const inside = ({ start, end }: { start: number; end: number }) =>
        start < figure.end && end > figure.start;
      const mine = claimed.filter(inside).flatMap(({ quantities }) => quantities);
      const other = recognized.filter(inside);
      figure.parts.forEach(({ value, unit }, i) => {
        parts += 1;
        if (mine[i]?.value === value) ours += 1;
        if (mine[i]?.value === value && mine[i]?.unit === unit) units += 1;
        if (value !== null && other.some((one) => one.value === Number(value))) theirs += 1;
      });
    }
  }
  console.log(
    `\nvalue right (value and unit): this reader ${share(ours, parts)} (${share(units, parts)}), recognizers-text-number ${share(theirs, parts)} (no units)`,
  );
}

/** How many lists are made of each kind. */
const LISTS = 2000;

/** Fused counts in lists that are damaged in part, and false alarms in clean ones. */
function gradeLists(): void {
  const made = (make: (random: () => number) => List) => {
    const random = randomOf(seed);
    return Array.from({ length: LISTS }, () => make(random));
  };
  const cell = (part: number, whole: number) =>
    (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`).padStart(10);
  console.log(
    `\nfused counts, % of them      fused    proved preferred   suspect    silent     wrong   WRONGLY PROVED; sound counts: repaired, doubted`,
  );
  const show = (name: string, lists: readonly List[]) => {
    const total = scoreLists(lists);
    const { fused, proved, preferred, suspect, silent, wrong } = total;
    const cells = [proved, preferred, suspect, silent, wrong].map((part) => cell(part, fused));
    console.log(
      `${name.padEnd(26)}${String(fused).padStart(8)}${cells.join('')}${String(total.wronglyProved).padStart(10)}` +
        `          ${total.sound}: ${total.repairedSound}, ${total.suspectSound}`,
    );
  };
  for (const recipe of recipes)
    show(
      recipe.name,
      made((random) => listOf(recipe, random)),
    );
  show('clean, persons alone', made(personsList));
  show('clean, persons by household', made(cleanPersonsList));
  show('clean, persons served', made(servedList));
}

/** What is called damaged or doubted in texts, by its kind; in sound texts these are false alarms, or real damage. */
function countAlarms(): void {
  const files = existsSync(sources)
    ? readdirSync(sources).filter((name) => /\.txt$/.test(name))
    : [];
  const texts = [
    { name: 'unseen', text: unseen.text },
    ...files.map((name) => ({ name, text: readFileSync(join(sources, name), 'utf8') })),
  ];
  console.log('\nmarks in whole texts: numerals, damage, doubts');
  for (const { name, text } of texts) {
    const marks = new Map<string, number>();
    const numerals = read(text);
    for (const { damage, suspicion } of numerals)
      for (const mark of [damage, suspicion && `doubt ${suspicion}`])
        if (mark) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    const said = [...marks].map(([mark, count]) => `${mark} ${count}`).join(', ');
    console.log(`${name.padEnd(12)}${String(numerals.length).padStart(5)}  ${said || 'none'}`);
  }
}

/** Processor time since `before`, in microseconds. */
function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Processor time in microseconds for warming up an engine, and the least for its measured rounds. */
const WARM = 2e6;
const ROUNDS = 1.5e6;

/** Characters per second of processor time after warming up, in the best round: other work on the machine can only slow one down. */
function throughput(text: string, run: (text: string) => unknown): number {
  const warm = process.cpuUsage();
  while (spent(warm) < WARM) run(text.slice(0, 20_000));
  let best = Infinity;
  const rounds = process.cpuUsage();
  do {
    const before = process.cpuUsage();
    run(text);
    best = Math.min(best, spent(before));
  } while (spent(rounds) < ROUNDS);
  return text.length / (best / 1e6);
}

function growth(text: string): void {
  console.log('\nsize (MB)  numerals  seconds  MB/s  peak memory (MB)');
  for (const megabytes of [1, 2, 4, 8, 16]) {
    const size = megabytes * 2 ** 20;
    const unit = Buffer.byteLength(text);
    const long = text.repeat(Math.ceil(size / unit));
    const start = performance.now();
    const count = read(long).length;
    const seconds = (performance.now() - start) / 1000;
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${String(megabytes).padStart(9)}${String(count).padStart(10)}${seconds.toFixed(2).padStart(9)}` +
        `${(Buffer.byteLength(long) / 2 ** 20 / seconds).toFixed(1).padStart(6)}${peak.toFixed(0).padStart(18)}`,
    );
  }
}

const unseen = markedArticle(
  'unseen',
  readFileSync(new URL('unseen.txt', import.meta.url), 'utf8'),
);
const known = ['lanzhou', 'shanxi', 'diqing', 'yunnan'].flatMap(
  (id) => sourceArticle(id, sources) ?? [],
);
if (known.length === 0) console.log(`no articles in ${sources}: only the written one is graded\n`);

console.log('text, damage          recall  precision  value+unit  fused repaired');
grade([unseen], 'unseen');
if (known.length > 0) grade(known, 'articles');

const articles = [unseen, ...known];
gradeLists();
countAlarms();
const sample = articles.map(({ text }) => text).join('\n');
const recognize = await loadRecognizer();
if (recognize === null)
  console.log('\nno comparison was made: install the other engine with npm ci --prefix test/bench');
else compare(articles, recognize);
printKinds(await loadEntities(), throughput, showMisses);

for (const [name, times] of [
  ['articles as they are', 1],
  ['articles in one long text', 16],
] as const) {
  const long = sample.repeat(times);
  const ours = throughput(long, read);
  const thousands = (rate: number) => `${Math.round(rate / 1000)} thousand characters a second`;
  console.log(`\n${name}, ${long.length} characters: this reader ${thousands(ours)}`);
  if (recognize === null) continue;
  const theirs = throughput(long, recognize);
  console.log(
    `    recognizers-text-number ${thousands(theirs)}, ${(ours / theirs).toFixed(1)} times slower`,
  );
}
growth(sample);
