import { asksCountry, type Intent } from './intent.ts';
import type { Question } from './question.ts';
import type { FigureFacts, PlaceFacts } from './row.ts';
import { suiting } from './suiting.ts';
import { textTerms } from './terms.ts';

/** A figure against a question. */
export interface Match {
  readonly figure: FigureFacts;
  /** From 0 to about 1.2. */
  readonly score: number;
  /** How much of the question it explains, from 0 to 1, rare names more than common ones. */
  readonly cover: number;
  /** How much of the figure was asked for, from 0 to 1. */
  readonly fit: number;
  /** How much of what it explains names a subject. */
  readonly content: number;
  /** Whether every subject that is named is met, and not by loose names alone. */
  readonly strict: boolean;
  /** Whether every place, every year, and the unit that were asked for are its own. */
  readonly placeMet: boolean;
  readonly yearMet: boolean;
  readonly unitMet: boolean;
}

/** Names that stand for one another in part. */
const NEAR: readonly (readonly [string, string, number])[] = [
  ['registered-poor', 'lifted-out', 0.6],
  ['poverty-loans', 'microcredit', 0.6],
  ['employed', 'labour-transfer', 0.6],
  ['officials', 'village-team', 0.4],
  ['labour-transfer', 'migrant-workers', 0.6],
  ['problems-found', 'found', 0.5],
  ['partner-funds', 'east-west', 0.4],
  ['wages', 'net-income', 0.3],
  ['unsafe-housing', 'housing', 0.6],
  ['quakeproofing', 'safety', 0.3],
  ['risk-status', 'monitored-household', 0.5],
  ['returned-to-school', 'dropouts-returned', 0.8],
  ['growth', 'increase', 0.7],
  ['settled', 'problems-corrected', 0.4],
  ['net-income', 'labour-earnings', 0.5],
  ['safety-net-recipients', 'dibao', 0.2],
  ['east-west', 'partner-investment', 0.3],
  ['registered-poor', 'low-income', 0.4],
  ['water-served', 'safety', 0.2],
  ['villages-without', 'village', 0.5],
  ['county-lifted-out', 'lifted-out', 0.3],
  ['safety', 'unsafe-housing', 0.4],
  ['students', 'schools', 0.2],
  ['health', 'insurance-coverage', 0.3],
];

/** Names so general that a figure is not about them alone. */
const GENERAL: ReadonlySet<string> = new Set(
  'village county town prefecture rural employed new ever total floor officials central provincial city-level labour enterprises students safety found increase growth target linked industry village-projects teachers education health allowance settled age returned-to-school villages-without training-classes'.split(
    ' ',
  ),
);
/** General names that make a figure one of many all the same: money for education is not all money. */
const NARROWS: ReadonlySet<string> = new Set(['new', 'education', 'health', 'industry']);
/** What nearly every figure is about: said or unsaid makes little difference. */
const USUAL: ReadonlySet<string> = new Set([
  'registered-poor',
  'registered',
  'lifted-out',
  'rural',
]);

/** People who are counted apart: what is said of others is not said of them. */
const APART: ReadonlySet<string> = new Set('officials teachers disabled'.split(' '));

/** Names of units, which stand in labels and are asked for apart. */
const MEASURES: ReadonlySet<string> = new Set(
  'borrowers household line mean money occasions per-month per-person per-year person share'.split(
    ' ',
  ),
);

/** How much a word counts of a figure’s indicator or concept. */
const CONTEXT = 0.4;
/** A name that a figure has no more of than this is not met by it. */
const MET = 0.31;
/** How much a name is trusted that is wider or narrower than what it stands for. */
const LOOSE = 0.55;

/** How much a word counts that no figure has. */
const UNKNOWN = 4.5;

/** What names a figure’s indicator or concept alone counts less than this. */
const OWN = 0.2;

/** Whether a name is of what the figure’s own labels say, and not only of what it is filed under. */
export const isOwn = ({ tags }: FigureFacts, id: string): boolean => (tags[id] ?? 0) >= OWN;

/** Whether a name in a label is of a unit, or so general that a figure is not about it alone. */
export const isGeneral = (ids: readonly string[]): boolean =>
  ids.every((id) => GENERAL.has(id) || MEASURES.has(id) || USUAL.has(id));

/** The terms of all words of a figure’s labels, those of names among them. */
export const labelTerms = ({ labels }: FigureFacts): Set<string> =>
  new Set(labels.flatMap((label) => [...textTerms(label.toLowerCase())]));

/**
 * Makes a function that matches the figures of the record with a question, and returns the best of them: by what their
 * labels name, then by place, period, unit and what is counted.
 */
export function figureMatcher(figures: readonly FigureFacts[], places: readonly PlaceFacts[]) {
  const near = new Map<string, Map<string, number>>();
  for (const [one, other, share] of NEAR)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      near.set(from, (near.get(from) ?? new Map<string, number>()).set(to, share));
  const counts = new Map<string, number>();
  for (const figure of figures)
    for (const key of [...Object.keys(figure.tags), ...labelTerms(figure)])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const rare = new Map<string, number>();
  const rarity = (key: string): number => {
    const before = rare.get(key);
    if (before !== undefined) return before;
    const found =
      Math.log(1 + figures.length / ((counts.get(key) ?? 0) + 1)) * (GENERAL.has(key) ? 0.5 : 1);
    rare.set(key, found);
    return found;
  };
  /** Terms of figures, with 1 for all of their labels and less for those around them. */
  const termsOf = new Map(
    figures.map((figure) => [
      figure,
      new Map([
        ...figure.context.map((term) => [term, CONTEXT] as const),
        ...[...labelTerms(figure)].map((term) => [term, 1] as const),
      ]),
    ]),
  );
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const isWithin = (inner: string, outer: string): boolean => {
    for (let id: string | null | undefined = inner; id; id = parents.get(id))
      if (id === outer) return true;
    return false;
  };

  /** How well the names and words of a question and of a figure cover one another. */
  function covered(question: Question, figure: FigureFacts) {
    let got = 0;
    let all = 0;
    let content = 0;
    let strict = true;
    let firm = 0;
    const own = termsOf.get(figure)!;
    const used = new Set<string>();
    for (const part of question.parts) {
      const ids = part.meanings.flatMap(({ kind, id }) =>
        kind === 'page' || kind === 'measure' ? [] : [id],
      );
      const isMeasure =
        part.meanings.length > 0 && part.meanings.every(({ kind }) => kind === 'measure');
      // A measure word is met by the unit, or asks for nothing else.
      if (figure.unit !== '' && part.text === figure.unit) continue;
      if (isMeasure || (ids.length > 0 && ids.every((id) => id === 'total' || id === 'ever')))
        continue;
      if (ids.length === 0) {
        const isSaid = part.text.length === 1 && figure.labels[1].includes(part.text);
        const found = isSaid
          ? part.terms.length
          : part.terms.reduce((sum, term) => sum + (own.get(term) ?? 0), 0);
        const known = part.terms.length > 0 && part.terms.every((term) => counts.has(term));
        // A single character left between names is a verb as a rule.
        const isSingle = part.text.length === 1;
        const weight = isSaid
          ? 1.5
          : isSingle
            ? 0.7
            : known
              ? Math.min(3, Math.max(...part.terms.map(rarity))) * 0.6
              : UNKNOWN * (part.strange ? 1 : 0.6);
        const share = part.terms.length === 0 ? 0 : found / part.terms.length;
        all += weight;
        got += weight * share;
        content += weight * share * 0.5;
        continue;
      }
      const trust = part.meanings.every(({ loose }) => loose) ? LOOSE : 1;
      const weight = Math.max(...ids.map((id) => (counts.has(id) ? rarity(id) : UNKNOWN)));
      let best = 0;
      for (const id of ids) {
        const tagged = figure.tags[id];
        if (tagged !== undefined) {
          best = Math.max(best, isOwn(figure, id) ? 1 : 0.5);
          used.add(id);
        } else
          for (const [other, share] of near.get(id) ?? [])
            if (figure.tags[other] !== undefined && share > best) {
              best = share;
              used.add(other);
            }
      }
      if (best < 0.7 && part.within.length > 0) {
        const inner = [
          ...new Set(
            part.within.flatMap(({ kind, id }) =>
              kind === 'measure' || kind === 'page' ? [] : [id],
            ),
          ),
        ];
        const met = inner.filter((id) => isOwn(figure, id));
        const share = inner.length === 0 ? 0 : (0.75 * met.length) / inner.length;
        if (share > best) {
          best = share;
          for (const id of met) used.add(id);
        }
      }
      const isApart = ids.some((id) => APART.has(id)) || !ids.some((id) => GENERAL.has(id));
      if (best < MET && trust === 1 && isApart) strict = false;
      if (trust === 1) firm += best * weight;
      all += weight;
      got += best * trust * weight;
      content += best * trust * weight * (ids.every((id) => GENERAL.has(id)) ? 0.5 : 1);
    }
    // A place that the label names, as the one from which aid comes.
    for (const place of question.places)
      if (place !== 'china' && figure.place !== place) {
        all += 2;
        if (figure.near.includes(place)) {
          got += 2;
          content += 2;
          firm += 2;
        }
      }
    let extra = 0;
    for (const ids of figure.named) {
      if (ids.some((id) => used.has(id) || id === 'total' || id === 'ever' || MEASURES.has(id)))
        continue;
      const share = Math.max(...ids.map((id) => figure.tags[id] ?? 0));
      const general = ids.every((id) => GENERAL.has(id) && !NARROWS.has(id));
      const usual = ids.some((id) => USUAL.has(id) || /^(?:registered-poor|lifted-out)-/.test(id));
      extra += Math.min(...ids.map(rarity)) * share * (general ? 0.5 : usual ? 0.5 : 1);
    }
    const asked = new Set(question.parts.flatMap(({ terms }) => terms));
    for (const term of figure.terms) if (!asked.has(term)) extra += Math.min(4, rarity(term)) * 0.1;
    return {
      cover: all === 0 ? 0 : got / all,
      fit: got === 0 ? 0 : got / (got + extra * 0.35),
      content,
      strict: strict && firm > 0,
    };
  }

  /** @returns a factor, and whether every place is met */
  function placed(question: Question, figure: FigureFacts): [number, boolean] {
    const { places: asked, outside, folded } = question;
    const named = asked.filter((place) => place !== 'china');
    if (named.length === 0 && asksCountry(folded) && figure.place !== 'china') return [0.6, false];
    if (named.length === 0) return [1, outside.length === 0];
    const reach = named.map((place) =>
      figure.place === place
        ? 1
        : figure.near.includes(place)
          ? 0.85
          : isWithin(figure.place, place)
            ? 0.55
            : 0,
    );
    const most = Math.max(...reach);
    const least = Math.min(...reach);
    if (most === 0) return [0.22, false];
    const met = least > 0 && most >= 0.6 && outside.length === 0;
    return [most * (named.length > 1 ? (least > 0 ? 1.1 : 0.7) : 1), met];
  }

  function dated({ years }: Question, figure: FigureFacts): [number, boolean] {
    const [first, last] = [years[0], years[years.length - 1]];
    if (first === undefined || last === undefined) return [1, true];
    if (figure.years === null) return [0.8, false];
    const [from, to] = figure.years;
    // A report whose date was inferred may speak of the year before.
    const slack = figure.inferred ? 1 : 0;
    if (last < from - slack || first > to) return [0.45, false];
    if (from === first && to === last) return [1.15, true];
    if (last < from || first > to) return [0.9, true];
    return [to - from > last - first ? 0.97 : 1.03, true];
  }

  return (question: Question, intent: Intent, most: number): Match[] => {
    const suits = suiting(question, intent);
    return figures
      .map((figure): Match => {
        const { strict, ...explained } = covered(question, figure);
        const [place, placeMet] = placed(question, figure);
        const [year, yearMet] = dated(question, figure);
        const [suit, unitMet] = suits(figure);
        const { cover, fit, content } = explained;
        const about = cover ** 1.4 * fit ** 0.8 * (content === 0 ? 0.6 : 1);
        const score = about * place * year * suit;
        return { figure, score, ...explained, strict, placeMet, yearMet, unitMet };
      })
      .filter(({ score }) => score > 0.02)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  };
}
