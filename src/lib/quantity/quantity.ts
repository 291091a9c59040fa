/** The words that hedge a printed number, separated by spaces: 余 多 近 约 左右 以上 以下 超过 不低于 …; `range` for 800—1500元. */
export type Approximator = string;

/** What one number is counted per, things before time: 人/月, 年, 亩 … */
export type Rate = string;

/**
 * A number with its unit and the interval that its printed precision allows.
 *
 * Every number is a decimal string in the base unit, never a float: 4.43万户 has the value `"44300"`.
 */
export interface Quantity {
  /** Decimal string in `unit`; `null` where there is no single value, as in a range or in 数十位. */
  readonly value: string | null;
  /** Measure word in Simplified: 户 人 人次 元 % 个百分点 亩 公里 家 …; 名 and 位 are 人. `null` where none is printed or implied. */
  readonly unit: string | null;
  /** Lower end as a decimal string; `null` where open. */
  readonly low: string | null;
  /** Upper end as a decimal string; `null` where open. */
  readonly high: string | null;
  /** The lower end is exclusive. False where `low` is `null`. */
  readonly low_open: boolean;
  /** The upper end is exclusive. False where `high` is `null`. */
  readonly high_open: boolean;
  /** `null` where the number is not hedged. */
  readonly approx: Approximator | null;
  /** `null` where the number is not a rate. */
  readonly per: Rate | null;
}

/** The one number of a token. */
export interface TokenQuantity {
  readonly quantity: Quantity;
  /** The power of ten of the last printed digit, as 4 in 8.04 million; `null` where there is no value. */
  readonly place: number | null;
  /** The English words that hedge it, as printed; `null` for none. Chinese ones are in the quantity. */
  readonly hedge: string | null;
}

/** A quantity with the slice of the text from which it was read, end exclusive. */
export interface LocatedQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** The power of ten of the last printed digit, as 2 in 4.43万; `null` where the quantity has no value. */
  readonly place: number | null;
}
