import { languages } from '../language.ts';
import type { Bilingual, Lang } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Benchmark } from './benchmark.ts';
import {
  address,
  id,
  integer,
  isoDate,
  known,
  list,
  oneOf,
  optional,
  text,
  words,
} from './cells.ts';
import { unknownNumeral } from './numeral.ts';
import { date, daysWithin } from './period.ts';
import { elsewhere } from './publisher.ts';
import type { Publisher } from './publisher.ts';
import { halfTranslated, readRows, repeated } from './table.ts';
import type { CellReader, Fault, Table, ValidRow } from './table.ts';

/** Every {@link EventKind}. */
export const eventKinds = ['campaign', 'hat', 'document', 'article', 'goal', 'period'] as const;

/**
 * What an event is: a step of the campaign, places leaving the poverty list, a document or an announcement, one of the
 * articles, the day by which something is to be reached, or a period that a policy sets.
 */
export type EventKind = (typeof eventKinds)[number];

/** The page outside of the articles that tells of an event. */
export interface EventPage {
  readonly publisher: string;
  /** As printed; in brackets （） a description of ours. */
  readonly title: string;
  readonly address: string;
  /** ISO date that the page states; `null` where it states none. */
  readonly pageDate: string | null;
  /** ISO date on which the page was read. */
  readonly seen: string;
  /** Of the title. */
  readonly language: Lang;
}

/** Where an event is read: in an article, on the page of a benchmark, or on another page. */
export type EventSource =
  | {
      readonly kind: 'article';
      readonly article: string;
      /** Starts of the numerals that print its dates; none where it is the article’s own date of publication. */
      readonly starts: readonly number[];
    }
  | { readonly kind: 'benchmark'; readonly benchmark: string }
  | ({ readonly kind: 'page' } & EventPage);

/** A dated event of the time line: a row of `data/events.csv`. */
export interface Event {
  readonly id: string;
  /** ISO date, year-month or year. */
  readonly date: string;
  /** The last day, month or year, inclusive; `null` where it lasts no longer than `date`. */
  readonly end: string | null;
  readonly place: string;
  readonly kind: EventKind;
  /** A sentence without its stop. A template, as typed. */
  readonly what: Bilingual;
  /** The same in a few words, for the drawing. */
  readonly short: Bilingual;
  /** What a reader should know, as a doubt about the date; both empty where there is nothing. A template, as typed. */
  readonly note: Bilingual;
  readonly source: EventSource;
  readonly at: string;
}

/** What the rows of `data/events.csv` refer to; ids include those of faulty rows. */
export interface EventReferences {
  readonly places: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Starts of numerals by article, as typed; an article without a file of numerals is left out. */
  readonly starts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly benchmarkIds: ReadonlySet<string>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly publisherIds: ReadonlySet<string>;
  readonly publishers: readonly Publisher[];
}

/** No more characters fit beside a mark of the drawing. */
const SHORT = 40;

const shortWords: CellReader<string> = (value) =>
  value.length > SHORT
    ? {
        fault: {
          code: 'long-label',
          found: `"${value}", ${value.length} characters`,
          expected: `at most ${SHORT}`,
        },
      }
    : words(value);

const columnsOf = ({ places, articles, benchmarkIds, publisherIds }: EventReferences) => ({
  id,
  date,
  date_end: optional(date),
  place: known('place', places),
  kind: oneOf('event-kind', eventKinds),
  what_en: words,
  what_zh: words,
  short_en: shortWords,
  short_zh: shortWords,
  note_en: text,
  note_zh: text,
  article: optional(known('article', articles)),
  starts: list(integer(0)),
  benchmark: optional(known('benchmark', benchmarkIds)),
  publisher: optional(known('publisher', publisherIds)),
  title: optional(words),
  address: optional(address),
  page_date: optional(isoDate),
  seen: optional(isoDate),
  language: optional(oneOf('language', languages)),
});

type ValidEventRow = ValidRow<ReturnType<typeof columnsOf>>;

/**
 * Reads `data/events.csv`. Each row names one source: an article, a benchmark, or a page at the publisher’s own host.
 * Whether an article prints the date is for `src/lib/checks/event-dates.ts`.
 */
export function readEvents(
  table: Table,
  references: EventReferences,
): { events: Event[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, columnsOf(references));
  problems.push(...repeated(table, ['id']));
  const publishers = new Map(references.publishers.map((each) => [each.id, each]));
  const events: Event[] = [];
  for (const row of rows) {
    const { at } = row;
    const starts = references.starts.get(row.article ?? '');
    for (const start of row.starts)
      if (starts?.has(String(start)) === false)
        problems.push(unknownNumeral(at, row.article!, start));
    problems.push(...halfTranslated(at, 'note', { en: row.note_en, zh: row.note_zh }));
    const source = sourceOf(row);
    const faults = [
      ...timeFaults(row),
      ...('code' in source ? [source] : sourceFaults(row, source, references, publishers)),
    ];
    problems.push(...faults.map((fault) => ({ ...fault, at })));
    if (!('code' in source))
      events.push({
        id: row.id,
        date: row.date,
        end: row.date_end,
        place: row.place,
        kind: row.kind,
        what: { en: row.what_en, zh: row.what_zh },
        short: { en: row.short_en, zh: row.short_zh },
        note: { en: row.note_en, zh: row.note_zh },
        source,
        at,
      });
  }
  return { events, problems };
}

/** Only an article has numerals, and only a page has a title, an address and so on. */
const OF_PAGES = ['title', 'address', 'page_date', 'seen', 'language'] as const;

/** The source of a row, or why it has none. */
function sourceOf(row: ValidEventRow): EventSource | Fault {
  const { article, benchmark, publisher, title, address, seen } = row;
  const named = Object.entries({ article, benchmark, publisher }).flatMap(([name, value]) =>
    value === null ? [] : [name],
  );
  const expected = 'one of article, benchmark and publisher';
  if (named.length !== 1)
    return { code: 'event-source', found: named.join(' and ') || 'no source', expected };
  const stray = [
    ...(article === null && row.starts.length > 0 ? ['starts'] : []),
    ...(publisher === null ? OF_PAGES.filter((column) => row[column] !== null) : []),
  ];
  if (stray.length > 0)
    return {
      code: 'event-source',
      found: `${stray.join(', ')} beside the source ${named[0]}`,
      expected: 'starts of an article, or title, address, page_date, seen and language of a page',
    };
  if (article !== null) return { kind: 'article', article, starts: row.starts };
  if (benchmark !== null) return { kind: 'benchmark', benchmark };
  if (title === null || address === null || seen === null)
    return {
      code: 'event-source',
      found: 'a page without its title, its address or the day on which it was read',
      expected: 'title, address and seen',
    };
  return {
    kind: 'page',
    publisher: publisher!,
    title,
    address,
    pageDate: row.page_date,
    seen,
    language: row.language ?? 'zh',
  };
}

function timeFaults({ date: from, date_end: to, kind }: ValidEventRow): Fault[] {
  if (to === null)
    return kind === 'period'
      ? [{ code: 'period-without-end', found: 'a period without date_end', expected: 'its end' }]
      : [];
  return daysWithin(from)[0] < daysWithin(to)[0]
    ? []
    : [
        {
          code: 'reversed-period',
          found: `the event ends (${to}) before it starts (${from})`,
          hint: 'swap or correct them, or leave date_end empty',
        },
      ];
}

/** What is wrong with a source by itself: where its page is, and whether it can know of the event. */
function sourceFaults(
  row: ValidEventRow,
  source: EventSource,
  { benchmarks }: EventReferences,
  publishers: ReadonlyMap<string, Publisher>,
): Fault[] {
  if (source.kind === 'article') return [];
  if (row.kind === 'article')
    return [
      {
        code: 'event-source',
        found: `an article read in a ${source.kind}`,
        expected: 'the article',
      },
    ];
  const faults: Fault[] = [];
  if (source.kind === 'page')
    faults.push(...elsewhere(source.address, publishers.get(source.publisher)));
  const { pageDate = null } =
    source.kind === 'page' ? source : (benchmarks.get(source.benchmark) ?? {});
  if (pageDate !== null && row.kind !== 'goal' && pageDate < daysWithin(row.date)[0])
    faults.push({
      code: 'page-before-event',
      found: `page of ${pageDate} about ${row.date}`,
      expected: 'a page that is not older than what it reports',
    });
  if (source.kind === 'page' && pageDate !== null && source.seen < pageDate)
    faults.push({
      code: 'seen-before-page',
      found: `page of ${pageDate} seen on ${source.seen}`,
      expected: 'a day on or after that of the page',
    });
  return faults;
}
