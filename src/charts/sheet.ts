import * as Plot from '@observablehq/plot';
import type { Frame } from './frame.ts';
import { size } from './layout.ts';
import {
  cuts,
  dottedLine,
  gradients,
  keyed,
  notches,
  softId,
  textPaint,
  unseen,
  valueFont,
} from './marks.ts';
import type { Row } from './row.ts';
import type { Slice } from './slices.ts';

/** Texts and marks that are placed in CSS pixels. */
export class Sheet {
  readonly marks: Plot.Markish[] = [];
  readonly frame: Frame;
  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** Adds a line of text. @param row the figure to which it belongs; @param y its vertical middle */
  text(
    text: string,
    x: number,
    y: number,
    { row, as = 'data-key', ...more }: Plot.TextOptions & { row?: Row; as?: string } = {},
  ): void {
    const options = {
      frameAnchor: 'left',
      // Whole pixels, since Plot adds half a one on some screens: see `withoutHalf` in finish.ts.
      dx: Math.round(x),
      y: () => y,
      text: () => text,
      textAnchor: 'start',
      fontSize: size.label,
      fill: this.frame.theme.ink,
      ...more,
    } as Plot.TextOptions;
    this.marks.push(Plot.text([row], row ? keyed([row], options, { as }) : options));
  }

  /** Adds the value of a row. */
  value(row: Row, x: number, y: number, more: Plot.TextOptions = {}): void {
    this.text(row.text, x, y, { row, ...valueFont, fill: textPaint(row, this.frame), ...more });
  }

  /** Adds a band, not to be seen, over which a mark answers. */
  band(row: Row, [x1, x2]: readonly [number, number], [y1, y2]: readonly [number, number]): void {
    const { width } = this.frame;
    this.marks.push(
      Plot.rect(
        [row],
        keyed([row], {
          x1: () => x1 / width,
          x2: () => x2 / width,
          y1: () => y1,
          y2: () => y2,
          ...unseen,
        } as Plot.RectOptions),
      ),
    );
  }

  /** Adds slices, hollow for targets. @param scale pixels a unit */
  slices(slices: readonly Slice[], scale: number, y1: number, y2: number): void {
    const { theme, width } = this.frame;
    const ends = {
      x1: ({ x1 }: Slice) => (x1 * scale) / width,
      x2: ({ x2 }: Slice) => (x2 * scale) / width,
      y1: () => y1,
      y2: () => y2,
    };
    const fill = ({ paint }: Row) => theme[paint];
    const add = (of: readonly Slice[], more: object) =>
      this.marks.push(
        Plot.rect(of, keyed(of, { ...ends, ...more } as Plot.RectOptions, { bar: true })),
      );
    add(
      slices.filter(({ shape }) => shape !== 'target'),
      { fill },
    );
    add(
      slices.filter(({ shape }) => shape === 'target'),
      { inset: 0.75, fill: theme.paper, stroke: fill, strokeWidth: 1.5 },
    );
    // A sign needs some room: not in the thin slices of rows, nor in the smallest.
    const tall = y2 - y1;
    const signed = slices.filter(({ x1, x2 }) => tall > 10 && (x2 - x1) * scale > tall / 2 + 4);
    const cut = signed.filter(({ shape }) => shape === 'repaired');
    const computed = slices.filter(({ shape }) => tall > 10 && shape === 'computed');
    const middle = ({ x1, x2 }: Slice) => ((x1 + x2) * scale) / 2 / width;
    this.marks.push(
      cuts(cut, this.frame, { x: middle, scale: width, y1: () => y1, y2: () => y2 }),
      dottedLine(computed, this.frame, {
        x1: ({ x1 }: Slice) => (x1 * scale + 2) / width,
        x2: ({ x2 }: Slice) => (x2 * scale - 2) / width,
        y: () => y2 + 3.5,
      }),
      notches(signed, this.frame, { x: middle, y: () => y1, under: false }),
    );
  }

  /** Adds a soft end from one amount to another. @param scale pixels a unit */
  softEnd(
    row: Row,
    [from, to]: readonly [number, number],
    scale: number,
    [y1, y2]: readonly [number, number],
    more: Plot.RectOptions = {},
  ): void {
    const { width } = this.frame;
    this.marks.push(
      gradients([row], this.frame),
      Plot.rect(
        [row],
        keyed([row], {
          x1: () => (from * scale) / width,
          x2: () => (to * scale) / width,
          y1: () => y1,
          y2: () => y2,
          fill: `url(#${softId(row)})`,
          ...more,
        } as Plot.RectOptions),
      ),
    );
  }

  /** Adds seams over the beginnings of slices, whose own lengths stay true. */
  seams(slices: readonly Slice[], scale: number, y1: number, y2: number): void {
    const { theme, width } = this.frame;
    const inner = slices.slice(1);
    this.marks.push(
      Plot.ruleX(
        inner,
        keyed(inner, {
          x: ({ x1 }: Slice) => (x1 * scale) / width,
          y1: () => y1,
          y2: () => y2,
          stroke: theme.paper,
          strokeWidth: 3,
        } as Plot.RuleXOptions),
      ),
    );
  }
}
