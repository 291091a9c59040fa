import { foldedUnit } from './characters.ts';
import { paragraphs } from './paragraphs.ts';
import { readings } from './readings.ts';

/** A recorded token with its locator, but without offsets, since these differ from copy to copy. */
export interface Sought {
  readonly token: string;
  /** From 1, counting lines that are not blank. */
  readonly paragraph: number;
  /** From 1, counting occurrences of this token in its paragraph. */
  readonly occurrence: number;
  /** At most six UTF-16 units on either side. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * `found`: the token is there, in order. `moved`: it is there with all of its context, but out of order.
 * `changed`: its context is there with another text in between. `missing`: neither is.
 */
export type CopyStatus = 'found' | 'moved' | 'changed' | 'missing';

/** What was found of a token in the copy. */
export interface CopyMatch {
  readonly status: CopyStatus;
  /** In UTF-16 units of the copy, end exclusive; both −1 where the token is missing. */
  readonly start: number;
  readonly end: number;
  /** The text at that place of the copy. Even where the token is found, it may differ in width and white space. */
  readonly text: string;
}

/** Characters of which numbers consist. A token is not found within a longer number, `5人` not in `15人`. */
const RUNS_ON = /[\d.%〇零一二三四五六七八九十百千万亿两]/;
/** So many code units of context on one side suffice to find a token. */
const LEAST_CONTEXT = 4;
/** The text in place of a changed token may be so many code units longer than the token. */
const MOST_GROWTH = 8;

/**
 * Finds recorded tokens in another copy of their text, which may have other offsets, line breaks and
 * character widths, and may have or lack injected pinyin.
 *
 * The tokens that are found are in the order of `sought`. Of all ways to place them in that order, the
 * one is taken whose places agree best with the recorded contexts. Only then are the others looked for:
 * out of order with their whole context, or changed between their neighbours.
 *
 * @param sought in text order.
 * @returns one match for each, in the same order.
 * @example findCopy([{ token: '3户', prefix: '甲村有', suffix: '。', … }], '甲村有 3 户。')[0].status // 'found'
 */
export function findCopy(sought: readonly Sought[], copy: string): CopyMatch[] {
  const bare = looseText(copy);
  const wanted = sought.map(looseSought);
  const candidates = wanted.map((want) => candidatesOf(want, bare));
  const placed: (Place | null)[] = inOrder(candidates);
  const statuses = placed.map((place): CopyStatus => (place ? 'found' : 'missing'));
  wanted.forEach((want, index) => {
    if (placed[index]) return;
    const moved = candidates[index]!.find(
      (place) => place.wholeContext && !placed.some((other) => other && overlap(place, other)),
    );
    const place = moved ?? changedPlace(want, bare, gapAround(statuses, placed, index, bare));
    if (!place) return;
    placed[index] = place;
    statuses[index] = moved ? 'moved' : 'changed';
  });
  return placed.map((place, index): CopyMatch => {
    if (!place) return { status: 'missing', start: -1, end: -1, text: '' };
    const start = bare.at[place.start] ?? copy.length;
    const end = place.end > place.start ? bare.at[place.end - 1]! + 1 : start;
    return { status: statuses[index]!, start, end, text: copy.slice(start, end) };
  });
}

/** A text without white space and injected pinyin, in one width, with the position of each unit in the raw text. */
interface LooseText {
  readonly text: string;
  readonly at: readonly number[];
  /** For each unit: the paragraph that it stands in, from 1. */
  readonly paragraph: readonly number[];
}

function looseText(raw: string): LooseText {
  const at: number[] = [];
  const paragraph: number[] = [];
  let text = '';
  const lines = paragraphs(raw);
  // One unit for each of the raw text, so that positions stay the same.
  const even = Array.from({ length: raw.length }, (_, i) => looseUnit(raw[i]!)).join('');
  const { changes } = readings(even);
  let line = 0;
  let change = 0;
  for (let i = 0; i < raw.length; i++) {
    while (change < changes.length && changes[change]!.to <= i) change += 1;
    if (change < changes.length && changes[change]!.from <= i) continue;
    if (/\s|\ufeff|\u200b/.test(raw[i]!)) continue;
    while (line + 1 < lines.length && lines[line + 1]!.start <= i) line += 1;
    text += even[i];
    at.push(i);
    paragraph.push(line + 1);
  }
  return { text, at, paragraph };
}

/**
 * Folds a code unit: full-width ASCII to ASCII, all quotes and dashes to one of their kind,
 * Traditional characters of numbers to Simplified.
 */
function looseUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (/[“”„「」『』]/.test(unit)) return '"';
  if (/[‘’]/.test(unit)) return "'";
  if (/[–—―─−〜]/.test(unit)) return '-';
  return String.fromCharCode(foldedUnit(code));
}

/** A token and its context, folded. */
interface LooseSought extends Sought {
  /** Of prefix and suffix together. */
  readonly contextLength: number;
}

/** Folds a token and its context; the rest of an injected reading that the context's edge cuts off is left out. */
function looseSought(sought: Sought): LooseSought {
  const prefix = sought.prefix.replace(/^[(（]?[a-zà-ɏ\u0300-\u036f]{0,8}[)）]/, '');
  const suffix = sought.suffix.replace(/[(（][a-zà-ɏ\u0300-\u036f]{0,8}$/, '');
  const { text, at } = looseText(prefix + sought.token + suffix);
  const from = at.filter((position) => position < prefix.length).length;
  const to = at.filter((position) => position < prefix.length + sought.token.length).length;
  return {
    ...sought,
    token: text.slice(from, to),
    prefix: text.slice(0, from),
    suffix: text.slice(to),
    contextLength: text.length - (to - from),
  };
}

/** A place in the folded copy where a token may stand. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** How well the text around agrees with the record; higher is better. */
  readonly weight: number;
  /** The context is long enough, and all of it agrees. */
  readonly wholeContext: boolean;
}

/**
 * Where the token stands from a position on, −1 where it does not. The record keeps an asterisk for each digit of a
 * telephone number, so that an asterisk of it agrees with any digit.
 */
function placeOf(token: string, text: string, from: number): number {
  if (!token.includes('*')) return text.indexOf(token, from);
  const pattern = token.replace(/[^\p{L}\p{N}]/gu, (unit) =>
    unit === '*' ? '[\\d*]' : `\\${unit}`,
  );
  const found = text.slice(from).search(new RegExp(pattern));
  return found < 0 ? -1 : from + found;
}

/** All places where the token stands in the copy with enough of its context. */
function candidatesOf(want: LooseSought, { text, paragraph }: LooseText): Place[] {
  const { token, prefix, suffix, contextLength } = want;
  const found: Place[] = [];
  let current = 0;
  let occurrence = 0;
  for (let start = placeOf(token, text, 0); start >= 0; start = placeOf(token, text, start + 1)) {
    const end = start + token.length;
    occurrence = paragraph[start] === current ? occurrence + 1 : 1;
    current = paragraph[start]!;
    if (runsOn(text, start - 1, start, prefix[prefix.length - 1])) continue;
    if (runsOn(text, end, end - 1, suffix[0])) continue;
    const before = common(
      prefix,
      (k) => prefix[prefix.length - 1 - k],
      (k) => text[start - 1 - k],
    );
    const behind = common(
      suffix,
      (k) => suffix[k],
      (k) => text[end + k],
    );
    const enough =
      before + behind === contextLength ||
      before + behind >= LEAST_CONTEXT + 2 ||
      (before + behind >= 3 && before + behind + token.length >= 2 * LEAST_CONTEXT) ||
      (before >= LEAST_CONTEXT && before === prefix.length) ||
      (behind >= LEAST_CONTEXT && behind === suffix.length);
    if (!enough) continue;
    const same = current === want.paragraph ? (occurrence === want.occurrence ? 2 : 1) : 0;
    found.push({
      start,
      end,
      weight: 4 + before + behind + same,
      wholeContext: before + behind === contextLength && contextLength >= LEAST_CONTEXT,
    });
  }
  return found;
}

/**
 * Whether the number goes on beyond the token's edge in the copy, where another character is recorded.
 * Where no context is recorded, at the end of a line, this cannot be told.
 */
function runsOn(text: string, beyond: number, edge: number, recorded: string | undefined): boolean {
  const unit = text[beyond];
  return (
    unit !== undefined &&
    recorded !== undefined &&
    unit !== recorded &&
    RUNS_ON.test(unit) &&
    RUNS_ON.test(text[edge] ?? '')
  );
}

/** How many units of the context agree, counted from the token outward. */
function common(
  context: string,
  left: (k: number) => string | undefined,
  right: (k: number) => string | undefined,
): number {
  let k = 0;
  while (k < context.length && left(k) === right(k)) k += 1;
  return k;
}

/** A choice of places for some tokens, in order, as a linked list that begins with the last. */
interface Chain {
  readonly index: number;
  readonly place: Place;
  readonly total: number;
  readonly before: Chain | null;
}

/** Chooses at most one place for each token, in order and without overlaps, so that the sum of weights is greatest. */
function inOrder(candidates: readonly (readonly Place[])[]): (Place | null)[] {
  // Sorted by end, and by weight as well: a chain that ends later than another but weighs no more is dropped.
  const best: Chain[] = [];
  /** How many of them end at a place or before it. */
  const endingBy = (end: number) => {
    let count = best.length;
    while (count > 0 && best[count - 1]!.place.end > end) count -= 1;
    return count;
  };
  candidates.forEach((places, index) => {
    const grown = places.map((place): Chain => {
      const before = best[endingBy(place.start) - 1] ?? null;
      return { index, place, total: (before?.total ?? 0) + place.weight, before };
    });
    for (const chain of grown) {
      const { end } = chain.place;
      const at = endingBy(end);
      if ((best[at - 1]?.total ?? 0) >= chain.total) continue;
      let lighter = at;
      while (lighter < best.length && best[lighter]!.total <= chain.total) lighter += 1;
      best.splice(at, lighter - at, chain);
    }
  });
  const placed: (Place | null)[] = candidates.map(() => null);
  for (let chain = best[best.length - 1] ?? null; chain; chain = chain.before)
    placed[chain.index] = chain.place;
  return placed;
}

const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

/** The part of the copy between the nearest tokens before and behind that were placed in order. */
function gapAround(
  statuses: readonly CopyStatus[],
  placed: readonly (Place | null)[],
  index: number,
  { text }: LooseText,
): { readonly from: number; readonly to: number } {
  const fixed = (at: number) => placed[at] && statuses[at] !== 'moved';
  let before = index - 1;
  while (before >= 0 && !fixed(before)) before -= 1;
  let behind = index + 1;
  while (behind < placed.length && !fixed(behind)) behind += 1;
  return { from: placed[before]?.end ?? 0, to: placed[behind]?.start ?? text.length };
}

/** The place between prefix and suffix, where both are in the gap and close enough together. */
function changedPlace(
  { token, prefix, suffix }: LooseSought,
  { text, paragraph }: LooseText,
  { from, to }: { readonly from: number; readonly to: number },
): Place | null {
  const reach = token.length + MOST_GROWTH;
  const least = Math.min(prefix.length, 3);
  for (let size = prefix.length; size >= least; size--) {
    const anchor = prefix.slice(prefix.length - size);
    let at = text.indexOf(anchor, Math.max(0, from - size));
    for (; at >= 0 && at + size <= to && at < text.length; at = text.indexOf(anchor, at + 1)) {
      const start = at + size;
      // A token at the beginning of a line has no prefix: its place must be the beginning of a line, too.
      if (size === 0 && start > 0 && paragraph[start] === paragraph[start - 1]) continue;
      const end = endOfChange(suffix, size, text, paragraph, start, Math.min(to, start + reach));
      if (end !== null) return { start, end, weight: 0, wholeContext: false };
    }
  }
  return null;
}

/**
 * Where the suffix begins; the end of the line where there is no suffix. `before` is the length of
 * the prefix that agrees.
 */
function endOfChange(
  suffix: string,
  before: number,
  text: string,
  paragraph: readonly number[],
  start: number,
  last: number,
): number | null {
  if (suffix === '') {
    if (before < LEAST_CONTEXT) return null;
    let end = start;
    while (end < last && paragraph[end] === paragraph[start]) end += 1;
    return end < last || end === text.length ? end : null;
  }
  for (let size = suffix.length; size >= Math.min(suffix.length, 2); size--) {
    if (before + size < LEAST_CONTEXT && size < suffix.length) break;
    const end = text.indexOf(suffix.slice(0, size), start);
    if (end >= 0 && end <= last && before + size >= 3) return end;
  }
  return null;
}
