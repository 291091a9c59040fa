import { cardChooser, type Card } from './card.ts';
import { foldText, squash, type Folding } from './fold.ts';
import { intentOf, type Intent } from './intent.ts';
import { figureMatcher, type Match } from './match-figures.ts';
import { readLabel, type Meaning, type ReadLabel } from './names.ts';
import { readQuestion, type Knowledge, type Question } from './question.ts';
import { byScore, rowRanker, type Lookup, type Ranked } from './rank.ts';
import type { SearchFile } from './row.ts';

/** The answer to a question. */
export interface Answer {
  readonly question: Question;
  readonly intent: Intent;
  readonly card: Card | null;
  /** What was found, best first; the pages of a card lead. */
  readonly rows: readonly Ranked[];
}

/** How many figures are matched with a question. */
const MATCHED = 40;
/** What is asked for lies outside of the record where no page has more than this of the question. */
const FAR = 0.53;
/** A quoted phrase, in quotation marks of any kind. */
const QUOTED = /["“”„«「『]([^"“”„»」』]+)["“”»」』]/g;
/** How much the words as they stand count against what they stand for. */
const LEXICAL = 0.2;

/** Makes a function that finds the rows whose title, id or pinyin is a text. */
function rowNames({ rows, terms }: SearchFile, folding: Folding) {
  const called = new Map<string, Set<number>>();
  const add = (name: string, row: number) => {
    const key = squash(foldText(name, folding));
    called.set(key, (called.get(key) ?? new Set<number>()).add(row));
  };
  const spoken = new Map(terms.map(({ id, pinyin }) => [id, pinyin]));
  rows.forEach(({ title, path }, row) => {
    for (const name of title) add(name, row);
    const id = path
      .split(/[/#]/)
      .filter((part) => part !== '')
      .pop();
    if (id !== undefined) add(spoken.get(id) ?? id, row);
    if (id !== undefined && spoken.has(id)) add(id, row);
  });
  return (folded: string): ReadonlySet<number> => called.get(squash(folded)) ?? new Set();
}

/** Says that no page has more than a little of what is asked for. */
const nothingNear = ({ parts, places }: Question): Card => {
  const words = parts.filter(({ strange }) => strange).map(({ text }) => text);
  const why = words.length > 0 ? 'word' : 'narrower';
  return { kind: 'refusal', why, words, places, term: null, instead: [] };
};

/** Makes a function that answers questions. */
export function answerer(file: SearchFile, knowledge: Knowledge, lookup: Lookup) {
  const match = figureMatcher(file.figures, file.places);
  const read = new Map<number, readonly ReadLabel[]>();
  const titles = (row: number) => {
    const known =
      read.get(row) ??
      file.rows[row]!.title.map((title) => readLabel(title, knowledge.book, knowledge.folding));
    read.set(row, known);
    return known;
  };
  const rank = rowRanker(
    file.rows,
    file.figures,
    lookup,
    rowNames(file, knowledge.folding),
    titles,
  );
  const rowOf = new Map(file.rows.map(({ path }, row) => [path, row]));
  const rowOfFigure = (id: string) => rowOf.get(`/figures/${id}/`);

  /** Figures that match, the words of the question as they stand deciding between those that read alike. */
  function matches(question: Question, intent: Intent): Match[] {
    const words = question.parts.flatMap((part) => part.terms);
    const found = lookup(words, { boost: { title: 1 } });
    const lexical = new Map<string, number>();
    let most = 0;
    for (const [row, score] of found) {
      const { kind, figures } = file.rows[row]!;
      if (kind !== 'figure') continue;
      lexical.set(figures[0]!, score);
      most = Math.max(most, score);
    }
    const scored = match(question, intent, MATCHED)
      .map((each) => ({
        ...each,
        score:
          each.score *
          (1 - LEXICAL + (most === 0 ? 0 : (LEXICAL * (lexical.get(each.figure.id) ?? 0)) / most)),
      }))
      .sort((a, b) => b.score - a.score);
    return wholesFirst(scored);
  }

  /** Matches with a whole before its parts, where the parts explain no more of the question than it does. */
  function wholesFirst(found: readonly Match[]): Match[] {
    const scores = new Map(found.map((match) => [match.figure.id, match]));
    const raised = new Map<string, number>();
    for (const { figure, score, cover } of found) {
      const whole = figure.partOf === null ? undefined : scores.get(figure.partOf);
      if (whole === undefined || whole.cover < cover - 0.01 || whole.score > score) continue;
      raised.set(whole.figure.id, Math.max(raised.get(whole.figure.id) ?? 0, score));
    }
    return found
      .map((match) => ({ ...match, score: raised.get(match.figure.id) ?? match.score }))
      .sort(
        (a, b) =>
          b.score - a.score || Number(raised.has(b.figure.id)) - Number(raised.has(a.figure.id)),
      );
  }

  const chooseCard = cardChooser(file, matches);

  /** What stands in quotation marks, folded. */
  const phrasesIn = (text: string): string[] =>
    [...text.matchAll(QUOTED)].map(([, phrase = '']) => foldText(phrase, knowledge.folding).trim());
  /** Whether a title or description has a phrase word for word. */
  const saysPhrase = (row: number, phrase: string): boolean => {
    const { title, about } = file.rows[row]!;
    return [...title, ...about].some((text) => foldText(text, knowledge.folding).includes(phrase));
  };

  return (text: string, verbatim = false): Answer => {
    const question = readQuestion(text, knowledge, verbatim);
    const intent = intentOf(question);
    const found =
      question.parts.length > 0 || question.places.length > 1 ? matches(question, intent) : [];
    const ranked = rank(question, intent);
    const phrases = phrasesIn(text);
    if (phrases.length > 0) {
      const rows = ranked.filter(({ row }) => phrases.every((phrase) => saysPhrase(row, phrase)));
      // A question that quotes what stands nowhere so is read as any other.
      if (rows.length > 0 || question.parts.length <= phrases.length)
        return { question, intent, card: null, rows };
    }
    const most = Math.max(0, ...ranked.map(({ cover }) => cover));
    // Words of which no page has more than a part.
    const isFar = question.parts.length > 0 && question.numbers.length === 0 && most < FAR;
    const card = chooseCard(question, intent, found) ?? (isFar ? nothingNear(question) : null);
    return { question, intent, card, rows: ordered(card, ranked, question, found) };
  };

  /** The pages that a card is about, which lead the results. */
  function pagesOf(card: Card | null): string[] {
    switch (card?.kind) {
      case 'figure':
        return [`/figures/${card.figure.id}/`];
      case 'either':
        return card.figures.map(({ id }) => `/figures/${id}/`);
      case 'compare':
        return [`/compare/${card.figures[0]!.concept}/`];
      case 'term':
        return card.terms.map((id) => `/glossary/#${id}`);
      case 'place':
        return [`/places/${card.place}/`];
      default:
        return [];
    }
  }

  /** The pages that a question names and says nothing else of. */
  function namedPages({ parts, places }: Question): string[] {
    const pages = parts.map(({ meanings }) => meanings.filter(({ kind }) => kind === 'page'));
    if (places.length > 0 || pages.some((own) => own.length === 0)) return [];
    // “This site” is a name of the page about it, after whatever else is named.
    const loose = (meaning: Meaning) => Number(meaning.loose ?? false);
    const named = pages.flat().sort((a, b) => loose(a) - loose(b));
    return [...new Set(named.map(({ id }) => id))];
  }

  /** The rows, those of the answer first; figures also by how well they match. */
  function ordered(
    card: Card | null,
    ranked: readonly Ranked[],
    question: Question,
    found: readonly Match[],
  ): Ranked[] {
    const pages = pagesOf(card);
    const lead = (pages.length > 0 ? pages : namedPages(question)).flatMap(
      (path) => rowOf.get(path) ?? [],
    );
    const scores = new Map(found.map(({ figure, score }) => [rowOfFigure(figure.id)!, score]));
    const best = found[0]?.score ?? 1;
    const byFigure = question.numbers.length === 0 && question.parts.length > 0;
    const rest = ranked.map((each) =>
      byFigure && file.rows[each.row]!.kind === 'figure'
        ? { ...each, score: each.score * (0.6 + (0.4 * (scores.get(each.row) ?? 0)) / best) }
        : each,
    );
    const top = ranked[0]?.score ?? 1;
    return [
      ...lead.map((row): Ranked => ({ row, score: top + 1, cover: 1 })),
      ...rest.filter(({ row }) => !lead.includes(row)).sort(byScore),
    ];
  }
}
