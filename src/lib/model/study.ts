import { languages } from '../language.ts';
import type { Bilingual, Lang } from '../language.ts';
import type { Problem } from '../problem.ts';
import { address, id, integer, isoDate, oneOf, optional, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** Every {@link StudyTopic}. */
const studyTopics = ['measuring', 'effects', 'targeting', 'relocation', 'conduct'] as const;

/** What a study asks: how many are poor, what the campaign changed, whom it reached, moving people, how it was run. */
export type StudyTopic = (typeof studyTopics)[number];

/** Research by others on the subject of the articles: a row of `data/research.csv`. No figure is taken from it. */
export interface Study {
  readonly id: string;
  readonly topic: StudyTopic;
  readonly title: string;
  /** Names separated by semicolons. */
  readonly authors: string;
  /** `null` where the copy that was read states none. */
  readonly year: number | null;
  /** The journal or series, with volume and issue. */
  readonly publication: string;
  /** Of title and authors. */
  readonly language: Lang;
  /** The publisher’s page or the DOI. */
  readonly address: string;
  /** The public copy in which the abstract was read. */
  readonly copy: string;
  /** ISO date of that reading. */
  readonly seen: string;
  /** What it finds, in words of ours. */
  readonly finds: Bilingual;
  readonly at: string;
}

/** Reads `data/research.csv`. */
export function readStudies(table: Table): { studies: Study[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    topic: oneOf('study-topic', studyTopics),
    title: words,
    authors: words,
    year: optional(integer(1900)),
    publication: words,
    language: oneOf('language', languages),
    address,
    copy: address,
    seen: isoDate,
    finds_en: words,
    finds_zh: words,
  });
  for (const { at, year, seen } of rows)
    if (year !== null && year > Number(seen.slice(0, 4)))
      problems.push({
        code: 'seen-before-year',
        at,
        found: `a study of ${year} seen on ${seen}`,
        expected: 'a day in or after its year',
      });
  return {
    studies: rows.map(({ finds_en, finds_zh, ...row }) => ({
      ...row,
      finds: { en: finds_en, zh: finds_zh },
    })),
    problems: [...problems, ...repeated(table, ['id']), ...repeated(table, ['address'])],
  };
}
