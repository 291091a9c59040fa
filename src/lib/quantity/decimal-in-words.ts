import type { Lang } from '../language.ts';
import { compare, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** Digits before the point in groups of three. @example grouped('-226802950.5') // '-226,802,950.5' */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A decimal without its sign. */
const written: Readonly<Record<Lang, (size: Decimal) => string>> = {
  en: grouped,
  zh: (size) => {
    if (compare(size, '100000000') >= 0) return `${shift(size, -8)}亿`;
    return compare(size, '100000') >= 0 ? `${shift(size, -4)}万` : size;
  },
};

/**
 * A decimal with all its digits, as each language writes numbers: in groups of three, or with 万
 * and 亿 where a Chinese reader would have to count the digits.
 *
 * @example decimalInWords('266054500', 'en') // '266,054,500'
 * @example decimalInWords('266054500', 'zh') // '2.660545亿'
 */
export function decimalInWords(decimal: Decimal, lang: Lang): string {
  const size = decimal.replace('-', '');
  return (size === decimal ? '' : '−') + written[lang](size);
}
