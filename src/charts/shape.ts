import { textWidth } from './text-width.ts';

/** Kinds of text, with the font size and weight that `chart.css` gives them. */
export const textStyles = {
  /** What a mark stands for. */
  label: { size: 14, weight: 400 },
  /** The value of a mark. */
  value: { size: 14, weight: 600 },
  /** Above marks that belong together. */
  heading: { size: 13, weight: 600 },
  /** Ticks, keys and other text in the background. */
  note: { size: 12, weight: 400 },
  /** Inside a sign. */
  sign: { size: 10, weight: 600 },
} as const satisfies { readonly [style: string]: { size: number; weight: 400 | 600 } };

export type TextStyle = keyof typeof textStyles;

/** The margin above and below a drawing, in CSS pixels, since some fonts are higher than their line. */
export const margin = 3;

/** Line height in em. */
export const lineHeight = 1.3;

/** The classes for which `chart.css` has colours and strokes. */
type Paint =
  | 'bar'
  | 'bar range'
  | 'bar second'
  | 'rest'
  | 'dot'
  | 'dot earlier'
  | 'cell'
  | 'cell second'
  | 'cell third'
  | 'stem'
  | 'line'
  | 'axis'
  | 'grid'
  | 'halo'
  | 'interval'
  | 'open'
  | 'leader'
  | 'sign'
  | 'hit';

interface Placed {
  /** Index of the series that it belongs to; `null` for axes, headings and keys. */
  readonly mark: number | null;
  /** Whether it is drawn hollow and dashed, as targets are. */
  readonly hollow?: boolean;
  /** The tooltip of the browser, for pages without the script for tooltips. */
  readonly title?: string;
}

export interface Rect extends Placed {
  readonly shape: 'rect';
  readonly paint: Paint;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line extends Placed {
  readonly shape: 'line';
  readonly paint: Paint;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Dot extends Placed {
  readonly shape: 'dot';
  readonly paint: Paint;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface TextLines extends Placed {
  readonly shape: 'text';
  readonly style: TextStyle;
  readonly lines: readonly string[];
  /** The position of the anchor. */
  readonly x: number;
  /** The vertical middle of the block of lines. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Something to draw. Positions are in CSS pixels from the top left corner of the drawing. */
export type Shape = Rect | Line | Dot | TextLines;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Moves the shapes of a smaller drawing into a larger one. @param markOf maps indices of the series */
export function moved(
  shapes: readonly Shape[],
  dx: number,
  dy: number,
  markOf: (mark: number) => number,
): readonly Shape[] {
  return shapes.map((one): Shape => {
    const mark = one.mark === null ? null : markOf(one.mark);
    return one.shape === 'line'
      ? { ...one, mark, x1: one.x1 + dx, x2: one.x2 + dx, y1: one.y1 + dy, y2: one.y2 + dy }
      : { ...one, mark, x: one.x + dx, y: one.y + dy };
  });
}

/** An upper bound of the width of lines in a style, in CSS pixels. */
export function linesWidth(lines: readonly string[], style: TextStyle): number {
  const { size, weight } = textStyles[style];
  return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}

/** The height of a number of lines in a style, in CSS pixels. */
export function linesHeight(count: number, style: TextStyle): number {
  return count * textStyles[style].size * lineHeight;
}

/** An upper bound of the box of a text. */
export function textBox({ lines, style, x, y, anchor }: Omit<TextLines, 'shape' | 'mark'>): Box {
  const width = linesWidth(lines, style);
  const height = linesHeight(lines.length, style);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}
