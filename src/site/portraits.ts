import type { Portrait } from '../lib/model/portrait.ts';
import type { TextPart } from '../lib/model/site.ts';
import type { PlaceRow, RateRow } from '../lib/model/published.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { benchmarksBeside, ratesOf, type Beside } from './benchmarks.ts';
import {
  chart,
  charts,
  checksById,
  everyFigure,
  figuresAbout,
  figuresById,
  portraitOf,
} from './data.ts';
import type { Figure } from './data.ts';
import { shortName } from './place-words.ts';

/** A figure of a portrait with what it is set against; `null` where the record has nothing to compare it with. */
export interface Compared {
  readonly figure: Figure;
  readonly beside: { readonly benchmark: Beside } | { readonly rate: RateRow } | null;
}

/** How many figures begin a page for which nobody chose any. */
const FIRST = 4;

/** The figures with which the page of a place begins: those that were chosen, or else the first in reading order. */
export function figuresToBegin(place: string): readonly Compared[] {
  const portrait = portraitOf(place);
  if (portrait !== null) return portrait.figures.map((chosen) => comparedAs(chosen, place));
  return figuresAbout(place)
    .slice(0, FIRST)
    .map((figure) => {
      const [benchmark] = benchmarksBeside(figure);
      return { figure, beside: benchmark === undefined ? null : { benchmark } };
    });
}

function comparedAs(
  { id, benchmark, rate }: Portrait<readonly TextPart[]>['figures'][number],
  place: string,
): Compared {
  const figure = figuresById().get(id)!;
  if (rate !== null)
    return {
      figure,
      beside: { rate: ratesOf({ figure: id }).find((one) => one.benchmark === rate)! },
    };
  if (benchmark === null) return { figure, beside: null };
  const found = benchmarksBeside(figure).find(({ row }) => row.id === benchmark);
  if (found === undefined)
    throw new Error(
      `content/places/${place}.yaml: ${benchmark} is not among the benchmarks that stand beside ${id}`,
    );
  return { figure, beside: { benchmark: found } };
}

/** The chart that the page of a place shows large: the chosen one, or else the one with most of its figures. */
export function largeChart(place: string): ResolvedChart | null {
  const portrait = portraitOf(place);
  if (portrait !== null) return chart(portrait.chart);
  const shown = figuresAbout(place).flatMap((figure) => figure.charts);
  const times = (slug: string) => shown.filter((other) => other === slug).length;
  const [most] = charts()
    .filter(({ slug }) => times(slug) > 0)
    .toSorted((a, b) => times(b.slug) - times(a.slug));
  return most ?? null;
}

/** Whether a text has these words with no letter right before or after them. */
const isWord = (words: string, text: string): boolean =>
  text
    .split(words)
    .some(
      (before, index, pieces) =>
        index + 1 < pieces.length && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(pieces[index + 1]!),
    );

/**
 * The figures about other places that name a place: in their labels and notes in every language, or in the list of what
 * they count.
 */
export function figuresNaming(place: PlaceRow): readonly Figure[] {
  const { en, zh } = shortName(place);
  const inTexts = ({ label_en, note_en, label_zh, note_zh }: Figure) =>
    isWord(en, `${label_en} ${note_en}`) && `${label_zh} ${note_zh}`.includes(zh);
  const isListed = ({ checks }: Figure) =>
    checks.some((id) =>
      checksById()
        .get(id)!
        .terms.some((term) => [zh, place.name_zh].includes(term)),
    );
  return everyFigure().filter(
    (figure) => figure.place !== place.id && (inTexts(figure) || isListed(figure)),
  );
}
