import { nice, ticks } from 'd3';
import type { Lang } from '../lib/language.ts';
import { wideFrom } from './frame.ts';
import type { Row } from './row.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** Font sizes in CSS pixels. */
export const size = { label: 15, value: 18, note: 13, head: 15 } as const;
/** The height of a line of each, in CSS pixels. */
export const leading = { label: 19, value: 22, note: 17, head: 20 } as const;

/** A line of text with its vertical middle. */
export interface Line {
  readonly text: string;
  readonly y: number;
}

/** A row with its place down the sheet, in CSS pixels. */
export interface Placed extends Row {
  /** The middle, the upper and the lower edge of its mark. */
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly Line[];
}

/** Where the rows of a chart stand, in CSS pixels. */
export interface Layout {
  readonly placed: readonly Placed[];
  /** Headings of groups, each with the figure before which it is read. */
  readonly heads: readonly (Line & { readonly id: string })[];
  /** Stretches from top to bottom without words, for rules across. */
  readonly runs: readonly (readonly [top: number, bottom: number])[];
  /** The widths of the margins at both sides of the field of marks. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly wide: boolean;
}

/** An upper bound of the width of the widest of some lines, in CSS pixels. */
export const widest = (texts: readonly string[], at: number, weight: 400 | 600 = 400): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, at, weight)));

/**
 * An upper bound of the width of a value in semibold serif, in CSS pixels: that of Georgia Bold, the widest font that
 * is likely to stand in.
 */
export const valueWidth = (text: string, at: number = size.value): number =>
  textWidth(text, at, 600) * (/\p{Script=Han}/u.test(text) ? 1.02 : 0.96);

/**
 * Places labels, marks and values of rows so that none touches another. In a wide drawing labels stand at the left of
 * their marks, in a narrow one above them.
 *
 * @param width of the drawing; @param thick the thickness of marks; @param top where the first row begins
 * @param value whether values have a column at the right; @param wide whether labels stand at the left
 */
export function layRows(
  rows: readonly Row[],
  {
    width,
    thick,
    top,
    value = true,
    wide = width >= wideFrom,
  }: {
    readonly width: number;
    readonly thick: number;
    readonly top: number;
    readonly value?: boolean;
    readonly wide?: boolean;
  },
): Layout {
  const right = value
    ? Math.ceil(Math.max(...rows.map(({ text }) => valueWidth(text)))) + (wide ? 22 : 12)
    : 12;
  const column = Math.floor(width * 0.36);
  const texts = rows.map(({ label }) => wrap(label, wide ? column : width, size.label));
  const left = wide ? Math.ceil(widest(texts.flat(), size.label)) + 18 : 6;
  const placed: Placed[] = [];
  const heads: (Line & { id: string })[] = [];
  const runs: [number, number][] = [];
  let y = rows[0]?.group == null ? top : top + 8;
  let group: string | null = null;
  rows.forEach((row, index) => {
    if (row.group !== group && row.group !== null) {
      if (index > 0) y += 14;
      for (const text of wrap(row.group, width, size.head, 600)) {
        heads.push({ id: row.id, text, y: y + leading.head / 2 });
        y += leading.head;
      }
      y += 4;
      if (wide) runs.push([y, y]);
    } else if (index === 0 && wide) runs.push([y, y]);
    group = row.group;
    const lines = texts[index]!;
    const tall = lines.length * leading.label;
    const start = wide ? y : y + 6 + tall + 2;
    const height = wide ? Math.max(tall + 8, thick + 14) : Math.max(thick + 4, leading.value);
    const middle = start + height / 2;
    const first = wide ? middle - tall / 2 : y + 6;
    placed.push({
      ...row,
      y: middle,
      top: middle - thick / 2,
      bottom: middle + thick / 2,
      lines: lines.map((text, at) => ({ text, y: first + (at + 0.5) * leading.label })),
    });
    y = start + height;
    if (wide) runs[runs.length - 1]![1] = y;
    else runs.push([start, y]);
  });
  // A notch may stand under the last mark.
  return { placed, heads, runs, left, right, bottom: y + 6, wide };
}

/** A scale from one round number to another that holds two amounts; one unit long where these are the same. */
export function roundDomain(least: number, most: number): readonly [number, number] {
  const [low, high] = nice(least, most, 6) as [number, number];
  return [low, high > low ? high : low + 1];
}

/** As many round steps of a scale as have room for their numbers, ten at most and two at least. */
export function steps(
  domain: readonly [number, number],
  room: number,
  format: (step: number) => string,
): readonly number[] {
  for (let count = 10; count > 1; count--) {
    const all = ticks(domain[0], domain[1], count);
    if (widest(all.map(format), size.note) * all.length * 1.35 < room) return all;
  }
  const few = ticks(domain[0], domain[1], 2);
  return [few[0]!, few[few.length - 1]!];
}

const tickFormats: Readonly<
  Record<Lang, { plain: Intl.NumberFormat; short: Intl.NumberFormat; shortFrom: number }>
> = {
  en: {
    plain: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
    short: new Intl.NumberFormat('en', {
      maximumFractionDigits: 6,
      notation: 'compact',
      compactDisplay: 'long',
    }),
    shortFrom: 1e6,
  },
  zh: {
    plain: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, useGrouping: false }),
    short: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, notation: 'compact' }),
    shortFrom: 1e4,
  },
};

/**
 * A number of a scale in words.
 *
 * @example tickText(97.5, '%', 'en') // '97.5%'
 */
export function tickText(value: number, unit: string, lang: Lang): string {
  const { plain, short, shortFrom } = tickFormats[lang];
  const format = Math.abs(value) >= shortFrom ? short : plain;
  return format.format(value).replace('-', '−') + (unit === '%' ? '%' : '');
}
