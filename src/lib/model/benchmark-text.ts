import type { Lang } from '../language.ts';
import { format } from '../quantity/format.ts';
import { readToken } from '../quantity/token.ts';
import type { BenchmarkRow } from './published.ts';
import type { ShownFigure } from './site.ts';

/**
 * The number of a benchmark as its token prints it, and with the word that hedges it: with its unit, and without.
 *
 * @example benchmarkText(row, 'en') // { full: 'about 5,800 yuan per person a year', number: 'about 5,800' }
 */
export function benchmarkText(
  row: Pick<BenchmarkRow, 'language' | 'token' | 'relation_word' | 'unit' | 'per'>,
  lang: Lang,
): ShownFigure {
  const { quantity, hedge } = readToken[row.language](row.token)!;
  const approx = hedge === null ? (row.relation_word ?? quantity.approx) : quantity.approx;
  const shown = { ...quantity, unit: row.unit, per: row.per, approx };
  const usual = lang !== row.language;
  return {
    full: format[lang](shown, { usual }),
    number: format[lang](shown, { usual, show: 'number' }),
  };
}
