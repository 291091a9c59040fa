import { describe, expect, test } from 'vitest';
import { eventDateProblems } from '../../../src/lib/checks/event-dates.ts';
import { readEvents } from '../../../src/lib/model/event.ts';
import { readPublishers } from '../../../src/lib/model/publisher.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { tableOf } from './table-of.ts';

const HEADER =
  'id,date,date_end,place,kind,what_en,what_zh,short_en,short_zh,note_en,note_zh,article,starts,benchmark,publisher,title,address,page_date,seen,language';
const WORDS = 'It happens,发生,Happens,发生,,,';
const { publishers } = readPublishers(
  tableOf(
    'data/publishers.csv',
    'id,name_en,name_zh,kind,host',
    'bureau,Bureau,统计局,office,stats.example.org',
  ),
);
const read = (...lines: string[]) => {
  const { events, problems } = readEvents(tableOf('data/events.csv', HEADER, ...lines), {
    places: new Set(['china']),
    articles: new Set(['report']),
    starts: new Map([['report', new Set(['7', '9'])]]),
    benchmarkIds: new Set(['line']),
    benchmarks: new Map(),
    publisherIds: new Set(['bureau']),
    publishers,
  });
  return { events, problems: problems.map(formatProblem) };
};

describe('an event is read', () => {
  test('from an article, at the numerals that print its dates', () => {
    const { events, problems } = read(`x,2015,2016,china,campaign,${WORDS}report,7 9,,,,,,,`);
    expect(problems).toEqual([]);
    expect(events[0]).toMatchObject({
      date: '2015',
      end: '2016',
      what: { en: 'It happens', zh: '发生' },
      source: { kind: 'article', article: 'report', starts: [7, 9] },
    });
  });

  test('from the page of a benchmark', () => {
    const { events, problems } = read(`x,2020-05,,china,hat,${WORDS},,line,,,,,,`);
    expect(problems).toEqual([]);
    expect(events[0]!.source).toEqual({ kind: 'benchmark', benchmark: 'line' });
  });

  test('from another page of a known publisher, in Chinese unless it says otherwise', () => {
    const page = 'bureau,A title,https://www.stats.example.org/a,2020-06-01,2026-11-29';
    const { events, problems } = read(
      `x,2020-05-16,,china,hat,${WORDS},,,${page},`,
      `y,2020-05-16,,china,hat,${WORDS},,,${page},en`,
    );
    expect(problems).toEqual([]);
    expect(events.map(({ source }) => source)).toEqual(
      ['zh', 'en'].map((language) => expect.objectContaining({ kind: 'page', language })),
    );
  });

  test('with a goal that lies after the page that tells of it, but nothing else', () => {
    const page = 'bureau,A title,https://www.stats.example.org/a,2020-06-01,2026-11-29,';
    const of = (kind: string) => read(`x,2021,,china,${kind},${WORDS},,,${page}`).problems;
    expect(of('goal')).toEqual([]);
    expect(of('hat')).toEqual([expect.stringContaining('page-before-event')]);
  });
});

test('every fault of a row is told in one run', () => {
  const { problems } = read(
    `x,2021,2020,china,article,${WORDS},,,bureau,A title,https://copy.example.com/a,2022-01-01,2021-01-01,`,
  );
  expect(problems).toEqual([
    expect.stringContaining('reversed-period'),
    expect.stringContaining('event-source'),
  ]);
  const faulty = `x,2021,2020,china,hat,${WORDS},,,bureau,A title,https://copy.example.com/a,2020-01-01,2019-01-01,`;
  expect(read(faulty).problems.map((line) => line.split(': ')[1])).toEqual([
    'reversed-period',
    'address-elsewhere',
    'page-before-event',
    'seen-before-page',
  ]);
});

describe('a date of an article', () => {
  const told = (date: string, end: string | null, starts: readonly number[]) =>
    eventDateProblems({
      articles: [{ id: 'report', published: '2022-06-24' }],
      numerals: [
        { article: 'report', start: 1, token: '623日' },
        { article: 'report', start: 2, token: '2023-2025年' },
        { article: 'report', start: 3, token: '2024年底' },
        { article: 'report', start: 4, token: '300户' },
      ],
      repairs: [{ article: 'report', start: 1, chosen: '6月23日' }],
      events: [{ at: 'e', date, end, source: { kind: 'article', article: 'report', starts } }],
    } as unknown as Parameters<typeof eventDateProblems>[0]).map(formatProblem);

  test.each([
    ['that of publication', '2022-06-24', null, []],
    ['one that was repaired, in the year of publication', '2022-06-23', null, [1]],
    ['both ends of a stretch', '2023', '2025', [2]],
    ['the end of a year', '2024-12', null, [3]],
    ['dates of several numerals', '2022-06-23', '2024-12', [1, 3]],
  ] as const)('is %s', (_, date, end, starts) => {
    expect(told(date, end, starts)).toEqual([]);
  });

  test.each([
    ['of another day', '2022-06-24', null, [1], '2022-06-23'],
    ['of a number that is no date', '2022', null, [4], 'starts of numerals that print the date'],
    ['of an end that is not printed', '2023', '2026', [2], '2023, 2025'],
  ] as const)('cannot be that %s', (_, date, end, starts, expected) => {
    expect(told(date, end, starts)).toEqual([
      expect.stringMatching(new RegExp(`^e: date-not-printed: .*${expected}$`)),
    ]);
  });
});
