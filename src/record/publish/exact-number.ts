/**
 * The double that prints as these digits, for formats that have no decimals.
 *
 * @param decimal as published: no exponent, no trailing zero behind the point.
 * @throws RangeError where no double prints so: it has too many digits.
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
