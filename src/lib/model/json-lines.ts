/**
 * Values as JSON Lines (https://jsonlines.org), a newline behind each.
 *
 * @example jsonLines([1, { a: 'b' }]) // '1\n{"a":"b"}\n'
 */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/**
 * Reads the values of JSON Lines; the inverse of {@link jsonLines}.
 *
 * @throws SyntaxError at a line that is not JSON
 */
export const readJsonLines = <Value>(text: string): Value[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value);
