import type { Computed } from './rule.ts';
import { rules } from './rules.ts';
import { compare } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { mapPos } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import type { FoundNumeral } from '../reading/numeral.ts';

/** One quantity of a figure. Parts count from 0: of 1294户4538人, part 1 is the persons. */
export interface StatedTerm {
  readonly numeral: FoundNumeral;
  readonly part: number;
  readonly quantity: Quantity;
}

/** The kinds of identity that can be recognised by the words of a text. */
type StatedKind = 'sum' | 'subset' | 'share' | 'growth' | 'gain' | 'difference' | 'rise' | 'fall';

/** An identity that a text states, with its verdict. */
export interface StatedIdentity {
  readonly kind: StatedKind;
  readonly whole: StatedTerm;
  readonly parts: readonly StatedTerm[];
  readonly computed: Computed;
  readonly verdict: ReturnType<(typeof rules)['sum']['judge']>;
}

/** At most so many terms on one side of a term are looked at. */
const REACH = 10;

/** Computes and judges an identity of these terms. */
function tested(kind: StatedKind, whole: StatedTerm, parts: readonly StatedTerm[]): StatedIdentity {
  const terms = {
    whole: whole.quantity,
    parts: parts.map(({ quantity }) => quantity),
    given: { terms: [], low: null, high: null },
  };
  const computed = rules[kind].compute(terms);
  return { kind, whole, parts, computed, verdict: rules[kind].judge(terms, computed) };
}

function holds({ verdict }: StatedIdentity): boolean {
  return verdict.startsWith('holds');
}

/** The quantities of all figures whose reading is known, in text order. */
function termsOf(numerals: readonly FoundNumeral[]): StatedTerm[] {
  return numerals.flatMap((numeral) =>
    numeral.kind === 'figure'
      ? numeral.quantities.map((quantity, part) => ({ numeral, part, quantity }))
      : [],
  );
}

function between(text: string, left: StatedTerm, right: StatedTerm): string {
  return text.slice(left.numeral.end, right.numeral.start);
}

const sameUnit = (a: StatedTerm, b: StatedTerm) => a.quantity.unit === b.quantity.unit;

/** The terms behind (`step` 1) or before (−1) a term in its sentence, nearest first. */
function around(
  text: string,
  terms: readonly StatedTerm[],
  at: number,
  step: 1 | -1,
): StatedTerm[] {
  const found: StatedTerm[] = [];
  for (let i = at + step; found.length < REACH && terms[i] !== undefined; i += step) {
    const [left, right] = step === 1 ? [terms[i - 1]!, terms[i]!] : [terms[i]!, terms[i + 1]!];
    if (/[。!?\n]/.test(between(text, left, right))) break;
    found.push(terms[i]!);
  }
  return found;
}

/**
 * Partitions. Behind 其中 or 包括, parts follow that add up to the whole, or at least the first of them is no
 * greater; before 共 or 合计 stand parts that add up to it.
 */
function partition(text: string, terms: readonly StatedTerm[], at: number): StatedIdentity[] {
  const last = terms[at]!;
  const next = terms.slice(at + 1).find(({ numeral }) => numeral !== last.numeral);
  const reach = Math.min(last.numeral.end + 16, next?.numeral.start ?? Infinity);
  const behind = text.slice(last.numeral.end, reach);
  const whole = outside(text, terms, at, behind);
  const lead = text.slice(Math.max(0, whole.numeral.start - 6), whole.numeral.start);
  if (/^[^。!?\n]*?(?:其中|包括|分为)/.test(behind)) {
    const behindWhole = around(text, terms, at, 1);
    const parts = behindWhole.filter((term) => sameUnit(term, whole));
    const sum = firstSum(whole, parts) ?? lopsidedSum(whole, behindWhole);
    if (sum !== null) return [sum];
    const listed = /(?:包括|分为)/.test(behind) ? wholeList(text, behindWhole, whole) : null;
    if (listed !== null) return [tested('sum', whole, listed)];
    // A percentage behind another may have another base, and so may be greater.
    if (parts[0] === undefined || whole.quantity.unit === '%') return [];
    return [tested('subset', whole, [parts[0]])];
  }
  if (!/(?:共计?|合计|总计)[^,。\d]{0,3}$/.test(lead)) return [];
  const sum = firstSum(
    whole,
    around(text, terms, at, -1).filter((term) => sameUnit(term, whole)),
  );
  return sum === null ? [] : [{ ...sum, parts: sum.parts.toReversed() }];
}

/**
 * The parts, if they are a complete list: one that runs to the end of its sentence, in one unit and without
 * 等, as 包括甲500户、乙600户。
 */
function wholeList(
  text: string,
  behind: readonly StatedTerm[],
  whole: StatedTerm,
): StatedTerm[] | null {
  if (behind.length < 2 || behind.length === REACH) return null;
  const tail = text.slice(behind.at(-1)!.numeral.end);
  const closed = /^[^。!?;\n等]{0,12}(?:[。!?;\n]|$)/.test(tail);
  const joined = behind.every(
    (term, i) =>
      sameUnit(term, whole) &&
      term.numeral.quantities.length === 1 &&
      (i === 0 || /^[、,和及][^、,;。等]{0,16}$/.test(between(text, behind[i - 1]!, term))),
  );
  return closed && joined ? [...behind] : null;
}

/**
 * The sum in this unit, where the parts add up in the other unit of a compound (90户200人,其中…). They are all
 * parts then, and so ought to add up in this unit as well.
 */
function lopsidedSum(whole: StatedTerm, behind: readonly StatedTerm[]): StatedIdentity | null {
  const others = behind.filter(({ numeral }) => numeral !== whole.numeral);
  for (const [part, quantity] of whole.numeral.quantities.entries()) {
    if (part === whole.part) continue;
    const sibling = { ...whole, part, quantity };
    const sum = firstSum(
      sibling,
      others.filter((term) => sameUnit(term, sibling)),
    );
    if (sum === null) continue;
    const parts = sum.parts.flatMap(({ numeral }) =>
      others.filter((term) => term.numeral === numeral && sameUnit(term, whole)),
    );
    if (parts.length === sum.parts.length) return tested('sum', whole, parts);
  }
  return null;
}

/** The whole of a partition. Behind a closing bracket, it is the number before that bracket: 532人(第一书记197名),其中 … */
function outside(
  text: string,
  terms: readonly StatedTerm[],
  at: number,
  behind: string,
): StatedTerm {
  const before = terms[at - 1];
  const bracketed =
    behind.startsWith(')') &&
    before !== undefined &&
    between(text, before, terms[at]!).startsWith('(');
  return bracketed ? before : terms[at]!;
}

/** At most so many terms, as in brackets, are skipped before the parts begin. */
const ASIDE = 2;

/** The first sum of at least two neighbouring parts that holds; `null` where none does. */
function firstSum(whole: StatedTerm, parts: readonly StatedTerm[]): StatedIdentity | null {
  for (let from = 0; from <= ASIDE; from++)
    for (let to = from + 2; to <= parts.length; to++) {
      const sum = tested('sum', whole, parts.slice(from, to));
      if (holds(sum)) return sum;
    }
  return null;
}

const RATE =
  /(?:完成|办结|整改|消除|就业|开工|完工|支付|达标|通过|改造|化解|脱贫|到位)率(?:为|达到?|已达)?$/;
const SHARE = /(?:率|占比|比重|比例|占[^,。\d]{0,16})(?:为|达到?|的|约)*$/;
const NO_SHARE = /(?:增长率|发生率|增速|增幅|利率|同比|年均)/;

/**
 * A rate or share of two counts of one unit that stand before it, where it holds. Where it does not, it is
 * reported as a contradiction only if the two counts are the nearest and the words leave no doubt that one is
 * taken of the other: a rate such as 完成率, or 其中…占.
 */
function share(text: string, terms: readonly StatedTerm[], at: number): StatedIdentity[] {
  const whole = terms[at]!;
  if (whole.quantity.unit !== '%' || whole.quantity.value === null) return [];
  const lead = text.slice(Math.max(0, whole.numeral.start - 20), whole.numeral.start);
  const own = lead.slice(lead.search(/[^,。;、\d]*$/));
  if (!SHARE.test(own) || NO_SHARE.test(own)) return [];
  const before = terms.slice(Math.max(0, at - REACH), at).reverse();
  const fine = /\.\d/.test(whole.quantity.value);
  for (const [i, part] of before.entries()) {
    if (part.quantity.value === null || part.quantity.unit === '%') continue;
    for (const base of before.slice(i + 1).filter((term) => sameUnit(term, part))) {
      if (base.quantity.value === null || compare(base.quantity.value, part.quantity.value) < 0)
        continue;
      const found = tested('share', whole, [part, base]);
      const adjacent = i === 0 && base === before[1];
      if (holds(found) && (fine || adjacent)) return [found];
    }
  }
  const [part, base] = before;
  if (part === undefined || base === undefined || !sameUnit(part, base)) return [];
  if (part.quantity.unit === '%') return [];
  const partOfBase =
    /占(?:比|总数|全部)?[为达的]?$/.test(own) && /其中/.test(between(text, base, part));
  if (!RATE.test(own) && !partOfBase) return [];
  const near = !/[。\n]/.test(text.slice(base.numeral.end, whole.numeral.start));
  const single = part.numeral.quantities.length === 1 && base.numeral.quantities.length === 1;
  return near && single ? [tested('share', whole, [part, base])] : [];
}

const UP = /(?:提高|增加|上升|增长|提升|扩大|延长|增至)(?:到|至|为)?[^,。;]{0,8}$/;
const DOWN = /(?:下降|减少|降低|压减|缩小|降|减)(?:到|至|为)[^,。;]{0,8}$/;

/** Changes: 从…提高到… or 由…降至…, and the difference and growth that follow. */
function change(text: string, terms: readonly StatedTerm[], at: number): StatedIdentity[] {
  const from = terms[at]!;
  const [to, third, fourth] = around(text, terms, at, 1);
  const lead = text.slice(Math.max(0, from.numeral.start - 10), from.numeral.start);
  if (to === undefined || !sameUnit(from, to) || !/[从由][^,。]*$/.test(lead)) return [];
  const gap = between(text, from, to);
  const up = /[到至]/.test(gap) && UP.test(gap);
  if (!up && !DOWN.test(gap)) return [];
  const found = [tested(up ? 'rise' : 'fall', to, [from])];
  for (const term of [third, fourth]) {
    if (term === undefined) break;
    const words = between(text, terms[terms.indexOf(term) - 1]!, term);
    if (!/(?:增加|增长|提高|净增|增幅)[^,。\d]{0,4}$/.test(words) || /年均/.test(words)) break;
    if (term.quantity.unit === '%' && up) found.push(tested('growth', term, [to, from]));
    else if (sameUnit(term, to) && up) found.push(tested('difference', term, [to, from]));
  }
  return found;
}

/** Gains: 达…,较上年增加…,增长…, where the growth follows from the amount and its increase. */
function gain(text: string, terms: readonly StatedTerm[], at: number): StatedIdentity[] {
  const level = terms[at]!;
  const [increase, rate] = around(text, terms, at, 1);
  if (increase === undefined || rate === undefined) return [];
  if (!sameUnit(level, increase) || rate.quantity.unit !== '%') return [];
  const rose = /(?:较|比|同比)[^。]*(?:增加|增长|提高|净增)$|^[,、](?:增加|增长|净增)$/;
  if (!rose.test(between(text, level, increase))) return [];
  if (!/^[,、](?:同比)?(?:增长|增幅)[^。,\d]{0,3}$/.test(between(text, increase, rate))) return [];
  return [tested('gain', rate, [increase, level])];
}

/**
 * Finds the identities that a text itself states, and tests them: partitions, shares, changes and growth.
 *
 * A contradiction says that the figures are inconsistent, not which of them is wrong.
 *
 * @param raw the text from which the numerals were read.
 * @param numerals all that `read` found in it.
 * @example stated(text, read(text)).map(({ kind, verdict }) => `${kind} ${verdict}`)
 */
export function stated(raw: string, numerals: readonly FoundNumeral[]): StatedIdentity[] {
  const { text, edits } = fold(raw);
  const folded = numerals.map((numeral) => ({
    ...numeral,
    start: mapPos(edits, numeral.start, 'start'),
    end: mapPos(edits, numeral.end, 'end'),
  }));
  const original = new Map(folded.map((numeral, i) => [numeral as FoundNumeral, numerals[i]!]));
  const terms = termsOf(folded);
  const restored = (term: StatedTerm): StatedTerm => ({
    ...term,
    numeral: original.get(term.numeral)!,
  });
  return terms
    .flatMap((_, at) => [
      ...partition(text, terms, at),
      ...share(text, terms, at),
      ...change(text, terms, at),
      ...gain(text, terms, at),
    ])
    .map((one) => ({ ...one, whole: restored(one.whole), parts: one.parts.map(restored) }));
}
