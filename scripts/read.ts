// Reads the numerals of a text: what each is, and what it says.
//
// usage: read.ts [--json] [--published DATE] FILE   a table for people, or a JSON line for each numeral
//        read.ts --check [--json] FILE              the relations that the text states, each tested
//        read.ts --jsonl FILE                       FILE holds lines {"id","text"}; each numeral's line carries the id
// FILE is taken from the folder that the command was called in; - is standard input.
// Exit: 0; 2 where FILE cannot be read or is not UTF-8 text, or an option is unknown.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { read } from '../src/lib/reading/read.ts';
import { relationsIn } from '../src/lib/relations/relations.ts';
import { checkLine, line } from './read/lines.ts';
import { checkRow, row } from './read/table.ts';

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
  return relationsIn(text, numerals).map((one) =>
    values.json ? JSON.stringify(checkLine(one)) : checkRow(one, text),
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
