/** What is reported of a list of cases: all that ever came onto it, those who came last, and those declared removed. */
export interface Caseload {
  readonly all: number;
  readonly added: number;
  readonly removed: number;
}

/**
 * The share of the earlier cases that was declared removed, in percent, if so many of the newcomers were.
 *
 * @example earlierShare({ all: 100, added: 20, removed: 60 }, 20) // 50
 */
export const earlierShare = ({ all, added, removed }: Caseload, newcomersRemoved: number): number =>
  (100 * (removed - newcomersRemoved)) / (all - added);

/** How many newcomers were declared removed if their share is that of the earlier cases, and so that of all. */
export const newcomersAtEqualShare = ({ all, added, removed }: Caseload): number =>
  (added * removed) / all;

export type NewcomersSize = 'wide' | 'narrow';

/** The frame of a drawing of a size, in its units. Shares run up it, newcomers declared removed run along it. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const frames: Readonly<Record<NewcomersSize, Frame>> = {
  wide: { width: 1000, height: 520, left: 56, right: 790, top: 20, bottom: 440 },
  narrow: { width: 358, height: 440, left: 34, right: 252, top: 20, bottom: 370 },
};

/** The shares at the lower and the upper edge of the frame, and those that are named between. */
export const scale = { low: 40, high: 80, step: 10 } as const;

/** Lays out the share of the earlier cases over all that the newcomers' part in it can be. */
export function newcomersPlot(caseload: Caseload, size: NewcomersSize) {
  const frame = frames[size];
  const { left, right, top, bottom } = frame;
  const x = (newcomersRemoved: number) =>
    left + ((right - left) * newcomersRemoved) / caseload.added;
  const y = (share: number) =>
    bottom - ((bottom - top) * (share - scale.low)) / (scale.high - scale.low);
  const at = (newcomersRemoved: number) => {
    const share = earlierShare(caseload, newcomersRemoved);
    return { newcomersRemoved, share, x: x(newcomersRemoved), y: y(share) };
  };
  const ticks = Array.from({ length: (scale.high - scale.low) / scale.step + 1 }, (_, index) => {
    const share = scale.low + index * scale.step;
    return { share, y: y(share) };
  });
  return {
    ...frame,
    ticks,
    /** Where another share would stand on the scale. */
    heightOf: y,
    none: at(0),
    equal: at(newcomersAtEqualShare(caseload)),
    every: at(caseload.added),
    /** A place along the frame for each newcomer. */
    newcomers: Array.from({ length: caseload.added + 1 }, (_, count) => x(count)),
  };
}
