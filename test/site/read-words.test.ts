import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { read } from '../../src/lib/reading/read.ts';
import { suspicions } from '../../src/lib/reading/suspicion.ts';
import { relationsIn } from '../../src/lib/relations/relations.ts';
import { readExamples } from '../../src/site/read-examples.ts';
import { readWords } from '../../src/site/read-words.ts';

const textsOf = (file: string) =>
  Papa.parse<{ text: string }>(readFileSync(new URL(file, import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map(({ text }) => text);

/** Every reason and ground that the sentences of the tests bring forth. */
const texts = [
  ...textsOf('../lib/reading/repairs.csv'),
  ...textsOf('../lib/reading/damage.csv'),
  ...textsOf('../lib/relations/relations.csv'),
  ...readExamples.map(({ text }) => text),
].filter((text) => text !== undefined);
const reasons = new Set(
  texts.flatMap((text) => {
    const numerals = read(text);
    return [
      ...numerals.flatMap(({ repair }) => repair?.rejected.map(({ why }) => why) ?? []),
      ...relationsIn(text, numerals).flatMap(({ ground }) => ground ?? []),
    ];
  }),
);
/** Strings of src/lib that are such a reason, whether or not a sentence brings them forth. */
const inSource = ['reading', 'relations'].flatMap((room) => {
  const folder = new URL(`../../src/lib/${room}/`, import.meta.url);
  return readdirSync(folder).flatMap((name) =>
    [
      ...readFileSync(new URL(name, folder), 'utf8')
        .replace(/^import .*$|^\s*(?:\*|\/\/|\/\*).*$|\/\/ .*$/gm, '')
        .matchAll(/'([a-z]+(?:,? [a-z]+){2,})'/g),
    ].map(([, text]) => text!),
  );
});
/** Names of rules and bases, which nobody is shown. */
const INNER =
  /^(?:level change growth|since January|at or (?:above|below)|one in so many|done and not)$/;

test('each reason of the reader is said in Chinese', () => {
  const said = readWords('zh').reasons.map(([pattern]) => new RegExp(`^${pattern}$`));
  const all = [...new Set([...reasons, ...inSource])].filter(
    (text) => !INNER.test(text) && !(Object.values(suspicions) as string[]).includes(text),
  );
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((text) => !said.some((pattern) => pattern.test(text)))).toEqual([]);
});

test('what is to be tried is what it is called', () => {
  const [clean, wrong, damaged, traditional] = readExamples.map(({ text }) => {
    const numerals = read(text);
    return { numerals, verdicts: relationsIn(text, numerals).map(({ verdict }) => verdict) };
  });
  expect(
    clean!.numerals.every(({ damage, suspicion }) => damage === null && suspicion === null),
  ).toBe(true);
  expect(clean!.verdicts.every((verdict) => verdict === 'holds')).toBe(true);
  expect(wrong!.verdicts.filter((verdict) => verdict === 'contradicts')).toHaveLength(2);
  expect(new Set(damaged!.numerals.map(({ repair }) => repair?.verdict))).toEqual(
    new Set(['proved', 'preferred', 'ambiguous', undefined]),
  );
  expect(traditional!.numerals.length).toBeGreaterThan(12);
});
