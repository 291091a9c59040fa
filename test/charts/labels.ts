import { parseHTML } from 'linkedom';
import { textBox, textStyles, type Box, type TextStyle } from '../../src/charts/shape.ts';

interface Label extends Box {
  readonly text: string;
}

/** The labels of a drawing with the boxes that they take at most. */
function labelsOf(svg: string): { readonly frame: Box; readonly labels: readonly Label[] } {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const root = document.querySelector('svg')!;
  const labels = [...root.querySelectorAll('text')].map((element): Label => {
    const spans = [...element.querySelectorAll('tspan')];
    const lines = (spans.length === 0 ? [element] : spans).map((one) =>
      // Not the title inside.
      [...one.childNodes]
        .flatMap((node) => (node.nodeType === 3 ? [node.textContent] : []))
        .join(''),
    );
    const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute('transform')!)!;
    const style = element.getAttribute('class') as TextStyle;
    if (!(style in textStyles)) throw new Error(`unknown style of text: ${style}`);
    const anchor = (element.getAttribute('text-anchor') ?? 'start') as 'start' | 'middle' | 'end';
    return {
      text: lines.join(' '),
      ...textBox({ lines, style, x: Number(x), y: Number(y), anchor }),
    };
  });
  const size = (name: string) => Number(root.getAttribute(name));
  return { frame: { left: 0, top: 0, right: size('width'), bottom: size('height') }, labels };
}

/** Labels that overlap another or leave the frame, in words; none where all is well. */
export function collisions(svg: string): readonly string[] {
  const { frame, labels } = labelsOf(svg);
  const slack = 0.5;
  return labels.flatMap((one, index) => {
    const found: string[] = [];
    if (
      one.left < frame.left - slack ||
      one.right > frame.right + slack ||
      one.top < frame.top - slack ||
      one.bottom > frame.bottom + slack
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
