import { asRead } from '../model/figure.ts';
import type { Figure } from '../model/figure.ts';
import { readQuantities } from '../quantity/parse.ts';
import type { Check } from './check.ts';
import { check } from './check.ts';

const digits = '0123456789';
const numerals = '一二三四五六七八九';

/**
 * The share of one-digit errors in the tokens of a check's figures that would change its verdict, from 0 (it
 * notices none) to 1 (it notices all). An error replaces one digit by another, Arabic by Arabic and Chinese by
 * Chinese. Tokens that cannot be read any more are not counted, since no check is needed to notice them.
 */
export function sensitivity(checked: Check): number {
  const { figures } = checked;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  let errors = 0;
  let turned = 0;
  for (const figure of figures) {
    for (const wrong of misread(figure)) {
      errors++;
      const again = check(checked.identity, new Map(byId).set(figure.id, wrong));
      if (again?.verdict !== checked.verdict) turned++;
    }
  }
  return errors === 0 ? 0 : turned / errors;
}

/** The figure under every one-digit error in its token. */
function* misread(figure: Figure): Generator<Figure> {
  const { source, part } = figure;
  const range = readQuantities(source)?.[part];
  if (!range) return;
  for (let at = range.start; at < range.end; at++) {
    const family = [digits, numerals].find((family) => family.includes(source[at]!));
    for (const digit of family ?? '') {
      if (digit === source[at]) continue;
      const read = readQuantities(source.slice(0, at) + digit + source.slice(at + 1))?.[part];
      if (read) yield asRead(figure, read);
    }
  }
}
