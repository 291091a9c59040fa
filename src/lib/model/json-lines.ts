/**
 * Values as JSON Lines (https://jsonlines.org): one a line, in UTF-8, a newline behind each. As
 * bytes, because all of them may be more than one string can hold.
 *
 * @example new TextDecoder().decode(jsonLines([1, { a: 'b' }])) // '1\n{"a":"b"}\n'
 */
export function jsonLines(values: readonly unknown[]): Uint8Array {
  const encoder = new TextEncoder();
  const lines = values.map((value) => encoder.encode(`${JSON.stringify(value)}\n`));
  const bytes = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes;
}

/**
 * The values of JSON Lines; the inverse of {@link jsonLines}.
 *
 * @throws SyntaxError at a line that is no JSON
 */
export function readJsonLines<Value>(bytes: Uint8Array): Value[] {
  const decoder = new TextDecoder();
  const values: Value[] = [];
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    values.push(JSON.parse(decoder.decode(bytes.subarray(start, end))) as Value);
    start = end + 1;
  }
  return values;
}
