import type { Problem } from '../problem.ts';
import { overlaps } from '../quantity/arithmetic.ts';
import { apply, mapPos } from '../text/edits.ts';
import { readings } from '../text/readings.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { AcceptedWarning, Lint } from './accepted-warning.ts';
import type { Dataset } from './dataset.ts';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';

/** Something about a figure that is unlike the words around its token, or unlike another figure. */
export interface MeaningWarning {
  readonly lint: Lint;
  readonly figure: Figure;
  /** The figure with which it seems to be swapped, or that it disagrees with; `null` for others. */
  readonly other: Figure | null;
  readonly found: string;
}

/** A figure with the words of its article around it, in Simplified characters. */
interface Placed {
  readonly figure: Figure;
  readonly indicator: Indicator;
  /** From the full stop before the token to the one behind it. */
  readonly sentence: string;
  readonly paragraph: string;
  /** From the figure before it in its sentence to the next punctuation behind the token. */
  readonly clause: string;
  readonly article: string;
}

/** Behind a token, so many characters belong to its clause at most; before it, so many. */
const [BEHIND, BEFORE] = [30, 60];
/** Two figures are said to be swapped where their labels fit each other’s clauses better by this much, of 2 at most. */
const SWAPPED = 0.15;

/**
 * Compares what figures are said to mean with the words around their tokens. A warning is no error: labels may use other
 * words than the text does. It finds a wrong indicator, group or year that shares no words or digits with the passage, and
 * two figures of one unit whose labels fit better the other way round.
 *
 * @param texts of articles by id; articles without a text are passed over
 * @param simplified turns Traditional characters into Simplified ones, of the same length
 */
export function lintMeaning(
  dataset: Dataset,
  texts: ReadonlyMap<string, string>,
  simplified: (text: string) => string,
): MeaningWarning[] {
  const indicators = new Map(dataset.indicators.map((each) => [each.id, each]));
  const groupNames = new Map(dataset.groups.map(({ id, name }) => [id, name.zh]));
  const published = new Map(dataset.articles.map(({ id, published }) => [id, published]));
  const placed = [...texts].flatMap(([article, text]) =>
    place(
      dataset.figures.filter((figure) => figure.article === article),
      indicators,
      text,
      simplified,
    ),
  );
  return [
    ...placed.flatMap((one) => [
      ...indicatorLint(one),
      ...groupLint(one, groupNames),
      ...yearLint(one, published.get(one.figure.article) ?? null),
      ...unitLint(one),
    ]),
    ...swaps(placed),
    ...cells(dataset.figures, indicators),
  ];
}

function place(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
  raw: string,
  simplified: (text: string) => string,
): Placed[] {
  const edits = readings(raw);
  const text = simplified(apply(edits, raw));
  const lines = paragraphs(text);
  const spans = figures.map((figure) => ({
    figure,
    start: mapPos(edits, figure.numeral.start, 'end'),
    end: mapPos(edits, figure.numeral.end, 'start'),
  }));
  return spans.flatMap(({ figure, start, end }) => {
    const line = lines.find((each) => each.start <= start && start < each.end);
    const indicator = indicators.get(figure.indicator);
    if (line === undefined || indicator === undefined) return [];
    const stops = [...text.slice(line.start, line.end).matchAll(/[。！？!?]/g)].map(
      ({ index }) => line.start + index,
    );
    const from = (stops.findLast((stop) => stop < start) ?? line.start - 1) + 1;
    const to = stops.find((stop) => stop >= end) ?? line.end;
    const before = spans.findLast((other) => other.end <= start && other.end > from)?.end ?? from;
    const [behind = ''] = text.slice(end, Math.min(to, end + BEHIND)).split(/[，,；;、（(]/);
    return [
      {
        figure,
        indicator,
        sentence: text.slice(from, to),
        paragraph: text.slice(line.start, line.end),
        clause: `${text.slice(Math.max(before, start - BEFORE), start)}|${behind}`,
        article: text,
      },
    ];
  });
}

/** The pairs of neighbouring Chinese characters of a text. */
function pairsOf(text: string): ReadonlySet<string> {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return new Set(runs.flatMap((run) => Array.from(run.slice(1), (second, i) => run[i]! + second)));
}

/** The share of a name's pairs of characters that a text has, 0 to 1; 1 for a name without pairs. */
function likeness(name: string, text: string): number {
  const pairs = [...pairsOf(name)];
  return pairs.length === 0 ? 1 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

/** A definition is long and general: so much of it must stand in the sentence where no word of the name does. */
const LEAST_OF_DEFINITION = 0.1;

function indicatorLint({ figure, indicator, sentence }: Placed): MeaningWarning[] {
  const { name, definition } = indicator;
  return likeness(name.zh, sentence) === 0 &&
    likeness(definition.zh, sentence) < LEAST_OF_DEFINITION
    ? [
        {
          lint: 'indicator',
          figure,
          other: null,
          found: `no word of the indicator ${name.zh} stands in its sentence`,
        },
      ]
    : [];
}

function groupLint(
  { figure, paragraph }: Placed,
  names: ReadonlyMap<string, string>,
): MeaningWarning[] {
  const { population } = figure.who;
  if (population === null || likeness(names.get(population) ?? '', paragraph) > 0) return [];
  const found = `no word of the group ${names.get(population) ?? population} stands in its paragraph`;
  return [{ lint: 'group', figure, other: null, found }];
}

/** An end that is known from a place in the text must have its year there, or its month in the year of the article. */
function yearLint(
  { figure, sentence, paragraph, article }: Placed,
  published: string | null,
): MeaningWarning[] {
  const { start, end, startBasis, endBasis } = figure.period;
  const scopes = { sentence, paragraph, article } as const;
  const missing = (
    [
      [start, startBasis],
      [end, endBasis],
    ] as const
  ).flatMap(([date, basis]) => {
    if (date === null || !(basis in scopes)) return [];
    const scope = scopes[basis as keyof typeof scopes];
    const year = date.slice(0, 4);
    const month = date.slice(5, 7);
    const byMonth =
      month !== '' && published?.startsWith(year) === true && scope.includes(`${Number(month)}月`);
    return scope.includes(year) || byMonth ? [] : [`${year} does not stand in its ${basis}`];
  });
  return missing.slice(0, 1).map((found) => ({ lint: 'year', figure, other: null, found }));
}

/** A unit that the token does not print must stand near it, where it is not a mere classifier. */
function unitLint({ figure, clause }: Placed): MeaningWarning[] {
  const { unit } = figure.quantity;
  const near = figure.source + clause;
  // 个 stands for any thing, 人 for 名 and 位, 元 for 万元: what the reader folds is not looked for.
  if (unit === '个' || figure.shown.unit === unit || near.includes(unit)) return [];
  return [{ lint: 'unit', figure, other: null, found: `the unit ${unit} does not stand near it` }];
}

/** Pairs of figures of one article and unit whose labels fit better the other way round. */
function swaps(placed: readonly Placed[]): MeaningWarning[] {
  const named = placed.map((one) => ({
    ...one,
    name: `${one.figure.label.zh} ${one.indicator.name.zh}`,
  }));
  return named.flatMap((a, i) =>
    named.slice(i + 1).flatMap((b): MeaningWarning[] => {
      const alike =
        a.figure.article === b.figure.article &&
        a.figure.quantity.unit === b.figure.quantity.unit &&
        a.figure.quantity.per === b.figure.quantity.per;
      if (!alike) return [];
      const gain =
        likeness(a.name, b.clause) +
        likeness(b.name, a.clause) -
        likeness(a.name, a.clause) -
        likeness(b.name, b.clause);
      if (gain < SWAPPED) return [];
      const found = `its label fits ${b.figure.id} better, and the other way round`;
      return [{ lint: 'swap', figure: a.figure, other: b.figure, found }];
    }),
  );
}

/** Figures of different articles that stand at the same place, time and meaning, and exclude each other. */
function cells(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
): MeaningWarning[] {
  const cellOf = ({ indicator, place, item, who, measure, quantity, period, status }: Figure) => {
    const { concept, dimensions } = indicators.get(indicator)!;
    const { unit, per } = quantity;
    const { start, end, time } = period;
    return JSON.stringify([
      ...[concept, dimensions, place, item, who, measure.kind],
      ...[unit, per, start, end, time, status],
    ]);
  };
  return [...Map.groupBy(figures, cellOf).values()].flatMap((own) =>
    own.flatMap((a, i) =>
      own
        .slice(i + 1)
        .filter((b) => a.article !== b.article && !overlaps(a.quantity, b.quantity))
        .map((b): MeaningWarning => {
          const found = `${a.printed} cannot be the ${b.printed} of ${b.id}, which means the same`;
          return { lint: 'cell', figure: a, other: b, found };
        }),
    ),
  );
}

/** So many warnings may stand: more would be read by nobody. */
const MOST_ACCEPTED = 10;

/**
 * The warnings that nobody has accepted, as warnings; and as errors rows that accept what is no warning any more, and
 * more rows than may stand.
 */
export function standingWarnings(
  warnings: readonly MeaningWarning[],
  accepted: readonly AcceptedWarning[],
): Problem[] {
  const key = (figure: string, lint: Lint, other: string | null) =>
    `${figure} ${lint} ${other ?? ''}`;
  const keys = new Set(
    warnings.map(({ figure, lint, other }) => key(figure.id, lint, other?.id ?? null)),
  );
  const known = new Set(accepted.map(({ figure, lint, other }) => key(figure, lint, other)));
  return [
    ...warnings
      .filter(({ figure, lint, other }) => !known.has(key(figure.id, lint, other?.id ?? null)))
      .map(({ figure, lint, other, found }): Problem => ({
        code: `unlike-text-${lint}`,
        at: figure.at,
        found: `${figure.id}: ${found}`,
        hint: `correct the row${other === null ? '' : ` or that of ${other.id} (${other.at})`}, or accept the warning with a reason in data/accepted-warnings.csv`,
        warning: true,
      })),
    ...accepted
      .filter(({ figure, lint, other }) => !keys.has(key(figure, lint, other)))
      .map(({ figure, lint, at }) => ({
        code: 'idle-acceptance',
        at,
        found: `${lint} of ${figure} is accepted, and no warning says so`,
        hint: 'remove the row',
      })),
    ...accepted.slice(MOST_ACCEPTED).map(({ at }) => ({
      code: 'too-many-accepted',
      at,
      found: `more than ${MOST_ACCEPTED} accepted warnings`,
      hint: 'correct the figures, or make the rule of the warning narrower',
    })),
  ];
}
