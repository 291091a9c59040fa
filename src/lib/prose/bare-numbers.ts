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

const blank = (word: string) => '\0'.repeat(word.length);

/** The text with names and words that hold a numeral and count nothing blanked out; every other character stays where it is. */
export const withoutNames = (text: string): string =>
  listedNames
    .reduce((rest, name) => rest.replaceAll(name, blank), text)
    .replace(chineseWords, blank);

/**
 * Finds numbers that are typed in prose: digits, and number words of both languages. Figures belong in
 * placeholders, years and listed names in `plain`, and relations in a claim.
 *
 * @example bareNumbers('about half of them')[0]?.found // '"half" in "about half of them"'
 */
export function bareNumbers(text: string): TextFault[] {
  const rest = withoutNames(text);
  const chinese = [...rest.matchAll(CHINESE)].filter(([word]) => word !== '一');
  return [...rest.matchAll(DIGITS), ...rest.matchAll(ENGLISH), ...chinese]
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

/** Words for a few things, which the text itself names: “two readings”, 三种读法. */
const FEW = /^(?:two|three|four|five|six|seven|eight|nine|ten|[两二三四五六七八九十])$/i;

/**
 * What is wrong with the text of a `plain`; `null` where nothing is. It must be a year, a date or two of these
 * with a dash, or else contain no number outside listed names but words up to ten, for things that the text itself names.
 *
 * @example plainFault('two readings', 1) // null
 * @example plainFault('2023年12月', 1) // null
 * @example plainFault('99', 1)?.code // 'not-plain'
 */
export function plainFault(text: string, column: number): TextFault | null {
  const isFew = ({ found }: TextFault) => FEW.test(/^"(.*?)" in /.exec(found)?.[1] ?? '');
  if (DATES.test(text) || bareNumbers(text).every(isFew)) return null;
  return {
    code: 'not-plain',
    column,
    found: `"${text}"`,
    expected: 'a year, a date, a listed name, or a word up to ten for what the text names',
    hint: 'name the figure instead; names are listed in src/lib/prose/names.ts',
  };
}

/** The text from `from` to `to` with at most 16 characters on either side. */
function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - 16), Math.min(text.length, to + 16)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
