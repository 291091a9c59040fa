export const chartKinds = ['none', 'bars', 'dots', 'years'] as const;
export type ExploreKind = (typeof chartKinds)[number];

/** What a reader has chosen: all of it stands in the page's address. */
export interface ExploreState {
  /** Ids; empty for all. */
  readonly indicators: readonly string[];
  readonly places: readonly string[];
  readonly kind: ExploreKind;
  readonly log: boolean;
  readonly perPerson: boolean;
}

/** The state as the query of an address; what is as at first is left out. @example '?indicator=a&place=b&kind=bars' */
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

/** The inverse of {@link queryOf}: what is not understood counts as not chosen. */
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
