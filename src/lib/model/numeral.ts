export const numeralKinds = [
  'figure',
  'date',
  'ordinal',
  'list-marker',
  'slogan',
  'name',
  'boilerplate',
  'word',
  'unknown',
] as const;
export type NumeralKind = (typeof numeralKinds)[number];

/** Any token of an article that carries a number, with what finds it again in another copy. */
export interface Numeral {
  readonly article: string;
  /** UTF-16 code units from the start of the article's raw text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** As printed, damage included. */
  readonly token: string;
  readonly kind: NumeralKind;
  /** From 1, counting lines that hold a character other than white space. */
  readonly paragraph: number;
  /** From 1, counting occurrences of exactly this token in its paragraph, overlaps included. */
  readonly occurrence: number;
  /** At most 6 code units before the token, on the same line. */
  readonly prefix: string;
  /** At most 6 code units behind the token, on the same line. */
  readonly suffix: string;
  /** Hexadecimal SHA-256 of the UTF-8 of the sentence that holds the token. */
  readonly sentence_sha256: string;
  readonly at: string;
}
