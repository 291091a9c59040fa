import type { ChartKind } from '../../lib/model/chart.ts';
import { numberIn, numberOf, slack } from './told.ts';

/**
 * What is untrue of the lines of benchmarks in a finished drawing, in words: lines that do not stand where the numbers at
 * the axis have their numbers.
 */
export function misplacedLines(
  drawing: Element,
  kind: ChartKind,
  benchmarks: readonly { readonly id: string; readonly value: string | null }[],
): readonly string[] {
  const place = kind === 'lollipop' ? Math.log10 : Number;
  const isGround = (element: Element) =>
    element.closest('[data-figure], [data-benchmark]') === null;
  const texts = [...drawing.querySelectorAll('text')].filter(isGround);
  const isMiddle = (text: Element) => text.getAttribute('text-anchor') === 'middle';
  const height = texts.find(isMiddle)?.getAttribute('y');
  const rules = [...drawing.querySelectorAll('line')].filter(isGround);
  const leftmost = Math.min(...rules.map((rule) => numberOf(rule, 'x1')));
  // A number that would leave the sheet starts at its edge, and not at its rule.
  const axis = texts
    .filter((text) => text.getAttribute('y') === height)
    .map((text) => ({
      x: isMiddle(text) ? numberOf(text, 'x') : leftmost,
      at: place(numberIn(text.textContent!)),
    }))
    .filter(({ x }) => Number.isFinite(x))
    .toSorted((a, b) => a.x - b.x);
  const [first, last] = [axis[0], axis.at(-1)];
  return benchmarks.flatMap(({ id, value }) => {
    const lines = [...drawing.querySelectorAll(`[data-benchmark="${id}"] line`)];
    if (lines.length === 0) return [`${id} has no line`];
    if (!first || !last || first.at === last.at) return [`${id} stands on no scale`];
    const share = (place(Number(value)) - first.at) / (last.at - first.at);
    const x = first.x + share * (last.x - first.x);
    return [...new Set(lines.map((line) => numberOf(line, 'x1')))].flatMap((own) =>
      Math.abs(own - x) <= slack
        ? []
        : [`${id}: ${value} stands at ${own.toFixed(1)} px, ${x.toFixed(1)} by the axis`],
    );
  });
}
