import type { FigureClass } from '../lib/model/indicator.ts';
import type { PledgeState } from '../lib/model/pledge.ts';
import type { Tally } from '../lib/model/tally.ts';
import { allCuts, balances, cuts, isLevel } from './cuts.ts';
import { countClasses, testedFigures } from './classes.ts';
import { benchmarks, checks, figures, judgements, pledges, studies } from './data.ts';
import { stringsThatAddUp } from './run-together.ts';

/** The checks that count: all that contradict, and those that hold and could have failed, without those that served a repair. */
const counted = () => checks().filter(({ counts }) => counts);

/** Every way to cut the numbers of Lijiang’s dibao that ran together. */
const ways = () => balances(stringsThatAddUp().map(allCuts));
const pledgesThatAre = (state: PledgeState) =>
  pledges().filter((pledge) => pledge.state === state).length;

/** The figures of a class, and those of them in a check that counts. */
const ofClass = (kind: FigureClass) =>
  countClasses(figures(), testedFigures(checks())).find((one) => one.kind === kind)!;

/** What the two readings took each figure's class to be. */
const classes = () => judgements().filter(({ question }) => question === 'class');

/** The figures that one of the two readings took for outcomes. */
const outcomesBy = (reading: 'first' | 'second') =>
  classes().filter((row) => row[reading] === 'outcome').length;

const counters: Readonly<Record<Tally, () => number>> = {
  articles: () => new Set(figures().map(({ article }) => article)).size,
  figures: () => figures().length,
  repaired: () => figures().filter(({ reading }) => reading === 'repaired').length,
  doubted: () => figures().filter(({ doubts }) => doubts.length > 0).length,
  tested: () => new Set(counted().flatMap((check) => check.figures)).size,
  checks: () => counted().length,
  holding: () => counted().filter(({ verdict }) => verdict === 'holds').length,
  rounding: () => counted().filter(({ fit }) => fit === 'rounding').length,
  cut: () => counted().filter(({ fit }) => fit === 'cut').length,
  impossible: () => counted().filter(({ grade }) => grade === 'impossible').length,
  disputed: () => counted().filter(({ grade }) => grade !== null && grade !== 'impossible').length,
  outcomes: () => ofClass('outcome').count,
  outputs: () => ofClass('output').count,
  activities: () => ofClass('activity').count,
  inputs: () => ofClass('input').count,
  contexts: () => ofClass('context').count,
  standards: () => ofClass('standard').count,
  'tested-outcomes': () => ofClass('outcome').tested,
  'tested-outputs': () => ofClass('output').tested,
  'tested-activities': () => ofClass('activity').tested,
  'tested-inputs': () => ofClass('input').tested,
  'tested-contexts': () => ofClass('context').tested,
  'tested-standards': () => ofClass('standard').tested,
  'planned-outcomes': () =>
    figures().filter((figure) => figure.class === 'outcome' && figure.status === 'target').length,
  complete: () => figures().filter(({ value, unit }) => value === '100' && unit === '%').length,
  'agreed-classes': () => classes().filter(({ first, second }) => first === second).length,
  'first-outcomes': () => outcomesBy('first'),
  'second-outcomes': () => outcomesBy('second'),
  benchmarks: () => benchmarks().length,
  studies: () => studies().length,
  'cut-gaps': () => allCuts(stringsThatAddUp()[0]).length,
  'cut-gaps-left': () => cuts(stringsThatAddUp()[0]).length,
  'cut-ways': () => ways().length,
  'cut-ways-households': () => ways().filter(({ households }) => isLevel(households)).length,
  'cut-ways-people': () => ways().filter(({ people }) => isLevel(people)).length,
  'cut-balances': () => balances(stringsThatAddUp().map(cuts)).length,
  promises: () => pledges().length,
  'promises-shown': () => pledgesThatAre('shown'),
  'promises-neighbour': () => pledgesThatAre('neighbour'),
  'promises-not-found': () => pledgesThatAre('not-found'),
};

/** How many articles, figures or checks of some sort the record holds. */
export function count(of: Tally): number {
  return counters[of]();
}
