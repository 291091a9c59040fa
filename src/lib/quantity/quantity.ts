/** How a printed number was hedged: 余 多 近 约 左右 以上 以下 超过 不低于 …, or `range` for 800—1500元. */
export type Approximator = string;

/** What a number is counted against: 人/月, 年, 亩 … */
export type Rate = string;

/**
 * A number with its unit and the interval that its printed precision allows.
 *
 * Every number is a decimal string in the base unit: 4.43万户 has the value
 * `"44300"`. A float never holds one.
 */
export interface Quantity {
  /** Decimal string in `unit`, or `null` for a range and for 数十位. */
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
  readonly approx: Approximator | null;
  readonly per: Rate | null;
}
