export const periodKinds = ['instant', 'span', 'cumulative'] as const;

/** A state on a day, what happened within a time, or what had piled up by its end. */
export type PeriodKind = (typeof periodKinds)[number];

/** When a figure holds. */
export interface Period {
  /** ISO date, year-month or year (`2023-12-15`, `2023-12`, `2023`), inclusive; `null` where unknown. */
  readonly start: string | null;
  /** As `start`, inclusive: an end of `2023` reaches to the last day of that year. */
  readonly end: string | null;
  readonly kind: PeriodKind;
}
