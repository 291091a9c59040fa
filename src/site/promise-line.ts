import { messages } from '../lib/language.ts';
import { daysWithin } from '../lib/model/period.ts';
import { pledgeStates, type PledgeState } from '../lib/model/pledge.ts';
import type { SitePledge } from '../lib/model/site.ts';

/** Promises on a line of time. A place on the line is a share of its length, from 0 to 1. */
export interface PromiseLine {
  /** By their dates; those without one at the beginning. */
  readonly rows: readonly { readonly pledge: SitePledge; readonly at: number | null }[];
  /** Where each year begins. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** How many promises there are of each state. */
  readonly counts: readonly { readonly state: PledgeState; readonly count: number }[];
  /** The day of the latest search. */
  readonly looked: { readonly date: string; readonly at: number };
}

/** What was found of a promise, in words. */
export const stateWords = messages<Readonly<Record<PledgeState, string>>>({
  en: { shown: 'a result is shown', neighbour: 'a neighbour only', 'not-found': 'nothing found' },
  zh: { shown: '查到结果', neighbour: '只有相近的', 'not-found': '没有查到' },
});

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
/** The last day on which a promise can be kept. */
const lastDay = ({ due }: SitePledge) => (due === null ? null : daysWithin(due)[1]);

/** Lays out promises from the beginning of the first year of their dates to the end of the year of the search. */
export function promiseLine(pledges: readonly SitePledge[]): PromiseLine {
  const dates = pledges.map(lastDay).filter((date) => date !== null);
  const date = pledges
    .map(({ looked }) => looked)
    .toSorted()
    .at(-1)!;
  const [first, last] = [Number(dates.toSorted()[0]!.slice(0, 4)), Number(date.slice(0, 4))];
  const [from, to] = [dayOf(`${first}-01-01`), dayOf(`${last}-12-31`)];
  const at = (day: string) => (dayOf(day) - from) / (to - from);
  return {
    rows: pledges
      .toSorted((a, b) => (lastDay(a) ?? '').localeCompare(lastDay(b) ?? ''))
      .map((pledge) => {
        const day = lastDay(pledge);
        return { pledge, at: day === null ? null : at(day) };
      }),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: at(`${first + index}-01-01`),
    })),
    counts: pledgeStates.map((state) => ({
      state,
      count: pledges.filter((pledge) => pledge.state === state).length,
    })),
    looked: { date, at: at(date) },
  };
}
