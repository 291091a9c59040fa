/**
 * Exact decimals as canonical strings: `"44300"`, `"-0.5"`, `"0"`.
 *
 * Canonical means no plus sign, no leading zeros, no trailing zeros after the
 * point, no bare point and no `-0`; two decimals are equal exactly when their
 * strings are.
 */
export type Decimal = string;

/**
 * How `divide` and `round` round: `half-up` to the nearest with halves away from zero, `down` towards
 * zero, `floor` to the lower neighbour, `ceil` to the upper one.
 */
export type Rounding = 'half-up' | 'down' | 'floor' | 'ceil';

/** The number `coefficient` ÷ 10 to the power of `scale`. */
interface Scaled {
  readonly coefficient: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

/** A whole number is canonical already. By far most decimals are whole, so they take a shortcut. */
const WHOLE = /^(?:0|[1-9]\d*)$/;

const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function scaled(decimal: Decimal): Scaled {
  const match = PATTERN.exec(decimal);
  if (match === null) throw new RangeError(`not a decimal: ${JSON.stringify(decimal)}`);
  const [, sign, whole = '', fraction = ''] = match;
  const magnitude = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -magnitude : magnitude, scale: fraction.length };
}

function canonical(coefficient: bigint, scale: number): Decimal {
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && text !== '0' ? `-${text}` : text;
}

/** Whether it is a whole number of at most 15 digits: doubles add these without loss. */
function isSmall(a: Decimal): boolean {
  return a.length <= 15 && WHOLE.test(a);
}

/** Both coefficients brought to one scale, and that scale. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const x = scaled(a);
  const y = scaled(b);
  const scale = Math.max(x.scale, y.scale);
  return [
    x.coefficient * 10n ** BigInt(scale - x.scale),
    y.coefficient * 10n ** BigInt(scale - y.scale),
    scale,
  ];
}

function quotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const cut = n / d;
  const rest = n % d;
  if (rest === 0n) return cut;
  const away = n < 0n ? -1n : 1n;
  switch (rounding) {
    case 'down':
      return cut;
    case 'floor':
      return n < 0n ? cut - 1n : cut;
    case 'ceil':
      return n < 0n ? cut : cut + 1n;
    case 'half-up':
      return (rest < 0n ? -rest : rest) * 2n >= d ? cut + away : cut;
  }
}

/**
 * The canonical form of a printed decimal.
 *
 * @throws RangeError if the text is not digits with an optional sign and point.
 * @example decimal('007.50') // '7.5'
 */
export function decimal(text: string): Decimal {
  if (WHOLE.test(text)) return text;
  const { coefficient, scale } = scaled(text);
  return canonical(coefficient, scale);
}

/** The sum, exact. @example add('0.1', '0.2') // '0.3' */
export function add(a: Decimal, b: Decimal): Decimal {
  if (isSmall(a) && isSmall(b)) return String(Number(a) + Number(b));
  const [x, y, scale] = aligned(a, b);
  return canonical(x + y, scale);
}

/** The difference `a − b`, exact. @example subtract('1', '0.9') // '0.1' */
export function subtract(a: Decimal, b: Decimal): Decimal {
  if (isSmall(a) && isSmall(b)) return String(Number(a) - Number(b));
  const [x, y, scale] = aligned(a, b);
  return canonical(x - y, scale);
}

/** The product, exact. @example multiply('4.43', '10000') // '44300' */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const x = scaled(a);
  const y = scaled(b);
  return canonical(x.coefficient * y.coefficient, x.scale + y.scale);
}

/**
 * The quotient with at most `digits` digits after the point.
 *
 * @throws RangeError if `b` is zero.
 * @example divide('771', '1294', 4, 'half-up') // '0.5958'
 */
export function divide(a: Decimal, b: Decimal, digits: number, rounding: Rounding): Decimal {
  const [x, y] = aligned(a, b);
  if (y === 0n) throw new RangeError(`division by zero: ${a} / ${b}`);
  return canonical(quotient(x * 10n ** BigInt(digits), y, rounding), digits);
}

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`. @example compare('2', '10') // -1 */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * `a` times ten to the power of `places`, a whole number of either sign; exact.
 *
 * @example shift('4.43', 4) // '44300'
 */
export function shift(a: Decimal, places: number): Decimal {
  if (places === 0) return a;
  if (places > 0 && WHOLE.test(a)) return a === '0' ? a : a + '0'.repeat(places);
  const { coefficient, scale } = scaled(a);
  const left = scale - places;
  return left >= 0
    ? canonical(coefficient, left)
    : canonical(coefficient * 10n ** BigInt(-left), 0);
}

/** `a` with at most `digits` digits after the point. @example round('44250.5', 0, 'ceil') // '44251' */
export function round(a: Decimal, digits: number, rounding: Rounding): Decimal {
  if (WHOLE.test(a)) return a;
  const { coefficient, scale } = scaled(a);
  if (scale <= digits) return a;
  return canonical(quotient(coefficient, 10n ** BigInt(scale - digits), rounding), digits);
}

/**
 * The power of ten of the last digit that is not zero; 0 for zero itself.
 *
 * @example lastDigit('7500') // 2
 * @example lastDigit('0.25') // -2
 * @example lastDigit('0') // 0
 */
export function lastDigit(a: Decimal): number {
  const { coefficient, scale } = scaled(a);
  if (scale > 0) return -scale;
  const digits = coefficient.toString();
  return digits.length - digits.replace(/(.)0+$/, '$1').length;
}
