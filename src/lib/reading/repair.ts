import { readQuantities, withUnit } from '../quantity/parse.ts';
import { isLikely, isMisgrouped, solve, splitCandidates, splits } from './households.ts';
import type { Split } from './households.ts';
import { pairCandidates } from './fused-pairs.ts';
import { beforePublication, periodOf } from './lost-dates.ts';
import { nounUnit } from './nouns.ts';
import type { Found } from './numeral.ts';
import { judge } from './verdict.ts';
import type { Candidate } from './verdict.ts';

/** Words that say that what they are about has happened. */
const COMPLETED = /召开|举行|举办|截至|截止|印发|出台|启动|完成|发放|下达|兑现|挂牌|成立|获/;

/** What is counted by household and by person, right before its count. */
const BY_HOUSEHOLD =
  /(?:户|对象|家庭|特困人员|供养|低保|识别|纳入|风险|搬迁|安置|清退|返贫|致贫|脱贫|兜底|贫困人口|脱贫人口)(?:共|有|为|达|的|新增|累计|已|达到|共有|共计|[((])*$/;

/** A single character that is not ASCII between two digits: what the loss takes, and a sound text is full of. */
const INTACT = /\d(?=[^\x00-\x7f]\d)/g;

/** The digits of a plain count of persons, which may be two numbers. */
function fusedDigits(text: string, { start, end, quantities }: Found): string | null {
  const match = /^(\d[\d,]+)[人名]$/.exec(text.slice(start, end));
  return match !== null && (quantities?.length ?? 0) <= 1 ? match[1]! : null;
}

/** How many digits there are, commas left out. */
function lengthOf(digits: string | null): number {
  return digits?.replaceAll(',', '').length ?? 0;
}

/** What a numeral may be in a sum of households and persons; `null` where it cannot take part. */
function splitsOf(text: string, found: Found): readonly Split[] | null {
  const digits = fusedDigits(text, found);
  if (digits !== null) {
    const fit = splits(digits).filter(({ households, persons }) => persons >= households);
    return fit.length === 0 ? null : fit;
  }
  const [first, second, more] = found.quantities ?? [];
  if (first?.unit !== '户' || second?.unit !== '人' || more !== undefined) return null;
  if (first.value === null || second.value === null) return null;
  return [{ households: Number(first.value), persons: Number(second.value) }];
}

const PARTITION = /^[^。!?\n]{0,16}?(?:其中|包括|包含|分别|含)/;
const TOTAL = /(?:共|合计|总计|共计)[^。,\n\d]{0,8}$/;

/** Most parts of a whole that are looked for. */
const PARTS = 9;
/** Numerals among which the parts are looked for. */
const NEAR = 40;

/**
 * Splits that stated sums leave as the only ones, by the numeral's index: a whole with its parts behind 其中, or parts with their total behind them.
 */
function solvedSums(text: string, found: readonly Found[], damaged: boolean): Map<number, Split> {
  const solved = new Map<number, Split>();
  const options = found.map((one) => (one.kind === 'figure' ? splitsOf(text, one) : null));
  const settle = (whole: number, parts: readonly number[]) => {
    const members = [whole, ...parts];
    const longest = Math.max(...members.map((i) => lengthOf(fusedDigits(text, found[i]!))));
    if (longest < (damaged ? 2 : 8)) return;
    if (unsplitSum(text, found, whole, parts)) return;
    const solutions = solve(
      options[whole]!,
      parts.map((i) => options[i]!),
    );
    if (solutions.length !== 1) return;
    solutions[0]!.forEach((split, k) => solved.set(members[k]!, split));
  };
  options.forEach((own, i) => {
    if (own === null) return;
    const behind = text.slice(found[i]!.end, found[i]!.end + 20);
    if (PARTITION.test(behind)) settle(i, partsBehind(text, found, options, i));
    else if (TOTAL.test(text.slice(Math.max(0, found[i]!.start - 12), found[i]!.start)))
      settle(i, partsBefore(text, found, options, i));
  });
  return solved;
}

/** The candidates behind `whole` up to the sentence's end. */
function partsBehind(
  text: string,
  found: readonly Found[],
  options: readonly (readonly Split[] | null)[],
  whole: number,
): number[] {
  const parts: number[] = [];
  for (let i = whole + 1; i < found.length && i <= whole + NEAR && parts.length < PARTS; i++) {
    if (/[。!?\n]/.test(text.slice(found[i - 1]!.end, found[i]!.start))) break;
    if (options[i] != null) parts.push(i);
  }
  return parts;
}

function partsBefore(
  text: string,
  found: readonly Found[],
  options: readonly (readonly Split[] | null)[],
  whole: number,
): number[] {
  const parts: number[] = [];
  for (let i = whole - 1; i >= 0 && i >= whole - NEAR && parts.length < PARTS; i--) {
    if (/[。!?\n]/.test(text.slice(found[i]!.end, found[i + 1]!.start))) break;
    if (options[i] != null) parts.push(i);
  }
  return parts;
}

/** Whether the numbers add up as they are printed, so that nothing was lost. */
function unsplitSum(
  text: string,
  found: readonly Found[],
  whole: number,
  parts: readonly number[],
): boolean {
  const total = fusedDigits(text, found[whole]!);
  if (total === null) return false;
  let sum = 0;
  for (const i of parts) {
    sum += Number(fusedDigits(text, found[i]!)?.replaceAll(',', '') ?? NaN);
    if (sum === Number(total.replaceAll(',', ''))) return true;
  }
  return false;
}

/**
 * Whether a count of persons is to be read as two numbers.
 *
 * From eight digits always; shorter ones only in a text that has lost
 * characters, and, below seven digits, where the noun is counted by household.
 */
function isFused(text: string, found: Found, digits: string, damaged: boolean): boolean {
  const likely = splits(digits).some(isLikely);
  if (!likely) return false;
  const length = lengthOf(digits);
  if (length >= 8 || isMisgrouped(digits)) return true;
  if (!damaged) return false;
  const before = text.slice(Math.max(0, found.start - 14), found.start);
  if (length === 3) return /(?:户|致贫)$/.test(before);
  return length >= 7 || (length > 3 && BY_HOUSEHOLD.test(before));
}

function settled(text: string, found: Found, candidates: readonly Candidate[]): Found {
  const repair = judge(candidates);
  const chosen = found.kind === 'figure' ? repair.chosen?.replace(/^20\d\d年/, '') : undefined;
  const quantities = (readQuantities(chosen ?? '') ?? []).map(({ quantity }) =>
    quantity.unit === null ? withUnit(quantity, nounUnit(text, found.end)) : quantity,
  );
  return {
    ...found,
    damage: 'lost-character',
    reading: repair.chosen,
    repair,
    quantities,
    ...(found.kind === 'date'
      ? { period: repair.chosen === null ? null : periodOf(repair.chosen) }
      : {}),
  };
}

const MONEY =
  /标准|补贴|补助|工资|薪|收入|资金|低保|供养|津贴|租金|流转|奖|价|费|救助|分红|保费|报酬|酬/;

/** A rate whose unit between the number and the slash was lost: 700/人每月. */
function rateCandidates(text: string, found: Found): Candidate[] | null {
  const quantity = found.quantities?.[0];
  if (quantity === undefined || quantity.unit !== null || quantity.per === null) return null;
  const match = /^([^/]*?\d[万亿]?)(\/\D.*)$/.exec(text.slice(found.start, found.end));
  if (match === null) return null;
  const before = text.slice(Math.max(0, found.start - 24), found.start);
  const money = MONEY.test(before) || /\/[人户]/.test(match[2]!);
  return ['元', '斤', '吨', '个'].map((unit) => ({
    reading: `${match[1]}${unit}${match[2]}`,
    hard: null,
    soft:
      money === (unit === '元')
        ? null
        : money
          ? 'the passage speaks of money'
          : 'not said to be money',
  }));
}

/** The day on which the text says that it was published, as its first full date says it. */
function publicationOf(text: string, found: readonly Found[]): string | null {
  const stamp = found.find(
    ({ kind, period, start }) =>
      kind === 'date' &&
      /^\d{4}-\d\d-\d\d$/.test(period ?? '') &&
      /(?:时间|日期|发布|来源)[^\n]{0,8}$/.test(text.slice(Math.max(0, start - 16), start)),
  );
  return stamp?.period ?? null;
}

/**
 * Repairs what the loss of single characters between digits has done: fused counts, dates and rates.
 *
 * @param published ISO date of publication; where it is not given, the one that the text states.
 */
export function repaired(
  text: string,
  found: readonly Found[],
  published: string | undefined,
): Found[] {
  const day = published ?? publicationOf(text, found);
  const broken = found.filter(
    (one) =>
      one.candidates !== undefined ||
      rateCandidates(text, one) !== null ||
      lengthOf(fusedDigits(text, one)) >= 8,
  );
  const intact = text.match(INTACT)?.length ?? 0;
  const damaged = broken.length > 0 ? intact <= broken.length / 4 : intact === 0;
  const sums = solvedSums(text, found, damaged);
  return found.map((one, i) => {
    if (one.candidates !== undefined) {
      const after = text.slice(one.end, one.end + 40).split(/[。\n]/)[0]!;
      const before = text.slice(Math.max(0, one.start - 3), one.start);
      const past = COMPLETED.test(after + before);
      return settled(
        text,
        one,
        day === null || !past ? one.candidates : beforePublication(one.candidates, day),
      );
    }
    if (one.kind !== 'figure') return one;
    const rate = rateCandidates(text, one);
    if (rate !== null) return settled(text, one, rate);
    const pair = damaged ? pairCandidates(text, one) : null;
    if (pair !== null) return settled(text, one, pair);
    const digits = fusedDigits(text, one);
    const solution = sums.get(i);
    if (digits === null) return one;
    if (solution !== undefined) return settled(text, one, splitCandidates(digits, solution));
    return isFused(text, one, digits, damaged)
      ? settled(text, one, splitCandidates(digits, null))
      : one;
  });
}
