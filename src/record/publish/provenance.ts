import type { AssessedCheck } from '../../lib/checks/assess.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { daysWithin } from '../../lib/model/period.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { ObservationStatus, ProvenanceRow } from '../../lib/model/published.ts';

/** What stands behind each figure, in the order of the figures. */
export function provenanceRows(
  dataset: Dataset,
  checks: readonly AssessedCheck[],
): ProvenanceRow[] {
  const published = new Map(dataset.articles.map(({ id, published }) => [id, published]));
  const verdicts = new Map(
    dataset.repairs.map(({ article, start, verdict }) => [`${article} ${start}`, verdict]),
  );
  const taking = new Map<string, AssessedCheck[]>();
  for (const check of checks) {
    for (const { id } of check.figures) {
      taking.set(id, [...(taking.get(id) ?? []), check]);
    }
  }
  return dataset.figures.map((figure) => {
    const own = taking.get(figure.id) ?? [];
    const ids = (test: (check: AssessedCheck) => boolean) =>
      own.filter(test).map(({ identity }) => identity.id);
    const row = {
      figure: figure.id,
      article: figure.article,
      published: published.get(figure.article) ?? null,
      printed: figure.printed,
      read_as: figure.source,
      repair_verdict: verdicts.get(`${figure.article} ${figure.numeral.start}`) ?? null,
      doubts: figure.doubts.length,
      checks: ids(() => true),
      held_by: ids(({ verdict, usedForRepair }) => verdict.startsWith('holds') && !usedForRepair),
      contradicted_by: ids(({ verdict }) => verdict === 'contradicts'),

      time_period: timePeriod(figure),
    };
    const impossible = own.some(({ identity }) => identity.grade === 'impossible');
    const tested = own.some(({ verdict, counts }) => counts && verdict.startsWith('holds'));
    return { ...row, obs_status: observationStatus(figure, row, { impossible, tested }) };
  });
}

/**
 * The period as SDMX writes it: a date, or the first day and the duration of a stretch; `..` and the end for a running total
 * whose start is not known (ISO 8601-2).
 *
 * @example timePeriod(figure) // '2023-12-15', '2022-01-01/P5M', '2015-01-01/P5Y'
 */
function timePeriod({ period: { time, start, end } }: Figure): string | null {
  if (time === 'cumulative-open') return `../${end!}`;
  if (start === null || end === null || start === end) return end ?? start;
  return `${daysWithin(start)[0]}/${duration(start, end)}`;
}

/** The stretch from the beginning of one date to the end of another, in years or months where both are, else in days. */
function duration(start: string, end: string): string {
  const years = yearOf(end) - yearOf(start);
  if (start.length === 4 && end.length === 4) return `P${years + 1}Y`;
  if (start.length <= 7 && end.length <= 7)
    return `P${12 * years + monthOf(end, 12) - monthOf(start, 1) + 1}M`;
  const days = (Date.parse(daysWithin(end)[1]) - Date.parse(daysWithin(start)[0])) / DAY;
  return `P${days + 1}D`;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** The month of a date, or the given one where it has none. */
const monthOf = (date: string, otherwise: number) =>
  date.length === 4 ? otherwise : Number(date.slice(5, 7));

/** In milliseconds. */
const DAY = 24 * 3600 * 1000;

/** The gravest of the codes of CL_OBS_STATUS that fit; the schema of `provenance` says what each is used for. */
function observationStatus(
  { quantity: { value }, measure: { kind, relation }, status }: Figure,
  row: Pick<ProvenanceRow, 'repair_verdict' | 'doubts'>,
  { impossible, tested }: { readonly impossible: boolean; readonly tested: boolean },
): ObservationStatus {
  if (value === null) return 'O';
  if (row.doubts > 0 || impossible) return 'U';
  if (row.repair_verdict !== null && row.repair_verdict !== 'proved') return 'U';
  if (row.repair_verdict === 'proved') return 'I';
  const hedged = relation !== 'eq' && kind !== 'threshold' && kind !== 'rule';
  if (hedged || status === 'derived') return 'E';
  return tested ? 'A' : 'V';
}
