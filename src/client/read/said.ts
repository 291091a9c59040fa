import type { Interval } from '../../lib/quantity/interval.ts';
import type { Quantity } from '../../lib/quantity/quantity.ts';
import type { ReadWords } from '../../site/read-words.ts';

/** The words of the page, in its language. */
export const words = JSON.parse(
  document.querySelector<HTMLElement>('.reader')!.dataset.words!,
) as ReadWords;

/** A text with its blanks filled. @example filled('{n} of {all}', { n: 1, all: 2 }) // '1 of 2' */
export const filled = (
  template: string,
  values: Readonly<Record<string, string | number>>,
): string => template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** A number in digits, grouped where the language groups them; of a quotient four digits behind the point. */
export function number(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const isLong = fraction.length > 4;
  const short = isLong ? fraction.slice(0, 4).replace(/0+$/, '') : fraction;
  return (
    (isLong ? '≈ ' : '') +
    (sign ? '−' : '') +
    whole.replace(/\B(?=(?:\d{3})+$)/g, words.group) +
    (short && `.${short}`)
  );
}

export const count = (many: number) => number(String(many));

/** An interval in words. */
export function range({ low, high, low_open, high_open }: Interval): string {
  const from = low === null ? '' : number(low);
  const to = high === null ? '' : number(high);
  // Ends that differ behind the digits that are shown are one number, too.
  if (from !== '' && from === to) return from;
  const key =
    low === null
      ? high === null
        ? 'unbounded'
        : high_open
          ? 'below'
          : 'upTo'
      : high === null
        ? low_open
          ? 'above'
          : 'from'
        : high_open
          ? 'toBelow'
          : 'to';
  return filled(words.ranges[key], { from, to });
}

/** The English of a unit behind it; on a Chinese page nothing. */
export const unitOf = (unit: string): string =>
  words.units[unit] === undefined ? unit : `${unit} (${words.units[unit]})`;

/** A quantity in a line: its number, hedge, unit and rate. */
export function quantityInWords(quantity: Quantity): string {
  const { value, unit, approx, per } = quantity;
  return [
    approx === null || approx === 'range' ? null : approx,
    value === null ? range(quantity) : number(value),
    unit && unitOf(unit),
    per && `/ ${per}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A ground or reason of the program, in the language of the page; as it is where it is not known. */
export function reason(text: string): string {
  for (const [pattern, said] of words.reasons) {
    const found = new RegExp(`^${pattern}$`).exec(text);
    if (found) return filled(said, Object.fromEntries(found.entries()));
  }
  return text;
}
