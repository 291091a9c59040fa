import type { Dataset } from '../model/dataset.ts';
import { asRead } from '../model/figure.ts';
import type { Figure } from '../model/figure.ts';
import type { Identity } from '../model/identity.ts';
import type { Repair } from '../model/repair.ts';
import type { Problem } from '../problem.ts';
import { readQuantities } from '../quantity/parse.ts';
import { judge } from '../reading/verdict.ts';
import type { Candidate, Judgement } from '../reading/numeral.ts';
import { candidatesOf } from './candidates.ts';
import { check } from './check.ts';

/** The judgement of a damaged token from the recorded numerals and identities, without the text around it. */
export interface Proof extends Judgement {
  readonly repair: Repair;
}

/** A damaged token with its candidate readings. */
interface DamagedToken {
  readonly repair: Repair;
  readonly figures: readonly Figure[];
  readonly candidates: readonly Candidate[];
}

/** An identity in which damaged tokens take part. */
interface Constraint {
  readonly identity: Identity;
  readonly members: readonly DamagedToken[];
  /** The combinations of readings for which it does not contradict: one of each member, in order, joined by spaces. */
  readonly allowed: ReadonlySet<string>;
}

/**
 * Proves each repair again from the dataset alone, by constraint satisfaction: the variables are the damaged
 * tokens with their candidate readings, the constraints are the identities that the articles themselves state.
 * A reading is rejected if no choice of readings for the other tokens satisfies all identities, or if
 * {@link candidatesOf} excludes it (by the calendar, or by persons to a household).
 *
 * @returns `used`: ids of the identities on which the proofs depend. Those without which everything is still
 * proved are left out one after the other: first those that are not sums, and later rows before earlier ones.
 */
export function prove(dataset: Dataset): { proofs: Proof[]; used: ReadonlySet<string> } {
  const damaged = dataset.repairs.map((repair): DamagedToken => {
    const own = ({ article, start }: { article: string; start: number }) =>
      article === repair.article && start === repair.start;
    const numeral = dataset.numerals.find(own)!;
    const figures = dataset.figures.filter((figure) => own(figure.numeral));
    const unit = figures[0]?.quantity.unit ?? null;
    return { repair, figures, candidates: candidatesOf(numeral, unit) };
  });
  const constraints = constraintsOn(dataset, damaged);
  const all = judged(damaged, constraints);
  let needed = constraints;
  for (const group of groups(constraints)) {
    const fewer = needed.filter((constraint) => !group.includes(constraint));
    const still = judged(damaged, fewer);
    if (all.every(({ verdict }, i) => verdict !== 'proved' || still[i]!.verdict === 'proved')) {
      needed = fewer;
    }
  }
  return { proofs: all, used: new Set(needed.map(({ identity }) => identity.id)) };
}

/** A problem for each repair whose record differs from its proof. */
export function unproved(proofs: readonly Proof[]): Problem[] {
  return proofs.flatMap(({ repair, verdict, chosen, rejected }) => {
    if (verdict === repair.verdict && chosen === repair.chosen) return [];
    const say = (verdict: string, chosen: string | null) =>
      chosen === null ? verdict : `"${chosen}", ${verdict}`;
    const fallen = rejected.map(({ reading, why }) => `${reading}: ${why}`).join('; ');
    return [
      {
        code: 'unproved-repair',
        at: repair.at,
        found: `recorded as ${say(repair.verdict, repair.chosen)}`,
        expected: say(verdict, chosen),
        hint: fallen === '' ? 'nothing is known of such damage' : fallen,
      },
    ];
  });
}

/** The constraints that identities expected to hold put on the damaged tokens. */
function constraintsOn(dataset: Dataset, damaged: readonly DamagedToken[]): Constraint[] {
  const known = new Map(dataset.figures.map((figure) => [figure.id, figure]));
  return dataset.identities.flatMap((identity) => {
    if (identity.source !== null || !identity.expected.startsWith('holds')) return [];
    const ids = [identity.whole, ...identity.parts];
    const members = damaged.filter(({ figures }) => figures.some(({ id }) => ids.includes(id)));
    if (members.length === 0) return [];
    const taken = ids.flatMap((id) => known.get(id ?? '') ?? []);
    const allowed = choices(members).filter((readings) => {
      const figures = new Map(taken.map((figure) => [figure.id, figure]));
      members.forEach((member, i) => {
        for (const figure of member.figures) {
          const read = readAs(figure, readings[i]!);
          if (read) figures.set(figure.id, read);
          else figures.delete(figure.id);
        }
      });
      return check(identity, figures)?.verdict !== 'contradicts';
    });
    return [{ identity, members, allowed: new Set(allowed.map((one) => one.join(' '))) }];
  });
}

/** The figure with its quantity as another reading of its token has it; `null` where that has none of its unit. */
function readAs(figure: Figure, reading: string): Figure | null {
  const { unit } = figure.quantity;
  const found = readQuantities(reading)?.find(({ quantity }) => (quantity.unit ?? unit) === unit);
  return found ? asRead(figure, found) : null;
}

/** All combinations of one reading for each token, without readings that are impossible by themselves. */
function choices(members: readonly DamagedToken[]): string[][] {
  return members.reduce<string[][]>(
    (chosen, { candidates }) =>
      chosen.flatMap((one) =>
        candidates.flatMap(({ reading, hard }) => (hard === null ? [[...one, reading]] : [])),
      ),
    [[]],
  );
}

/** Judges the readings of each token under the constraints. */
function judged(damaged: readonly DamagedToken[], constraints: readonly Constraint[]): Proof[] {
  const left = new Map(damaged.map(({ repair }) => [repair, new Set<string>()]));
  for (const component of components(damaged, constraints)) {
    const own = constraints.filter(({ members }) => component.includes(members[0]!));
    for (const readings of choices(component)) {
      const fits = own.every(({ members, allowed }) =>
        allowed.has(members.map((member) => readings[component.indexOf(member)]).join(' ')),
      );
      if (fits) component.forEach(({ repair }, i) => left.get(repair)!.add(readings[i]!));
    }
  }
  return damaged.map(({ repair, candidates }) => ({
    repair,
    ...judge(
      candidates.map((one) =>
        one.hard !== null || left.get(repair)!.has(one.reading)
          ? one
          : { ...one, hard: 'what the text states to add up would not' },
      ),
    ),
  }));
}

/** Groups the damaged tokens that constraints connect, directly or through others (connected components). */
function components(
  damaged: readonly DamagedToken[],
  constraints: readonly Constraint[],
): (readonly DamagedToken[])[] {
  let found: (readonly DamagedToken[])[] = damaged.map((one) => [one]);
  for (const { members } of constraints) {
    const touched = found.filter((component) => component.some((one) => members.includes(one)));
    found = [...found.filter((component) => !touched.includes(component)), touched.flat()];
  }
  return found;
}

/**
 * Groups the constraints on the same tokens (of households and of people), in the order in which
 * they are tried to be left out.
 */
function groups(constraints: readonly Constraint[]): Constraint[][] {
  const key = ({ members }: Constraint) => members.map(({ repair }) => repair.at).join(' ');
  const kinds = (sums: boolean) => {
    const own = constraints.filter(({ identity }) => (identity.kind === 'sum') === sums);
    const keys = [...new Set(own.map(key))];
    return keys.map((one) => own.filter((constraint) => key(constraint) === one)).toReversed();
  };
  return [...kinds(false), ...kinds(true)];
}
