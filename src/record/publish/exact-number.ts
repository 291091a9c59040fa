/**
 * The double that prints as these digits, for formats without a decimal type.
 *
 * @param decimal as published: without exponent and without trailing zeros after the point
 * @throws RangeError where it has too many digits for a double
 * @example exactNumber('98.47') // 98.47
 */
export function exactNumber(decimal: string): number {
  const number = Number(decimal);
  if (
    String(number) === decimal ||
    number.toFixed(decimal.split('.')[1]?.length ?? 0) === decimal
  ) {
    return number;
  }
  throw new RangeError(`no double prints as this decimal: ${decimal}`);
}
