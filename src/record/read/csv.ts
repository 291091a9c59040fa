import Papa from 'papaparse';
import type { Row, Table } from '../../lib/model/table.ts';
import type { Problem } from '../../lib/problem.ts';
import { unprintable } from '../../lib/text/unprintable.ts';

/**
 * Reads a CSV file: RFC 4180, in UTF-8 without BOM, lines ending in LF, with a header row and every row as long as that.
 * Rows count from 1, the header being row 1.
 *
 * @param file the path that problems and rows name
 * @returns `table` has no columns and rows where the file cannot be read
 */
export function readCsv(file: string, bytes: Uint8Array): { table: Table; problems: Problem[] } {
  const unread = (problem: Problem) => ({
    table: { file, columns: [], rows: [] },
    problems: [problem],
  });
  const { text, problem } = readText(file, bytes);
  if (problem) return unread(problem);
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const open = parsed.errors.find(({ type }) => type === 'Quotes');
  if (open) {
    return unread({
      code: open.code === 'MissingQuotes' ? 'open-quote' : 'malformed-quote',
      at: `${file}:${(open.row ?? 0) + 1}`,
      found: open.code === 'MissingQuotes' ? 'a quote is left open' : 'a quote inside a cell',
      expected: 'every quoted cell closed, quotes within it doubled',
    });
  }
  const [columns = [], ...lines] = parsed.data;
  if (lines.at(-1)?.length === 1 && lines.at(-1)![0] === '') lines.pop();
  if (columns.join('') === '') {
    return unread({ code: 'empty-file', at: `${file}:1`, found: 'no header', expected: 'columns' });
  }
  const problems: Problem[] = [];
  const twice = columns.find((column, i) => columns.indexOf(column) < i);
  if (twice !== undefined) {
    problems.push({ code: 'repeated-column', at: `${file}:1`, found: `"${twice}" twice` });
  }
  const rows: Row[] = [];
  lines.forEach((line, i) => {
    const at = `${file}:${i + 2}`;
    const ragged = line.length !== columns.length;
    const cells = Object.fromEntries(columns.map((column, j) => [column, line[j] ?? '']));
    rows.push({ at, cells, ...(ragged ? { ragged } : {}) });
    if (ragged) {
      problems.push({
        code: 'ragged-row',
        at,
        found: `${line.length} cells`,
        expected: `${columns.length}, as in the header`,
        hint: 'a cell that holds a comma or a quote must be quoted',
      });
    }
  });
  return { table: { file, columns, rows }, problems };
}

/**
 * Decodes a text that must be UTF-8 without BOM, with lines ending in LF and without {@link unprintable} characters.
 *
 * @returns the text, or an empty one and the problem
 */
export function readText(
  file: string,
  bytes: Uint8Array,
): { text: string; problem: Problem | null } {
  const fail = (line: number, code: string, found: string, hint: string) => ({
    text: '',
    problem: { code, at: `${file}:${line}`, found, expected: 'UTF-8 without BOM, LF', hint },
  });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return fail(1, 'byte-order-mark', 'a byte order mark', 'save it as UTF-8 without BOM');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes);
    const line = loose.slice(0, loose.indexOf('�')).split('\n').length;
    return fail(line, 'not-utf-8', 'bytes that are not UTF-8', 'save it as UTF-8');
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    const line = text.slice(0, carriage).split('\n').length;
    return fail(line, 'carriage-return', 'a carriage return', 'save it with LF line endings');
  }
  const bad = unprintable(text);
  if (bad !== null) {
    const line = text.slice(0, bad.index).split('\n').length;
    const problem = {
      code: 'unprintable',
      at: `${file}:${line}`,
      found: `${bad.name}, ${bad.why}`,
    };
    return { text: '', problem: { ...problem, hint: 'remove it' } };
  }
  return { text, problem: null };
}
