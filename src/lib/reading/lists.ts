import { isLikely, numberOf, solve, splits } from './households.ts';
import type { Split } from './households.ts';
import type { FoldedNumeral } from './numeral.ts';
import type { Suspicion } from './suspicion.ts';

// Lists of households and persons, a whole with its parts, in which some or all compounds have lost their 户.

/** The digits of a count of persons that may be two fused numbers; `null` for any other numeral. */
export function fusedDigits(
  text: string,
  { start, end, kind, quantities }: FoldedNumeral,
): string | null {
  const last = text.charAt(end - 1);
  if (kind !== 'figure' || (last !== '人' && last !== '名') || (quantities?.length ?? 0) > 1)
    return null;
  return /^(\d[\d,]{1,19}).$/.exec(text.slice(start, end))?.[1] ?? null;
}

/** The words right before a count. */
export function wordsBefore(text: string, { start }: FoldedNumeral): string {
  return text.slice(Math.max(0, start - 14), start);
}

/** The number of digits, without commas. */
export function lengthOf(digits: string | null): number {
  return digits?.replaceAll(',', '').length ?? 0;
}

/** The text behind a whole whose parts follow. */
const PARTITION = /^(?:[^。!?\n]{0,16}?(?:其中|包括|包含|分别|含)|\()/;
/** The text before a total whose parts stand before it. */
const TOTAL = /(?:共|合计|总计|共计)[^。,\n\d]{0,8}$/;
const STOP = /[。!?\n]/;
/** Words before persons who are no part of a whole: it serves them, or is itself a part of them. */
const OTHERS =
  /(?:(?:带动|联系|服务|帮扶|惠及|覆盖|受益|引导|培训|辐射|吸纳|全[省市县区州乡镇村])[^,。;、\d]{0,6}|(?:总|常住|户籍)人口[^,。;、\d]{0,3})$/;

/** Nouns of what is counted both by household and by person, right before the count. */
export const BY_HOUSEHOLD =
  /(?:户|对象|家庭|特困人员|供养|低保|识别|纳入|风险|搬迁|安置|清退|返贫|致贫|脱贫|兜底|贫困人口|脱贫人口)(?:共|有|为|达|的|新增|累计|已|达到|共有|共计|\()*$/;

/** A whole has at most so many parts, among so many numerals beside it. */
const MOST_PARTS = 9;
const NEAR = 40;

/** With so many digits or more, a count of persons beside compounds is taken for two numbers. */
const LONG = 7;
/** A count with fewer digits than this is doubted only where it exceeds its whole. */
const SHORT = 4;
/** A list with no more counts than this may count persons alone, even if its noun is counted by household. */
const MOST_PLAIN = 2;
/** A count that is more than so many times the largest compound beside it is doubted. */
const FAR = 8;

/**
 * A sum is a proof if the chance that it holds by accident is below this: where households and persons of some member
 * are printed apart, and where those of none are.
 */
const SURE = 1e-3;
const SURE_ALONE = 3e-5;
/** With a greater chance than this, a sum makes a doubt only. */
const LIKELY = 0.3;
/**
 * The same where nothing else shows that the text is damaged: with a greater chance than the first, a sum makes a
 * doubt only, and with a greater one than the second nothing.
 */
const LIKELY_ALONE = 3e-3;
const DOUBT_ALONE = 0.3;

/** What a list says of one of its fused members. */
export interface Cut {
  /** The cut for which the stated sum holds; `null` where there is none. */
  readonly split: Split | null;
  /** Whether the sum is a proof. */
  readonly sure: boolean;
  /** It is too long for a single number, so that its only likely cut is preferred. */
  readonly long: boolean;
  /** What speaks against it as it is printed, where it is not cut. */
  readonly suspicion: Suspicion | null;
}

/** What is known of a numeral that is in no list. */
export const NO_CUT: Cut = { split: null, sure: false, long: false, suspicion: null };

/** A numeral of a list. */
interface Member {
  readonly index: number;
  /** Its digits where it may be two numbers; `null` where two are printed. */
  readonly digits: string | null;
  /**
   * The households and persons that it may stand for: every cut of its digits, or the two numbers that are printed;
   * empty where it counts persons alone and cannot be cut.
   */
  readonly options: readonly Split[];
  /** The persons that it says as it is printed. */
  readonly printed: number;
}

/** Households and persons where they are printed apart; otherwise `null`. */
export function compoundOf({ quantities }: FoldedNumeral): Split | null {
  const [first, second, more] = quantities ?? [];
  if (first?.unit !== '户' || second?.unit !== '人' || more !== undefined) return null;
  if (first.value === null || second.value === null) return null;
  return { households: Number(first.value), persons: Number(second.value) };
}

function memberOf(found: FoldedNumeral, digits: string | null, index: number): Member | null {
  const quantities = found.quantities ?? [];
  if (found.kind !== 'figure' || quantities.some(({ approx }) => approx !== null)) return null;
  if (digits !== null) {
    const options = splits(digits).filter(({ households, persons }) => persons >= households);
    return { index, digits, options, printed: numberOf(digits) };
  }
  const whole = compoundOf(found);
  if (whole !== null) return { index, digits, options: [whole], printed: whole.persons };
  const [persons, more] = quantities;
  return persons?.unit === '人' && persons.value !== null && more === undefined
    ? { index, digits, options: [], printed: Number(persons.value) }
    : null;
}

/** A whole with its parts. */
export interface List {
  readonly whole: Member;
  /** Nearest first. */
  readonly parts: readonly Member[];
  /** What it lists is counted by household as well as by person. */
  readonly byHousehold: boolean;
  /** Its persons add up as they are printed, so that nothing was lost. */
  readonly plain: boolean;
}

/**
 * The lists of persons, or of households and persons, that the text states: a whole with its parts behind 其中
 * or in a bracket, or parts with their total behind them.
 *
 * @param digits of each numeral, from `fusedDigits`.
 */
export function listsIn(
  text: string,
  found: readonly FoldedNumeral[],
  digits: readonly (string | null)[],
): List[] {
  if (digits.every((own) => own === null)) return [];
  const members = found.map((one, i) => memberOf(one, digits[i]!, i));
  return members.flatMap((whole): List[] => {
    if (whole === null || whole.options.length === 0) return [];
    const stated = partsOf(text, found, members, whole.index);
    const parts = stated.filter(({ options }) => options.length > 0);
    if (parts.length === 0 || [whole, ...parts].every((one) => one.digits === null)) return [];
    const byHousehold = BY_HOUSEHOLD.test(wordsBefore(text, found[whole.index]!));
    return [{ whole, parts, byHousehold, plain: addsUp(whole, stated) }];
  });
}

/**
 * Solves each list for the cuts of all its fused members at once.
 *
 * @param torn whether the text is known to have lost characters elsewhere.
 * @returns by numeral index, what the lists say of fused members.
 */
export function cutsIn(
  lists: readonly List[],
  text: string,
  found: readonly FoldedNumeral[],
  torn: boolean,
): Map<number, Cut> {
  const cuts = new Map<number, Cut>();
  for (const { whole, parts, byHousehold, plain } of lists) {
    if (plain) continue;
    const solved = solvedList(whole, parts, torn);
    for (const [index, cut] of solved) cuts.set(index, cut);
    if (solved.size > 0) continue;
    const own = parts.filter(
      ({ index }) =>
        !OTHERS.test(text.slice(Math.max(0, found[index]!.start - 12), found[index]!.start)),
    );
    for (const [index, cut] of doubtsOf(whole, own, byHousehold))
      if (!cuts.has(index)) cuts.set(index, cut);
  }
  return cuts;
}

/**
 * The numerals that may be parts of a whole, nearest first: behind it where 其中 or a bracket follows,
 * before it where it is called a total, all in its sentence.
 */
function partsOf(
  text: string,
  found: readonly FoldedNumeral[],
  members: readonly (Member | null)[],
  whole: number,
): Member[] {
  const { start, end } = found[whole]!;
  const step = PARTITION.test(text.slice(end, end + 20))
    ? 1
    : TOTAL.test(text.slice(Math.max(0, start - 12), start))
      ? -1
      : 0;
  const parts: Member[] = [];
  if (step === 0) return parts;
  for (let i = whole + step; found[i] !== undefined && parts.length < MOST_PARTS; i += step) {
    const [left, right] = step === 1 ? [i - 1, i] : [i, i + 1];
    if (Math.abs(i - whole) > NEAR) break;
    if (STOP.test(text.slice(found[left]!.end, found[right]!.start))) break;
    if (members[i] !== null) parts.push(members[i]!);
  }
  return parts;
}

/** Whether the whole is the sum of the first parts as they are printed, so that nothing was lost. */
function addsUp(whole: Member, parts: readonly Member[]): boolean {
  let sum = 0;
  return parts.some(({ printed }) => (sum += printed) === whole.printed);
}

/** A list with its cuts: the whole, then the parts that the sum takes. */
interface Solution {
  readonly splits: readonly Split[];
  /** No other cuts, likely or not, add up. */
  readonly unique: boolean;
  /** The part that counts persons alone; `null` for none. */
  readonly alone: Member | null;
}

/** The only likely cuts for which households and persons of a list add up; `null` for none and for several. */
function solutionOf(whole: Member, parts: readonly Member[]): Solution | null {
  const any = solve(
    whole.options,
    parts.map(({ options }) => options),
  );
  const likely = [whole, ...parts].map(({ options }) => options.filter(isLikely));
  const [first = [], ...rest] = likely;
  const [splits, more] = any.length === 1 ? any : solve(first, rest);
  if (more !== undefined) return null;
  // Two digits fit by accident, unless every part of the list is taken and none counts persons alone.
  const tiny = [whole, ...parts].some(({ digits }) => digits?.length === 2);
  if (tiny && splits?.length !== parts.length + 1) return null;
  if (splits !== undefined)
    return splits.every(isLikely) ? { splits, unique: any.length === 1, alone: null } : null;
  // One part may count persons alone.
  const found = parts.flatMap((alone, i) =>
    alone.digits === null
      ? []
      : solve(
          first,
          rest.map((own, k) => (k === i ? [{ households: 0, persons: alone.printed }] : own)),
          i,
        ).map((own): Solution => ({ splits: own, unique: false, alone })),
  );
  return found.length === 1 ? found[0]! : null;
}

/** What a sum that holds says of the fused members of its list; nothing where it may hold by accident. */
function solvedList(whole: Member, parts: readonly Member[], torn: boolean): Map<number, Cut> {
  const cuts = new Map<number, Cut>();
  const solution = solutionOf(whole, parts);
  if (solution === null) return cuts;
  const { splits: found, unique, alone } = solution;
  const all = [whole, ...parts];
  const taken = all.slice(0, found.length);
  const fused = taken.filter((one) => one.digits !== null && one !== alone);
  const { households, persons } = found[0]!;
  const ways = fused.reduce((product, one) => product * one.options.length, 1);
  // A part that counts persons alone adds a choice of which part it is, and of how many households it has.
  const chance =
    (ways * Math.max(1, parts.length - 1) * (alone === null ? 1 : alone.printed * parts.length)) /
    (households * persons);
  const sound = taken.some(({ digits }) => digits === null);
  const known = sound || torn || fused.some(({ digits }) => lengthOf(digits) > LONG);
  if (!known && (taken.length < all.length || chance > DOUBT_ALONE)) return cuts;
  const doubt = chance > (known ? LIKELY : LIKELY_ALONE);
  const sure = unique && chance < (sound ? SURE : SURE_ALONE);
  taken.forEach((member, i) => {
    if (!fused.includes(member)) return;
    cuts.set(
      member.index,
      doubt ? doubtful('completes-sum') : { ...NO_CUT, split: found[i]!, sure },
    );
  });
  return cuts;
}

const LONG_CUT: Cut = { ...NO_CUT, long: true, suspicion: 'too-long' };

function doubtful(suspicion: Suspicion): Cut {
  return { ...NO_CUT, suspicion };
}

/**
 * What speaks against the fused members of a list that does not add up. Where something speaks against one of them,
 * all others that could be two numbers are doubted, too.
 */
function doubtsOf(whole: Member, parts: readonly Member[], byHousehold: boolean): Map<number, Cut> {
  const doubts = new Map<number, Cut>();
  const note = ({ index, digits }: Member, cut: Cut | null) => {
    if (digits !== null && cut !== null) doubts.set(index, cut);
  };
  note(whole, doubtOfWhole(whole, parts));
  for (const part of parts) note(part, doubtOfPart(part, whole, parts));
  const fused = [whole, ...parts].filter(({ digits }) => digits !== null);
  const list = fused.length > MOST_PLAIN && byHousehold && couldAllBeTwo(whole, parts);
  if (doubts.size === 0 && !list) return doubts;
  const code = doubts.size > 0 ? 'beside-fused' : 'by-household';
  for (const one of fused)
    if (!doubts.has(one.index) && fitsIn(one, whole).length > 0) note(one, doubtful(code));
  return doubts;
}

/** Households and persons of a member where both are printed; otherwise `null`. */
function printedSplit({ digits, options }: Member): Split | null {
  return digits === null ? options[0]! : null;
}

/** The likely cuts of a member that are no more than its whole, where that is known. */
function fitsIn({ options }: Member, whole: Member): Split[] {
  const most = printedSplit(whole);
  return options.filter(
    (one) =>
      isLikely(one) &&
      (most === null || (one.households <= most.households && one.persons <= most.persons)),
  );
}

/** Whether every part is fused, and all have likely cuts that fit into some likely cut of the whole. */
function couldAllBeTwo(whole: Member, parts: readonly Member[]): boolean {
  return (
    parts.every(({ digits }) => digits !== null) &&
    whole.options.filter(isLikely).some((most) => {
      const least = parts.map(({ options }) =>
        Math.min(
          ...options
            .filter((one) => isLikely(one) && one.households <= most.households)
            .map(({ persons }) => persons),
        ),
      );
      return least.reduce((sum, persons) => sum + persons, 0) <= most.persons;
    })
  );
}

/**
 * What speaks against a part of a list that does not add up; `null` for nothing. A part without a likely cut that fits
 * is doubted only where it exceeds its whole.
 */
function doubtOfPart(part: Member, whole: Member, parts: readonly Member[]): Cut | null {
  const compounds = parts.filter(({ digits }) => digits === null);
  if (part.digits === null) return null;
  const most = printedSplit(whole);
  const length = lengthOf(part.digits);
  const exceeds = most !== null && part.printed > most.persons;
  if (fitsIn(part, whole).length === 0)
    return exceeds && (length >= LONG || part === parts[0]) ? doubtful('exceeds-whole') : null;
  if (length >= LONG && (most !== null || compounds.length > 0)) return LONG_CUT;
  if (exceeds) return doubtful('exceeds-whole');
  if (length < SHORT) return null;
  const beside = compounds.map(({ printed }) => printed);
  const rest = beside.reduce((left, persons) => left - persons, most?.persons ?? Infinity);
  if (rest >= 0 && part.printed > rest) return doubtful('exceeds-rest');
  return beside.length > 0 && part.printed > FAR * Math.max(...beside)
    ? doubtful('beside-compounds')
    : null;
}

/** What speaks against a whole whose list does not add up, by its parts that are printed as households and persons. */
function doubtOfWhole(whole: Member, parts: readonly Member[]): Cut | null {
  const compounds = parts.flatMap(({ digits, options }) => (digits === null ? options : []));
  if (compounds.length === 0 || whole.digits === null) return null;
  const fits = whole.options.filter(
    (one) =>
      isLikely(one) &&
      compounds.every((part) => part.households <= one.households && part.persons <= one.persons),
  );
  const length = lengthOf(whole.digits);
  if (fits.length === 0 || length < SHORT) return null;
  if (length >= LONG) return LONG_CUT;
  const persons = compounds.reduce((sum, part) => sum + part.persons, 0);
  return whole.printed > FAR * persons ? doubtful('beside-compounds') : null;
}
