import type { Decimal } from './decimal.ts';
import { UNBOUNDED, atLeast, atMost, intersect } from './interval.ts';
import type { Interval } from './interval.ts';

/**
 * The side on which an approximator bounds the number; `vague` means that neither side is known.
 *
 * 以上, 以下 and 以内 include the number; 超过, 不满 and the like do not (Civil Code of the PRC, art. 1259).
 */
type Bound = 'vague' | 'from' | 'above' | 'to' | 'below';

const BEFORE: ReadonlyMap<string, Bound> = table({
  vague: '约 大约 约为 近 将近 接近 差不多',
  from: '不低于 不少于 不小于 至少 上',
  above: '超过 超过了 超 超出 突破 逾 高于 多于 大于 过',
  to: '不超过 不高于 不多于 不大于 至多 最多',
  below: '低于 少于 小于 不足 不满 未满 不到',
});

const BEHIND: ReadonlyMap<string, Bound> = table({
  vague: '左右 上下',
  from: '以上 及以上 或以上',
  to: '以下 及以下 或以下 以内 之内',
});

function table(words: Readonly<Partial<Record<Bound, string>>>): ReadonlyMap<string, Bound> {
  return new Map(
    Object.entries(words).flatMap(([bound, list]) =>
      list.split(' ').map((word): [string, Bound] => [word, bound as Bound]),
    ),
  );
}

/** Characters after which an approximator is the end of another word: 节约, 签约, 附近, 最近. */
const NOT_BEHIND: Readonly<Record<string, string>> = {
  约: '节条合预签制契履违毁公特解邀相缔集俭大',
  近: '附最靠临邻相就亲将接贴走远',
  超: '赶反',
  上: '以加再网线路身年月晚早地山村会度程基础面际较册乡市省县岸车',
  过: '通超经度不越渡路难改',
  高于: '不',
  多于: '不',
  低于: '不',
  少于: '不',
  大于: '不',
  小于: '不',
  超过: '不',
  不到: '达得找看见听收想',
};

const LAST_BEFORE: ReadonlySet<string> = new Set([...BEFORE.keys()].map((word) => word.slice(-1)));
const FIRST_BEHIND: ReadonlySet<string> = new Set([...BEHIND.keys()].map((word) => word.charAt(0)));

/** Approximators only of numbers whose leading 一 is left out: 上千, 过百. */
const ONLY_BEFORE_MULTIPLIERS = new Set(['上', '过']);

/**
 * The approximator before a number: it ends at `end` and does not begin before `floor`.
 *
 * @param implicitOne whether the number's leading 一 is left out, as in 近千.
 * @example hedgeBefore('不低于30%', 3, 0, false)?.word // '不低于'
 */
export function hedgeBefore(
  text: string,
  end: number,
  floor: number,
  implicitOne: boolean,
): { start: number; word: string } | null {
  if (!LAST_BEFORE.has(text.charAt(end - 1))) return null;
  for (let start = Math.max(floor, end - 3); start < end; start++) {
    const word = text.slice(start, end);
    if (!BEFORE.has(word) || (ONLY_BEFORE_MULTIPLIERS.has(word) && !implicitOne)) continue;
    if (start > 0 && NOT_BEHIND[word]?.includes(text.charAt(start - 1))) return null;
    return { start, word };
  }
  return null;
}

/** The approximator behind a unit: it begins at `at`. @example hedgeBehind('人以上', 1) // '以上' */
export function hedgeBehind(text: string, at: number): string | null {
  if (!FIRST_BEHIND.has(text.charAt(at))) return null;
  for (let length = 3; length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (BEHIND.has(word)) return word;
  }
  return null;
}

/**
 * The interval of `value` under all its approximators; unbounded where one of them is vague.
 *
 * @param printed the interval without them, which is returned where `value` is `null`.
 */
export function hedgedInterval(
  printed: Interval,
  value: Decimal | null,
  words: readonly string[],
): Interval {
  if (value === null || words.length === 0) return printed;
  const bounds = words.flatMap((word) => boundOf(word) ?? []);
  if (bounds.length === 0) return printed;
  if (bounds.includes('vague')) return UNBOUNDED;
  return bounds
    .map((bound) => {
      const open = bound === 'above' || bound === 'below';
      return bound === 'from' || bound === 'above' ? atLeast(value, open) : atMost(value, open);
    })
    .reduce(intersect);
}

/** Whether an approximator stands behind the unit: 5人以上. */
export function isBehind(word: string): boolean {
  return BEHIND.has(word);
}

/** How an approximator bounds the number; `null` for a word that is none. @example boundOf('不足') // 'below' */
export function boundOf(word: string): Bound | null {
  return BEFORE.get(word) ?? BEHIND.get(word) ?? null;
}
