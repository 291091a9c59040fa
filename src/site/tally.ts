import type { PledgeState } from '../lib/model/pledge.ts';
import type { Tally } from '../lib/model/tally.ts';
import { allCuts, balances, cuts, isLevel } from './cuts.ts';
import { benchmarks, checks, figures, pledges, studies } from './data.ts';
import { stringsThatAddUp } from './run-together.ts';

/** The checks that count: all that contradict, and those that hold and could have failed, without those that served a repair. */
const counted = () => checks().filter(({ counts }) => counts);

/** Every way to cut the numbers of Lijiang’s dibao that ran together. */
const ways = () => balances(stringsThatAddUp().map(allCuts));
const pledgesThatAre = (state: PledgeState) =>
  pledges().filter((pledge) => pledge.state === state).length;

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
  outcomes: () => figures().filter((figure) => figure.class === 'outcome').length,
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
