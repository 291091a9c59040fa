/**
 * One replacement: code units `from` (inclusive) to `to` (exclusive) of the old text become
 * `insert`, which starts at `at` in the new text.
 */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly insert: string;
}

/** A change without its position in the new text, from which {@link edits} are made. */
export type Replacement = Pick<Change, 'from' | 'to' | 'insert'>;

/**
 * How one text becomes another: a list of replacements, outside of which nothing changes.
 *
 * Positions are in UTF-16 code units. Changes are in text order and do not overlap.
 */
export interface Edits {
  /** Length of the text before. */
  readonly before: number;
  /** Length of the text after. */
  readonly after: number;
  readonly changes: readonly Change[];
}

/** Where a position inside a change is moved: to the start of the change or to its end. */
export type Side = 'start' | 'end';

/**
 * Makes edits from replacements in text order; replacements of nothing by nothing are dropped.
 *
 * Replacements that touch are not merged, so that each keeps its own positions, except for a deletion
 * with an insertion at its end.
 *
 * @param before length of the text to be edited.
 * @throws RangeError if replacements overlap, are out of order or lie outside the text.
 * @example edits(5, [{ from: 1, to: 3, insert: '' }]).after // 3
 */
export function edits(before: number, replacements: Iterable<Replacement>): Edits {
  const changes: Change[] = [];
  let end = 0;
  let drift = 0;
  for (const { from, to, insert } of replacements) {
    if (from < end || to < from || to > before)
      throw new RangeError(`change out of order or outside the text: ${from}–${to} of ${before}`);
    if (from === to && insert === '') continue;
    const last = changes[changes.length - 1];
    if (last !== undefined && last.to === from && from === to && last.insert === '')
      changes[changes.length - 1] = { ...last, insert };
    else changes.push({ from, to, at: from + drift, insert });
    drift += insert.length - (to - from);
    end = to;
  }
  return { before, after: before + drift, changes };
}

/**
 * Applies the edits to the text for which they were made.
 *
 * @throws RangeError if the text has another length than that one.
 * @example apply(edits(3, [{ from: 1, to: 2, insert: '户' }]), '5戶。') // '5户。'
 */
export function apply({ before, changes }: Edits, text: string): string {
  if (text.length !== before)
    throw new RangeError(`edits of a text of ${before} units, not ${text.length}`);
  if (changes.length === 0) return text;
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to, insert } of changes) {
    pieces.push(text.slice(end, from), insert);
    end = to;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}

/** The edits that undo these, made from the text before them: `apply(invert(e, t), apply(e, t)) === t`. */
export function invert({ before, after, changes }: Edits, text: string): Edits {
  return {
    before: after,
    after: before,
    changes: changes.map(({ from, to, at, insert }) => ({
      from: at,
      to: at + insert.length,
      at: from,
      insert: text.slice(from, to),
    })),
  };
}

/** A step through a text: keep or drop so many code units of it, or add others. */
type Step =
  | { readonly kind: 'keep' | 'drop'; readonly length: number }
  | { readonly kind: 'add'; readonly text: string };

function* steps({ before, changes }: Edits): Generator<Step> {
  let end = 0;
  for (const { from, to, insert } of changes) {
    if (from > end) yield { kind: 'keep', length: from - end };
    if (to > from) yield { kind: 'drop', length: to - from };
    if (insert !== '') yield { kind: 'add', text: insert };
    end = to;
  }
  if (before > end) yield { kind: 'keep', length: before - end };
}

/**
 * Joins two edits into one that has the effect of `first` and then `second`: `apply(compose(a, b),
 * t) === apply(b, apply(a, t))`.
 *
 * @throws RangeError if `second` was made for a text of another length than `first` leaves.
 */
export function compose(first: Edits, second: Edits): Edits {
  if (first.after !== second.before)
    throw new RangeError(`edits do not meet: ${first.after} units, then ${second.before}`);
  if (first.changes.length === 0) return second;
  if (second.changes.length === 0) return first;
  const merged: { from: number; to: number; insert: string }[] = [];
  const replace = (from: number, to: number, insert: string) => merged.push({ from, to, insert });
  const early = steps(first);
  const late = steps(second);
  let a = early.next().value as Step | undefined;
  let b = late.next().value as Step | undefined;
  let old = 0;
  while (a !== undefined || b !== undefined) {
    if (b?.kind === 'add') {
      replace(old, old, b.text);
      b = late.next().value as Step | undefined;
    } else if (a?.kind === 'drop') {
      replace(old, old + a.length, '');
      old += a.length;
      a = early.next().value as Step | undefined;
    } else {
      // Here `a` keeps or adds text that `b` keeps or drops. Both sequences of steps cover all of the text
      // between the edits, so that neither can be at its end.
      const left = a!;
      const right = b as Extract<Step, { length: number }>;
      const size = left.kind === 'add' ? left.text.length : left.length;
      const shared = Math.min(size, right.length);
      if (left.kind === 'add' && right.kind === 'keep')
        replace(old, old, left.text.slice(0, shared));
      if (left.kind === 'keep' && right.kind === 'drop') replace(old, old + shared, '');
      if (left.kind === 'keep') old += shared;
      a =
        shared === size
          ? (early.next().value as Step | undefined)
          : left.kind === 'add'
            ? { kind: 'add', text: left.text.slice(shared) }
            : { kind: left.kind, length: size - shared };
      b =
        shared === right.length
          ? (late.next().value as Step | undefined)
          : { kind: right.kind, length: right.length - shared };
    }
  }
  return edits(first.before, merged);
}

function endOf({ at, insert }: Change): number {
  return at + insert.length;
}

/**
 * Maps a position of the old text to the new one.
 *
 * @param side where a position strictly inside a change is moved.
 * @example mapPos(fold('户(hù)3人').edits, 5, 'start') // 1
 */
export function mapPos({ changes }: Edits, pos: number, side: Side): number {
  const change = changes[lastBefore(changes, pos, ({ from }) => from)];
  if (change === undefined) return pos;
  if (pos >= change.to) return pos - change.to + endOf(change);
  return side === 'start' || pos === change.from ? change.at : endOf(change);
}

/**
 * Maps a position of the new text back to the old one; the inverse of {@link mapPos}.
 *
 * @param side at a deletion, whether the position before it (`start`) or behind it (`end`) is meant.
 * @example oldPosition(fold('户(hù)3人').edits, 1, 'end') // 5
 */
export function oldPosition({ changes }: Edits, pos: number, side: Side): number {
  const change = changes[lastBefore(changes, pos, ({ at }) => at)];
  if (change === undefined) return pos;
  const end = endOf(change);
  if (pos > end || (pos === end && (side === 'end' || change.insert !== ''))) {
    return pos - end + change.to;
  }
  return side === 'start' || (pos === change.at && change.insert !== '') ? change.from : change.to;
}

/** Binary search for the index of the last change whose key is at most `pos`; −1 where there is none. */
function lastBefore(
  changes: readonly Change[],
  pos: number,
  key: (change: Change) => number,
): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(changes[middle]!) <= pos) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
