import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, known, list, oneOf, optional, words } from './cells.ts';
import { cellsOf, readRows, repeated } from './table.ts';
import type { CellReader, Table } from './table.ts';

/** What the glossary is grouped by, in the order of its page. The terms that a reader meets first are `core`. */
export const topics = {
  core: { en: 'Core terms', zh: '核心术语' },
  campaign: { en: 'The campaign and after', zh: '脱贫攻坚与衔接' },
  monitoring: { en: 'Registers and monitoring', zh: '识别与监测' },
  assistance: { en: 'Social assistance', zh: '社会救助' },
  income: { en: 'Income', zh: '收入' },
  work: { en: 'Work and training', zh: '就业与培训' },
  helpers: { en: 'Helpers and assessment', zh: '帮扶力量与考核' },
  finance: { en: 'Funds and loans', zh: '资金与信贷' },
  industry: { en: 'Local industries', zh: '产业' },
  relocation: { en: 'Relocation, housing and water', zh: '搬迁、住房与饮水' },
  services: { en: 'Education and health', zh: '教育与医疗' },
  villages: { en: 'Villages', zh: '乡村' },
  counting: { en: 'Counting', zh: '计数' },
  places: { en: 'Places', zh: '地方' },
  bodies: { en: 'Bodies and documents', zh: '机构与文件' },
} as const satisfies { readonly [topic: string]: Bilingual };

export type Topic = keyof typeof topics;

/** Words that a term is never called by. */
export interface Never {
  readonly words: string;
  /** Longer words in which they are no fault. */
  readonly within: readonly string[];
}

/** A term of the field, with the one translation that the site uses. */
export interface Term {
  readonly id: string;
  readonly term: Bilingual;
  /** Hanyu Pinyin with tone marks. */
  readonly pinyin: string;
  /** Templates, as typed. */
  readonly definition: Bilingual;
  /** Ids of related terms. */
  readonly see: readonly string[];
  readonly topic: Topic;
  /** A shorter English name for tables and second mentions, where there is one. */
  readonly short: string | null;
  readonly never: Bilingual<readonly Never[]>;
  /** Where the English name was found; `null` where it is the usage of this site. */
  readonly source: string | null;
  readonly at: string;
}

/**
 * Words between semicolons, each with the longer ones in which it is no fault.
 *
 * @example never('watch list; enterprise (not in leading enterprise)')
 */
const never: CellReader<Never[]> = (cell) => {
  const value = (cell === '' ? [] : cell.split('; ')).map((item) => {
    const [, words = item, within] = /^(.+) \(not in (.+)\)$/.exec(item) ?? [];
    return { words, within: within?.split(', ') ?? [] };
  });
  const bad = value.find(
    ({ words, within }) =>
      /^[\s(]|[;()（）]|\s$|^$/.test(words) ||
      within.some((longer) => !longer.toLowerCase().includes(words.toLowerCase())),
  );
  if (bad === undefined) return { value };
  return {
    fault: {
      code: 'malformed-text',
      found: `"${bad.words}"`,
      expected:
        'words between "; ", each as "words" or "words (not in longer words, other longer words)"',
    },
  };
};

/** Reads `data/glossary.csv`; the related terms of a term must be rows of the table too. */
export function readGlossary(table: Table): { terms: Term[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    term_zh: words,
    pinyin: words,
    term_en: words,
    definition_en: words,
    definition_zh: words,
    see: list(known('term', new Set(cellsOf(table, 'id')))),
    topic: oneOf('topic', Object.keys(topics) as Topic[]),
    short_en: optional(words),
    never_en: never,
    never_zh: never,
    source: optional(words),
    note: optional(words),
  });
  return {
    terms: rows.map((row) => ({
      id: row.id,
      term: { en: row.term_en, zh: row.term_zh },
      pinyin: row.pinyin,
      definition: { en: row.definition_en, zh: row.definition_zh },
      see: row.see,
      topic: row.topic,
      short: row.short_en,
      never: { en: row.never_en, zh: row.never_zh },
      source: row.source,
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id']), ...repeated(table, ['term_zh'])],
  };
}
