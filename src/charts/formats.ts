// Pictures of a chart in the shapes that social networks and messengers show whole.

import type { Lang } from '../lib/language.ts';
import { escaped } from './escaped.ts';
import { group, hat, headline, lines, sheet, sizeOf } from './picture.ts';
import { themes } from './theme.ts';

const { ink, muted } = themes.light;

/** The shapes, in pixels. */
export const formats = {
  square: { width: 1080, height: 1080 },
  upright: { width: 1080, height: 1350 },
} as const;

export type Format = keyof typeof formats;

/** The texts around a drawing. */
export interface FormatWords {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** `null` where there are none. */
  readonly notes: string | null;
  /** What the colours and signs of the drawing mean. */
  readonly signs: string;
  readonly source: string;
  /** Who made it, then under what licence and at what address it is found. */
  readonly credit: readonly [maker: string, more: string];
}

/** The margin of a picture and the room between its margins, in pixels. */
const edge = 48;
const across = formats.square.width - 2 * edge;

/** The size of the smallest texts, in pixels. */
const small = 20;
/** What enlarges the smallest texts of a drawing, of 13 CSS pixels, to that size. */
const leastScale = small / 13;
/** The size of the values of a drawing, in CSS pixels. */
const valueSize = 18;

/** A text of a column, `null` where it is left out: its size, the room above it, and how it is set. */
type Part = readonly [text: string | null, size: number, above: number, as?: typeof headline];

/** How wide texts are at most in the fonts of the pictures, as a part of what is estimated for any font. */
const ofEstimate: Readonly<Record<Lang, Readonly<Record<400 | 600, number>>>> = {
  en: { 400: 0.9, 600: 0.86 },
  zh: { 400: 1.06, 600: 1 },
};

/** Texts one below the other, from the left margin. @param top where they begin; @param room their greatest width */
function column(parts: readonly Part[], top: number, room: number, lang: Lang) {
  const content: string[] = [];
  let bottom = top;
  for (const [text, size, above, as] of parts) {
    if (text === null) continue;
    const width = room / ofEstimate[lang][as?.weight ?? 400];
    const set = lines(text, {
      x: edge,
      y: bottom + above,
      width,
      size,
      fill: as ? ink : muted,
      ...as,
    });
    content.push(set.content);
    bottom = set.bottom;
  }
  return { content, bottom };
}

/** A way to arrange a picture. */
interface Layout {
  /** The width at which the chart is drawn, in CSS pixels, and what that is multiplied by. */
  readonly drawn: number;
  readonly scale: number;
  /** What stands above the drawing, or at its left; and what stands at the foot. */
  readonly head: readonly Part[];
  readonly foot: readonly Part[];
  readonly beside: boolean;
}

/** All ways to arrange a picture, those with the largest drawing first, and among these with the largest headline. */
function layouts({ title, subtitle, notes, signs, source }: FormatWords): readonly Layout[] {
  const over = [360, 420, 480, 540, Math.floor(across / leastScale)].flatMap((drawn) => {
    const scale = across / drawn;
    return [64, 56, 50, 44, 38, 34]
      .filter((size) => size >= valueSize * scale)
      .map((size) => ({
        drawn,
        scale,
        head: [[title, size, 0, headline] as const, [subtitle, 24, 6] as const],
        foot: [[notes, small, 0] as const, [signs, small, 6] as const, [source, small, 6] as const],
        beside: false,
      }));
  });
  // For long drawings.
  const beside = [44, 38, 34, 30].map((size) => ({
    drawn: 360,
    scale: leastScale,
    head: [
      [title, size, 0, headline] as const,
      [subtitle, 22, 10] as const,
      [notes, small, 18] as const,
      [signs, small, 12] as const,
      [source, small, 12] as const,
    ],
    foot: [],
    beside: true,
  }));
  return [...over, ...beside];
}

/**
 * A chart as an SVG image of a format: headline, subtitle, drawing, notes, source and credit. Nothing is cut off or
 * fades out, and no text is smaller than 20 pixels.
 *
 * @param drawn the chart drawn at a width in CSS pixels
 * @returns `null` where the whole does not fit
 */
export function formatted(
  format: Format,
  drawn: (width: number) => Element,
  words: FormatWords,
  lang: Lang,
): string | null {
  const { width, height } = formats[format];
  const rule = height - 84;
  for (const layout of layouts(words)) {
    const { scale, beside } = layout;
    const left = beside ? width - edge - layout.drawn * scale : edge;
    const head = column(layout.head, edge, beside ? left - edge - 34 : across, lang);
    const footTop = rule - 14 - column(layout.foot, 0, across, lang).bottom;
    const top = beside ? edge : head.bottom + 28;
    const bottom = footTop - 24;
    if (head.bottom > bottom) continue;
    const drawing = drawn(layout.drawn);
    const spare = bottom - top - sizeOf(drawing).height * scale;
    if (spare < 0) continue;
    const down = Math.round(top + spare / (beside ? 8 : 2));
    const [maker, more] = words.credit;
    const content = [
      `<rect x="0" y="0" width="${width}" height="12" fill="${ink}"/>`,
      ...head.content,
      group(
        drawing,
        `translate(${Math.round(left)},${down}) scale(${Math.round(scale * 1e4) / 1e4})`,
      ),
      ...column(layout.foot, footTop, across, lang).content,
      `<path d="M${edge} ${rule}h${across}" stroke="${ink}"/>`,
      `<g transform="translate(${edge},${rule + 15}) scale(0.7)">${hat}</g>`,
      `<text x="${edge + 36}" y="${rule + 34}" font-size="22" fill="${ink}"><tspan font-weight="600">${escaped(maker)}</tspan>${escaped(more)}</text>`,
    ];
    return sheet(lang, width, height, words.title, words.description, content.join('\n'));
  }
  return null;
}
