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
 * part one of an incomplete list; an equality of two figures of one indicator makes the later one a restatement;  a share
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
    if (kind === 'equal' && figures.get(whole)?.indicator === figures.get(parts[0]!)?.indicator)
      set(whole, { restates: parts[0]! });
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
    found.set(figure, { ...NONE, ...found.get(figure), partOf: settled === '' ? null : settled });
  }
  return found;
}

/** Sums come first: what is part of a partition is not said to be part of an incomplete list too. */
const inOrder = (identities: readonly Identity[]): readonly Identity[] => [
  ...identities.filter(({ kind }) => kind === 'sum'),
  ...identities.filter(({ kind }) => kind !== 'sum'),
];

const nonNull = (parthood: Parthood | undefined): Partial<Parthood> =>
  Object.fromEntries(Object.entries(parthood ?? {}).filter(([, value]) => value !== null));
