/** Rows as a JSON array, one row a line. */
export function tableJson(rows: readonly object[]): string {
  return rows.length === 0
    ? '[]\n'
    : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
