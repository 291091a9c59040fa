import type { Quantity } from '../quantity/quantity.ts';

/**
 * What a numeral is in its text.
 *
 * - `figure`: a quantity; also a counted list (8项制度, 五大专班) and a threshold (1万元以下)
 * - `date`: a point or stretch of the calendar, a clock time, a plan's name used as one (十四五)
 * - `ordinal`: a place in an order (第三批, 一级残疾)
 * - `list-marker`: numbers the text itself (一、 (二) 3. 三是)
 * - `slogan`: policy shorthand that counts its own clauses (四个不摘, 两不愁三保障, 一户一策, 2+6)
 * - `name`: part of a proper name or fixed term (二十大, 三农, 第一书记, 4A级, 三年行动方案, a title in 《》)
 * - `boilerplate`: page furniture (view counts, file names, telephone numbers)
 * - `word`: a numeral character inside an ordinary word, or 一 as an article (一定, 千方百计, 一个)
 * - `unknown`: what the grammar does not know; never a guess
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

/** What happened to a token on its way here. */
export type Damage =
  'lost-character' | 'injected-reading' | 'line-wrap' | 'lost-point' | 'masked' | 'deleted';

/** One way to read a damaged token. */
export interface Candidate {
  readonly reading: string;
  /** Why it cannot be, by arithmetic or the calendar; `null` where it can. */
  readonly hard: string | null;
  /** Why it is unlikely; `null` where it is not. */
  readonly soft: string | null;
}

interface Rejected {
  readonly reading: string;
  /** Why it fell, in a few English words. */
  readonly why: string;
}

export interface Judgement {
  /** `proved`: only one reading is possible. `preferred`: only one is likely. `ambiguous`: several are left. */
  readonly verdict: 'proved' | 'preferred' | 'ambiguous';
  /** The reading, or `null` where several are left; these then stand in `rejected` as well, with that reason. */
  readonly chosen: string | null;
  readonly rejected: readonly Rejected[];
}

/** A token of a text that carries a number, with what it says. Offsets are UTF-16 units of the raw text, end exclusive. */
export interface FoundNumeral {
  readonly start: number;
  readonly end: number;
  /** The raw slice, damage included. */
  readonly token: string;
  readonly kind: TokenKind;
  /** The token as it is read where it is damaged; `null` where it is not, or where no reading is left or several are. */
  readonly reading: string | null;
  /** ISO 8601 date, reduced date or interval; `null` for what is no date or has no year. */
  readonly period: string | null;
  /** One for each part of a compound; none for what is no figure, or where the reading is ambiguous. */
  readonly quantities: readonly Quantity[];
  readonly damage: Damage | null;
  readonly repair: Judgement | null;
}

/** A numeral in folded text, before it is mapped back. */
export interface FoldedNumeral {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly period?: string | null;
  readonly quantities?: readonly Quantity[];
  readonly damage?: Damage;
  /** All that a damaged token may have been, until it is judged. */
  readonly candidates?: readonly Candidate[];
  readonly reading?: string | null;
  readonly repair?: Judgement;
}
