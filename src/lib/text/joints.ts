import { isDigit, isHan } from './characters.ts';
import { edits } from './edits.ts';
import type { Edits, Replacement } from './edits.ts';

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
export function joints(text: string, inside = false): Edits {
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

/** Whether blanks from `from` to `to` stand between a digit and a Han character, or inside a number. */
function besideDigit(text: string, from: number, to: number): boolean {
  const [left, right] = [text.charCodeAt(from - 1), text.charCodeAt(to)];
  if (left === 0x2e && isDigit(right)) return insideDecimal(text, from, to);
  if (isDigit(left) && right === 0x2e) return beforePoint(text, from, to);
  if (isDigit(left) && isDigit(right)) return insideInteger(text, from, to);
  if (/\d ?[万亿]$/.test(text.slice(Math.max(0, from - 3), from)))
    return /[户人元亩吨斤公平立件家个只头株次美港千]/.test(text.charAt(to));
  return (isDigit(left) && isHan(right)) || (isHan(left) && isDigit(right) && inNumber(text, to));
}

/** Whether a blank behind a point is inside a decimal: 1302. 06万元, but not behind the 1. of a list. */
function insideDecimal(text: string, from: number, to: number): boolean {
  if (to - from > 1 || !/\d\.$/.test(text.slice(Math.max(0, from - 2), from))) return false;
  let start = from - 1;
  while (start > 0 && from - start < 24 && /\d/.test(text.charAt(start - 1))) start -= 1;
  return (
    opensInLine(text, start) && /^\d{1,4}[ \u00a0]?[万亿元%个公亩吨米]/.test(text.slice(to, to + 6))
  );
}

/** Whether a blank before a point is inside a decimal: 7 .4%. */
function beforePoint(text: string, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    /(?<![\d.])\d{1,6}$/.test(text.slice(Math.max(0, from - 7), from)) &&
    /^\.\d{1,4}[ \u00a0]?[万亿元%个公亩吨米]/.test(text.slice(to, to + 7))
  );
}

/** Words right before an amount. Behind any other word, two runs of digits with a blank between may be two numbers. */
const AMOUNTS =
  /(?:均|共|达到?|约|近|超过?|为|至|到|有|收入?|资|贷款?|额|值|增加?|减少?|余|计|长|降)[ \u00a0]?$/;
/** A number with its unit that blanks divide: before its last four digits, or between all its digits. */
const APART =
  /^(?:[1-9]\d{0,2}[ \u00a0]\d{4}|[1-9](?:[ \u00a0]\d){2,7})[ \u00a0]?(?:万|亿|元|户|人|亩|公里|吨|家|名)/;

/** Whether a blank between two digits is inside one number: 人均 3 1260 元, but 图 3 2020 and 2019 1260元 are two. */
function insideInteger(text: string, from: number, to: number): boolean {
  if (to - from > 1) return false;
  let start = from;
  while (from - start < 16 && /[\d \u00a0]/.test(text.charAt(start - 1))) start -= 1;
  while (!isDigit(text.charCodeAt(start))) start += 1;
  return (
    APART.test(text.slice(start, start + 24)) &&
    AMOUNTS.test(text.slice(Math.max(0, start - 4), start))
  );
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
