import type { PeriodType, Way } from '../model/comparability.ts';
import { daysWithin } from '../model/period.ts';
import { valueBy } from './compared-figure.ts';
import type { ComparedFigure, ComparedRecord } from './compared-figure.ts';

/**
 * Whether figures can be compared: yes; yes, with doubts; side by side, but neither can be said to be ahead, since each
 * place decides what counts; or no.
 */
export type Answer = 'yes' | 'doubts' | 'unranked' | 'no';

/** Why figures cannot be compared. */
export type Bar =
  /** They measure different things: ids of concepts. */
  | { readonly code: 'concept'; readonly concepts: readonly string[] }
  /** They are unlike parts of one concept: ids of the values of dimensions in which they differ. */
  | { readonly code: 'things'; readonly values: readonly string[] }
  /** The indicators of two of them are named as not to be compared, as they stand. */
  | { readonly code: 'barred' }
  /** One counts what another measures in money, or one is a level and another a change of it. */
  | { readonly code: 'kind' }
  /** They have different units, or different rates. */
  | { readonly code: 'unit'; readonly units: readonly string[] }
  /** They are shares of unlike wholes: the labels of these. */
  | { readonly code: 'wholes'; readonly labels: readonly string[] }
  /** One is a least, another a most. */
  | { readonly code: 'limits' }
  /** Each is another item of what authorities do. */
  | { readonly code: 'items' }
  /** They are totals, and their places differ in size. */
  | { readonly code: 'size' }
  /** One is a part of another: ids of both. */
  | { readonly code: 'part'; readonly part: string; readonly whole: string };

/** Why a comparison that is possible is not beyond doubt. */
export type Doubt =
  /** The last days that they are about lie this many months apart. */
  | { readonly code: 'dates'; readonly months: number }
  /** The text gives no date for these, or none that is said. */
  | { readonly code: 'undated'; readonly figures: readonly string[] }
  /** One is a state, another a flow or a running total. */
  | { readonly code: 'time'; readonly types: readonly PeriodType[] }
  /** They are flows over so many months. */
  | { readonly code: 'length'; readonly months: readonly number[] }
  /** One is a target. */
  | { readonly code: 'target' }
  /** One is the line of a place, another an average of several lines. */
  | { readonly code: 'line' }
  /** Places lie within another of them: their ids. */
  | { readonly code: 'inside'; readonly places: readonly string[]; readonly around: string }
  /** One place is wider than another. */
  | { readonly code: 'level' }
  /** They count, or serve, different people: ids of groups, `null` where the text names none. */
  | { readonly code: 'groups'; readonly groups: readonly (string | null)[] }
  /** They count different things: ids of entities. */
  | { readonly code: 'counted'; readonly entities: readonly string[] }
  /** They differ in dimensions, or in an item: ids of the values. */
  | { readonly code: 'dimensions'; readonly values: readonly string[] }
  | { readonly code: 'item' }
  /** It is a matter of declaring, and the texts do not say by what rule. */
  | { readonly code: 'declared' }
  /** The text does not say when the counts of these began. */
  | { readonly code: 'begun'; readonly figures: readonly string[] }
  /** An average stands beside a limit that each is to reach. */
  | { readonly code: 'each' }
  /** Each authority decides how much of it there is. */
  | { readonly code: 'own-acts' }
  /** Different bodies do it: ids of groups, `null` for the authority of the place. */
  | { readonly code: 'actors'; readonly actors: readonly (string | null)[] }
  /** A divisor comes from outside of the articles: ids of figures. */
  | { readonly code: 'outside'; readonly figures: readonly string[] }
  /** The reading or the meaning of these is in doubt. */
  | { readonly code: 'doubtful'; readonly figures: readonly string[] };

/** The quotients of `figures` are our division, which is no doubt; an article prints those of `printed` itself. */
export interface Divided {
  readonly figures: readonly string[];
  readonly printed: readonly string[];
}

export interface Answered {
  readonly answer: Answer;
  /** What keeps them apart; none unless the answer is no. */
  readonly bars: readonly Bar[];
  readonly doubts: readonly Doubt[];
  /** Which quotients are ours; `null` where none is. */
  readonly ours: Divided | null;
}

/** Doubts about who is ahead: each place has a rule of its own for what counts. */
const UNRANKED: readonly Doubt['code'][] = ['declared', 'own-acts'];
/** What an authority does itself, so that its number says nothing of the size of a place: ids of entities. */
const ACTS = ['document', 'inspection', 'meeting', 'mechanism', 'task-force', 'working-group'];
/** Groups to which one belongs by an authority’s listing. */
const LISTED = ['monitored', 'unstable', 'marginal', 'sudden'];
/** Counts in these units are of different things whatever is counted; other measure words say nothing of that. */
const OF_THEIR_OWN = ['人', '户', '人次'];
/** Dimensions that say by which definition a thing is measured, not which thing, and those that other doubts are about. */
const DEFINITIONS = ['area', 'counted', 'funds', 'income', 'level', 'scheme', 'span', 'standard'];
/** The authority of a place, by whatever name. */
const OWN = ['city', 'prefecture', 'province'];

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
const areSeveral = (values: readonly unknown[]) => new Set(values).size > 1;

/** Flows, whose length decides. */
const isFlow = (type: PeriodType) => ['period', 'year to date', 'since'].includes(type);

/** Months from the last day of one ISO date to that of another. */
export function monthsBetween(one: string, other: string): number {
  const [a, b] = [one, other].map((date) => daysWithin(date)[1].split('-').map(Number)) as [
    [number, number, number],
    [number, number, number],
  ];
  return Math.abs(12 * (a[0] - b[0]) + a[1] - b[1]);
}

/** The figures of which a figure is a part, from the nearest to the widest. */
function wholesOf(figure: ComparedFigure, record: ComparedRecord): readonly string[] {
  const whole = figure.partOf === null ? undefined : record.figures[figure.partOf];
  return whole ? [whole.id, ...wholesOf(whole, record)] : [];
}

/** The dimensions of a figure with their values, but for definitions. @example [['source', 'source=wages']] */
const thingsOf = ({ what }: ComparedFigure) =>
  what.dimensions
    .map((id) => [id.split('=')[0]!, id] as const)
    .filter(([key]) => !DEFINITIONS.includes(key));

/** The values of dimensions in which figures differ that all have these dimensions. */
function unlikeThings(figures: readonly ComparedFigure[]): readonly string[] {
  const keys = distinct(figures.flatMap((figure) => thingsOf(figure).map(([key]) => key)));
  return keys.flatMap((key) => {
    const values = figures.map((figure) => thingsOf(figure).find(([own]) => own === key)?.[1]);
    return values.includes(undefined) || !areSeveral(values)
      ? []
      : (distinct(values) as readonly string[]);
  });
}

const areActs = (figures: readonly ComparedFigure[]) =>
  figures.every(({ what }) => ACTS.includes(what.counted));

function barsOf(figures: readonly ComparedFigure[], way: Way, record: ComparedRecord): Bar[] {
  const concepts = distinct(figures.map(({ what }) => what.concept));
  if (concepts.length > 1) return [{ code: 'concept', concepts }];
  const things = unlikeThings(figures);
  const bars: Bar[] = things.length > 0 ? [{ code: 'things', values: things }] : [];
  const named = (one: ComparedFigure) =>
    figures.some((other) => other.what.notWith.includes(one.what.indicator));
  if (way === 'value' && figures.some(named)) bars.push({ code: 'barred' });
  const kinds = distinct(
    figures.map(({ what: { measureKind: kind, target } }) =>
      kind === 'mean' || (kind === 'threshold' && target) ? 'rule' : kind,
    ),
  );
  const values = figures.map((figure) => valueBy(figure, way) ?? figure);
  const units = values.map(({ unit, per }, index) => {
    const isCount = figures[index]!.what.measureKind === 'count' && !OF_THEIR_OWN.includes(unit);
    return [isCount ? '' : unit, per].join('/');
  });
  if (areSeveral(units))
    bars.push({ code: 'unit', units: distinct(values.map(({ unitName }) => unitName)) });
  else if (kinds.length > 1 && way === 'value') bars.push({ code: 'kind' });
  const bases = figures.flatMap(({ divided }) =>
    way === 'share' && divided.share ? [divided.share] : [],
  );
  if (areSeveral(bases.map(({ kindOfBase }) => kindOfBase)))
    bars.push({ code: 'wholes', labels: distinct(bases.map(({ base }) => base)) });
  if (values.some(({ low }) => low === null) && values.some(({ high }) => high === null))
    bars.push({ code: 'limits' });
  if (way === 'value') {
    if (areActs(figures) && areSeveral(figures.map(({ what }) => what.item)))
      bars.push({ code: 'items' });
    const inside = figures.flatMap((part) =>
      wholesOf(part, record)
        .filter((whole) => figures.some(({ id }) => id === whole))
        .map((whole): Bar => ({ code: 'part', part: part.id, whole })),
    );
    bars.push(...inside.slice(0, 1));
    const isTotal = figures.every(
      ({ what: { measureKind, counted } }) =>
        ['count', 'money'].includes(measureKind) && !ACTS.includes(counted),
    );
    if (isTotal && areSeveral(figures.map(({ place }) => place))) bars.push({ code: 'size' });
  }
  return bars;
}

function doubtsInTime(figures: readonly ComparedFigure[]): Doubt[] {
  const results = figures.filter(({ what }) => !what.target);
  const types = distinct(
    results.map(({ what: { period } }) => (isFlow(period) ? 'period' : period)),
  ).filter((type) => type !== 'none');
  const lengths = distinct(
    results.flatMap(({ what: { period, length } }) =>
      isFlow(period) && length !== null ? [length] : [],
    ),
  );
  const ends = figures.flatMap(({ end }) => end ?? []).sort();
  const months = ends.length > 1 ? monthsBetween(ends[0]!, ends[ends.length - 1]!) : 0;
  const undated = figures.filter(({ end }) => end === null).map(({ id }) => id);
  const begun = figures.filter(({ what }) => what.period === 'ever').map(({ id }) => id);
  return [
    ...(months > 0 ? [{ code: 'dates', months } as const] : []),
    ...(undated.length > 0 ? [{ code: 'undated', figures: undated } as const] : []),
    ...(begun.length > 0 ? [{ code: 'begun', figures: begun } as const] : []),
    ...(types.length > 1
      ? [{ code: 'time', types: distinct(results.map(({ what }) => what.period)) } as const]
      : []),
    ...(Math.max(...lengths) - Math.min(...lengths) > 1
      ? [{ code: 'length', months: lengths } as const]
      : []),
  ];
}

function doubtsOfPlace(figures: readonly ComparedFigure[]): Doubt[] {
  const own = distinct(figures.map(({ place }) => place));
  const inside = own.flatMap((wider): Doubt[] => {
    const within = distinct(
      figures.filter(({ around }) => around.slice(1).includes(wider)).map(({ place }) => place),
    );
    return within.length > 0 ? [{ code: 'inside', places: within, around: wider }] : [];
  });
  if (inside.length > 0) return inside;
  return areSeveral(figures.map(({ what }) => what.level)) ? [{ code: 'level' }] : [];
}

/** In what the things differ that are measured, and those of whom they are measured. */
function doubtsOfWhat(figures: readonly ComparedFigure[], way: Way): Doubt[] {
  const dimensions = figures.map(({ what }) =>
    what.dimensions.filter((id) => !/^(?:counted|span)=/.test(id)),
  );
  const unlike = unlikeThings(figures);
  const everywhere = (id: string) => dimensions.every((own) => own.includes(id));
  const values = distinct(dimensions.flat()).filter(
    (id) => !everywhere(id) && !unlike.includes(id),
  );
  const counted = distinct(figures.map(({ what }) => what.counted));
  const areUnlike =
    areSeveral(figures.map(({ what }) => what.population)) ||
    areSeveral(figures.map(({ what }) => what.served));
  const groups = areUnlike
    ? distinct(figures.map(({ what }) => what.population ?? what.served))
    : [];
  const actors = distinct(
    figures.map(({ what: { actor } }) => (actor === null || OWN.includes(actor) ? null : actor)),
  );
  const isDeclared = figures.some(({ what: { population, served } }) =>
    LISTED.includes(population ?? served ?? ''),
  );
  return [
    ...(areSeveral(figures.map(({ what }) => what.target)) ? [{ code: 'target' } as const] : []),
    ...(areSeveral(figures.map(({ what }) => what.measureKind)) &&
    !areSeveral(figures.map(({ what }) => what.target)) &&
    figures.some(({ what }) => what.measureKind === 'rule')
      ? [{ code: 'line' } as const]
      : []),
    ...(figures.some(({ what }) => what.measureKind === 'mean') &&
    figures.some(({ what }) => what.measureKind === 'threshold')
      ? [{ code: 'each' } as const]
      : []),
    ...(groups.length > 1 ? [{ code: 'groups', groups } as const] : []),
    ...(counted.length > 1 ? [{ code: 'counted', entities: counted } as const] : []),
    ...(values.length > 0 ? [{ code: 'dimensions', values } as const] : []),
    ...(areSeveral(figures.map(({ what }) => what.item)) && values.length === 0 && !areActs(figures)
      ? [{ code: 'item' } as const]
      : []),
    ...(isDeclared ? [{ code: 'declared' } as const] : []),
    ...(areActs(figures) ? [{ code: 'own-acts' } as const] : []),
    ...(actors.length > 1 && way === 'value' ? [{ code: 'actors', actors } as const] : []),
  ];
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** What is shown of figures by a way of dividing them. */
const quotients = (figures: readonly ComparedFigure[], way: Way) =>
  figures.flatMap((figure) => {
    const made = way === 'value' ? undefined : figure.divided[way];
    return made && valueBy(figure, way) === made ? [{ id: figure.id, ...made }] : [];
  });

function oursOf(figures: readonly ComparedFigure[], way: Way): Divided | null {
  const divided = quotients(figures, way);
  const ours = divided.filter(({ printedAs }) => printedAs === null);
  const printed = divided.filter(({ printedAs }) => printedAs !== null);
  return ours.length > 0 ? { figures: ids(ours), printed: ids(printed) } : null;
}

function doubtsOfNumbers(figures: readonly ComparedFigure[], way: Way): Doubt[] {
  const outside = ids(quotients(figures, way).filter(({ isOutside }) => isOutside));
  const doubtful = ids(figures.filter(({ doubtful, clash }) => doubtful || clash !== null));
  return [
    ...(outside.length > 0 ? [{ code: 'outside', figures: outside } as const] : []),
    ...(doubtful.length > 0 ? [{ code: 'doubtful', figures: doubtful } as const] : []),
  ];
}

/**
 * Whether figures can be compared, and what speaks against it, from their fields alone. What is a doubt between two of
 * them is a doubt of all.
 *
 * @param figures two or more
 * @example answered([diqing, lanzhou], 'share', record).answer // 'doubts'
 */
export function answered(
  figures: readonly ComparedFigure[],
  way: Way,
  record: ComparedRecord,
): Answered {
  const bars = barsOf(figures, way, record);
  const doubts = [
    ...doubtsInTime(figures),
    ...doubtsOfPlace(figures),
    ...doubtsOfWhat(figures, way),
    ...doubtsOfNumbers(figures, way),
  ];
  const isUnranked = doubts.some(({ code }) => UNRANKED.includes(code));
  const possible = isUnranked ? 'unranked' : doubts.length > 0 ? 'doubts' : 'yes';
  return {
    answer: bars.length > 0 ? 'no' : possible,
    bars,
    doubts,
    ours: oursOf(figures, way),
  };
}
