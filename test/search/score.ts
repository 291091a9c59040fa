import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from '../../scripts/steps.ts';
import type { Answer } from '../../src/lib/search/answer.ts';
import type { SearchFile } from '../../src/lib/search/row.ts';

/** The two halves of the questions: one to work with, one that is only measured on. */
export const halves = ['work', 'held'] as const;
export type Half = (typeof halves)[number];

/** A question that a person who had read the site, and did not know its search, wrote down. */
export interface Asked {
  readonly question: string;
  readonly language: 'en' | 'zh';
  readonly category: string;
  /** Pages of which any is rightly the first result. Paths are those of English pages. */
  readonly first: readonly string[];
  /** Pages that are acceptable among the first five. */
  readonly five: readonly string[];
  /** Ids of the figures of which each is fully the answer; none where the answer is no figure. */
  readonly card: readonly string[];
}

/** The rows of a table of this folder. */
function rowsOf<Row>(name: string): Row[] {
  const text = readFileSync(join(root, 'test', 'search', name), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** Reads `work.csv` or `held.csv`. */
export function readAsked(half: Half): Asked[] {
  const data = rowsOf<Record<string, string>>(`${half}.csv`);
  const listed = (cell = '') => cell.split(' ').filter((item) => item !== '');
  return data.map(({ question = '', language, category = '', first, five, card }) => ({
    question,
    language: language === 'zh' ? 'zh' : 'en',
    category,
    first: listed(first),
    five: [...listed(first), ...listed(five)],
    card: listed(card),
  }));
}

/** What came of a question. */
export interface Outcome {
  readonly asked: Asked;
  readonly first: boolean;
  readonly five: boolean;
  /** Of a question for a figure: whether its card shows the right one, one of two, none, or a wrong one. */
  readonly card: 'right' | 'either' | 'none' | 'wrong' | null;
  /** Of a question without an answer: whether there is no card, and the search says so or finds nothing. */
  readonly absent: boolean | null;
}

/** A page of the glossary is each of its entries. */
const isOne = (path: string, pages: readonly string[]) =>
  pages.some((page) => page === path || (page === '/glossary/' && path.startsWith('/glossary/#')));

/**
 * Judges results by their paths, best first.
 *
 * @param refused whether the search said that it has no answer
 * @param figures the figures on the card; null where there is no card
 */
export function judge(
  asked: Asked,
  paths: readonly string[],
  refused: boolean,
  figures: readonly string[] | null,
): Outcome {
  const right = figures?.some((id) => asked.card.includes(id)) ?? false;
  const isHelp = paths[0] !== undefined && asked.first.length > 0 && isOne(paths[0], asked.first);
  return {
    asked,
    first: paths[0] !== undefined && isOne(paths[0], asked.first),
    five: paths.slice(0, 5).some((path) => isOne(path, asked.five)),
    card:
      asked.card.length === 0
        ? null
        : figures === null
          ? 'none'
          : !right
            ? 'wrong'
            : figures.length === 1
              ? 'right'
              : 'either',
    absent:
      asked.category === 'absent'
        ? figures === null && (refused || paths.length === 0 || isHelp)
        : null,
  };
}

/** Ids of the figures with which a card answers. */
export function figuresOn(card: Answer['card']): string[] {
  if (card?.kind === 'figure') return [card.figure.id];
  return card?.kind === 'either' || card?.kind === 'compare'
    ? card.figures.map(({ id }) => id)
    : [];
}

/** The same of an answer of the site’s own search. */
export function judgeAnswer(asked: Asked, { rows, card }: Answer, file: SearchFile): Outcome {
  const isRefused = card?.kind === 'refusal';
  return judge(
    asked,
    rows.map(({ row }) => file.rows[row]!.path),
    isRefused,
    card === null || isRefused ? null : figuresOn(card),
  );
}

/** How many of the outcomes there are, and how many came out well. */
export interface Rate {
  readonly name: string;
  readonly count: number;
  readonly first: number;
  readonly five: number;
}

const having = (outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean) =>
  outcomes.filter(test).length;

/** Rates by category, by language, of natural questions, and of all that have an answer. */
export function rates(outcomes: readonly Outcome[]): Rate[] {
  const answered = outcomes.filter(({ absent }) => absent === null);
  const rate = (name: string, some: readonly Outcome[]): Rate => ({
    name,
    count: some.length,
    first: having(some, ({ first }) => first),
    five: having(some, ({ five }) => five),
  });
  const of = (test: (asked: Asked) => boolean) => answered.filter(({ asked }) => test(asked));
  const categories = [...new Set(answered.map(({ asked }) => asked.category))];
  return [
    ...categories.map((name) =>
      rate(
        name,
        of(({ category }) => category === name),
      ),
    ),
    rate(
      'in English',
      of(({ language }) => language === 'en'),
    ),
    rate(
      'in Chinese',
      of(({ language }) => language === 'zh'),
    ),
    rate(
      'natural',
      of(({ category }) => category === 'asked' || category === 'question'),
    ),
    rate('all', answered),
  ];
}

/** How the cards of questions for a figure came out, and questions without an answer. */
export function cardRates(outcomes: readonly Outcome[]) {
  const cards = outcomes.filter(({ card }) => card !== null);
  const absent = outcomes.filter((outcome) => outcome.absent !== null);
  return {
    cards: cards.length,
    right: having(cards, ({ card }) => card === 'right'),
    either: having(cards, ({ card }) => card === 'either'),
    none: having(cards, ({ card }) => card === 'none'),
    wrong: having(cards, ({ card }) => card === 'wrong'),
    absent: absent.length,
    refused: having(absent, (outcome) => outcome.absent === true),
  };
}

/** A query that the search has to answer, as before: the right page first. */
export interface Query {
  readonly query: string;
  readonly kind: string;
  /** Pages of which the first that the site has is the first result; empty where any may be that fits. */
  readonly first: readonly string[];
  readonly must: readonly string[];
  /** What the path or the titles of the first result match. */
  readonly fits: RegExp | null;
}

/** Reads `queries.csv`: short queries by what they are, among them pinyin, first letters, numbers and Traditional ones. */
export function readQueries(has: (path: string) => boolean): Query[] {
  const data = rowsOf<Record<string, string>>('queries.csv');
  const listed = (cell = '') => cell.split(' ').filter((path) => path !== '' && has(path));
  return data.map(({ query = '', kind = '', first, must, fits = '' }) => ({
    query,
    kind,
    first: listed(first),
    must: listed(must),
    fits: fits === '' ? null : new RegExp(fits, 'iu'),
  }));
}

/** Whether the first result of a query is right; nothing, or a refusal, where nothing should be found. */
export function isRight({ first, must, fits }: Query, { rows, card }: Answer, file: SearchFile) {
  const top = rows[0] === undefined ? undefined : file.rows[rows[0].row]!;
  if (first.length > 0) return top?.path === first[0];
  if (must.length === 0 && fits === null) return top === undefined || card?.kind === 'refusal';
  if (top === undefined) return false;
  return must.includes(top.path) || fits!.test([top.path, ...top.title, ...top.about].join(' '));
}

/** A question whose card follows from a rule. */
export interface Ruled {
  readonly question: string;
  /** The kind of its card; `none` where there is none. */
  readonly card: string;
  /** Ids of the figures on it, separated by blanks. */
  readonly figures: string;
  readonly rule: string;
}

/** Reads `rules.csv`. */
export const readRules = (): Ruled[] => rowsOf<Ruled>('rules.csv');
