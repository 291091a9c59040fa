import { chineseWords, listedNames } from './names.ts';
import type { TextFault } from './template.ts';

/** Digits of every script, with fractions, superscripts, circled and Roman numerals. 〇 is left to {@link CHINESE}. */
const DIGITS = /(?!〇)[\p{Nd}\p{No}\p{Nl}](?:[.,:\/\-–—]?\p{Nd})*\s?[%\uff05‰]?/gu;

const CHINESE =
  /[几数]分之[一二两三四五六七八九十百千万亿]+|[〇零一二两三四五六七八九十百千万亿半]+(?:分之[〇零一二两三四五六七八九十百千万亿]+)?[成倍]?|翻番|翻倍|成倍|倍增|过半/g;

const ENGLISH = new RegExp(
  '\\b(?:' +
    [
      'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
      '(?:thir|four|fif|six|seven|eigh|nine)teen',
      '(?:twen|thir|for|fif|six|seven|eigh|nine)ty',
      'hundred(?:s|th|ths)?|thousands?|(?:m|b|tr)illions?|dozens?',
      'half|halves|halved|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?',
      'twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)-?fold',
      '(?:doubl|tripl|trebl|quadrupl)(?:e|ed|es|ing)',
    ].join('|') +
    ')\\b',
  'gi',
);

/**
 * Finds numbers that are typed in prose: digits, and number words of both languages. Figures belong in
 * placeholders, years and listed names in `plain`, and relations in a claim.
 *
 * @param digitsOnly for the words of a claim, which may say "doubled" but must contain no digit.
 * @example bareNumbers('about half of them')[0]?.found // '"half" in "about half of them"'
 */
export function bareNumbers(text: string, digitsOnly = false): TextFault[] {
  const blank = (word: string) => '\0'.repeat(word.length);
  const rest = listedNames.reduce((rest, name) => rest.replaceAll(name, blank), text);
  const found = [...rest.matchAll(DIGITS)];
  if (!digitsOnly) {
    const chinese = rest.replace(chineseWords, blank).matchAll(CHINESE);
    found.push(...rest.matchAll(ENGLISH), ...[...chinese].filter(([word]) => word !== '一'));
  }
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, 0: number }) => ({
      code: 'bare-number',
      column: index + 1,
      found: `"${number.trim()}" in "${excerpt(text, index, index + number.length)}"`,
      expected: 'no number outside a placeholder',
      hint: 'name the figure, put a year or a listed name into plain, or state the relation as a claim',
    }));
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const YEAR = '(?:19|20)\\d{2}';
const DAY = '(?:[1-9]|[12]\\d|3[01])';
const DATE = `(?:${DAY} )?(?:${MONTHS})(?: ${YEAR})?|${YEAR}-\\d{2}(?:-\\d{2})?|${YEAR}年(?:1?\\d月(?:${DAY}日)?)?|1?\\d月(?:${DAY}日)?|[一二三四五六七八九十]{1,2}月|${YEAR}`;
const DATES = new RegExp(`^(?:${DATE})(?:(?: to |[-–—~至])(?:${DATE}))?[初中底末]?$`);

/**
 * What is wrong with the text of a `plain`; `null` where nothing is. It must be a year, a date or two of these
 * with a dash, or else contain no number outside listed names.
 *
 * @example plainFault('2023年12月', 1) // null
 * @example plainFault('99', 1)?.code // 'not-plain'
 */
export function plainFault(text: string, column: number): TextFault | null {
  if (DATES.test(text) || bareNumbers(text).length === 0) return null;
  return {
    code: 'not-plain',
    column,
    found: `"${text}"`,
    expected: 'a year, a date or a listed name',
    hint: 'name the figure instead; names are listed in src/lib/prose/names.ts',
  };
}

/** The text from `from` to `to` with at most 16 characters on either side. */
function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - 16), Math.min(text.length, to + 16)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
