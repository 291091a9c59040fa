// Reads the numerals of a text: what each is, and what it says.
//
// usage: read.ts [--json] [--published DATE] FILE   a table for people, or a JSON line for each numeral
//        read.ts --check [--json] FILE              the identities that the text states, each tested
//        read.ts --jsonl FILE                       FILE holds lines {"id","text"}; each numeral's line carries the id
// FILE is taken from the folder that the command was called in; - is standard input.
// Exit: 0; 2 where FILE cannot be read or is not UTF-8 text, or an option is unknown.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Numeral } from '../src/lib/reading/numeral.ts';
import { rules } from '../src/lib/checks/rules.ts';
import { read } from '../src/lib/reading/read.ts';
import { stated } from '../src/lib/checks/stated.ts';
import type { Stated, Term } from '../src/lib/checks/stated.ts';
import { bytesOf, chunks, NotText } from '../src/record/read/text-chunks.ts';

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        published: { type: 'string' },
      },
    });
  } catch (error) {
    process.stderr.write(`read: ${(error as Error).message.split('\n')[0]}\n`);
    return process.exit(2);
  }
}
const { values, positionals } = parsedArguments();

/** The published line of a numeral; `start` and `end` are moved by `offset`. */
function line(numeral: Numeral, offset: number): object {
  const { start, end, token, kind, reading, period, quantities, damage, repair } = numeral;
  return {
    start: start + offset,
    end: end + offset,
    token,
    kind,
    reading,
    period,
    quantities: quantities.map(({ value, unit, low, high, approx, per }) => ({
      value,
      unit,
      low,
      high,
      approx,
      per,
    })),
    damage,
    repair,
  };
}

/** Columns that a terminal gives a text: two for each East Asian character. */
function width(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(c) ? 2 : 1), 0);
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - width(text)));
}

/** One row of the table for people. */
function row(
  { start, token, kind, reading, period, quantities, damage, repair }: Numeral,
  offset: number,
): string {
  const says = quantities.map(({ value, low, high, unit, approx, per }) =>
    [approx, value ?? `${low}–${high}`, unit, per === null ? null : `/${per}`]
      .filter((part) => part !== null)
      .join(' '),
  );
  const notes = [
    period,
    says.join(' + '),
    damage,
    reading === null ? null : `reads ${reading}`,
    repair === null ? null : repair.verdict,
  ].filter((note) => note !== null && note !== '');
  const shown = token.replace(/\s+/g, '␣');
  return `${padded(String(start + offset), 9)}${padded(kind, 12)}${padded(shown, 26)}${notes.join('; ')}`;
}

/** The published line of a term of an identity. */
function term({ numeral, part }: Term, offset: number): object {
  const { start, end, token } = numeral;
  return { start: start + offset, end: end + offset, token, part };
}

function checkLine({ kind, whole, parts, computed, verdict }: Stated, offset: number): object {
  return {
    kind,
    whole: term(whole, offset),
    parts: parts.map((part) => term(part, offset)),
    stated: whole.quantity.value,
    computed: computed.value,
    low: computed.interval.low,
    high: computed.interval.high,
    verdict,
    used_for_repair: usedForRepair(whole, parts),
  };
}

/** A sum that proved how its terms are to be read cannot hold for them once more. */
function usedForRepair(whole: Term, parts: readonly Term[]): boolean {
  return [whole, ...parts].some(({ numeral }) => numeral.repair?.verdict === 'proved');
}

/** One identity for people: its place, its verdict, and the sum written out. */
function checkRow({ kind, whole, parts, computed, verdict }: Stated, offset: number): string {
  const name = ({ numeral, part }: Term) => {
    const { token, reading, quantities } = numeral;
    const shown = (reading ?? token).replace(/\s+/g, '');
    return quantities.length > 1 ? `${shown}(${part + 1})` : shown;
  };
  const given = { terms: [], low: null, high: null };
  const sum = rules[kind].write(name(whole), parts.map(name), given).join('');
  const result =
    (computed.value === null ? '' : `; computed ${computed.value}`) +
    (usedForRepair(whole, parts) ? '; used for repair' : '');
  return `${padded(String(whole.numeral.start + offset), 9)}${padded(verdict, 21)}${sum}${result}`;
}

async function readFile(file: string): Promise<void> {
  for await (const { start, text } of chunks(bytesOf(file))) {
    const numerals = read(text, { published: values.published });
    if (values.check)
      for (const one of stated(text, numerals))
        print(values.json ? JSON.stringify(checkLine(one, start)) : checkRow(one, start));
    else
      for (const numeral of numerals)
        print(values.json ? JSON.stringify(line(numeral, start)) : row(numeral, start));
    await flush();
  }
}

async function readLines(file: string): Promise<void> {
  let number = 0;
  for await (const json of createInterface({ input: bytesOf(file), crlfDelay: Infinity })) {
    number += 1;
    if (json.trim() === '') continue;
    let entry: { id?: unknown; text?: unknown; published?: unknown };
    try {
      entry = JSON.parse(json) as typeof entry;
    } catch {
      throw new NotText(`line ${number} is not JSON`);
    }
    const { id, text, published } = entry;
    if (typeof text !== 'string') throw new NotText(`line ${number} has no "text"`);
    const options = typeof published === 'string' ? { published } : {};
    for (const numeral of read(text, options)) print(JSON.stringify({ id, ...line(numeral, 0) }));
    await flush();
  }
}

let out: string[] = [];
function print(text: string): void {
  out.push(text);
}

/** Writes what was printed, and waits until whoever reads has taken it. */
async function flush(): Promise<void> {
  if (out.length === 0) return;
  const text = `${out.join('\n')}\n`;
  out = [];
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [name, ...more] = positionals;
if (name === undefined || more.length > 0) {
  process.stderr.write('read: one FILE is needed, or - for standard input\n');
  process.exitCode = 2;
} else {
  const file = name === '-' ? name : resolve(process.env.INIT_CWD ?? '.', name);
  try {
    await (values.jsonl ? readLines(file) : readFile(file));
    await flush();
  } catch (error) {
    await flush();
    if (!(error instanceof NotText) && !(error instanceof Error && 'code' in error)) throw error;
    process.stderr.write(`read: ${name}: ${error.message.split('\n')[0]}\n`);
    process.exitCode = 2;
  }
}
