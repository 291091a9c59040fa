import { asksNumber, asksWhether, type Intent } from './intent.ts';
import { isGeneral, isOwn, labelTerms, type Match } from './match-figures.ts';
import type { Part, Question } from './question.ts';
import type { FigureFacts, SearchFile } from './row.ts';

/**
 * Why a question has no answer: the record only defines what is asked for; has no such figure of the place, or of the
 * year; never counts a thing that is named. Or, where it may have been asked in other words: no figure has the unit, or
 * a word; or none explains enough of it.
 */
export type Reason = 'uncounted' | 'place' | 'year' | 'never' | 'unit' | 'word' | 'narrower';

/** What is shown above the results. */
export type Card =
  | {
      readonly kind: 'figure';
      readonly figure: FigureFacts;
      /** The same thing in other places, where no place was named. */
      readonly elsewhere: readonly FigureFacts[];
      /** Those that match next best. */
      readonly near: readonly FigureFacts[];
    }
  /** Two figures within a hair of one another. */
  | { readonly kind: 'either'; readonly figures: readonly FigureFacts[] }
  /** One of each place that was named. */
  | { readonly kind: 'compare'; readonly figures: readonly FigureFacts[] }
  | { readonly kind: 'term'; readonly terms: readonly string[] }
  /** A place, with some of the figures about it. */
  | { readonly kind: 'place'; readonly place: string; readonly figures: readonly FigureFacts[] }
  | {
      readonly kind: 'refusal';
      readonly why: Reason;
      /** The words of the question that no figure is about. */
      readonly words: readonly string[];
      /** Ids of the places that have no such figure. */
      readonly places: readonly string[];
      /** The entry of the glossary that defines what is not counted. */
      readonly term: string | null;
      readonly instead: readonly FigureFacts[];
    };

/** What a figure’s card needs: by rules, since no score keeps wrong cards away. */
const LEAST = { score: 0.3, cover: 0.6, fit: 0.55, content: 1.2 };
/** The second figure is shown beside the first where its score is at least this share of it. */
const EITHER = 0.95;
/** A figure is far ahead where the next one has less than this share of its score. */
const AHEAD = 0.66;
/** A figure explains all of a question where it covers this much. */
const FULL = 0.95;
/** How many figures stand below a card. */
const MOST = 4;

const facts = (matches: readonly Match[]): FigureFacts[] => matches.map(({ figure }) => figure);

/**
 * Makes a function that chooses the card for a question.
 *
 * @param matchesOf the figures that match a question, best first
 */
export function cardChooser(
  file: SearchFile,
  matchesOf: (question: Question, intent: Intent) => readonly Match[],
) {
  const places = new Set(file.places.map(({ id }) => id));
  const tagged = new Set(file.figures.flatMap(({ tags }) => Object.keys(tags)));
  const byId = new Map(file.figures.map((figure) => [figure.id, figure]));
  const glossary = new Map(file.terms.map((term) => [term.id, term]));
  /** How far two figures compare, by their ids. */
  const levels = new Map(
    file.pairs.flatMap(([one, other, level]) =>
      [`${one} ${other}`, `${other} ${one}`].map(
        (key) => [key, level === 'same' ? 1.3 : 1] as const,
      ),
    ),
  );
  /** Words of labels, indicators and concepts of figures. */
  const words = new Set(
    file.figures.flatMap((figure) => [...labelTerms(figure), ...figure.context]),
  );

  /** Whether a part names a subject that no figure is about, and that nothing defines. */
  const isNeverCounted = ({ meanings }: Part): boolean => {
    const own = meanings.filter(({ loose }) => !loose);
    return (
      own.length > 0 &&
      own.every(({ kind, id }) => kind === 'subject' && !tagged.has(id) && !glossary.has(id))
    );
  };

  /** Words of a question that no figure is about and that the label of one does not explain. */
  const strangeWords = ({ parts }: Question, match?: Match): string[] =>
    parts.flatMap((part) => {
      const { strange, meanings, terms, text } = part;
      const isOdd =
        strange ||
        isNeverCounted(part) ||
        (meanings.length === 0 && text.length > 1 && !terms.some((term) => words.has(term)));
      const isSaid =
        !/[a-z]/.test(text) && [...text].every((each) => match?.figure.labels[1].includes(each));
      return isOdd && !isSaid ? [text] : [];
    });

  /** What a question names that is defined, and never counted. */
  const uncounted = ({ parts }: Question): string | null =>
    parts
      .flatMap(({ meanings }) => meanings)
      .find(({ id }) => glossary.has(id) && !places.has(id) && !tagged.has(id))?.id ?? null;

  /** What is counted in place of a thing that the record only defines: figures of the terms that its entry points to. */
  function instead(term: string | null, near: readonly string[]): FigureFacts[] {
    if (term === null) return [];
    return glossary.get(term)!.see.flatMap((see) =>
      file.figures
        .filter(
          ({ tags, unit, target }) =>
            (tags[see] ?? 0) >= 0.5 && (unit === '户' || unit === '人') && !target,
        )
        .sort(
          (a, b) =>
            Number(near.includes(b.place)) - Number(near.includes(a.place)) ||
            Number(b.whole) - Number(a.whole),
        )
        .slice(0, 2),
    );
  }

  /**
   * Whether a figure is about something that a question names: by a name that is sure, whole or within another, or by a
   * word of its label.
   */
  function isNeighbour({ parts }: Question, { figure }: Match): boolean {
    const said = labelTerms(figure);
    return parts.some(({ meanings, within, terms }) => {
      const sure = [...meanings, ...within].filter(
        ({ kind, loose }) => !loose && kind !== 'measure' && kind !== 'page',
      );
      return meanings.length === 0
        ? terms.length > 0 && terms.every((term) => said.has(term))
        : sure.some(({ id }) => (figure.tags[id] ?? 0) > 0 || figure.concept === id);
    });
  }

  /** A place, where nothing but a place was asked for. */
  function placeCard({ parts, places: named, outside, years }: Question, intent: Intent) {
    const [place] = named;
    const isAlone =
      !asksNumber(intent) &&
      named.length === 1 &&
      outside.length + years.length === 0 &&
      ((intent === 'where' && parts.length === 0) ||
        parts.every(
          ({ meanings }) => meanings.length > 0 && meanings.every(({ kind }) => kind === 'counted'),
        ));
    if (place === undefined || !isAlone) return null;
    const { figures = [] } = file.rows.find(({ path }) => path === `/places/${place}/`) ?? {};
    const first = figures.flatMap((id) => byId.get(id) ?? []).slice(0, MOST);
    return { kind: 'place' as const, place, figures: first };
  }

  /** A definition, where one was asked for or a term and nothing else. */
  function termCard({ folded, terms, places: named, outside, years }: Question, intent: Intent) {
    const own = terms.filter(({ id }) => !places.has(id));
    const isBare = named.every((place) => place === 'china') && outside.length + years.length === 0;
    const isAsked = own[0]?.whole ? !/how|多少|几/.test(folded) : intent === 'define';
    if (own.length === 0 || !isBare || !isAsked) return null;
    const count = /difference|区别|different/.test(folded) ? 2 : 1;
    return { kind: 'term' as const, terms: own.slice(0, count).map(({ id }) => id) };
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
              !row.some((other) => other.figure === figure) &&
              figure.concept === one.figure.concept &&
              figure.unit === one.figure.unit,
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

  /** Whether a figure has to do with a place. */
  const meets = ({ figure }: Match, place: string): boolean =>
    figure.place === place || figure.near.includes(place);

  /** Places that are compared, without one that the others have to do with: Yunnan, which Shanghai and Guangdong help. */
  function withoutCommon(question: Question, intent: Intent, asked: readonly string[]): string[] {
    const best = asked.map((place) => matchesOf({ ...question, places: [place] }, intent)[0]);
    return asked.filter(
      (place, at) =>
        !best.every((match, other) => other === at || (match !== undefined && meets(match, place))),
    );
  }

  /** Several places side by side, or that only one of them has the thing. */
  function comparedCard(question: Question, intent: Intent): Card | null {
    const asked = question.places.filter((place) => place !== 'china');
    if (asked.length < 2 || (intent !== 'compare' && intent !== 'list')) return null;
    const named = asked.length < 3 ? asked : withoutCommon(question, intent, asked);
    const each = named.map((place) =>
      matchesOf({ ...question, places: [place] }, intent).filter(
        ({ placeMet, unitMet }) => placeMet && unitMet,
      ),
    );
    const missing = named.filter((_, at) => each[at]!.length === 0);
    const [first, ...others] = each.filter((own) => own.length > 0);
    if (first === undefined) return null;
    const lead = first[0]!;
    // Counties of Yunnan that are paired with Shanghai: one figure that has to do with both places is no comparison.
    if (each.some(([best]) => best !== undefined && named.every((place) => meets(best, place))))
      return null;
    if (intent === 'list' && others.length === 0) return null;
    const alike = lead.score >= LEAST.score * 0.8 ? sideBySide(first, others) : [];
    if (alike.length > 1) return { kind: 'compare', figures: facts(alike) };
    return others.length > 0
      ? null
      : {
          kind: 'refusal',
          why: 'place',
          words: [],
          places: missing,
          term: null,
          instead: [lead.figure],
        };
  }

  /** Why the best match is no answer. */
  function reasonOf(question: Question, top: Match): Reason {
    const isNear = top.cover >= LEAST.cover - 0.15;
    if (question.outside.length > 0) return 'place';
    if (question.parts.some(isNeverCounted)) return 'never';
    if (strangeWords(question, top).length > 0) return 'word';
    if (!top.yearMet && isNear) return 'year';
    if (!top.placeMet && isNear) return 'place';
    if (!top.unitMet) return 'unit';
    return top.fit < LEAST.fit || uncounted(question) === null ? 'narrower' : 'uncounted';
  }

  /**
   * Whether a part of a whole is asked for by what the whole counts, too: of people lifted out of poverty who are on dibao
   * by dibao.
   */
  function isPartAsked({ parts }: Question, { figure }: Match): boolean {
    const whole = figure.partOf === null ? undefined : byId.get(figure.partOf);
    if (whole === undefined) return true;
    const own = figure.named.filter((ids) => !isGeneral(ids) && ids.some((id) => isOwn(whole, id)));
    const meant = new Set(
      parts.flatMap((part) => [...part.meanings, ...part.within].map(({ id }) => id)),
    );
    return own.length === 0 || own.some((ids) => ids.some((id) => meant.has(id)));
  }

  /** The same of the country where a figure is of towns, and of towns where it is of the country, if neither was asked for. */
  function townOrCountry(
    { parts }: Question,
    { figure }: Match,
    found: readonly Match[],
  ): Match | undefined {
    const asked = parts.flatMap(({ meanings }) => meanings.map(({ id }) => id));
    const own = ['urban', 'rural'].find((id) => (figure.tags[id] ?? 0) >= 0.5);
    if (own === undefined || asked.includes('urban') || asked.includes('rural')) return undefined;
    const other = own === 'urban' ? 'rural' : 'urban';
    return found.find(
      (each) =>
        (each.figure.tags[other] ?? 0) >= 0.5 &&
        each.figure.place === figure.place &&
        each.figure.concept === figure.concept &&
        each.figure.unit === figure.unit &&
        each.figure.kind === figure.kind &&
        String(each.figure.years) === String(figure.years),
    );
  }

  /** Whether a match answers a question, by all the rules for a card. */
  function isSure(question: Question, top: Match, isAhead: boolean): boolean {
    // Far ahead of the next one, a figure need not explain as much; nor be asked for as a whole, if it explains it all.
    const score = isAhead ? LEAST.score * 0.8 : LEAST.score;
    const cover = isAhead ? LEAST.cover - 0.1 : LEAST.cover;
    const fit = isAhead || top.cover >= FULL ? LEAST.fit - 0.15 : LEAST.fit;
    return (
      top.score >= score &&
      top.cover >= cover &&
      top.fit >= fit &&
      top.content >= LEAST.content &&
      strangeWords(question, top).length === 0 &&
      top.strict &&
      isPartAsked(question, top) &&
      top.placeMet &&
      top.yearMet &&
      top.unitMet
    );
  }

  /** Says that the record has no answer. */
  const refusal = (question: Question, why: Reason, near: readonly Match[]): Card => {
    const term = uncounted(question);
    const neighbours = near.filter((match) => isNeighbour(question, match));
    const counted = [...instead(term, question.places), ...facts(neighbours)];
    const odd = strangeWords(question, near[0]);
    return {
      kind: 'refusal',
      why,
      words: odd,
      places: question.places,
      term,
      instead: [...new Set(counted)].slice(0, MOST),
    };
  };

  return (question: Question, intent: Intent, found: readonly Match[]): Card | null => {
    const { parts, places: named, outside, terms, numbers, years } = question;
    const direct = placeCard(question, intent) ?? termCard(question, intent);
    if (direct !== null) return direct;
    const asked = named.filter((place) => place !== 'china');
    // No figure is a date. Whether a thing came about is asked like its number, where it is never counted.
    const isAsked =
      !['list', 'explain', 'when'].includes(intent) ||
      (asksWhether(question.folded) && uncounted(question) !== null);
    const isOdd = parts.some((part) => part.strange || isNeverCounted(part)) || outside.length > 0;
    const [top, next] = found;
    // A number that is no part of what the best match is about is looked for itself.
    const ownTerms = top === undefined ? new Set<string>() : labelTerms(top.figure);
    if (
      numbers.length > 0 &&
      !numbers.some((number) => ownTerms.has(number)) &&
      !asksNumber(intent)
    )
      return null;
    if (top === undefined || top.cover === 0) {
      const isKnown =
        named.length + terms.length + outside.length > 0 ||
        uncounted(question) !== null ||
        parts.some(isNeverCounted);
      const why =
        outside.length > 0
          ? 'place'
          : parts.some(isNeverCounted)
            ? 'never'
            : isOdd
              ? 'word'
              : 'uncounted';
      return (isAsked || isOdd) && isKnown ? refusal(question, why, []) : null;
    }
    const compared = comparedCard(question, intent);
    if (compared !== null) return compared;

    const rival = found.find(
      ({ figure, unitMet, yearMet, placeMet }) =>
        figure !== top.figure && unitMet && yearMet && placeMet,
    );
    const isAhead = rival === undefined || rival.score < top.score * AHEAD;
    // A bare list of words asks for pages on a subject, unless one figure says all of it, or is what it says of a place or year.
    const isNarrow =
      isAsked ||
      (intent === 'list' &&
        ((top.cover >= FULL && parts.length > 2) || (asked.length + years.length > 0 && isAhead)));
    if (isNarrow && isSure(question, top, isAhead)) {
      const elsewhere = found.filter(
        ({ figure, score, unitMet, yearMet }) =>
          asked.length === 0 &&
          figure.place !== top.figure.place &&
          figure.concept === top.figure.concept &&
          figure.unit === top.figure.unit &&
          score > top.score * 0.75 &&
          unitMet &&
          yearMet,
      );
      const other = question.places.length > 0 ? townOrCountry(question, top, found) : undefined;
      if (other !== undefined) return { kind: 'either', figures: facts([top, other]) };
      const isClose =
        next !== undefined &&
        next.score > top.score * EITHER &&
        next.figure.partOf !== top.figure.id &&
        !elsewhere.includes(next);
      if (isClose) return isAsked ? { kind: 'either', figures: facts([top, next]) } : null;
      const near = found.slice(1, MOST).filter((each) => !elsewhere.includes(each));
      return {
        kind: 'figure',
        figure: top.figure,
        elsewhere: facts(elsewhere).slice(0, MOST),
        near: facts(near),
      };
    }
    // A list of words is refused where it names what the record does not have.
    const lacks =
      isOdd || (years.length > 0 && asked.length > 0 && !top.yearMet && top.cover >= FULL);
    const isKnown = top.cover >= 0.3 || terms.length > 0 || named.length > 0;
    if (!lacks && !(isAsked && isKnown)) return null;
    return refusal(
      question,
      reasonOf(question, top),
      found.filter(({ cover }) => cover >= 0.3),
    );
  };
}
