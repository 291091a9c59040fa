import type { Figure } from './figure.ts';
import type { Identity } from './identity.ts';
import type { SettledJudgement } from './judgement.ts';

/** How a figure stands to others of its article, as the identities say. */
export interface Parthood {
  /** The figure of which it counts a part. */
  readonly partOf: string | null;
  /** The sum whose parts, it among them, make up the whole; `null` where the parts named need not be all. */
  readonly partition: string | null;
  /** The figure that prints the same number of the same things before it. */
  readonly restates: string | null;
  /** For a quotient: the figures from which it can be computed, as `a+b/c`. */
  readonly ratioOf: string | null;
}

const NONE: Parthood = { partOf: null, partition: null, restates: null, ratioOf: null };

/**
 * The parthood of every figure that has one, by id. A sum makes its parts a partition of the whole, a subset makes its
 * part one of an incomplete list; an equality of two figures of the same things makes the later one a restatement, and what is part of it a part of the
 * earlier one;  a share
 * and a gain say of what a percentage is the quotient, and what a share is taken of is a part of its base. What was settled by reading the passage goes before all of it.
 */
export function parthoods(
  identities: readonly Identity[],
  figures: ReadonlyMap<string, Figure>,
  judgements: readonly SettledJudgement[],
): ReadonlyMap<string, Parthood> {
  const found = new Map<string, Parthood>();
  const set = (id: string, more: Partial<Parthood>) =>
    found.set(id, { ...NONE, ...more, ...nonNull(found.get(id)) });
  for (const { id, kind, whole, parts, grade, source } of inOrder(identities)) {
    if (whole === null) continue;
    if (kind === 'sum') for (const part of parts) set(part, { partOf: whole, partition: id });
    if (kind === 'subset') set(parts[0]!, { partOf: whole });
    if (kind === 'equal') {
      const restated = restatement(figures.get(whole), figures.get(parts[0]!));
      if (restated !== null) set(restated.later.id, { restates: restated.earlier.id });
    }
    if (kind === 'share') {
      const [numerator, base] = [parts.slice(0, -1), parts.at(-1)!];
      set(whole, { ratioOf: `${numerator.join('+')}/${base}` });
      if (grade === null && source === null)
        for (const part of numerator) set(part, { partOf: base });
    }
    if (kind === 'gain') set(whole, { ratioOf: `${parts[0]!}/(${parts[1]!}-${parts[0]!})` });
  }
  for (const { figure, question, settled } of judgements) {
    if (question !== 'part_of') continue;
    const before = found.get(figure) ?? NONE;
    const partOf = settled === '' ? null : settled;
    const partition = before.partOf === partOf ? before.partition : null;
    found.set(figure, { ...before, partOf, partition });
  }
  for (const [id, { partOf }] of found) {
    const original = partOf === null ? null : found.get(partOf)?.restates;
    if (original != null) found.set(id, { ...found.get(id)!, partOf: original });
  }
  return found;
}

/** Which of two equal figures prints the number of the other again, of the same things in the same sense; `null` for none. */
function restatement(
  one: Figure | undefined,
  other: Figure | undefined,
): { readonly earlier: Figure; readonly later: Figure } | null {
  if (one === undefined || other === undefined) return null;
  const same =
    one.who.counted === other.who.counted &&
    one.who.population === other.who.population &&
    one.status === other.status &&
    one.measure.relation === other.measure.relation;
  if (!same) return null;
  return one.numeral.start < other.numeral.start
    ? { earlier: one, later: other }
    : { earlier: other, later: one };
}

/** Sums come first: what is part of a partition is not said to be part of an incomplete list too. */
const inOrder = (identities: readonly Identity[]): readonly Identity[] => [
  ...identities.filter(({ kind }) => kind === 'sum'),
  ...identities.filter(({ kind }) => kind !== 'sum'),
];

const nonNull = (parthood: Parthood | undefined): Partial<Parthood> =>
  Object.fromEntries(Object.entries(parthood ?? {}).filter(([, value]) => value !== null));
