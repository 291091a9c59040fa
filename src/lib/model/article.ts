import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, integer, isoDate, known, matching, oneOf, optional, text, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

const scripts = ['Hans', 'Hant'] as const;

/** A text from which figures were read. */
export interface Article {
  readonly id: string;
  readonly title: Bilingual;
  readonly publisher: Bilingual;
  /** ISO date that the article itself states; `null` where it states none. */
  readonly published: string | null;
  /** How its characters have suffered. */
  readonly damage: Bilingual;
  /** Who speaks, and how far to believe it. */
  readonly trust: Bilingual;
  readonly script: (typeof scripts)[number];
  /** In UTF-16 code units. */
  readonly length: number;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Id of the place that it reports on. */
  readonly place: string;
  /** A stable name of the text: `lanzhou-2023`. */
  readonly sourceId: string;
  /** As the text prints them; empty where it prints none. */
  readonly author: string;
  readonly editor: string;
  /** The address that the text prints of itself; `null` where it prints none. */
  readonly url: string | null;
  /** ISO date on which the copy was taken; `null` where that was not recorded. */
  readonly retrieved: string | null;
  readonly at: string;
}

/** Reads `data/articles.csv`. @param places ids of all places */
export function readArticles(
  table: Table,
  places: ReadonlySet<string>,
): { articles: Article[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    title_zh: words,
    title_en: words,
    publisher_zh: words,
    publisher_en: words,
    published: optional(isoDate),
    damage_en: words,
    damage_zh: words,
    trust_en: words,
    trust_zh: words,
    script: oneOf('script', scripts),
    length: integer(1),
    sha256: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'),
    place: known('place', places),
    source_id: matching(/^[a-z][a-z-]*-\d{4}$/, 'a place and a year, as lanzhou-2023'),
    author: text,
    editor: text,
    url: optional(matching(/^https?:\/\/\S+$/, 'an address')),
    retrieved: optional(isoDate),
  });
  return {
    articles: rows.map((row) => ({
      id: row.id,
      title: { en: row.title_en, zh: row.title_zh },
      publisher: { en: row.publisher_en, zh: row.publisher_zh },
      published: row.published,
      damage: { en: row.damage_en, zh: row.damage_zh },
      trust: { en: row.trust_en, zh: row.trust_zh },
      script: row.script,
      length: row.length,
      sha256: row.sha256,
      place: row.place,
      sourceId: row.source_id,
      author: row.author,
      editor: row.editor,
      url: row.url,
      retrieved: row.retrieved,
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id']), ...repeated(table, ['source_id'])],
  };
}
