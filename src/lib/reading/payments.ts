import { rateBefore } from '../quantity/rates.ts';

/** What is done with money, between 每人每月 and the sum: a verb, with what hedges or links it. */
const PAID =
  /(?:可|最高|给予|发放|领取|享受|增收|缴费|收入|工资|标准|生活|租|分红|资助|救助|补|助|贴|奖|励|费|金|为|达到?|的)+$/;

/** How far the words may reach before the sum, and 每 before them. */
const REACH = 12;

/**
 * What a sum of money before `at` is paid for, where a verb stands between: 每人每月补助500元 is 500 yuan a person and month.
 *
 * The token stays the number: only what touches it is part of it.
 *
 * @param floor the words do not reach before this position.
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
