import * as Plot from '@observablehq/plot';
import { punctuation } from '../../lib/language.ts';
import { ChartError, requireOneUnit, wideFrom, type Frame, type SumVerdict } from '../frame.ts';
import { leading, size, valueWidth } from '../layout.ts';
import { cuts, dottedLine, keyed, unseen, notches, textPaint, valueFont } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { spread } from '../spread.ts';
import { textWidth } from '../text-width.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';

/** A part with the amounts at which its slice begins and ends. */
export interface Slice extends Row {
  readonly x1: number;
  readonly x2: number;
}

/** A whole with its parts. */
export interface Whole {
  readonly whole: Row;
  readonly slices: readonly Slice[];
  /** The sum of the parts. */
  readonly sum: number;
}

/** The relative error that a sum of computed values may have, since these are rounded to eight digits. */
const rounding = 1e-6;

/**
 * The first row of a group as the whole, the others as its parts.
 *
 * @throws ChartError where they cannot be a whole and its parts
 */
export function wholeOf([whole, ...parts]: readonly Row[]): Whole {
  if (whole === undefined) throw new ChartError('no series; add one figure at least');
  requireOneUnit([whole, ...parts]);
  if (parts.length === 0)
    throw new ChartError(`${whole.id} stands alone; the whole comes first, then its parts`);
  const negative = [whole, ...parts].find(({ value }) => value < 0);
  if (negative) throw new ChartError(`${negative.id} is below zero, so it has no slice`);
  const least = parts.reduce((total, { low }) => total + low, 0);
  if (!whole.openHigh && least > whole.high * (1 + rounding))
    throw new ChartError(`the parts come to more than ${whole.id}; are they parts of it?`);
  let sum = 0;
  const slices = parts.map((row) => ({ ...row, x1: sum, x2: (sum += row.value) }));
  return { whole, slices, sum };
}

/** Wholes and their parts. Wholes of one unit are on one scale, others each fill the width. */
export const parts = (frame: Frame): Drawing => bundles(frame, false);

/** Wholes of one unit and their parts, on one scale. */
export function stacked(frame: Frame): Drawing {
  requireOneUnit(frame.rows);
  return bundles(frame, false);
}

/** Each whole over its parts, both on one scale, and under them the verdict on their sum. */
export const sums = (frame: Frame): Drawing => bundles(frame, true);

/** The size of the value of a whole, in CSS pixels. */
const large = size.value + 4;

/** Texts and marks that are placed in CSS pixels. */
class Sheet {
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

function bundles(frame: Frame, areSums: boolean): Drawing {
  const { width, rows, theme } = frame;
  const wholes = groupsOf(rows).map(wholeOf);
  if (wholes.length === 0) requireOneUnit(rows);
  const isOneScale = new Set(rows.map(({ unit }) => unit)).size === 1;
  const full = ({ whole, sum }: Whole) => Math.max(whole.value, sum) || 1;
  const most = Math.max(...wholes.map(full));
  const thick = width >= wideFrom ? 40 : 30;
  const sheet = new Sheet(frame);
  let y = 4;
  for (const [index, set] of wholes.entries()) {
    const { whole, slices, sum } = set;
    const scale = width / (isOneScale ? most : full(set));
    if (index > 0) y += 30;
    if (whole.group !== null) {
      for (const line of wrap(whole.group, width, size.head, 600)) {
        sheet.text(line, 0, y + 10, { row: whole, as: 'data-before', fontWeight: 600 });
        y += leading.head;
      }
      y += 6;
    }
    const gap = valueWidth(whole.text, large) + 10;
    const lines = wrap(whole.label, width - gap, size.label);
    const foot = y + 14 + Math.max(1, lines.length) * leading.label;
    sheet.band(whole, [0, width], [y, foot]);
    sheet.value(whole, 0, y + 12, { fontSize: large });
    lines.forEach((text, line) =>
      sheet.text(text, gap, y + 14 + line * leading.label, { row: whole }),
    );
    y = foot;
    if (areSums) {
      sheet.slices([{ ...whole, x1: 0, x2: whole.value }], scale, y, y + thick / 2);
      y += thick / 2 + 3;
    } else if (whole.value - sum > full(set) * 0.0005) {
      sheet.marks.push(
        Plot.rect([whole], {
          x1: () => (sum * scale) / width,
          x2: () => (whole.value * scale) / width,
          y1: () => y0,
          y2: () => y0 + thick,
          insetLeft: 0.5,
          fill: theme.rule,
          fillOpacity: 0.55,
        }),
      );
    }
    const y0 = y;
    sheet.slices(slices, scale, y, y + thick);
    sheet.seams(slices, scale, y, y + thick);
    y += thick + 4;
    y = labelsUnder(sheet, slices, scale, y) ?? labelsInRows(sheet, slices, scale, y);
    // A verdict is on amounts, not on shares of them.
    const found = areSums ? frame.verdicts?.[index] : undefined;
    if (found) y = verdictUnder(sheet, found, y);
  }
  return plot(frame, y + 4, { left: 0, right: 0, above: 0, domain: [0, 1], marks: sheet.marks });
}

/**
 * Labels of parts under their slices.
 *
 * @param y the lower edge of the slices
 * @returns the lower edge of the labels; `null`, with nothing drawn, where they have no room near their slices
 */
function labelsUnder(
  sheet: Sheet,
  slices: readonly Slice[],
  scale: number,
  y: number,
): number | null {
  const { width, theme } = sheet.frame;
  const from = ({ x1 }: Slice) => x1 * scale;
  const to = ({ x2 }: Slice) => x2 * scale;
  const texts = slices.map((row) =>
    wrap(
      row.label,
      Math.max(to(row) - from(row) - 8, Math.min(150, textWidth(row.label, size.label))),
      size.label,
    ),
  );
  const starts = spread(
    slices.map((row, index) => ({
      start: from(row),
      length:
        4 +
        Math.max(valueWidth(row.text), ...texts[index]!.map((line) => textWidth(line, size.label))),
    })),
    0,
    width,
    16,
  );
  const isNear = starts?.every(
    (start, index) => start >= from(slices[index]!) - 90 && start < to(slices[index]!) + 90,
  );
  if (!starts || !isNear) return null;
  const moved = starts.some(
    (start, index) => start > to(slices[index]!) - 4 || start < from(slices[index]!) - 4,
  );
  const drop = moved ? 20 : 8;
  slices.forEach((row, index) => {
    const x = starts[index]!;
    if (moved) {
      const top = Math.min(from(row) + 5, (from(row) + to(row)) / 2);
      const foot = Math.abs(x - from(row)) < 1 ? top : x + 5;
      sheet.marks.push(
        Plot.link(
          [row],
          keyed([row], {
            x1: () => top / width,
            x2: () => foot / width,
            y1: () => y + 2,
            y2: () => y + drop - 2,
            stroke: theme.muted,
            strokeWidth: 1,
          } as Plot.LinkOptions),
        ),
      );
    }
    const length = Math.max(
      valueWidth(row.text),
      ...texts[index]!.map((line) => textWidth(line, size.label)),
    );
    const foot = y + drop + 24 + texts[index]!.length * leading.label;
    sheet.band(row, moved ? [x, x + length] : [from(row), to(row)], [y, foot]);
    sheet.value(row, x, y + drop + 11);
    texts[index]!.forEach((text, line) =>
      sheet.text(text, x, y + drop + 32 + line * leading.label, { row }),
    );
  });
  return y + drop + 24 + Math.max(...texts.map(({ length }) => length)) * leading.label;
}

/** Labels of parts in rows, each over a thin copy of its slice. @returns the lower edge of the last row */
function labelsInRows(sheet: Sheet, slices: readonly Slice[], scale: number, y: number): number {
  const { width, theme } = sheet.frame;
  y += 8;
  for (const row of slices) {
    const lines = wrap(row.label, width - valueWidth(row.text) - 20, size.label);
    const base = y + 6;
    lines.forEach((text, line) =>
      sheet.text(text, 0, base + (line + 0.5) * leading.label, { row }),
    );
    sheet.value(row, width, base + leading.label / 2, { textAnchor: 'end' });
    const bar = base + lines.length * leading.label + 5;
    sheet.band(row, [0, width], [y, bar + 8]);
    sheet.marks.push(
      Plot.rect([row], {
        x1: () => 0,
        x2: () => 1,
        y1: () => bar + 2,
        y2: () => bar + 3,
        fill: theme.rule,
      }),
    );
    sheet.slices([{ ...row, clash: null }], scale, bar, bar + 5);
    y = bar + 12;
  }
  return y;
}

/** The verdict on a sum in words. @returns its lower edge */
function verdictUnder(sheet: Sheet, { verdict, usedForRepair }: SumVerdict, y: number): number {
  const { lang, width, theme } = sheet.frame;
  const say = words[lang];
  const text = [say.verdicts[verdict], ...(usedForRepair ? [say.usedForRepair] : [])];
  y += 8;
  for (const line of wrap(text.join(punctuation[lang].blank), width, size.note)) {
    sheet.text(line, 0, y + leading.note / 2, { fontSize: size.note, fill: theme.muted });
    y += leading.note;
  }
  return y;
}
