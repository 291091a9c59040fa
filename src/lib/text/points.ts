import { edits } from './edits.ts';
import type { Edits, Replacement } from './edits.ts';

/** What stands behind a number that may have decimals: a multiplier, or a unit that is not counted in whole numbers. */
const MEASURED =
  '(?=[ \\u00a0]?(?:[万亿]|%|‰|个百分点|百分点|元|亩|公里|公顷|公斤|千米|平方|立方|吨|倍|米|度|成|℃|摄氏度))';

/** Digits behind which a misread point may stand; a year, and the number of a table or article, end a sentence. */
const POINT = new RegExp(
  `(?<![\\d.,:/]|[第表图附页]|\\n[ \\t\\u3000]{0,4})(?!(?:19|20)\\d\\d。)\\d{1,6}(?:。|\\.[.。]|。\\.)(?=\\d{1,4}${MEASURED})`,
  'g',
);

/**
 * The edits that put a decimal point in the place of a misread one inside a number: 7。35亿元 and 2..4万米
 * become 7.35亿元 and 2.4万米. Only before a unit or multiplier that takes decimals: 共7。35户 is two numbers.
 *
 * @example apply(points('贷款7。35亿元'), '贷款7。35亿元') // '贷款7.35亿元'
 */
export function points(text: string): Edits {
  const found: Replacement[] = [];
  for (const { index, 0: printed } of text.matchAll(POINT)) {
    const from = index + /^\d+/.exec(printed)![0].length;
    found.push({ from, to: index + printed.length, insert: '.' });
  }
  return edits(text.length, found);
}
