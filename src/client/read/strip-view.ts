import type { FoundNumeral } from '../../lib/reading/numeral.ts';
import { element } from '../search/element.ts';
import { boxOf, COLUMNS, HEIGHT, segmentsOf, shapes } from '../strip.ts';
import { shapeOf } from './mark.ts';
import type { Corrections } from './rows.ts';
import { count, words } from './said.ts';

function drawn(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const bar = (shape: string, attributes: Readonly<Record<string, string | number>>, row = 0) =>
  drawn('rect', { y: row * HEIGHT + boxOf(shape)[0], height: boxOf(shape)[1], ...attributes });

/**
 * Draws the numerals of a stretch of text at their places, as a strip of an article is drawn, and its key.
 *
 * @param list the numerals of the stretch with their places among all
 */
export function drawStrip(
  strip: SVGElement,
  key: HTMLElement,
  list: readonly (readonly [at: number, numeral: FoundNumeral])[],
  [from, to]: readonly [number, number],
  corrections: Corrections,
): void {
  const rows = Math.ceil((to - from) / COLUMNS);
  strip.setAttribute('height', String(rows * HEIGHT));
  const marks = list.map(([at, numeral]) => {
    const shape = shapeOf(numeral, corrections.get(at));
    const link = drawn('a', {
      class: shape,
      role: 'button',
      tabindex: -1,
      'data-at': at,
      'aria-label': `${numeral.token} · ${words.kinds[numeral.kind]}`,
    });
    const title = drawn('title', {});
    title.textContent = numeral.token;
    const place = { start: numeral.start - from, end: numeral.end - from };
    link.append(
      title,
      ...segmentsOf(place).map(({ row, left, width }) =>
        bar(shape, { x: `${left}%`, width: `${width}%` }, row),
      ),
    );
    return { shape, link };
  });
  const lines = Array.from({ length: rows }, (_, row) => {
    const y = row * HEIGHT + HEIGHT - 1.5;
    const end = row === rows - 1 ? ((to - from - row * COLUMNS) / COLUMNS) * 100 : 100;
    return drawn('line', { x1: 0, x2: `${end}%`, y1: y, y2: y });
  });
  strip.replaceChildren(strip.querySelector('defs')!, ...lines, ...marks.map(({ link }) => link));
  if (marks[0]) marks[0].link.tabIndex = 0;
  key.replaceChildren(
    ...shapes.flatMap((shape) => {
      const many = marks.filter((mark) => mark.shape === shape).length;
      if (many === 0) return [];
      const [name, meaning] = shape === 'repaired' ? words.repaired : words.keys[shape]!;
      const swatch = drawn('svg', { class: 'strip-swatch', width: 22, height: HEIGHT });
      swatch.setAttribute('aria-hidden', 'true');
      swatch.append(bar(shape, { class: shape, x: 1, width: 20 }));
      const line = element('li', {}, swatch, element('strong', {}, count(many)), ` ${name} `);
      if (meaning) line.append(element('span', {}, meaning));
      return [line];
    }),
  );
}
