// Reads the numerals of a text: what each is, and what it says.
//
// usage: read.ts [--json] [--published DATE] FILE   a table for people, or a JSON line for each numeral
//        read.ts --check [--json] FILE              the identities that the text states, each tested
//        read.ts --jsonl FILE                       FILE holds lines {"id","text"}; each numeral's line carries the id
// FILE is taken from the folder that the command was called in; - is standard input.
// Exit: 0; 2 where FILE cannot be read or is not UTF-8 text, or an option is unknown.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { FoundNumeral } from '../src/lib/reading/numeral.ts';
import { rules } from '../src/lib/checks/rules.ts';
import { read } from '../src/lib/reading/read.ts';
import { stated } from '../src/lib/checks/stated.ts';
import type { StatedIdentity, StatedTerm } from '../src/lib/checks/stated.ts';

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

/** The published line of a numeral. */
function line(numeral: FoundNumeral): object {
  const { start, end, token, kind, reading, period, quantities, damage, repair } = numeral;
  return {
    start,
    end,
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
function row(numeral: FoundNumeral): string {
  const { start, token, kind, reading, period, quantities, damage, repair } = numeral;
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
  return `${padded(String(start), 9)}${padded(kind, 12)}${padded(shown, 26)}${notes.join('; ')}`;
}

/** The published line of a term of an identity. */
function term({ numeral, part }: StatedTerm): object {
  const { start, end, token } = numeral;
  return { start, end, token, part };
}

function checkLine({ kind, whole, parts, computed, verdict }: StatedIdentity): object {
  return {
    kind,
    whole: term(whole),
    parts: parts.map(term),
    stated: whole.quantity.value,
    computed: computed.value,
    low: computed.interval.low,
    high: computed.interval.high,
    verdict,
    used_for_repair: usedForRepair(whole, parts),
  };
}

/** A sum that proved how its terms are to be read cannot hold for them once more. */
function usedForRepair(whole: StatedTerm, parts: readonly StatedTerm[]): boolean {
  return [whole, ...parts].some(({ numeral }) => numeral.repair?.verdict === 'proved');
}

/** One identity for people: its place, its verdict, and the sum written out. */
function checkRow({ kind, whole, parts, computed, verdict }: StatedIdentity): string {
  const name = ({ numeral, part }: StatedTerm) => {
    const { token, reading, quantities } = numeral;
    const shown = (reading ?? token).replace(/\s+/g, '');
    return quantities.length > 1 ? `${shown}(${part + 1})` : shown;
  };
  const given = { terms: [], low: null, high: null };
  const sum = rules[kind].write(name(whole), parts.map(name), given).join('');
  const result =
    (computed.value === null ? '' : `; computed ${computed.value}`) +
    (usedForRepair(whole, parts) ? '; used for repair' : '');
  return `${padded(String(whole.numeral.start), 9)}${padded(verdict, 21)}${sum}${result}`;
}

/** What is wrong with a file that could be read. */
class NotText extends Error {}

/** The text of a file, or of standard input for `-`; a byte order mark is kept, since offsets count it. */
async function textOf(file: string): Promise<string> {
  const bytes = await buffer(file === '-' ? process.stdin : createReadStream(file));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotText('is not UTF-8 text');
  }
  if (text.includes('\0')) throw new NotText('holds a NUL byte');
  return text;
}

/** What is printed of a text, a line for each numeral or identity. */
function readText(text: string): string[] {
  const numerals = read(text, { published: values.published });
  if (!values.check) return numerals.map(values.json ? (one) => JSON.stringify(line(one)) : row);
  return stated(text, numerals).map(
    values.json ? (one) => JSON.stringify(checkLine(one)) : checkRow,
  );
}

/** The same of lines of JSON that hold a text each. */
function readLines(lines: string): string[] {
  return lines.split(/\r?\n/).flatMap((json, index) => {
    if (json.trim() === '') return [];
    let entry: { id?: unknown; text?: unknown; published?: unknown };
    try {
      entry = JSON.parse(json) as typeof entry;
    } catch {
      throw new NotText(`line ${index + 1} is not JSON`);
    }
    const { id, text, published } = entry;
    if (typeof text !== 'string') throw new NotText(`line ${index + 1} has no "text"`);
    const options = typeof published === 'string' ? { published } : {};
    return read(text, options).map((numeral) => JSON.stringify({ id, ...line(numeral) }));
  });
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
    const text = await textOf(file);
    const lines = values.jsonl ? readLines(text) : readText(text);
    process.stdout.write(lines.map((each) => `${each}\n`).join(''));
  } catch (error) {
    if (!(error instanceof NotText) && !(error instanceof Error && 'code' in error)) throw error;
    process.stderr.write(`read: ${name}: ${error.message.split('\n')[0]}\n`);
    process.exitCode = 2;
  }
}
