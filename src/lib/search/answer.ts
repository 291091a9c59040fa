import { foldText, squash, type Folding } from './fold.ts';
import { intentOf, unitAsked, asksNumber, type Intent } from './intent.ts';
import { figureMatcher, type Match } from './match-figures.ts';
import { readLabel, type ReadLabel } from './names.ts';
import { readQuestion, type Knowledge, type Question } from './question.ts';
import { rowRanker, type Lookup, type Ranked } from './rank.ts';
import type { SearchFile } from './row.ts';

/** Why a question has no answer. */
export type Reason = 'uncounted' | 'place' | 'year' | 'unit' | 'word' | 'narrower';

/** What is shown above the results. */
export type Card =
  | {
      readonly kind: 'figure';
      readonly figure: Match;
      readonly elsewhere: readonly Match[];
      readonly near: readonly Match[];
    }
  | { readonly kind: 'either'; readonly figures: readonly Match[] }
  | { readonly kind: 'compare'; readonly figures: readonly Match[] }
  | { readonly kind: 'term'; readonly terms: readonly string[] }
  | { readonly kind: 'place'; readonly place: string }
  | {
      readonly kind: 'refusal';
      readonly why: Reason;
      readonly term: string | null;
      readonly instead: readonly Match[];
    };

/** The answer to a question. */
export interface Answer {
  readonly question: Question;
  readonly intent: Intent;
  readonly card: Card | null;
  readonly rows: readonly Ranked[];
  /** Figures that match, best first. */
  readonly matches: readonly Match[];
}

/** What a card needs: by rules, since no score keeps wrong cards away. */
const LEAST = { score: 0.3, cover: 0.6, fit: 0.55, content: 1.2 };
/** The second figure is shown beside the first where its score is at least this share of it. */
const EITHER = 0.95;
/** A figure is far ahead where the next one has less than this share of its score. */
const AHEAD = 0.66;
/** It explains all of the question where it covers this much. */
const FULL = 0.95;
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
  const rank = rowRanker(file.rows, lookup, rowNames(file, knowledge.folding), titles);
  const rowOfFigure = new Map<string, number>();
  const rowOfTerm = new Map<string, number>();
  const rowOfPlace = new Map<string, number>();
  const rowOfPath = new Map<string, number>();
  file.rows.forEach(({ kind, path, figures }, row) => {
    rowOfPath.set(path, row);
    if (kind === 'figure') rowOfFigure.set(figures[0]!, row);
    if (kind === 'term') rowOfTerm.set(path.replace(/^.*#/, ''), row);
    if (kind === 'place') rowOfPlace.set(path.split('/')[2]!, row);
  });
  /** How far two figures compare, by their ids. */
  const levels = new Map(
    file.pairs.flatMap(([one, other, level]) =>
      [`${one} ${other}`, `${other} ${one}`].map(
        (key) => [key, level === 'same' ? 1.3 : 1] as const,
      ),
    ),
  );
  const tagged = new Set(file.figures.flatMap(({ tags }) => Object.keys(tags)));
  const glossary = new Map(file.terms.map((term) => [term.id, term]));

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
    const scored = match(question, intent, unitAsked(question, intent), 40)
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

  /** What is counted in place of a thing that the record only defines: figures of the terms that its entry points to. */
  function instead(term: string | null, places: readonly string[]): Match[] {
    if (term === null || tagged.has(term)) return [];
    return (glossary.get(term)?.see ?? []).flatMap((see) =>
      file.figures
        .filter(
          (figure) =>
            (figure.tags[see] ?? 0) >= 0.5 &&
            (figure.unit === '户' || figure.unit === '人') &&
            !figure.target,
        )
        .sort(
          (a, b) =>
            Number(places.includes(b.place)) - Number(places.includes(a.place)) ||
            Number(b.whole) - Number(a.whole),
        )
        .slice(0, 2)
        .map((figure): Match => ({
          figure,
          score: 0,
          cover: 0,
          fit: 0,
          content: 0,
          placeMet: true,
          yearMet: true,
          unitMet: true,
          missed: [],
        })),
    );
  }

  /**
   * Figures of several places that answer alike and compare best: of the first place one that matches nearly as well as
   * its best, of each other place the one that compares with it furthest, and then matches best.
   */
  function sideBySide(first: readonly Match[], others: readonly (readonly Match[])[]): Match[] {
    const near = (own: readonly Match[]) => own.filter(({ score }) => score > own[0]!.score * 0.7);
    let best: Match[] = [];
    let most = 0;
    for (const one of near(first)) {
      const row = [one];
      let sum = one.score;
      for (const own of others) {
        const [partner] = near(own)
          .filter(
            ({ figure }) =>
              figure.concept === one.figure.concept && figure.unit === one.figure.unit,
          )
          .map((match) => ({
            match,
            worth: match.score * (levels.get(`${one.figure.id} ${match.figure.id}`) ?? 0.5),
          }))
          .sort((a, b) => b.worth - a.worth);
        if (partner === undefined) continue;
        row.push(partner.match);
        sum += partner.worth;
      }
      if (row.length > 1 && sum > most) [best, most] = [row, sum];
    }
    return best;
  }

  /** Words of labels, indicators and concepts of figures. */
  const spoken = new Set(file.figures.flatMap((figure) => [...figure.terms, ...figure.context]));

  /** Whether the question has a word that no figure is about and that the figure’s own label does not explain. */
  const isStrange = ({ parts }: Question, { figure }: Match) =>
    parts.some(
      ({ strange, meanings, terms, text }) =>
        (strange ||
          (meanings.length === 0 && text.length > 1 && !terms.some((term) => spoken.has(term)))) &&
        (/[a-z]/.test(text) || ![...text].every((each) => figure.labels[1].includes(each))),
    );

  function cardOf(question: Question, intent: Intent, found: readonly Match[]): Card | null {
    const { parts, places, outside, terms: named, numbers, years } = question;
    // Places stand in the glossary, too, and household and the like are counted everywhere.
    const first = named.find(({ id }) => !rowOfPlace.has(id));
    /** What is defined, and never counted. */
    const uncounted =
      parts
        .flatMap(({ meanings }) => meanings)
        .find(({ id }) => glossary.has(id) && !rowOfPlace.has(id) && !tagged.has(id))?.id ?? null;
    const asked = places.filter((place) => place !== 'china');
    if (numbers.length > 0 && !asksNumber(intent)) return null;
    const onlyPlace =
      places.length === 1 &&
      outside.length === 0 &&
      years.length === 0 &&
      ((intent === 'where' && parts.length === 0) ||
        parts.every(
          ({ meanings }) => meanings.length > 0 && meanings.every(({ kind }) => kind === 'counted'),
        ));
    if (onlyPlace) return { kind: 'place', place: places[0]! };
    const isWhole = first?.whole ?? false;
    const isBare = asked.length + outside.length + years.length === 0;
    const asksTerm = isWhole ? !/how|多少|几/.test(question.folded) : intent === 'define';
    if (isBare && first !== undefined && asksTerm) {
      const two = /difference|区别|different/.test(question.folded) ? 2 : 1;
      return { kind: 'term', terms: named.slice(0, two).map(({ id }) => id) };
    }
    const [top, next] = found;
    const isAsked = intent !== 'list' && intent !== 'explain';
    const strange = parts.some((part) => part.strange);
    if (top === undefined || top.cover === 0)
      return (isAsked || strange || outside.length > 0) &&
        (places.length > 0 || named.length > 0 || outside.length > 0)
        ? {
            kind: 'refusal',
            why: outside.length > 0 ? 'place' : strange ? 'word' : 'uncounted',
            term: uncounted,
            instead: instead(uncounted, places),
          }
        : null;
    if (asked.length > 1 && intent === 'compare') {
      const each = asked.map((place) =>
        matches({ ...question, places: [place] }, intent).filter(
          ({ placeMet, unitMet }) => placeMet && unitMet,
        ),
      );
      const [first = [], ...others] = each.filter((own) => own.length > 0);
      const lead = first[0];
      if (lead !== undefined && lead.score >= LEAST.score * 0.8) {
        const alike = sideBySide(first, others);
        if (alike.length > 1) return { kind: 'compare', figures: alike };
      }
      if (lead !== undefined && others.length === 0)
        return { kind: 'refusal', why: 'place', term: null, instead: [lead] };
    }
    // A bare list of words asks for pages on a subject, unless it says where, when or in what unit.
    const isNarrow = isAsked || asked.length > 0 || years.length > 0;
    // Far ahead of the next one, a figure need not explain as much.
    const rival = found.find(
      ({ figure, unitMet, yearMet, placeMet }) =>
        figure !== top.figure && unitMet && yearMet && placeMet,
    );
    const isAhead = rival === undefined || rival.score < top.score * AHEAD;
    const isFull = top.cover >= FULL && parts.length > 2;
    const isSure =
      (isAsked || isFull || (isNarrow && isAhead)) &&
      top.score >= (isAhead ? LEAST.score * 0.8 : LEAST.score) &&
      top.cover >= (isAhead ? LEAST.cover - 0.1 : LEAST.cover) &&
      top.fit >= (isAhead ? LEAST.fit - 0.15 : LEAST.fit) &&
      top.content >= LEAST.content &&
      !isStrange(question, top) &&
      top.placeMet &&
      top.yearMet &&
      top.unitMet;
    const elsewhere =
      asked.length > 0
        ? []
        : found
            .slice(1)
            .filter(
              ({ figure, score, unitMet, yearMet }) =>
                figure.place !== top.figure.place &&
                figure.concept === top.figure.concept &&
                figure.unit === top.figure.unit &&
                score > top.score * 0.75 &&
                unitMet &&
                yearMet,
            );
    if (isSure) {
      const isPart = next?.figure.partOf === top.figure.id;
      if (
        next !== undefined &&
        !isPart &&
        next.score > top.score * EITHER &&
        !elsewhere.includes(next)
      )
        return !isAsked ? null : { kind: 'either', figures: [top, next] };
      return {
        kind: 'figure',
        figure: top,
        elsewhere,
        near: found.slice(1, 4).filter((each) => !elsewhere.includes(each)),
      };
    }
    // A list of words is refused where it names what the record does not have.
    const lacks =
      strange ||
      outside.length > 0 ||
      (years.length > 0 && asked.length > 0 && !top.yearMet && top.cover >= FULL);
    if (!isAsked && !lacks) return null;
    if (!lacks && top.cover < 0.3 && named.length === 0 && places.length === 0) return null;
    const why: Reason =
      outside.length > 0
        ? 'place'
        : !top.yearMet && top.cover >= LEAST.cover - 0.15
          ? 'year'
          : !top.placeMet
            ? 'place'
            : isStrange(question, top)
              ? 'word'
              : !top.unitMet
                ? 'unit'
                : top.fit < LEAST.fit
                  ? 'narrower'
                  : 'uncounted';
    const counted = instead(uncounted, places);
    return {
      kind: 'refusal',
      why: why === 'uncounted' && uncounted === null ? 'narrower' : why,
      term: uncounted,
      instead: [...counted, ...found.filter(({ cover }) => cover >= 0.3)].slice(0, 4),
    };
  }

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
      return { question, intent, card: null, matches: [], rows };
    }
    const most = Math.max(0, ...ranked.map(({ cover }) => cover));
    // Words of which no page has more than a part.
    const isFar = question.parts.length > 0 && question.numbers.length === 0 && most < FAR;
    const card =
      cardOf(question, intent, found) ??
      (isFar ? { kind: 'refusal', why: 'narrower', term: null, instead: [] } : null);
    return { question, intent, card, matches: found, rows: ordered(card, ranked, question, found) };
  };

  /** The rows with those of the answer first. */
  function ordered(
    card: Card | null,
    ranked: readonly Ranked[],
    question: Question,
    found: readonly Match[],
  ): Ranked[] {
    const place = (row: number | undefined) => (row === undefined ? [] : [row]);
    const lead: number[] =
      card === null
        ? []
        : card.kind === 'figure'
          ? place(rowOfFigure.get(card.figure.figure.id))
          : card.kind === 'compare'
            ? place(rowOfPath.get(`/compare/${card.figures[0]!.figure.concept}/`))
            : card.kind === 'either'
              ? card.figures.flatMap(({ figure }) => place(rowOfFigure.get(figure.id)))
              : card.kind === 'term'
                ? card.terms.flatMap((id) => place(rowOfTerm.get(id)))
                : card.kind === 'place'
                  ? place(rowOfPlace.get(card.place))
                  : [];
    // Pages that a name stands for.
    const isPage =
      question.places.length === 0 &&
      question.parts.every(({ meanings }) => meanings.some(({ kind }) => kind === 'page'));
    if (lead.length === 0 && isPage)
      for (const { meanings } of question.parts)
        for (const { kind, id } of meanings)
          if (kind === 'page') lead.push(...place(rowOfPath.get(id)));
    const scores = new Map(found.map(({ figure, score }) => [rowOfFigure.get(figure.id)!, score]));
    const best = found[0]?.score ?? 1;
    const rest = ranked.map((each) => {
      const own = scores.get(each.row);
      const { kind } = file.rows[each.row]!;
      if (kind !== 'figure' || question.numbers.length > 0 || question.parts.length === 0)
        return each;
      return { ...each, score: each.score * (0.6 + 0.4 * ((own ?? 0) / best)) };
    });
    const top = ranked[0]?.score ?? 1;
    return [
      ...lead.map((row): Ranked => ({ row, score: top + 1, cover: 1 })),
      ...rest
        .filter(({ row }) => !lead.includes(row))
        .sort((a, b) => b.score - a.score || a.row - b.row),
    ];
  }
}
