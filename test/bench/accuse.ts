// Prints each accusation that the reader of relations makes in a folder of texts, with its sentence, to be judged by
// reading. A false accusation is the gravest fault of this project; the texts are other people's and stay out of it.
// Also how many relations hold in the same texts when their digits are drawn anew, which is what holds by chance.
//
// usage: accuse.ts FOLDER   FOLDER holds .txt files in UTF-8, at any depth
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '../../src/lib/reading/read.ts';
import type { Relation } from '../../src/lib/relations/relation.ts';
import { relationsIn } from '../../src/lib/relations/relations.ts';
import { randomOf } from '../random.ts';

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error('accuse: one FOLDER of .txt files is needed');
  process.exit(2);
}
const folder = resolve(process.env.INIT_CWD ?? '.', name);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort();
if (files.length === 0) {
  console.error(`accuse: ${name} holds no .txt files`);
  process.exit(2);
}

/** The sentences in which a stretch of a text lies. */
function sentencesAround(text: string, start: number, end: number): string {
  const from = Math.max(
    ...['。', '！', '？', '\n'].map((stop) => text.lastIndexOf(stop, start - 1)),
  );
  const stops = ['。', '！', '？', '\n'].map((stop) => text.indexOf(stop, end));
  const to = Math.min(...stops.filter((at) => at >= 0), text.length);
  return text.slice(from + 1, to + 1).trim();
}

/** A random number below one, the same in each run. */
const random = randomOf(20261130);
/** A text with other digits: numbers keep their length, years and single digits stay. */
const withOtherDigits = (text: string): string =>
  text.replace(/\d[\d,]+(?:\.\d+)?|\d\.\d+/g, (number) =>
    /^(?:19|20)\d\d$/.test(number)
      ? number
      : number.replace(/\d/g, (_, at) =>
          String(Math.floor(at === 0 ? 1 + random() * 9 : random() * 10)),
        ),
  );
/** Relations of two sides, which need not hold. */
const isOfNumbers = ({ kind }: Relation) => !/^(?:rise|fall|subset)$/.test(kind);

const counts = new Map<string, number>();
const add = (key: string, more = 1) => counts.set(key, (counts.get(key) ?? 0) + more);
const began = performance.now();
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  const numerals = read(text);
  add('characters', text.length);
  add('figures', numerals.filter(({ kind }) => kind === 'figure').length);
  const relations = relationsIn(text, numerals);
  add(
    'hold and could fail',
    relations.filter((each) => each.verdict === 'holds' && isOfNumbers(each)).length,
  );
  const other = withOtherDigits(text);
  const chance = relationsIn(other, read(other)).filter((each) => each.verdict === 'holds');
  add('hold with other digits', chance.filter(isOfNumbers).length);
  for (const { kind, verdict, ground, start, end } of relations) {
    add(verdict);
    if (verdict !== 'contradicts' && verdict !== 'doubt') continue;
    console.log(`${file}:${start} ${verdict}: ${kind}, because: ${ground}`);
    console.log(`  ${sentencesAround(text, start, end)}\n`);
  }
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${files.length} texts, ${[...counts].map(([key, count]) => `${key} ${count}`).join(', ')}; ${seconds} s`,
);
