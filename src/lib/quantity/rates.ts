import { matchAt } from '../text/match-at.ts';

/** Things per which numbers are counted. */
const THINGS =
  '平方公里|平方米|立方米|公顷|公斤|千瓦时|人次|学年|学期|户|人|亩|吨|斤|头|只|羽|匹|株|棵|个|次|村|县|乡|镇|校|家|所|栋|套|间|台|辆|件|份|床|米|公里|度|生|例|方|名|位|座|条|项|场|期|孔|箱|户次|升|克';
/** Times per which numbers are counted. */
const TIMES = '季度|年|月|天|日|周|小时|分钟|秒|半年';

/** Round numbers of people, households or area per which bulletins count: 每百户, 每万人, 每千平方公里. */
const ROUND = '(?:[百千万亿]|十万|百万)(?:人口?|名|户|平方公里|亩|元)';

const BEFORE = new RegExp(`(?:每(?:${ROUND}|${THINGS}|${TIMES}))+$`);
/** A round number or a thing behind 每, and the words between it and the number that is counted per it. */
const EARLIER = new RegExp(
  `每(?:(${ROUND})[^,。;:!?\\n\\d]{0,16}|(${THINGS})(?:仅|只|约|平均|就|拥)*有)$`,
);
const BEHIND = new RegExp(
  `(?:(?:/每?|每)(?:${THINGS}|${TIMES})(?![均次])(?:[·・/.每]{1,2}(?:${THINGS}|${TIMES})(?![均])|(?=月|年)(?:${TIMES}))?)`,
  'y',
);

/** A rate before a number has at most so many characters. */
const REACH = 12;

const LAST: ReadonlySet<string> = new Set(
  `${THINGS}|${TIMES}|人口`.split('|').map((word) => word.slice(-1)),
);
const TIME = new RegExp(`^(?:${TIMES})$`);

/** The form of a rate in `Quantity.per`, things before time: 人/月. */
function canonical(printed: string): string {
  const parts = printed
    .split(/[每/·・.]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/(?:名|位|人口)$/, '人').replace(/^日$/, '天'));
  return [
    ...parts.filter((part) => !TIME.test(part)),
    ...parts.filter((part) => TIME.test(part)),
  ].join('/');
}

/**
 * The rate before a number, a 每…: it ends at `end` and does not begin before `floor`.
 *
 * @example rateBefore('每人每月66元', 4, 0) // { start: 0, per: '人/月' }
 */
export function rateBefore(
  text: string,
  end: number,
  floor: number,
): { start: number; per: string } | null {
  if (!LAST.has(text.charAt(end - 1))) return null;
  const window = text.slice(Math.max(floor, end - REACH), end);
  if (!window.includes('每')) return null;
  const match = BEFORE.exec(window);
  return match === null ? null : { start: end - match[0].length, per: canonical(match[0]) };
}

/**
 * The thing or round number of things per which the number at `at` counts, where words stand between the two:
 * 每万人拥有医生3.4名, 每平方公里仅有11人.
 *
 * @example rateEarlier('每万人拥有医生3.4名', 9) // '万人'
 */
export function rateEarlier(text: string, at: number): string | null {
  const [, round, thing] = EARLIER.exec(text.slice(Math.max(0, at - 24), at)) ?? [];
  return round === undefined && thing === undefined ? null : canonical((round ?? thing)!);
}

/**
 * The rate behind a unit: it begins at `at`.
 *
 * @param each whether it may begin with 每 instead of a slash, as behind money (66元每人每月).
 * @example rateBehind('元/人·年', 1, true) // { end: 5, per: '人/年' }
 */
export function rateBehind(
  text: string,
  at: number,
  each: boolean,
): { end: number; per: string } | null {
  const first = text.charAt(at);
  if (first !== '/' && !(each && first === '每')) return null;
  const match = matchAt(BEHIND, text, at);
  return match === null ? null : { end: at + match[0].length, per: canonical(match[0]) };
}
