import type { ComparedFigure, ComparedRecord } from '../../../src/lib/compare/compared-figure.ts';
import type { Comparand } from '../../../src/lib/model/comparability.ts';

/** A figure of a place: 100 households at the end of 2021, unless told otherwise. */
export function figure(
  id: string,
  place: string,
  { what = {}, ...own }: Partial<Omit<ComparedFigure, 'what'>> & { what?: Partial<Comparand> } = {},
): ComparedFigure {
  return {
    id,
    label: `label of ${id}`,
    article: place,
    place,
    number: '100',
    full: '100 households',
    value: '100',
    low: '100',
    high: '100',
    unit: '户',
    per: null,
    unitName: 'households',
    status: 'reported',
    reading: 'printed',
    clash: null,
    confirmed: true,
    doubtful: false,
    period: 'as of the end of 2021',
    start: null,
    end: '2021-12-31',
    partOf: null,
    around: place === 'a' || place === 'b' ? [place, 'p'] : [place],
    beside: [],
    divided: {},
    ...own,
    what: {
      indicator: 'households',
      notWith: [],
      concept: 'listed',
      item: null,
      counted: 'household',
      measureKind: 'count',
      unit: own.unit ?? '户',
      per: own.per ?? null,
      dimensions: [],
      level: 'prefecture',
      population: 'poor',
      served: null,
      actor: null,
      target: false,
      period: 'state',
      length: null,
      ...what,
    },
  };
}

/** A share of a whole of 200 households. */
export const share = (printedAs: string | null = null, kindOfBase = 'listed') => ({
  share: {
    by: 'whole',
    isOutside: false,
    base: `all that are ${kindOfBase}`,
    baseFull: '200 households',
    kindOfBase,
    ground: '',
    printedAs,
    number: '50%',
    full: '50%',
    value: '50',
    low: '50',
    high: '50',
    unit: '%',
    per: null,
    unitName: '%',
  },
});

/** A record of figures of a province `p`, the prefectures `a` and `b` in it, and `c` elsewhere. */
export const recordOf = (...figures: readonly ComparedFigure[]): ComparedRecord => ({
  figures: Object.fromEntries(figures.map((one) => [one.id, one])),
  concepts: { listed: { name: 'Listed households', group: 'divided' } },
  places: {
    p: { name: 'P' },
    a: { name: 'A' },
    b: { name: 'B' },
    c: { name: 'C' },
  },
  outside: {},
  articles: { p: 'Report of P', a: 'Report of A', b: 'Report of B', c: 'Report of C' },
  names: { poor: 'Poor', others: 'Others', post: 'Posts', person: 'People' },
});
