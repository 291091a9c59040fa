import { decimal, lastDigit, round, shift, type Decimal } from '../quantity/decimal.ts';
import type { FigureFacts } from './row.ts';
import type { AskedUnit } from './intent.ts';
import { mark } from './terms.ts';

/** How well a figure has a number that was asked for: as its value; as it is printed, before 万; rounded. */
const WORTH = { value: 1, printed: 0.93, rounded: 0.9 };
/** The same where it is of another unit than the one behind the number. */
const OTHER_UNIT = 0.85;

/** A number of one digit is one in particular from this power of ten on. */
const ONE_DIGIT = 4;

const UNITS: Readonly<Partial<Record<AskedUnit, string>>> = {
  person: '人',
  household: '户',
  money: '元',
  share: '%',
};

/** The number without what is behind the digit of a power of ten. @example roundedTo('80618', 2) // '80600' */
function roundedTo(value: Decimal, power: number): Decimal {
  return shift(round(shift(value, -power), 0, 'half-up'), power);
}

/**
 * How well a figure has a number that a reader typed, who may have rounded it: 8.06万 and 8万 are 80,618, while 80 is no
 * number in particular, since it has one digit.
 *
 * @param number its term, as `#80600`
 * @param printed whether the figure is in the index under that number
 * @param unit what stands behind the number
 * @returns from 0 to 1; 0 where it is another number
 */
export function worthOfNumber(
  { values, unit: own }: FigureFacts,
  number: string,
  printed: boolean,
  unit: AskedUnit | undefined,
): number {
  if (!/^#\d+(?:\.\d+)?$/.test(number)) return printed ? WORTH.value : 0;
  const asked = decimal(number.slice(mark.number.length));
  const power = lastDigit(asked);
  const isRounded = () =>
    (shift(asked, -power).length > 1 || power >= ONE_DIGIT) &&
    values.some((value) => roundedTo(value, power) === asked);
  const worth = values.includes(asked)
    ? WORTH.value
    : printed
      ? WORTH.printed
      : isRounded()
        ? WORTH.rounded
        : 0;
  const isOther = unit !== undefined && UNITS[unit] !== undefined && UNITS[unit] !== own;
  return isOther ? worth * OTHER_UNIT : worth;
}
