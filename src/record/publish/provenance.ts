import type { AssessedCheck } from '../../lib/checks/assess.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { ObservationStatus, ProvenanceRow } from '../../lib/model/published.ts';
import type { RepairVerdict } from '../../lib/model/repair.ts';

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
    return { ...row, obs_status: observationStatus(figure, row) };
  });
}

/** @example timePeriod(figure) // '2022-01/2022-05', '../2023-12-15', '2023' */
function timePeriod({ period: { start, end } }: Figure): string | null {
  if (start === null && end === null) return null;
  return start === end ? start : `${start ?? '..'}/${end ?? '..'}`;
}

/** The gravest of the codes of CL_OBS_STATUS that fit; the schema of `provenance` says what each is used for. */
function observationStatus(
  { quantity: { value, approx }, status }: Figure,
  row: {
    readonly repair_verdict: RepairVerdict | null;
    readonly doubts: number;
    readonly held_by: readonly string[];
    readonly contradicted_by: readonly string[];
  },
): ObservationStatus {
  if (value === null) return 'O';
  if (row.doubts > 0 || row.contradicted_by.length > 0) return 'U';
  if (row.repair_verdict !== null && row.repair_verdict !== 'proved') return 'U';
  if (status === 'target') return 'F';
  if (row.repair_verdict === 'proved') return 'I';
  if (approx !== null || status === 'derived') return 'E';
  return row.held_by.length > 0 ? 'A' : 'V';
}
