import { createHash } from 'node:crypto';
import { Converter } from 'opencc-js/t2cn';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../lib/model/article.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { Numeral } from '../../lib/model/numeral.ts';
import { lintMeaning, standingWarnings } from '../../lib/model/lint-meaning.ts';
import type { Problem } from '../../lib/problem.ts';
import { NUMERAL_CHARACTERS } from '../../lib/quantity/number.ts';
import { locatorsOf } from '../../lib/text/locator.ts';

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * Checks the data against the articles' texts, `<folder>/<article>.txt`: the hash and length of each text; the token,
 * paragraph, occurrence, prefix, suffix and sentence of each numeral; and that every digit and numeral character of the
 * text belongs to a numeral.
 */
export function checkTexts(dataset: Dataset, folder: string): Problem[] {
  const problems: Problem[] = [];
  for (const article of dataset.articles) {
    const file = join(folder, `${article.id}.txt`);
    const differs = (at: string, what: string, found: unknown, expected: unknown) =>
      problems.push({
        code: 'differs-from-text',
        at,
        found: `${what} ${JSON.stringify(found)}`,
        expected: `${JSON.stringify(expected)}, as in ${article.id}.txt`,
      });
    if (!existsSync(file)) {
      problems.push({
        code: 'missing-text-file',
        at: article.at,
        found: `SOURCES_DIR holds no ${article.id}.txt`,
        hint: 'unset SOURCES_DIR to build without the texts',
      });
      continue;
    }
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    if (sha256(bytes) !== article.sha256) {
      // In another version of the text every locator would differ, too.
      differs(article.at, 'sha256', article.sha256, sha256(bytes));
      continue;
    }
    if (text.length !== article.length) {
      differs(article.at, 'length', article.length, text.length);
    }
    const locatorAt = locatorsOf(text);
    const numerals = dataset.numerals.filter((numeral) => numeral.article === article.id);
    problems.push(...unrecorded(text, numerals, article));
    for (const numeral of numerals) {
      const { at, token, start, end } = numeral;
      const printed = text.slice(start, end);
      if (printed !== token && masked(numeral, printed) !== token) {
        differs(at, 'token', token, printed);
        continue;
      }
      const { paragraph, occurrence, prefix, suffix, ...locator } = locatorAt(start, end);
      const sentence = text.slice(locator.sentence.start, locator.sentence.end);
      if (numeral.paragraph !== paragraph) differs(at, 'paragraph', numeral.paragraph, paragraph);
      if (numeral.occurrence !== occurrence) {
        differs(at, 'occurrence', numeral.occurrence, occurrence);
      }
      if (!isShortened(numeral.prefix, prefix, 'endsWith')) {
        differs(at, 'prefix', numeral.prefix, prefix);
      }
      if (!isShortened(numeral.suffix, suffix, 'startsWith')) {
        differs(at, 'suffix', numeral.suffix, suffix);
      }
      if (numeral.sentence_sha256 !== sha256(sentence)) {
        differs(at, 'sentence_sha256', numeral.sentence_sha256, sha256(sentence));
      }
    }
  }
  return problems;
}

/** Boilerplate such as a telephone number may be kept without its digits: an asterisk stands for each. */
const masked = ({ kind }: Numeral, printed: string) =>
  kind === 'boilerplate' ? printed.replace(/\d/g, '*') : printed;

/** Each character by itself, so that no position changes. */
const simplified = (() => {
  const convert = Converter({ from: 'tw', to: 'cn' });
  return (text: string) =>
    text.replace(/\p{Script=Han}/gu, (character) => {
      const other = convert(character);
      return other.length === character.length ? other : character;
    });
})();

/** What in the data is unlike the articles' texts, where that is no error: warnings that nobody has accepted. */
export function lintTexts(dataset: Dataset, folder: string): Problem[] {
  const texts = new Map(
    dataset.articles.flatMap(({ id }) => {
      const file = join(folder, `${id}.txt`);
      return existsSync(file) ? [[id, readFileSync(file, 'utf8')] as const] : [];
    }),
  );
  return standingWarnings(lintMeaning(dataset, texts, simplified), dataset.acceptedWarnings);
}

const WRITTEN = new RegExp(`[\\d０-９兩萬億${NUMERAL_CHARACTERS}]+`, 'g');

/** A problem for each run of digits and numeral characters that is not covered by numerals. */
function unrecorded(text: string, numerals: readonly Numeral[], article: Article): Problem[] {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of numerals) covered.fill(1, start, end);
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: run, index }) =>
    covered.subarray(index, index + run.length).every(Boolean)
      ? []
      : [
          {
            code: 'numeral-without-a-row',
            at: `data/numerals/${article.id}.csv:1`,
            found: `no numeral covers ${JSON.stringify(run)} at ${index} of ${article.id}.txt`,
            expected: 'a row for every numeral of the text',
          },
        ],
  );
}

/**
 * Whether a recorded prefix or suffix is the full one or a part of it next to the token. Rows may shorten it, so that
 * neighbouring rows do not quote a whole passage between them, but not to nothing.
 */
function isShortened(recorded: string, full: string, side: 'startsWith' | 'endsWith'): boolean {
  return full[side](recorded) && (recorded === '') === (full === '');
}
