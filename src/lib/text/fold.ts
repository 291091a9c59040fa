import { foldedUnit, isDigit, isHan } from './characters.ts';
import { apply, compose, edits } from './edits.ts';
import type { Change, Edits } from './edits.ts';
import { isSyllable } from './pinyin.ts';

type Replacement = Pick<Change, 'from' | 'to' | 'insert'>;

/**
 * The edits that delete injected readings: one syllable of pinyin alone in brackets behind a Han
 * character.
 *
 * @example apply(readings('產(chǎn)業(yè)(企业)'), '產(chǎn)業(yè)(企业)') // '產業(企业)'
 */
export function readings(text: string): Edits {
  const found: Replacement[] = [];
  for (const match of text.matchAll(
    /[(\uff08]([a-zà-öø-ÿ\u0100-\u024f\u0300-\u030c]{1,8})[)\uff09]/g,
  )) {
    const { index } = match;
    if (isHan(text.charCodeAt(index - 1)) && isSyllable(match[1]!))
      found.push({ from: index, to: index + match[0].length, insert: '' });
  }
  return edits(text.length, found);
}

/**
 * The edits that make full-width digits, letters, signs and punctuation ASCII, and Traditional
 * characters of numbers Simplified. No position changes.
 *
 * @example apply(characters('12萬戶'), '12萬戶') // '12万户'
 */
export function characters(text: string): Edits {
  const found: Replacement[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded =
      unit === WIDE_COMMA && separatesNumbers(text, i)
        ? unit
        : unit === CIRCLE && isZero(text, i)
          ? ZERO
          : foldedUnit(unit);
    if (folded !== unit) found.push({ from: i, to: i + 1, insert: String.fromCharCode(folded) });
  }
  return edits(text.length, found);
}

const WIDE_COMMA = 0xff0c;
const CIRCLE = 0x25cb; // ○, which masks digits, too
const ZERO = 0x3007; // 〇
/** Beside a circle these make it a zero: a digit, also with a point between them, or the word for the point. */
const ZERO_BEHIND = /(?:[一二三四五六七八九十百千万萬亿億][.．·・‧]?|[点點])$/;
const ZERO_BEFORE = /^(?:[点點]|[.．·・‧]?[一二三四五六七八九十百千万萬亿億])/;

/** Whether the circle at `i` is a zero: among circles, it stands beside a Chinese digit or its point (二○○三). */
function isZero(text: string, i: number): boolean {
  let [from, to] = [i, i + 1];
  while (i - from < 8 && text.charCodeAt(from - 1) === CIRCLE) from -= 1;
  while (to - i < 8 && text.charCodeAt(to) === CIRCLE) to += 1;
  const before = text.slice(Math.max(0, from - 2), from);
  return ZERO_BEHIND.test(before) || ZERO_BEFORE.test(text.slice(to, to + 2));
}

/**
 * Whether a full-width comma at `i` separates two numbers: it stands between digits, at least one
 * of them ASCII. Between full-width digits it groups thousands.
 */
function separatesNumbers(text: string, i: number): boolean {
  const [left, right] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)];
  return isAnyDigit(left) && isAnyDigit(right) && (isDigit(left) || isDigit(right));
}

function isAnyDigit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19);
}

/** Characters that may continue a number on the next line: a multiplier, or the beginning of a measure word or rate. */
const CONTINUES =
  /[万亿千百余多个户人元名位亩吨公家所处项条件期批次场座栋套间台辆头只株棵平立度岁年月日天倍成%‰/]/;

/**
 * The edits that join the parts of one number: they delete a single line break inside it, and blanks
 * between a digit and a Han character.
 *
 * A line that contains nothing but a number is not joined with the next, since it may be an entry of a
 * menu or a date.
 *
 * @param inside whether the text is known to be one token, so that all white space in it is deleted.
 * @example apply(joints('共12\n94 户'), '共12\n94 户') // '共1294户'
 */
function joints(text: string, inside = false): Edits {
  const found: Replacement[] = [];
  let joint = -1;
  for (const match of text.matchAll(/[ \t\u00a0\u3000\r\n]+/g)) {
    const { index: from } = match;
    const to = from + match[0].length;
    if (from === 0 || to === text.length) continue;
    const ends = (match[0].match(/\n|\r(?!\n)/g) ?? []).length;
    const joined =
      inside ||
      (ends === 0
        ? !/[\t\u3000]/.test(match[0]) && besideDigit(text, from, to)
        : ends === 1 && isWrapped(text, from, to, joint));
    if (!joined) continue;
    found.push({ from, to, insert: '' });
    joint = to;
  }
  return edits(text.length, found);
}

/** Whether blanks from `from` to `to` stand between a digit and a Han character, or inside a decimal. */
function besideDigit(text: string, from: number, to: number): boolean {
  const [left, right] = [text.charCodeAt(from - 1), text.charCodeAt(to)];
  if (left === 0x2e && isDigit(right)) return insideDecimal(text, from, to);
  return (isDigit(left) && isHan(right)) || (isHan(left) && isDigit(right) && inNumber(text, to));
}

/** Whether a blank behind a point is inside a decimal: 1302. 06万元, but not behind the 1. of a list. */
function insideDecimal(text: string, from: number, to: number): boolean {
  if (to - from > 1 || !/\d\.$/.test(text.slice(Math.max(0, from - 2), from))) return false;
  let start = from - 1;
  while (start > 0 && from - start < 24 && /\d/.test(text.charAt(start - 1))) start -= 1;
  return opensInLine(text, start) && /^\d{1,4}[万亿元%个公亩吨米]/.test(text.slice(to, to + 5));
}

/** Whether a Han character or % follows the digits at `at`: `第 3 章`, but not `图 3 2020`. */
function inNumber(text: string, at: number): boolean {
  const rest = /^[\d.,]{1,24}\s?/.exec(text.slice(at, at + 26));
  return rest !== null && /[\p{Script=Han}%]/u.test(text.charAt(at + rest[0].length));
}

/** The two characters at a line break inside a measure word or multiplier. */
const SPLIT = new Set(
  '人次 户次 场次 件次 批次 台次 公里 公斤 公顷 平方 方米 方公 立方 千瓦 千克 千米 个月 个百 百分 分点 小时 分钟 周岁 万元 亿元 万人 万户 万亩 万吨'.split(
    ' ',
  ),
);

/**
 * Whether a number is wrapped at the line break from `from` to `to`.
 *
 * @param joint the position behind the last joined break, or −1: a line that begins there may contain
 * nothing but the middle of a number.
 */
function isWrapped(text: string, from: number, to: number, joint: number): boolean {
  const left = text.charAt(from - 1);
  const right = text.charAt(to);
  if (SPLIT.has(left + right))
    return /\d[万亿千百余多个平立方]{0,3}.$/.test(text.slice(Math.max(0, from - 6), from));
  if (/[年月]/.test(left) && /\d/.test(right)) return /\d/.test(text.charAt(from - 2));
  let start = from;
  while (
    start > joint &&
    start > 0 &&
    from - start <= 24 &&
    /[\d.,万亿千百]/.test(text.charAt(start - 1))
  )
    start -= 1;
  if (start === from || from - start > 24) return false;
  if (start !== joint && !opensInLine(text, start)) return false;
  if (/\d/.test(right)) return /[\d.,]/.test(left);
  if (right === '.') return /\d/.test(left) && /\d/.test(text.charAt(to + 1));
  return /[\d万亿千百]/.test(left) && CONTINUES.test(right);
}

/** Whether the digit at `start` has other text before it on its line. */
function opensInLine(text: string, start: number): boolean {
  if (!/\d/.test(text.charAt(start))) return false;
  let at = start;
  while (at > 0 && start - at < 24 && /[ \t\u00a0\u3000]/.test(text.charAt(at - 1))) at -= 1;
  return at > 0 && !/[\r\n\d/:.-]/.test(text.charAt(at - 1));
}

/** A text as the grammar of numbers reads it, with the edits that map positions back. */
interface Folded {
  readonly text: string;
  /** From the raw text to the folded one. */
  readonly edits: Edits;
  /** Of these, the deletions of injected readings, as edits of the raw text. */
  readonly readings: Edits;
}

/**
 * Folds a text for the grammar of numbers: without injected readings, in ASCII and Simplified
 * characters, with numbers that were broken joined.
 *
 * @param inside whether the text is known to be one token, so that all white space in it is deleted.
 * @example fold('戶(hù)均 3\n00元').text // '户均300元'
 */
export function fold(raw: string, inside = false): Folded {
  const first = readings(raw);
  const bare = apply(first, raw);
  const second = characters(bare);
  const even = apply(second, bare);
  const third = joints(even, inside);
  return {
    text: apply(third, even),
    edits: compose(compose(first, second), third),
    readings: first,
  };
}
