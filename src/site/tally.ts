import type { Tally } from '../lib/model/tally.ts';
import { checks, figures } from './data.ts';

/** Checks that count: those that served to prove a repair, or that no plausible error would turn, do not. */
const counted = () => checks().filter(({ counts }) => counts);

const counters: Readonly<Record<Tally, () => number>> = {
  articles: () => new Set(figures().map(({ article }) => article)).size,
  figures: () => figures().length,
  repaired: () => figures().filter(({ reading }) => reading === 'repaired').length,
  doubted: () => figures().filter(({ doubts }) => doubts.length > 0).length,
  checks: () => counted().length,
  holding: () => counted().filter(({ verdict }) => verdict.startsWith('holds')).length,
  contradicting: () => counted().filter(({ verdict }) => verdict === 'contradicts').length,
};

/** How many there are of something in this build's record. */
export function count(of: Tally): number {
  return counters[of]();
}
