import type { Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Identity } from '../model/identity.ts';
import type { Repair } from '../model/repair.ts';
import type { Problem } from '../problem.ts';
import { readQuantities, withUnit } from '../quantity/parse.ts';
import { judge } from '../reading/verdict.ts';
import type { Candidate, Judgement } from '../reading/numeral.ts';
import { candidatesOf } from './candidates.ts';
import { check } from './check.ts';

/** What the recorded numerals and identities make of a damaged token, without the text around it. */
export interface Proof extends Judgement {
  readonly repair: Repair;
}

/** A damaged token and what it may have been. */
interface DamagedToken {
  readonly repair: Repair;
  readonly figures: readonly Figure[];
  readonly candidates: readonly Candidate[];
}

/** An identity that damaged tokens take part in. */
interface Constraint {
  readonly identity: Identity;
  readonly members: readonly DamagedToken[];
  /** The readings of its members, in their order, that it allows, each joined by spaces. */
  readonly allowed: ReadonlySet<string>;
}

/**
 * Proves each repair again: candidate readings of all damaged tokens, together with the
 * identities that the texts state, those from outside knowledge left out. A reading falls
 * where no choice of the others makes every identity hold. What {@link candidatesOf} knows
 * of a single token (the calendar, persons to a household) comes on top.
 *
 * @returns `used`: ids of the identities that the proofs depend on, as few as will do; of
 * those that would do, sums before others and what is typed first before what is typed later.
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
          const read = asRead(figure, readings[i]!);
          if (read) figures.set(figure.id, read);
          else figures.delete(figure.id);
        }
      });
      return check(identity, figures)?.verdict !== 'contradicts';
    });
    return [{ identity, members, allowed: new Set(allowed.map((one) => one.join(' '))) }];
  });
}

/** The figure as another reading of its token has it: the quantity of its unit; `null` where there is none. */
function asRead(figure: Figure, reading: string): Figure | null {
  const { unit } = figure.quantity;
  const found = readQuantities(reading)?.find(
    ({ quantity }) => (quantity.unit ?? unit) === unit,
  )?.quantity;
  if (!found) return null;
  return { ...figure, quantity: { ...withUnit(found, unit), unit, per: figure.quantity.per } };
}

/** Every choice of a reading for each, the impossible ones left out. */
function choices(members: readonly DamagedToken[]): string[][] {
  return members.reduce<string[][]>(
    (chosen, { candidates }) =>
      chosen.flatMap((one) =>
        candidates.flatMap(({ reading, hard }) => (hard === null ? [[...one, reading]] : [])),
      ),
    [[]],
  );
}

/** What is left of each token's readings under the constraints. */
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

/** Damaged tokens that constraints tie together, directly or through others. */
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

/** Constraints on the same tokens (households and people) go together; those to do without first stand first. */
function groups(constraints: readonly Constraint[]): Constraint[][] {
  const key = ({ members }: Constraint) => members.map(({ repair }) => repair.at).join(' ');
  const kinds = (sums: boolean) => {
    const own = constraints.filter(({ identity }) => (identity.kind === 'sum') === sums);
    const keys = [...new Set(own.map(key))];
    return keys.map((one) => own.filter((constraint) => key(constraint) === one)).toReversed();
  };
  return [...kinds(false), ...kinds(true)];
}
