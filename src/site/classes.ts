import { spread } from '../charts/spread.ts';
import type { CheckRow, FigureRow } from '../lib/model/published.ts';
import type { FigureClass } from '../lib/model/indicator.ts';
import { barHeight } from './band.ts';

// What the figures count, by the classes of the codebook, and which of them a check could have found wrong.

/** In the order in which they are told: from what changed for people to what a rule sets. */
export const classOrder = [
  'outcome',
  'output',
  'activity',
  'input',
  'context',
  'standard',
] as const satisfies readonly FigureClass[];

/** Ids of the figures in a check that counts: it holds and could have failed, or it contradicts. */
export const testedFigures = (
  checks: readonly Pick<CheckRow, 'figures' | 'counts'>[],
): ReadonlySet<string> =>
  new Set(checks.filter(({ counts }) => counts).flatMap(({ figures }) => figures));

/** The figures of a class: how many, and how many of them are tested. */
export interface ClassCount {
  readonly kind: FigureClass;
  readonly count: number;
  readonly tested: number;
}

/** Counts the figures of each class, in {@link classOrder}. */
export const countClasses = (
  figures: readonly Pick<FigureRow, 'id' | 'class'>[],
  tested: ReadonlySet<string>,
): ClassCount[] =>
  classOrder.map((kind) => {
    const own = figures.filter((figure) => figure.class === kind);
    return { kind, count: own.length, tested: own.filter(({ id }) => tested.has(id)).length };
  });

/** A figure in a strip. */
export interface Mark {
  /** Its middle, in characters from the start of its row. */
  readonly x: number;
  readonly height: number;
  readonly kind: FigureClass;
  readonly tested: boolean;
}

/** A row of a strip, and how many characters it stands for. */
export interface StripRow {
  readonly length: number;
  readonly marks: readonly Mark[];
}

/** How many characters a mark takes, so that none covers its neighbour. */
const WIDTH = 14;

/**
 * The figures of an article where they stand in its text, as tall as the bars of its band. Parts of one number, and
 * numbers close to each other, are moved apart.
 *
 * @param length of the article in characters
 * @param row how many characters a full row stands for
 */
export function stripRows(
  figures: readonly Pick<FigureRow, 'id' | 'class' | 'start' | 'end' | 'part'>[],
  tested: ReadonlySet<string>,
  length: number,
  row: number,
): StripRow[] {
  return Array.from({ length: Math.ceil(length / row) }, (_, index) => {
    const from = index * row;
    const size = Math.min(row, length - from);
    const own = figures
      .filter(({ start }) => Math.floor(start / row) === index)
      .toSorted((a, b) => a.start - b.start || a.part - b.part);
    const wanted = own.map(({ start, end }) => ({
      start: Math.max(0, (start + end - WIDTH) / 2 - from),
      length: WIDTH,
    }));
    // A figure at the very end of a row stands a little beyond it rather than on another.
    const starts = spread(wanted, 0, Math.max(size, own.length * WIDTH), 0)!;
    return {
      length: size,
      marks: own.map((figure, nth) => ({
        x: Math.round(starts[nth]! + WIDTH / 2),
        height: barHeight(figure.end - figure.start),
        kind: figure.class,
        tested: tested.has(figure.id),
      })),
    };
  });
}
