import type { Bilingual } from '../language.ts';
import type { Problem } from '../problem.ts';
import { address, id, isoDate, known, list, oneOf, optional, words } from './cells.ts';
import { date, daysWithin } from './period.ts';
import { elsewhere } from './publisher.ts';
import type { Publisher } from './publisher.ts';
import { readRows, repeated } from './table.ts';
import type { Fault, Table, ValidRow } from './table.ts';

/** Every {@link PledgeState}. */
export const pledgeStates = ['shown', 'neighbour', 'not-found'] as const;

/**
 * What public pages say of a promise: a result, something near it that is of other people, another place, year or
 * measure, or nothing that was found. Not found is not the same as not done.
 */
export type PledgeState = (typeof pledgeStates)[number];

/** A page at its publisher’s own host. */
export interface PledgePage {
  readonly publisher: string;
  /** As printed; in brackets （） a description of ours. */
  readonly title: string;
  readonly address: string;
  /** ISO date that the page states. */
  readonly pageDate: string;
}

/** A promise that an article makes or repeats, and what was found of it: a row of `data/promises.csv`. */
export interface Pledge {
  readonly id: string;
  readonly article: string;
  /** Ids of the figures that it sets; none where it has no number. */
  readonly figures: readonly string[];
  /** ISO date, year-month or year, of the article or of the policy that it repeats; `null` where there is none. */
  readonly due: string | null;
  /** In a few words, without a number. */
  readonly name: Bilingual;
  /** What is promised. A template, as typed. */
  readonly what: Bilingual;
  readonly state: PledgeState;
  /** Ids of the benchmarks whose pages were found. */
  readonly benchmarks: readonly string[];
  /** Another page that was found. */
  readonly page: PledgePage | null;
  /** What came of the search. A template, as typed. */
  readonly says: Bilingual;
  /** The words that were searched for. */
  readonly queries: readonly string[];
  /** ISO date of the search. */
  readonly looked: string;
  readonly at: string;
}

/** What the rows of `data/promises.csv` refer to; ids include those of faulty rows. */
export interface PledgeReferences {
  readonly articles: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly benchmarks: ReadonlySet<string>;
  readonly publisherIds: ReadonlySet<string>;
  readonly publishers: readonly Publisher[];
}

const columnsOf = ({ articles, figures, benchmarks, publisherIds }: PledgeReferences) => ({
  id,
  article: known('article', articles),
  figures: list(known('figure', figures)),
  due: optional(date),
  name_en: words,
  name_zh: words,
  what_en: words,
  what_zh: words,
  state: oneOf('promise-state', pledgeStates),
  benchmarks: list(known('benchmark', benchmarks)),
  publisher: optional(known('publisher', publisherIds)),
  title: optional(words),
  address: optional(address),
  page_date: optional(isoDate),
  says_en: words,
  says_zh: words,
  queries: words,
  looked: isoDate,
});

type ValidPledgeRow = ValidRow<ReturnType<typeof columnsOf>>;

/** Between two of the queries of a cell. */
const NEXT_QUERY = ' | ';

/** Reads `data/promises.csv`. */
export function readPledges(
  table: Table,
  references: PledgeReferences,
): { pledges: Pledge[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, columnsOf(references));
  problems.push(...repeated(table, ['id']));
  const publishers = new Map(references.publishers.map((each) => [each.id, each]));
  const pledges = rows.map((row): Pledge => {
    problems.push(...faultsOf(row, publishers).map((fault) => ({ ...fault, at: row.at })));
    const { id, article, figures, due, state, benchmarks, looked, at } = row;
    return {
      ...{ id, article, figures, due, state, benchmarks, looked, at },
      name: { en: row.name_en, zh: row.name_zh },
      what: { en: row.what_en, zh: row.what_zh },
      page: pageOf(row),
      says: { en: row.says_en, zh: row.says_zh },
      queries: row.queries.split(NEXT_QUERY),
    };
  });
  return { pledges, problems };
}

/** The page of a row; `null` where it has none, or not all of it. */
function pageOf({ publisher, title, address, page_date: pageDate }: ValidPledgeRow) {
  if (publisher === null || title === null || address === null || pageDate === null) return null;
  return { publisher, title, address, pageDate };
}

function faultsOf(row: ValidPledgeRow, publishers: ReadonlyMap<string, Publisher>): Fault[] {
  const faults: Fault[] = [];
  const { publisher, title, address, page_date: pageDate, benchmarks, state, due, looked } = row;
  const page = pageOf(row);
  if (page === null && [publisher, title, address, pageDate].some((cell) => cell !== null))
    faults.push({
      code: 'promise-source',
      found: 'a page of which something is missing',
      expected: 'publisher, title, address and page_date',
    });
  else if ((page !== null || benchmarks.length > 0) !== (state !== 'not-found'))
    faults.push({
      code: 'promise-source',
      found: `a promise that is ${state} ${state === 'not-found' ? 'with a source' : 'without a source'}`,
      expected: 'a benchmark or a page where something was found, and none where nothing was',
    });
  if (page) faults.push(...elsewhere(page.address, publishers.get(page.publisher)));
  if (page && looked < page.pageDate)
    faults.push({
      code: 'seen-before-page',
      found: `page of ${page.pageDate} found on ${looked}`,
      expected: 'a day on or after that of the page',
    });
  if (due !== null && looked <= daysWithin(due)[1])
    faults.push({
      code: 'looked-too-early',
      found: `a promise for ${due} looked for on ${looked}`,
      expected: 'a day after its date',
    });
  return faults;
}
