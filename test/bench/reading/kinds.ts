import { readFileSync } from 'node:fs';
import { read } from '../../../src/lib/reading/read.ts';
import type { FoundNumeral } from '../../../src/lib/reading/numeral.ts';
import type { Entity } from './entities.ts';

/** A quantity of a token, by hand; a field that is not there is not judged. */
interface TrueQuantity {
  readonly value: string | null;
  readonly unit: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly approx?: string;
  readonly per?: string;
}

interface TrueToken {
  readonly token: string;
  readonly kind: string;
  /** Other kinds that are as right, with `/` between. */
  readonly or?: string;
  readonly quantities: readonly TrueQuantity[];
  /** `null` where it must be read as whole; not judged where it is not there. */
  readonly damage?: string | null;
}

/** A sentence made for a kind of numeral, with the truth of all its tokens. */
interface Sentence {
  /** The group, a colon and the kind. */
  readonly kind_of_fault: string;
  /** `held` is for measuring alone: its misses are never printed. */
  readonly half?: 'work' | 'held';
  readonly text: string;
  readonly truth: readonly TrueToken[];
}

/** `[right, asked]` for each thing that is judged. */
type Tally = Record<(typeof COLUMNS)[number], [number, number]>;

/** `none claimed`: sentences in which no figure is claimed that is not there; not judged in the cases, which name some tokens only. */
const COLUMNS = [
  'found',
  'kind',
  'value',
  'value+unit',
  'low–high',
  'hedge, rate',
  'damage',
  'none claimed',
] as const;

/** What an engine says of a stretch of text. */
interface Claim {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly damage: string | null;
  readonly quantities: readonly {
    readonly value: string | number | null;
    readonly unit: string | null;
    readonly low?: string | null;
    readonly high?: string | null;
    readonly approx?: string | null;
    readonly per?: string | null;
  }[];
}

const same = (a: string | number | null | undefined, b: string | null | undefined) =>
  a === b || (a != null && b != null && Number(a) === Number(b));

/** The quantities of a claim from the place at which most of them are the true values. */
function aligned(said: Claim['quantities'], truth: readonly TrueQuantity[]): Claim['quantities'] {
  const starts = said.map((_, from) => said.slice(from, from + truth.length));
  const right = (one: Claim['quantities']) =>
    truth.filter(({ value, unit }, i) => same(one[i]?.value, value) && one[i]?.unit === unit)
      .length;
  return starts.reduce((best, one) => (right(one) > right(best) ? one : best), starts[0] ?? []);
}

/** Adds what is right of one sentence to a tally, and returns a line for each token that is not right in all. */
function judge({ text, truth, half }: Sentence, claims: readonly Claim[], tally: Tally): string[] {
  const misses: string[] = [];
  const figures: { start: number; end: number }[] = [];
  let from = 0;
  for (const { token, kind, or = '', quantities, damage } of truth) {
    const start = text.indexOf(token, from);
    const end = start + token.length;
    from = end;
    const wrong = new Set<string>();
    const ask = (column: keyof Tally, right: boolean) => {
      tally[column][1] += 1;
      if (right) tally[column][0] += 1;
      else wrong.add(column);
    };
    const hits = claims.filter((claim) => claim.start < end && claim.end > start);
    const kinds = [kind, ...or.split('/')];
    if (!kinds.includes('word')) ask('found', hits.length > 0);
    ask(
      'kind',
      hits.every((hit) => kinds.includes(hit.kind)) && (hits.length > 0 || kinds.includes('word')),
    );
    if (kind === 'figure') figures.push({ start, end });
    const said = aligned(
      hits.flatMap((hit) => (hit.kind === 'figure' ? hit.quantities : [])),
      quantities,
    );
    quantities.forEach(({ value, unit, low, high, approx, per }, i) => {
      const one = said[i];
      const right = one !== undefined && same(one.value, value);
      if (value !== null) ask('value', right);
      if (value !== null) ask('value+unit', right && one.unit === unit);
      if (low !== undefined)
        ask('low–high', right && one.unit === unit && same(one.low, low) && same(one.high, high));
      if (approx !== undefined && value !== null) ask('hedge, rate', one?.approx === approx);
      if (per !== undefined) ask('hedge, rate', one?.per === per);
    });
    if (damage !== undefined)
      ask('damage', hits.length > 0 ? hits.some((hit) => hit.damage === damage) : damage === null);
    if (wrong.size > 0)
      misses.push(`${text.replace(/\n/g, '␣')} [${token}]: ${[...wrong].join(', ')}`);
  }
  if (half === undefined) return misses;
  const claimed = claims.find(
    (claim) =>
      claim.kind === 'figure' && !figures.some((f) => claim.start < f.end && claim.end > f.start),
  );
  tally['none claimed'][1] += 1;
  if (claimed === undefined) tally['none claimed'][0] += 1;
  else misses.push(`${text} [${text.slice(claimed.start, claimed.end)}] is no figure`);
  return misses;
}

const emptyTally = (): Tally =>
  Object.fromEntries(COLUMNS.map((column) => [column, [0, 0]])) as unknown as Tally;

function sentencesOf(name: string): Sentence[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Sentence);
}

/** The claims of the other engine that lie in no longer one: it finds each number again in its dates and units. */
function longest(entities: readonly Entity[]): Claim[] {
  const rank = { date: 2, ordinal: 1, figure: 0 };
  return entities
    .filter(
      (one) =>
        !entities.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            other.end >= one.end &&
            (other.end - other.start > one.end - one.start || rank[other.kind] > rank[one.kind]),
        ),
    )
    .map(({ start, end, kind, value, unit }) => ({
      start,
      end,
      kind,
      damage: null,
      quantities: kind === 'figure' ? [{ value, unit }] : [],
    }));
}

const row = (name: string, tally: Tally) =>
  console.log(
    name.padEnd(24) +
      COLUMNS.map((column) => {
        const [right, asked] = tally[column];
        return (asked === 0 ? '–' : `${right}/${asked}`).padStart(13);
      }).join(''),
  );

/**
 * Prints how the kinds of numerals are read, by group and half, and beside each how the other engine reads them as they are
 * printed; it has no kinds but figure, date and ordinal, no hedges, rates and damage, and few units.
 *
 * @param entities the other engine; `null` where it is not installed
 * @param throughput characters per second of an engine over a text
 */
export function printKinds(
  entities: ((text: string) => Entity[]) | null,
  throughput: (text: string, run: (text: string) => unknown) => number,
  showMisses: boolean,
): void {
  const sentences = [...sentencesOf('cases.jsonl'), ...sentencesOf('kinds.jsonl')];
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const [, name = ''] = /(\w+)(?: \(\w+\))?:/.exec(sentence.kind_of_fault) ?? [];
    const group = `${name}, ${sentence.half ?? 'cases'}`;
    groups.set(group, [...(groups.get(group) ?? []), sentence]);
  }
  const engines: [string, (text: string) => readonly Claim[]][] = [
    ['', read satisfies (text: string) => readonly FoundNumeral[]],
  ];
  if (entities !== null) engines.push(['  recognizers-text', (text) => longest(entities(text))]);
  console.log(`\nkinds of numerals, half${COLUMNS.map((column) => column.padStart(13)).join('')}`);
  for (const [group, members] of [...groups].sort(([a], [b]) => a.localeCompare(b)))
    for (const [engine, run] of engines) {
      const tally = emptyTally();
      const misses = members.flatMap((one) => judge(one, run(one.text), tally));
      row(engine || group, tally);
      if (showMisses && engine === '' && members[0]?.half !== 'held')
        for (const miss of misses) console.log(`    ${miss}`);
    }
  const sample = sentences.map(({ text }) => text).join('\n');
  for (const [engine, run] of engines) {
    const rate = throughput(sample, (text) => text.split('\n').map(run));
    console.log(
      `${engine.trim() || 'this reader'}, sentence by sentence: ${Math.round(rate)} characters a second`,
    );
  }
}
