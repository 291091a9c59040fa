import type { Quantity } from '../quantity/quantity.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * What a token with a number is in its text. `model/numeral.ts` has the same list for `data/numerals/`.
 *
 * - `figure`: a quantity, including a counted list (8项制度, 五大专班) and a threshold (1万元以下)
 * - `date`: a date, a period, a time of day, or the name of a five-year plan (十四五)
 * - `ordinal`: a place in an order (第三批, 一级残疾)
 * - `list-marker`: the number of an item of the text itself (一、 (二) 3. 三是)
 * - `slogan`: a policy slogan that counts its own clauses (四个不摘, 两不愁三保障, 一户一策, 2+6)
 * - `name`: part of a proper name or fixed term (二十大, 三农, 第一书记, 4A级, 三年行动方案, a title in 《》)
 * - `boilerplate`: what belongs to the page and not to the text (view counts, file names, telephone numbers)
 * - `word`: a numeral character inside an ordinary word, or 一 as an article (一定, 千方百计, 一个)
 * - `unknown`: none of these can be told
 */
export type TokenKind =
  | 'figure'
  | 'date'
  | 'ordinal'
  | 'list-marker'
  | 'slogan'
  | 'name'
  | 'boilerplate'
  | 'word'
  | 'unknown';

/**
 * How a token was damaged:
 *
 * - `lost-character`: a character between its digits was lost, or two numbers were printed over one another
 * - `lost-point`: its decimal point was lost, doubled or misread
 * - `masked`: signs stand for its digits
 * - `deleted`: its number was deleted, only its measure word or 年 is left
 * - `injected-reading`: pinyin was put into it
 * - `line-wrap`: a line break stands in it
 * - `split`: blanks stand among its digits
 * - `entity`: HTML entities stand in it
 */
export type Damage =
  | 'lost-character'
  | 'lost-point'
  | 'masked'
  | 'deleted'
  | 'injected-reading'
  | 'line-wrap'
  | 'split'
  | 'entity';

/** One way to read a damaged token. */
export interface Candidate {
  readonly reading: string;
  /** Why it is impossible, by arithmetic or the calendar; `null` where it is possible. */
  readonly hard: string | null;
  /** Why it is unlikely; `null` where it is not. */
  readonly soft: string | null;
}

/** A candidate that was not chosen. */
export interface Rejected {
  readonly reading: string;
  /** Why it was rejected, in a few English words. */
  readonly why: string;
}

/** Which of its candidates a damaged token is read as. */
export interface Judgement {
  /** `proved`: only one reading is possible. `preferred`: only one is likely. `ambiguous`: several are left. */
  readonly verdict: 'proved' | 'preferred' | 'ambiguous';
  /** The chosen reading; `null` where several are left, which are then listed in `rejected` too, as not excluded. */
  readonly chosen: string | null;
  readonly rejected: readonly Rejected[];
}

/**
 * A token that contains a number, as `read` finds it in a text. Offsets are in UTF-16 units of the
 * raw text, end exclusive.
 */
export interface FoundNumeral {
  readonly start: number;
  readonly end: number;
  /** The slice of the raw text, damage included. */
  readonly token: string;
  readonly kind: TokenKind;
  /**
   * For a damaged token, the text as which it is read; `null` where it is not damaged, or cannot be
   * read for certain.
   */
  readonly reading: string | null;
  /** ISO 8601 date, year-month, year or interval; `null` for what is no date or has no year. */
  readonly period: string | null;
  /** One for each part of a compound; empty for what is no figure, and where the reading is ambiguous. */
  readonly quantities: readonly Quantity[];
  readonly damage: Damage | null;
  readonly repair: Judgement | null;
  /** What speaks against the number as it is read; `null` for nothing, and where a repair says it. */
  readonly suspicion: Suspicion | null;
}

/** A numeral in folded text, before its offsets are mapped back to the raw text. Fields as in {@link FoundNumeral}. */
export interface FoldedNumeral {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly period?: string | null;
  readonly quantities?: readonly Quantity[];
  readonly damage?: Damage;
  /** All readings of a damaged token, before one is chosen. */
  readonly candidates?: readonly Candidate[];
  readonly reading?: string | null;
  readonly repair?: Judgement;
  readonly suspicion?: Suspicion;
}
