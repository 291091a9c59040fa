import type { Figure } from '../../../src/lib/model/figure.ts';
import { readQuantities } from '../../../src/lib/quantity/parse.ts';

/** A figure made from a token; all its other fields are fillers. */
export function figureOf(id: string, token: string): Figure {
  const read = readQuantities(token);
  if (read?.length !== 1) throw new Error(`not one quantity: ${token}`);
  const { quantity } = read[0]!;
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
    quantity: { ...quantity, unit: quantity.unit ?? '个' },
    indicator: 'made-up',
    place: 'made-up',
    group: 'all',
    period: { start: null, end: null, kind: 'instant' },
    status: 'reported',
    reading: 'printed',
    label: { en: '', zh: '' },
    note: { en: '', zh: '' },
    doubts: [],
    at,
  };
}
