import type { Tally } from '../lib/model/tally.ts';
import { checks, figures } from './data.ts';

/** The checks that count: not those that were used for a repair, nor those that hardly any misprint would change. */
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

/** How many articles, figures or checks of some sort the record holds. */
export function count(of: Tally): number {
  return counters[of]();
}
