import type { FoundNumeral } from '../../lib/reading/numeral.ts';
import { element } from '../search/element.ts';
import { shapeOf } from './mark.ts';
import { doubtsOf, type Corrections } from './rows.ts';
import { words } from './said.ts';

/**
 * Shows a stretch of a text with its numerals marked. All of it is text, never HTML.
 *
 * @param list the numerals of the stretch with their places among all
 * @param clashing places of numerals in relations that do not fit
 */
export function showText(
  box: HTMLElement,
  text: string,
  list: readonly (readonly [at: number, numeral: FoundNumeral])[],
  [from, to]: readonly [number, number],
  corrections: Corrections,
  clashing: ReadonlySet<number>,
): void {
  const parts: (Node | string)[] = [];
  let last = from;
  for (const [at, numeral] of list) {
    const shape = shapeOf(numeral, corrections.get(at));
    const mark = element(
      'mark',
      {
        class: `${shape}${clashing.has(at) ? ' clash' : ''}${doubtsOf(numeral).length > 0 ? ' doubted' : ''}`,
        role: 'button',
        tabindex: '-1',
        'data-at': String(at),
        'aria-label': `${numeral.token} · ${words.kinds[corrections.get(at)?.kind ?? numeral.kind]}`,
      },
      numeral.token,
    );
    parts.push(text.slice(last, numeral.start), mark);
    last = numeral.end;
  }
  parts.push(text.slice(last, to));
  box.replaceChildren(...parts);
  const first = box.querySelector('mark');
  if (first) first.tabIndex = 0;
}
