import { ways } from '../model/comparability.ts';
import type { Way } from '../model/comparability.ts';
import { answered } from './answer.ts';
import { valueBy } from './compared-figure.ts';
import type { ComparedFigure, ComparedRecord } from './compared-figure.ts';

/** What is compared: two to {@link MOST} figures, and what of each. */
export interface ComparedView {
  /** Ids, in the order in which they are drawn. */
  readonly figures: readonly string[];
  readonly way: Way;
}

/** How many figures are compared at most. */
export const MOST = 5;

/** The figures of a view. */
export const figuresOf = (view: ComparedView, record: ComparedRecord): readonly ComparedFigure[] =>
  view.figures.map((id) => record.figures[id]!);

/** The figures of a concept, in the order of the articles. */
export const figuresOfConcept = (
  concept: string,
  { figures }: ComparedRecord,
): readonly ComparedFigure[] =>
  Object.values(figures).filter(({ what }) => what.concept === concept);

/** The figures that cannot be compared in a way; none where the way is lawful for all. */
export const lacking = (figures: readonly ComparedFigure[], way: Way): readonly ComparedFigure[] =>
  figures.filter((figure) => valueBy(figure, way) === null);

/**
 * The lower, the better: what can be compared at all, then with fewer doubts, of which our division counts as one here,
 * then in the order of ways.
 */
function rank(figures: readonly ComparedFigure[], way: Way, record: ComparedRecord): number {
  const { bars, doubts, ours } = answered(figures, way, record);
  const isOther = bars.some(({ code }) => code === 'concept' || code === 'things');
  const weight = doubts.map((doubt) => (doubt.code === 'dimensions' ? doubt.values.length : 1));
  return (
    (bars.length > 0 ? 1000 : 0) +
    (isOther ? 1000 : 0) +
    10 * weight.reduce((sum, one) => sum + one, ours === null ? 0 : 1) +
    ways.indexOf(way)
  );
}

const least = <Item>(items: readonly Item[], cost: (item: Item) => number): Item | undefined => {
  let [best, lowest]: [Item | undefined, number] = [undefined, Infinity];
  for (const item of items) {
    const own = cost(item);
    if (own < lowest) [best, lowest] = [item, own];
  }
  return best;
};

/** The way in which figures are compared best. */
export const bestWay = (figures: readonly ComparedFigure[], record: ComparedRecord): Way =>
  least(
    ways.filter((way) => lacking(figures, way).length === 0),
    (way) => rank(figures, way, record),
  )!;

/** The figure of a place that is compared best with others. @param way `null` for the best way with each */
export function partner(
  others: readonly ComparedFigure[],
  candidates: readonly ComparedFigure[],
  way: Way | null,
  record: ComparedRecord,
): ComparedFigure | undefined {
  return least(candidates, (candidate) => {
    const all = [...others, candidate];
    const isLawful = way !== null && lacking(all, way).length === 0;
    return rank(all, isLawful ? way : bestWay(all, record), record);
  });
}

/**
 * The best comparison of two figures of a concept from different articles and places.
 *
 * @param places ids of places, of which the first two that report it are taken; none for any
 * @returns `null` where only one article reports it
 */
export function plainView(
  concept: string,
  record: ComparedRecord,
  places: readonly string[] = [],
): ComparedView | null {
  const all = figuresOfConcept(concept, record);
  const reporting = places.filter((id) => all.some(({ place }) => place === id)).slice(0, 2);
  const pairs = all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter(
        (b) =>
          a.article !== b.article &&
          a.place !== b.place &&
          reporting.every((id) => a.place === id || b.place === id),
      )
      .map((b) => [a, b]),
  );
  const pair = least(pairs, (each) => rank(each, bestWay(each, record), record));
  if (pair === undefined) return null;
  const figures = [...pair].sort((a, b) => reporting.indexOf(a.place) - reporting.indexOf(b.place));
  return { figures: figures.map(({ id }) => id), way: bestWay(figures, record) };
}

/** The part of an address behind its path. @example searchOf({ figures: ['a', 'b'], way: 'share' }) // '?figure=a&figure=b&as=share' */
export const searchOf = ({ figures, way }: ComparedView): string =>
  `?${new URLSearchParams([...figures.map((id) => ['figure', id]), ['as', way]])}`;

/** Names of the former page for exploring that say nothing of what is compared, and what others add to addresses. */
const IDLE = /^(?:kind|scale|utm_.*|fbclid|gclid|v)$/;

/**
 * The view that an address asks for, and what of it asks for nothing lawful, which is left out of account: unknown names
 * and values, and what is said twice. The parameters of the former page for exploring are understood: `indicator` as the
 * concept to which it belongs, `place`, and `per`.
 *
 * @param fallback what is drawn where the address asks for nothing
 * @param conceptOf the concept of an indicator, where the record compares it
 * @example viewOf('?figure=a&as=odd', record, plain).ignored // ['as=odd']
 */
export function viewOf(
  search: string,
  record: ComparedRecord,
  fallback: ComparedView,
): { readonly view: ComparedView; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const taken = new Map<string, string[]>();
  const isKnown: { readonly [name: string]: (value: string) => boolean } = {
    figure: (id) => id in record.figures,
    concept: (id) => id in record.concepts,
    indicator: (id) => conceptOf(id, record) !== null,
    place: (id) => id in record.places,
    as: (way) => (ways as readonly string[]).includes(way),
    per: (per) => per === 'person',
  };
  for (const [name, value] of new URLSearchParams(search)) {
    if (IDLE.test(name)) continue;
    const own = taken.get(name) ?? [];
    const isRepeated =
      own.includes(value) || (own.length > 0 && ['as', 'per', 'concept'].includes(name));
    const isTooMany = name === 'figure' && own.length === MOST;
    if (!isKnown[name]?.(value) || isRepeated || isTooMany) ignored.push(`${name}=${value}`);
    else taken.set(name, [...own, value]);
  }
  const all = (name: string) => taken.get(name) ?? [];
  const way = (all('as')[0] ?? (all('per').length > 0 ? 'person' : null)) as Way | null;
  const view = asked(all('figure'), way) ?? conceptView() ?? fallback;
  if (way !== null && view.way !== way) ignored.push(`as=${way}`);
  return { view, ignored };

  function asked(ids: readonly string[], way: Way | null): ComparedView | null {
    const figures = ids.map((id) => record.figures[id]!);
    const [first] = figures;
    if (first === undefined) return null;
    if (figures.length === 1) {
      const others = figuresOfConcept(first.what.concept, record).filter(
        ({ place }) => place !== first.place,
      );
      const second = partner(figures, others, way, record);
      if (second === undefined) return null;
      figures.push(second);
    }
    const isLawful = way !== null && lacking(figures, way).length === 0;
    return { figures: figures.map(({ id }) => id), way: isLawful ? way : bestWay(figures, record) };
  }

  function conceptView(): ComparedView | null {
    const [concept = conceptOf(all('indicator')[0] ?? '', record)] = all('concept');
    const plain = concept === null ? null : plainView(concept, record, all('place'));
    return plain && asked(plain.figures, way);
  }
}

/** The concept to which an indicator belongs; `null` where none of its figures is compared. */
const conceptOf = (indicator: string, { figures }: ComparedRecord): string | null =>
  Object.values(figures).find(({ what }) => what.indicator === indicator)?.what.concept ?? null;
