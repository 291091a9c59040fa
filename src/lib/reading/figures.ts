import { joinedAt } from '../quantity/joined.ts';
import { quantityAt, withUnit } from '../quantity/parse.ts';
import type { LocatedQuantity } from '../quantity/quantity.ts';
import { rateEarlier } from '../quantity/rates.ts';
import { isMoney, unitOf } from '../quantity/units.ts';
import { dateAt } from './dates.ts';
import { nounUnit, nounUnitBefore } from './nouns.ts';
import { paidPer } from './payments.ts';
import type { FoldedNumeral } from './numeral.ts';

/** Units before which 一 is the number one. Before any other unit it is an article, as "a" in English. */
const ONE_COUNTS = new Set([
  '户',
  '倍',
  '成',
  '亩',
  '公里',
  '吨',
  '元',
  '个百分点',
  '个月',
  '公顷',
  '半',
]);

/** Words before and behind 一年 and 一半 that make them quantities. Elsewhere these are ordinary words. */
const MEASURED =
  /(?:提前|推迟|延[长期迟]|缩短|为期|历时|历经|不到|不足|未?满|超过?|近|约|仅|用了?|连续|至少|未来|过[去往]|[去今]年|任期|期限?|占了?|达到?|[多少过]|减少?|高出|[低高]于|将近|接近)$/;
const BOUNDED = /^一(?:[年半](?:以[上下内]|之[内久间]|左右|多|期)|年(?:半|后(?!.?续))|半的)/;

/** Whether the 一年 or 一半 at `at` counts a year or a half. @example countsOne('提前一年退出', 2) // true */
export function countsOne(text: string, at: number): boolean {
  const word = text.slice(at, at + 2);
  if (word !== '一年' && word !== '一半') return false;
  if (word === '一半' && text.charAt(at - 1) === '的') return true;
  return MEASURED.test(text.slice(Math.max(0, at - 4), at)) || BOUNDED.test(text.slice(at, at + 4));
}

/** Words behind 两个, 三个 … that make a slogan, which counts its own clauses: 四个意识, 三个不变. */
const CLAUSES =
  /^(?:不(?![合同达足到])|意识|自信|全面|确立|维护|更加|一批|坚持|革命|带头|聚焦|转变|到位|严格|精准|落实|结合|必须|确保|统一|不变|没有|注重|突出|强化|着力|一起|同步|优先|率先|有利|更|最|“)/;

const DIGIT = /\d/;

/**
 * Reads the quantities that follow `first` without a gap: together they are one compound token, such as
 * 1294户4538人. A part without a unit ends the compound, and a date is no part of it (4县2020年11月).
 */
function compoundFrom(text: string, first: LocatedQuantity): LocatedQuantity[] {
  const parts = [first];
  let last = first;
  while (last.quantity.unit !== null && DIGIT.test(text.charAt(last.end))) {
    const next = quantityAt(text, last.end, last.end);
    if (next === null || dateAt(text, last.end) !== null) break;
    // The full name of a rank of places ends its token: 4县级市, 2市辖区.
    if (isPlace(last.quantity.unit) && last.quantity.unit.length > 2) break;
    // The last part may leave its unit to the noun: 4.43万户17.91万贫困人口.
    if (next.quantity.unit === null && nounUnit(text, next.end) === null) break;
    parts.push(next);
    last = next;
  }
  return parts;
}

/**
 * Corrects a quantity with the measure word 大. In 五大专班 it belongs to the noun, and the token is the
 * number alone; `null` where the number is no quantity.
 */
function withoutMeasureDa(text: string, reading: LocatedQuantity): LocatedQuantity | null {
  if (reading.quantity.unit !== '大') return reading;
  const small = /^\d{1,2}$|^[两三四五六七八九十]{1,2}$/.test(
    text.slice(reading.start, reading.end - 1),
  );
  const noun = /^(?![小力幅型学病量批规气胆家]|专(?!班))\p{Script=Han}/u.test(
    text.slice(reading.end, reading.end + 2),
  );
  if (!small || !noun) return null;
  return { ...reading, end: reading.end - 1, quantity: { ...reading.quantity, unit: '个' } };
}

/**
 * Reads the figure whose number begins at `at` in folded text: a quantity or a compound. Where no measure
 * word is printed, it takes the unit of its noun.
 *
 * What only looks like a figure is returned with another kind: 一 as an article, the unit of a table, the
 * name of an era, a slogan.
 *
 * @param floor it does not begin before this position.
 * @returns `null` where there is no quantity, and for a number in Chinese characters without any unit.
 * @example figureAt('共5户20人', 1, 0)?.quantities.length // 2
 */
export function figureAt(text: string, at: number, floor: number): FoldedNumeral | null {
  const joined = joinedAt(text, at);
  if (joined !== null)
    return {
      start: at,
      end: joined.at(-1)!.end,
      kind: 'figure',
      quantities: joined.map(({ quantity }) => quantity),
    };
  const read = quantityAt(text, at, floor);
  const first = read === null ? null : withoutMeasureDa(text, read);
  if (first === null) return null;
  const { start } = first;
  const parts = compoundFrom(text, first);
  const end = parts.at(-1)!.end;
  const token = text.slice(start, end);
  const chinese = !DIGIT.test(token);
  const { unit, approx } = first.quantity;
  if (
    chinese &&
    unit === null &&
    approx === null &&
    !countsOne(text, at) &&
    read?.quantity.unit !== '大' &&
    (token.length < 2 || (nounUnit(text, end) === null && !token.includes('分之')))
  )
    return null;
  // 一 as an article, and in 一户一策 or 一户都不落.
  if (
    token.charAt(0) === '一' &&
    token.length === 1 + (unit?.length ?? 0) &&
    !countsOne(text, at) &&
    (!ONE_COUNTS.has(unit ?? '') || (unit === '户' && /^[一都不也]/.test(text.charAt(end))))
  )
    return { start, end, kind: 'word' };
  // The unit of a table: 单位:万元, 资金(万元).
  if (/^[千万亿]+元$/.test(token) && /[(:]/.test(text.charAt(start - 1)))
    return { start, end, kind: 'word' };
  // 这十年 is the name of an era.
  if (token === '十年' && text.charAt(start - 1) === '这') return { start, end, kind: 'name' };
  if (chinese && unit === '个' && CLAUSES.test(text.slice(end, end + 4)))
    return { start, end: clauseEnd(text, end), kind: 'slogan' };
  const quantities = parts.map(({ quantity }) =>
    quantity.unit === null ? withUnit(quantity, unitOfNoun(text, start, end)) : quantity,
  );
  // Only a sum of money takes a rate that a verb separates from it.
  const per =
    first.quantity.per !== null
      ? null
      : ((isMoney(unit) ? paidPer(text, start, floor) : null) ?? rateEarlier(text, start));
  if (per !== null) quantities[0] = { ...quantities[0]!, per };
  return { start, end, kind: 'figure', quantities };
}

/**
 * The unit that a noun gives to a number without a measure word: the noun behind the number or, where the
 * number ends in 万 or 亿 and ends its clause, the noun before it.
 */
function unitOfNoun(text: string, start: number, end: number): string | null {
  const behind = nounUnit(text, end);
  if (behind !== null) return behind;
  const last = text.charAt(end - 1);
  const ends = end === text.length || /[,。;、!?()及和与\n]/.test(text.charAt(end));
  return ends && (last === '万' || last === '亿') ? nounUnitBefore(text, start) : null;
}

/** The end of a slogan: at most two Han characters behind the measure word, as in 四个不摘. */
function clauseEnd(text: string, from: number): number {
  let end = from;
  while (end < from + 2 && /\p{Script=Han}/u.test(text.charAt(end))) end += 1;
  return end;
}

function isPlace(unit: string | null): boolean {
  return unit !== null && unitOf(unit)?.kind === 'place';
}
