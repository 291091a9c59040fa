import type { Lang } from '../lib/model/bilingual.ts';

/** What a drawing says of its own signs. */
export interface Words {
  readonly target: string;
  readonly targets: string;
  readonly interval: string;
  readonly unbounded: string;
  readonly derived: string;
  readonly repaired: string;
  readonly doubtful: string;
  readonly contradicted: string;
  readonly unnamed: string;
  /** Between a group and what belongs to it. */
  readonly between: string;
  /** Between notes. */
  readonly and: string;
}

export const words: Readonly<Record<Lang, Words>> = {
  en: {
    target: 'target',
    targets: 'a target, not a result',
    interval: 'what the printed digits allow',
    unbounded: 'hedged in print, bound unknown',
    derived: 'computed by us',
    repaired: 'read from a damaged number',
    doubtful: 'in doubt',
    contradicted: 'a check contradicts it',
    unnamed: 'rest of the whole',
    between: ': ',
    and: '; ',
  },
  zh: {
    target: '目标',
    targets: '目标，不是结果',
    interval: '原文位数所容许的区间',
    unbounded: '原文为约数，界限不明',
    derived: '本站推算',
    repaired: '据受损数字校读',
    doubtful: '存疑',
    contradicted: '有一项核对与之不合',
    unnamed: '整体的其余部分',
    between: '：',
    and: '；',
  },
};
