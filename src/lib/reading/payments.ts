import { rateBefore } from '../quantity/rates.ts';

/** The words between 每人每月 and the sum: a verb of paying, with hedges and links. */
const PAID =
  /(?:可|实现|获得?|挣|赚|拿到?|领到|支付|最高|给予|发放|领取|享受|增收|缴费|收入|工资|标准|生活|租|分红|资助|救助|补|助|贴|奖|励|费|金|为|达到?|的)+$/;

/** The rate and these words are looked for in so many characters before the sum. */
const REACH = 12;

/**
 * The rate of a sum of money that begins at `at`, where a verb separates the two: 每人每月补助500元 is 500
 * yuan a person and month. The rate is not made part of the sum's token.
 *
 * @param floor nothing is looked for before this position.
 * @returns the rate as in `Quantity.per`; `null` for none.
 * @example paidPer('每人每月补助500元', 6, 0) // '人/月'
 */
export function paidPer(text: string, at: number, floor: number): string | null {
  const from = Math.max(floor, at - REACH);
  const window = text.slice(from, at);
  if (!window.includes('每')) return null;
  const paid = PAID.exec(window);
  if (paid === null) return null;
  return rateBefore(text, from + paid.index, floor)?.per ?? null;
}
