import { foldedUnit, isDigit } from './characters.ts';
import { apply, compose, edits } from './edits.ts';
import type { Edits, Replacement } from './edits.ts';
import { entities } from './entities.ts';
import { joints } from './joints.ts';
import { points } from './points.ts';
import { readings } from './readings.ts';

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
/** Beside a circle these make it a zero: a digit, also with a point and circles between them, or the word for the point. */
const ZERO_BEHIND = /(?:[一二三四五六七八九十百千万萬亿億]○*[.．·・‧]?|[点點])$/;
const ZERO_BEFORE = /^(?:[点點]|[.．·・‧]?○*[一二三四五六七八九十百千万萬亿億])/;
/** So many characters on either side are looked at. */
const BESIDE = 8;

/** Whether the circle at `i` is a zero: among circles, it stands beside a Chinese digit or its point (二○○三). */
function isZero(text: string, i: number): boolean {
  let [from, to] = [i, i + 1];
  while (i - from < BESIDE && text.charCodeAt(from - 1) === CIRCLE) from -= 1;
  while (to - i < BESIDE && text.charCodeAt(to) === CIRCLE) to += 1;
  const before = text.slice(Math.max(0, from - BESIDE), from);
  return ZERO_BEHIND.test(before) || ZERO_BEFORE.test(text.slice(to, to + BESIDE));
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

/** A text as the grammar of numbers reads it, with the edits that map positions back. */
export interface Folded {
  readonly text: string;
  /** From the raw text to the folded one. */
  readonly edits: Edits;
}

/**
 * Folds a text for the grammar of numbers: without HTML entities and injected readings, in ASCII and
 * Simplified characters, with misread points put right and numbers that were broken joined.
 *
 * @param inside whether the text is known to be one token, so that all white space in it is deleted.
 * @throws TypeError if the text is no string.
 * @example fold('戶(hù)均 3\n00元').text // '户均300元'
 */
export function fold(raw: string, inside = false): Folded {
  if (typeof raw !== 'string')
    throw new TypeError(`a text is needed, and ${raw === null ? 'null' : typeof raw} was given`);
  let folded: Folded = { text: raw, edits: edits(raw.length, []) };
  for (const step of [entities, readings, characters, points]) folded = then(folded, step);
  return then(folded, (text) => joints(text, inside));
}

/** The folded text after one more step. */
function then({ text, edits: before }: Folded, step: (text: string) => Edits): Folded {
  const next = step(text);
  return { text: apply(next, text), edits: compose(before, next) };
}
