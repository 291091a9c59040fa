// The table for people that the command `read` prints.
import type { FoundNumeral } from '../../src/lib/reading/numeral.ts';
import { rules } from '../../src/lib/checks/rules.ts';
import type { StatedIdentity, StatedTerm } from '../../src/lib/checks/stated.ts';
import { usedForRepair } from './lines.ts';

/** Columns that a terminal gives a text: two for each East Asian character. */
function width(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(c) ? 2 : 1), 0);
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - width(text)));
}

/** One row of the table for people. */
export function row(numeral: FoundNumeral): string {
  const { start, token, kind, reading, period, quantities, damage, repair } = numeral;
  const says = quantities.map(({ value, low, high, unit, approx, per }) =>
    [approx, value ?? `${low}–${high}`, unit, per === null ? null : `/${per}`]
      .filter((part) => part !== null)
      .join(' '),
  );
  const notes = [
    period,
    says.join(' + '),
    damage,
    reading === null ? null : `reads ${reading}`,
    repair === null ? null : repair.verdict,
  ].filter((note) => note !== null && note !== '');
  const shown = token.replace(/\s+/g, '␣');
  return `${padded(String(start), 9)}${padded(kind, 12)}${padded(shown, 26)}${notes.join('; ')}`;
}

/** One identity for people: its place, its verdict, and the sum written out. */
export function checkRow({ kind, whole, parts, computed, verdict }: StatedIdentity): string {
  const name = ({ numeral, part }: StatedTerm) => {
    const { token, reading, quantities } = numeral;
    const shown = (reading ?? token).replace(/\s+/g, '');
    return quantities.length > 1 ? `${shown}(${part + 1})` : shown;
  };
  const given = { terms: [], low: null, high: null };
  const sum = rules[kind].write(name(whole), parts.map(name), given).join('');
  const result =
    (computed.value === null ? '' : `; computed ${computed.value}`) +
    (usedForRepair(whole, parts) ? '; used for repair' : '');
  return `${padded(String(whole.numeral.start), 9)}${padded(verdict, 21)}${sum}${result}`;
}
