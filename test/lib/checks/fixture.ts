import type { Figure } from '../../../src/lib/model/figure.ts';
import { measured } from '../../../src/lib/model/measure.ts';
import type { MeasureKind } from '../../../src/lib/model/measure.ts';
import { readQuantities } from '../../../src/lib/quantity/parse.ts';
import { unitOf } from '../../../src/lib/quantity/units.ts';

/** What a number in this unit measures most often. */
function kindOf(unit: string, value: string | null): MeasureKind {
  switch (unitOf(unit)?.kind) {
    case 'share':
      return 'share';
    case 'money':
      return 'money';
    case 'count':
    case 'place':
      return value?.includes('.') ? 'mean' : 'count';
    default:
      return 'measure';
  }
}

/**
 * A figure made from a token; all its other fields are fillers.
 *
 * @param typed the token; behind `=` that of a number that is set by decree, and exact.
 */
export function figureOf(id: string, typed: string): Figure {
  const token = typed.replace(/^=/, '');
  const read = readQuantities(token);
  if (read?.length !== 1) throw new Error(`not one quantity: ${token}`);
  const { quantity, place } = read[0]!;
  const unit = quantity.unit ?? '个';
  const kind = typed === token ? kindOf(unit, quantity.value) : 'rule';
  const at = 'data/numerals/made-up.csv:2';
  return {
    id,
    article: 'made-up',
    numeral: {
      article: 'made-up',
      start: 0,
      end: token.length,
      token,
      kind: 'figure',
      paragraph: 1,
      occurrence: 1,
      prefix: '',
      suffix: '',
      sentence_sha256: '',
      at,
    },
    part: 0,
    printed: token,
    source: token,
    ...measured({ quantity: { ...quantity, unit }, place }, { kind, hedge: null, boundRole: null }),
    shown: quantity,
    indicator: 'made-up',
    class: 'context',
    who: { counted: 'person', population: null, served: null, actor: null },
    item: null,
    coverage: null,
    place: 'made-up',
    group: 'all',
    period: { start: null, end: null, time: 'undated', startBasis: 'none', endBasis: 'none' },
    status: 'reported',
    reading: 'printed',
    label: { en: '', zh: '' },
    note: { en: '', zh: '' },
    doubts: [],
    at,
  };
}
