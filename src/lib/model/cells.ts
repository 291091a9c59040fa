import { unknownName } from './nearest.ts';
import { isIsoDate } from './period.ts';
import type { CellReader, Fault } from './table.ts';

const fault = (code: string, text: string, expected: string, hint?: string): { fault: Fault } => ({
  fault: { code, found: `"${text}"`, expected, ...(hint === undefined ? {} : { hint }) },
});

// Readers of cells: each turns the text of one cell into a value, or says what is wrong with it.

/** Any text, exactly as typed, empty included. */
export const verbatim: CellReader<string> = (value) => ({ value });

/** One line of text without white space around it, empty included. */
export const text: CellReader<string> = (value) =>
  value === value.trim() && !/[\r\n]/.test(value)
    ? { value }
    : fault('stray-space', value, 'one line with no white space around it');

/** Text that is not empty. */
export const words: CellReader<string> = (value) =>
  value === '' ? fault('empty-cell', value, 'some text') : text(value);

/** Lower-case words joined by hyphens, in segments joined by dots: `lanzhou.monitored.households`. */
export const id: CellReader<string> = (value) =>
  /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(value)
    ? { value }
    : fault('malformed-id', value, 'lower-case letters and digits, joined by hyphens and dots');

/** A whole number in decimal digits, at least `least`. */
export function integer(least: number): CellReader<number> {
  return (value) =>
    /^(0|[1-9]\d{0,8})$/.test(value) && Number(value) >= least
      ? { value: Number(value) }
      : fault('malformed-number', value, `a whole number from ${least}`);
}

/** Decimal degrees from `-bound` to `bound`, both inclusive, kept as typed. */
export function degrees(bound: number): CellReader<string> {
  return (value) =>
    /^-?\d{1,3}(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= bound
      ? { value }
      : fault('malformed-number', value, `decimal degrees from -${bound} to ${bound}`);
}

/** The address of a page at a host, `https://www.stats.gov.cn/x.html`. */
export const address: CellReader<string> = matching(/^https?:\/\/[a-z0-9.-]+\/\S*$/, 'an address');

/** A day of the calendar, `2023-12-15`. */
export const isoDate: CellReader<string> = (value) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && isIsoDate(value)
    ? { value }
    : fault('impossible-date', value, 'a day of the calendar as YYYY-MM-DD');

/** A decimal number that is not negative and has no needless zeros, kept as typed: `1.3`. */
export const decimalNumber: CellReader<string> = (value) =>
  /^(0|[1-9]\d*)(\.\d*[1-9])?$/.test(value)
    ? { value }
    : fault('malformed-number', value, 'a decimal number, without zeros that mean nothing');

/** Text that matches `pattern`; `expected` describes the form in the problem. */
export function matching(pattern: RegExp, expected: string): CellReader<string> {
  return (value) => (pattern.test(value) ? { value } : fault('malformed-text', value, expected));
}

/** One of the listed words; `what` names the list in the problem's code: `unknown-status`. */
export function oneOf<Word extends string>(what: string, list: readonly Word[]): CellReader<Word> {
  return (value) => {
    const word = list.find((candidate) => candidate === value);
    return word === undefined ? { fault: unknownName(what, value, list) } : { value: word };
  };
}

/** One of the ids that exist; the problem of another proposes the nearest. `what` is as in {@link oneOf}. */
export function known(what: string, ids: ReadonlySet<string>): CellReader<string> {
  return (value) => {
    if (ids.has(value)) return { value };
    return { fault: unknownName(what, value, ids) };
  };
}

/** As `cell` reads it, or `null` where the cell is empty. */
export function optional<Value>(cell: CellReader<Value>): CellReader<Value | null> {
  return (value) => (value === '' ? { value: null } : cell(value));
}

/** Values separated by single spaces; an empty cell is an empty list. */
export function list<Value>(cell: CellReader<Value>): CellReader<Value[]> {
  return (value) => {
    const values: Value[] = [];
    for (const item of value === '' ? [] : value.split(' ')) {
      const read = cell(item);
      if ('fault' in read) return read;
      values.push(read.value);
    }
    return { value: values };
  };
}
