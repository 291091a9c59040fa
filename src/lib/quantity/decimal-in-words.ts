import type { Lang } from '../language.ts';
import { compare, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/**
 * A decimal with the digits before its point in groups of three.
 *
 * @example grouped('-226802950.5') // '-226,802,950.5'
 */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** How each language writes a decimal that has no sign. */
const written: Readonly<Record<Lang, (size: Decimal) => string>> = {
  en: grouped,
  zh: (size) => {
    if (compare(size, '100000000') >= 0) return `${shift(size, -8)}亿`;
    return compare(size, '100000') >= 0 ? `${shift(size, -4)}万` : size;
  },
};

/**
 * A decimal with all its digits, as each language writes numbers: English in groups of three,
 * Chinese with 万 from 100,000 and with 亿 from 100,000,000 on.
 *
 * @example decimalInWords('266054500', 'en') // '266,054,500'
 * @example decimalInWords('266054500', 'zh') // '2.660545亿'
 */
export function decimalInWords(decimal: Decimal, lang: Lang): string {
  const size = decimal.replace('-', '');
  return (size === decimal ? '' : '−') + written[lang](size);
}
