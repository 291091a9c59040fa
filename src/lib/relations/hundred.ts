import { overlaps } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { isExact, printedTotal, widthOf } from './agreement.ts';
import { labelsOf } from './labels.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Give } from './relation.ts';

/** What stands before a share of a whole. */
const SHARE_OF = /占(?:比|总[^,]{0,6}|全[^,]{0,4}|[^,]{0,8}(?:的比重|比重|比例))?(?:的|为|达)*$/;
const SHARES_ARE = /(?:占|比重|比例|构成)[^,。;]{0,10}分别(?:为|是|占|达)$/;
/**
 * A sum of shares with a wider interval, in percentage points, may be a hundred by chance: where the text calls them
 * shares of one whole, and for any that follow one another.
 */
const WIDEST = { named: 3, any: 1.5 };
/** The same for shares that stand apart. */
const FINE = 0.3;

/** Of shares that are not said to make up a hundred, no more than these are added up. */
const FEW = 5;
/** They stand at most so many sentences apart. */
const APART = 2;

/** Longer lists of shares are left out. */
const MOST = 20;

/** Whether shares make up a hundred within their rounding; `null` where that would hold by chance. */
function makeHundred(parts: readonly Mention[], widest: number): boolean | null {
  const sum = printedTotal(parts);
  if (!overlaps(sum, point('100'))) return false;
  return parts.every(isExact) && widthOf(sum) <= widest ? true : null;
}

/**
 * Reports whether shares that the text calls those of one whole make up a hundred.
 *
 * @param ground why their labels make up the whole; `null` where they may not, so that nothing is contradicted
 */
export function hundred(give: Give, parts: readonly Mention[], ground: string | null): void {
  const holds = makeHundred(parts, WIDEST.named);
  if (holds === true) give('hundred', 'shares', null, parts, 'holds', null);
  if (holds !== false || ground === null || !parts.every(isExact)) return;
  const sum = printedTotal(parts);
  const off = Math.abs((Number(sum.high) + Number(sum.low)) / 2 - 100);
  const verdict = off > widthOf(sum) ? 'contradicts' : 'cannot tell';
  give('hundred', 'shares', null, parts, verdict, ground);
}

/** The shares that follow one in its sentence, itself included; amounts and growths may stand among them. */
function runFrom({ list, gap }: Passage, at: number): Mention[] {
  const first = list[at]!;
  const run = [first];
  for (let next = at + 1; list[next]?.sentence === first.sentence; next++) {
    const each = list[next]!;
    const { role, quantity, lead, order } = each;
    if (quantity.unit !== '%') {
      if (role !== 'level' && role !== 'change') break;
    } else if (role !== 'growth' && role !== 'points') {
      if (!/占|比重|其余|其他|其它/.test(lead) && !/^[、和]$/.test(gap(order - 1, order))) break;
      run.push(each);
    }
  }
  return run;
}

/** Shares that follow one another and make up a hundred. */
export function sharesOfHundred(passage: Passage, give: Give): void {
  const { list, clauseOf } = passage;
  for (let at = 0; at < list.length; at++) {
    const { role, quantity, lead } = list[at]!;
    if (quantity.unit !== '%' || role !== 'share') continue;
    if (!SHARE_OF.test(lead) && !SHARES_ARE.test(clauseOf(list[at]!))) continue;
    const run = runFrom(passage, at);
    if (run.length < 2) continue;
    if (run.length > MOST) {
      at = list.indexOf(run.at(-1)!, at);
      continue;
    }
    const counts = run.map((_, n) => run.length - n).filter((count) => count >= 2);
    const count = counts.find((each) => makeHundred(run.slice(0, each), WIDEST.any) === true);
    const { closed } = labelsOf(run.map(clauseOf));
    if (count !== undefined) give('hundred', 'shares', null, run.slice(0, count), 'holds', null);
    else if (closed !== null) hundred(give, run, closed);
    else continue;
    at = list.indexOf(run[(count ?? run.length) - 1]!, at);
  }
}

/** 占税收收入的: what stands before shares of one base, be they sentences apart. */
const OF_ONE = /占([\u4e00-\u9fff]{3,16})的(?:比重|比例)?[为达]?$/;

/** Two or three shares of a paragraph that are of one base by its name, and make up a hundred to their last digit. */
export function sharesOfOneBase(
  { list }: Passage,
  isTold: (share: Mention) => boolean,
  give: Give,
): void {
  const byBase = new Map<string, Mention[]>();
  for (const share of list) {
    const base = OF_ONE.exec(share.lead)?.[1];
    if (base === undefined || share.quantity.unit !== '%' || isTold(share)) continue;
    if (!isExact(share) || !share.numeral.token.includes('.')) continue;
    const run = byBase.get(`${share.paragraph} ${base}`) ?? [];
    run.push(share);
    byBase.set(`${share.paragraph} ${base}`, run);
    for (const count of [2, 3]) {
      const some = run.slice(-count);
      if (some.length < count || makeHundred(some, FINE) !== true) continue;
      give('hundred', 'one base', null, some, 'holds', null);
      run.length = 0;
    }
  }
}

/** Shares that follow one another in a paragraph, with whatever between, and make up a hundred to their last digit. */
export function sharesByDigits(
  { list }: Passage,
  isTold: (share: Mention) => boolean,
  give: Give,
): void {
  const fine = list.filter(
    (each) =>
      each.role === 'share' &&
      each.quantity.unit === '%' &&
      isExact(each) &&
      each.numeral.token.includes('.') &&
      !isTold(each),
  );
  for (let at = 0; at < fine.length; at++) {
    const first = fine[at]!;
    const run = fine
      .slice(at, at + FEW)
      .filter(
        ({ paragraph, sentence }) =>
          paragraph === first.paragraph && sentence <= first.sentence + APART,
      );
    const count =
      run.findIndex((_, end) => end > 1 && makeHundred(run.slice(0, end + 1), FINE)) + 1;
    if (count === 0) continue;
    give('hundred', 'digits', null, run.slice(0, count), 'holds', null);
    at += count - 1;
  }
}
