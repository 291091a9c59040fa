import { valueWidth } from '../../src/charts/layout.ts';
import { textWidth } from '../../src/charts/text-width.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Label extends Box {
  readonly text: string;
}

/** The parts of a line above and below its base line that letters take, in em. */
const [ascent, descent] = [0.75, 0.21];

/** The labels of a drawing with the boxes that they take at most. */
export function labelsOf(drawing: Element): readonly Label[] {
  return [...drawing.querySelectorAll('text')].map((element) => {
    const attribute = (name: string) =>
      element.getAttribute(name) ?? drawing.getAttribute(name) ?? '';
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(name))) as [
      number,
      number,
      number,
    ];
    const text = element.textContent!;
    const width = element.hasAttribute('font-family')
      ? valueWidth(text, size)
      : textWidth(text, size, attribute('font-weight') === '600' ? 600 : 400);
    const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
    const left = x - width * shares[attribute('text-anchor')]!;
    return {
      text,
      left,
      right: left + width,
      top: y - ascent * size,
      bottom: y + descent * size,
    };
  });
}

/** Labels that overlap another or leave the frame, in words; none where all is well. */
export function collisions(drawing: Element): readonly string[] {
  const [width, height] = ['width', 'height'].map((name) => Number(drawing.getAttribute(name))) as [
    number,
    number,
  ];
  const labels = labelsOf(drawing);
  const slack = 0.5;
  return labels.flatMap((one, index) => {
    const found: string[] = [];
    if (
      one.left < -slack ||
      one.right > width + slack ||
      one.top < -slack ||
      one.bottom > height + slack
    )
      found.push(`${one.text} leaves the frame`);
    for (const other of labels.slice(index + 1))
      if (
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack
      )
        found.push(`${one.text} overlaps ${other.text}`);
    return found;
  });
}
