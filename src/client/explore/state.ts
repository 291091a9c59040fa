/** The charts that a reader may choose; `none` shows the table only. */
export const chartKinds = ['none', 'bars', 'dots', 'years'] as const;
export type ExploreKind = (typeof chartKinds)[number];

/** What a reader has chosen. The page's address holds all of it. */
export interface ExploreState {
  /** Ids; empty for all. */
  readonly indicators: readonly string[];
  readonly places: readonly string[];
  readonly kind: ExploreKind;
  readonly log: boolean;
  readonly perPerson: boolean;
}

/**
 * The state as the query of an address. Defaults are left out, so that the query may be empty.
 *
 * @example queryOf({ indicators: ['a'], places: ['b'], kind: 'bars', log: false, perPerson: false })
 * // '?indicator=a&place=b&kind=bars'
 */
export function queryOf({ indicators, places, kind, log, perPerson }: ExploreState): string {
  const query = new URLSearchParams([
    ...indicators.map((id) => ['indicator', id]),
    ...places.map((id) => ['place', id]),
    ...(kind === 'none' ? [] : [['kind', kind]]),
    ...(log ? [['scale', 'log']] : []),
    ...(perPerson ? [['per', 'person']] : []),
  ]).toString();
  return query === '' ? '' : `?${query}`;
}

/** The inverse of {@link queryOf}. Unknown values are ignored. */
export function stateOf(query: string): ExploreState {
  const chosen = new URLSearchParams(query);
  const unique = (name: string) => [...new Set(chosen.getAll(name).filter((id) => id !== ''))];
  return {
    indicators: unique('indicator'),
    places: unique('place'),
    kind: chartKinds.find((kind) => kind === chosen.get('kind')) ?? 'none',
    log: chosen.get('scale') === 'log',
    perPerson: chosen.get('per') === 'person',
  };
}
