// The table for people that the command `read` prints.
import { otherSideOf } from '../../src/lib/checks/relation.ts';
import type { FoundNumeral } from '../../src/lib/reading/numeral.ts';
import { suspicions } from '../../src/lib/reading/suspicion.ts';
import type { Mention } from '../../src/lib/relations/mention.ts';
import {
  usedForRepair,
  type Relation,
  type RelationKind,
} from '../../src/lib/relations/relation.ts';

/** Columns that a terminal gives a text: two for each East Asian character. */
function width(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(c) ? 2 : 1), 0);
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - width(text)));
}

/** One row of the table for people. */
export function row(numeral: FoundNumeral): string {
  const { start, token, kind, reading, period, quantities, damage, repair, suspicion } = numeral;
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
    suspicion === null ? null : `suspect: ${suspicions[suspicion]}`,
  ].filter((note) => note !== null && note !== '');
  const shown = token.replace(/\s+/g, '␣');
  return `${padded(String(start), 9)}${padded(kind, 12)}${padded(shown, 26)}${notes.join('; ')}`;
}

/** How a relation is written out, from what is stated and its parts. */
const WRITTEN: Readonly<
  Record<RelationKind, (whole: string, parts: readonly string[], falls: boolean) => string>
> = {
  sum: (whole, parts) => `${whole} = ${parts.join(' + ')}`,
  net: (whole, parts) => `${whole} = ${parts.join(' + ')}, falls counted as minus`,
  hundred: (_, parts) => `${parts.join(' + ')} = 100%`,
  ratio: (whole) => `${whole} makes up 100`,
  subset: (whole, parts) => `${parts.join(' + ')} ≤ ${whole}`,
  share: (whole, [part, base]) => `${whole} = ${part} / ${base}`,
  growth: (whole, [now, before]) => `${whole} = (${now} − ${before}) / ${before}`,
  gain: (whole, [change, now], falls) =>
    `${whole} = ${change} / (${now} ${falls ? '+' : '−'} ${change})`,
  difference: (whole, [one, other]) => `${whole} = ${one} − ${other}`,
  points: (whole, [one, other]) => `${whole} = ${one} − ${other}`,
  rise: (whole, [before]) => `${whole} > ${before}`,
  fall: (whole, [before]) => `${whole} < ${before}`,
  average: (whole, [total]) => `${whole} = ${total} / years`,
  pace: (whole, all) => `${whole} a year makes ${all.join(' from ')}`,
  mean: (whole, [total, count]) => `${whole} = ${total} / ${count}`,
  odds: (whole, parts) =>
    `${parts.length > 2 ? parts.slice(0, 2).join(' / ') : whole} ≈ ${parts.slice(-2).join(' / ')}`,
  multiple: (whole, [now, before]) => `${whole} = ${now} / ${before}, or that less 1`,
};

/** One relation for people: its place, its verdict, the sum written out, and the ground of an accusation. */
export function checkRow(relation: Relation, text: string): string {
  const { kind, whole, parts, verdict, ground, start, end } = relation;
  const name = ({ numeral, part }: Mention) => {
    const { token, reading, quantities } = numeral;
    const shown = (reading ?? token).replace(/\s+/g, '');
    return quantities.length > 1 ? `${shown}(${part + 1})` : shown;
  };
  const stated = whole === null ? text.slice(start, end) : name(whole);
  const sum = WRITTEN[kind](stated, parts.map(name), whole?.falls ?? false);
  const computed = otherSideOf(relation)?.value ?? null;
  const notes = [
    computed === null ? null : `computed ${computed}`,
    ground === null ? null : `because: ${ground}`,
    usedForRepair(relation) ? 'used for repair' : null,
  ].filter((note) => note !== null);
  return `${padded(String(start), 9)}${padded(verdict, 14)}${[sum, ...notes].join('; ')}`;
}
