import { boost, placeTerm, tagTerm, type Field } from './fields.ts';
import { worthOfNumber } from './by-number.ts';
import { asksCountry, asksNumber, unitAsked, type Intent } from './intent.ts';
import type { ReadLabel } from './names.ts';
import type { Part, Question } from './question.ts';
import type { FigureFacts, Kind, Row } from './row.ts';

/** How well rows match some terms: a score for each row that has any, or all, of them. */
export type Lookup = (
  terms: readonly string[],
  options: {
    readonly boost: Readonly<Partial<Record<Field, number>>>;
    readonly all?: boolean;
    readonly prefix?: boolean;
  },
) => ReadonlyMap<number, number>;

/** A row that was found. */
export interface Ranked {
  readonly row: number;
  readonly score: number;
  /** How much of the question it has, from 0 to 1. */
  readonly cover: number;
}

/** How much a kind of page is preferred to another that matches as well. */
const PREFERENCE: Readonly<Record<Kind, number>> = {
  story: 1.16,
  chart: 1.14,
  place: 1.12,
  term: 0.94,
  theme: 1.05,
  concept: 1.03,
  page: 1,
  indicator: 0.98,
  source: 0.96,
  comparison: 0.95,
  figure: 0.92,
  benchmark: 0.88,
};

/** How much it counts that a title says nothing but what was asked for. */
const FIT = 0.4;

/** How well a page has the name of the list that it is on. */
const LISTED = 0.85;

/** Asks which of several is first, which a chart of them shows. */
const SUPERLATIVE =
  /\b(?:which|what|who)\b.*\b(?:most|least|highest|lowest|biggest|largest|smallest|more|fewest|best|worst)\b|(?:哪|谁).*(?:最|更)|(?:最|更).*(?:哪|谁)/;

/** A row has at least so much of a question, and so much of what the best one has. */
const LEAST = 0.2;
const WEAK = 0.45;

/** How many of the best rows have their titles read. */
const READ = 60;

/** Scores from 0 to 1, the best of them 1. */
function normal(scores: ReadonlyMap<number, number>): Map<number, number> {
  let most = 0;
  for (const score of scores.values()) if (score > most) most = score;
  return new Map([...scores].map(([row, score]) => [row, score / most]));
}

/** What a piece of a question weighs, and how well each row has it. */
interface Weighed {
  readonly weight: number;
  readonly scores: ReadonlyMap<number, number>;
}

/**
 * A ranker of the rows of the index.
 *
 * @param facts the figures
 * @param called the rows that are called exactly so
 * @param titles the titles of a row as they are read, in each language
 */
export function rowRanker(
  rows: readonly Row[],
  facts: readonly FigureFacts[],
  lookup: Lookup,
  called: (folded: string) => ReadonlySet<number>,
  titles: (row: number) => readonly ReadLabel[],
) {
  const byId = new Map(facts.map((figure) => [figure.id, figure]));
  const figures = rows.flatMap(({ kind, figures: [id = ''] }, row) =>
    kind === 'figure' ? [[row, byId.get(id)!] as const] : [],
  );
  const rarity = (count: number) => Math.log(1 + rows.length / (1 + count));

  function ofPart({ meanings, terms, begun, strange }: Part): Weighed {
    if (strange) return { weight: rarity(0) * 0.8, scores: new Map() };
    const words = lookup(terms, { boost, all: true, prefix: begun });
    const some = terms.length > 2 && words.size === 0 ? lookup(terms, { boost }) : words;
    const scores = normal(some);
    let weight = rarity(some.size);
    for (const { kind, id } of meanings) {
      if (kind === 'measure') continue;
      if (kind === 'page') {
        // A list, and what is on it: “source” in “source on Yunnan”.
        rows.forEach(({ path }, row) => {
          if (path.startsWith(id)) scores.set(row, path === id ? 1 : LISTED);
        });
        continue;
      }
      const tagged = lookup([kind === 'place' ? placeTerm(id) : tagTerm(id)], { boost });
      for (const [row, score] of normal(tagged))
        if (score * 0.95 > (scores.get(row) ?? 0)) scores.set(row, score * 0.95);
      weight = Math.max(weight, rarity(tagged.size));
    }
    const isMeasure =
      meanings.length > 0 && meanings.every(({ kind }) => kind === 'measure' || kind === 'scope');
    return { weight: isMeasure ? weight * 0.25 : weight, scores };
  }

  return (question: Question, intent: Intent): Ranked[] => {
    const { folded, parts, places, years, numbers, terms: named, mended } = question;
    const weighed: Weighed[] = parts.map(ofPart);
    const unit = numbers.length === 0 ? undefined : unitAsked(question, intent);
    /** Figures of exactly a number that was asked for. */
    const valued = new Set<number>();
    for (const number of numbers) {
      const printed = lookup([number], { boost: { value: 10 } });
      const anywhere = lookup([number], { boost: { title: 4, keys: 2, about: 2, text: 0.5 } });
      const scores = new Map([...normal(anywhere)].map(([row, score]) => [row, score * 0.8]));
      for (const [row, figure] of figures) {
        const worth = worthOfNumber(figure, number, printed.has(row), unit);
        if (worth <= (scores.get(row) ?? 0)) continue;
        scores.set(row, worth);
        valued.add(row);
      }
      weighed.push({ weight: 8, scores });
    }
    for (const place of places) {
      const scores = new Map(
        [...normal(lookup([placeTerm(place)], { boost: { title: 10, keys: 4, about: 3 } }))].map(
          ([row, score]) => [row, 0.4 + 0.6 * score],
        ),
      );
      weighed.push({ weight: place === 'china' ? 1 : 4.5, scores });
    }
    for (const year of years.slice(0, 2)) {
      const scores = new Map<number, number>();
      rows.forEach(({ facets }, row) => {
        if (facets.includes(`year:${year}`)) scores.set(row, 1);
      });
      weighed.push({ weight: 1.4, scores });
    }
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const whole = called(
      mended.reduce((text, { typed, meant }) => text.replace(typed, meant), folded),
    );
    const sums = new Map<number, number>();
    for (const { weight, scores } of weighed)
      for (const [row, score] of scores)
        sums.set(row, (sums.get(row) ?? 0) + weight * Math.min(1, score));
    for (const row of whole) sums.set(row, sums.get(row) ?? 0);
    const wantsNumber = asksNumber(intent);
    const isNational = ({ kind, facets }: Row) =>
      kind === 'benchmark' && !facets.some((facet) => facet.startsWith('place:'));
    const asksChina = asksCountry(folded);
    const asksRank = SUPERLATIVE.test(folded);
    const meant = new Set(
      parts.flatMap(({ meanings, within }) => [...meanings, ...within].map(({ id }) => id)),
    );
    for (const place of places) meant.add(place);
    const said = new Set(parts.flatMap((part) => part.terms));
    /** How much of a title the question says, from 0 to 1. */
    const fitOf = (row: number): number => {
      let best = 0;
      for (const { meanings, terms } of titles(row)) {
        const names = [...new Set(meanings.map(({ at }) => at))];
        const met = names.filter((at) =>
          meanings.some((each) => each.at === at && meant.has(each.id)),
        );
        const words = terms.filter((term) => said.has(term)).length;
        const all = names.length * 2 + terms.length;
        if (all > 0) best = Math.max(best, (met.length * 2 + words) / all);
      }
      return best;
    };
    const found = [...sums]
      .map(([row, sum]): Ranked => {
        const { kind } = rows[row]!;
        const cover = total === 0 ? 0 : sum / total;
        let score = cover ** 1.3 * PREFERENCE[kind];
        if (intent === 'define' && kind === 'term' && named.length > 0) score *= 1.25;
        if ((intent === 'explain' || intent === 'when') && kind === 'story') score *= 1.55;
        if (intent === 'explain' && kind === 'term' && named.length > 0 && places.length === 0)
          score *= 1.1;
        if (kind === 'figure')
          score *= valued.has(row) ? 1.3 : wantsNumber ? 1.2 : intent === 'list' ? 0.9 : 0.8;
        if (asksChina && isNational(rows[row]!)) score *= 1.8;
        if (asksRank && kind === 'chart') score *= 1.2;
        if (intent === 'compare' && kind === 'comparison') score *= 1.25;
        return { row, score, cover };
      })
      .sort(byScore);
    const best = Math.max(0, ...found.map(({ cover }) => cover));
    const least = Math.max(LEAST, best * WEAK);
    const kept = found.filter(({ cover, row }) => cover >= least || whole.has(row));
    // Only titles that may come to the top are read.
    return kept
      .map(({ row, score, cover }, at): Ranked => {
        const fitting = at < READ || whole.has(row) ? score * (1 + FIT * fitOf(row)) : score;
        return { row, score: whole.has(row) ? Math.max(fitting, 0.5) + 1 : fitting, cover };
      })
      .sort(byScore);
  };
}

/** Better rows before others, and those that score alike in their order in the index. */
export const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.row - b.row;
