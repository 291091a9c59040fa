import { verdicts } from '../lib/model/verdict.ts';
import { verdictName } from './verdict-name.ts';

/** Classes of the links for which `src/client/card.ts` opens a card. */
export const cardLinkClasses: readonly string[] = ['figure', 'term'];

/**
 * Every class that the content of a card may have. A card is fetched from a figure's page or from the glossary, so
 * a page with such links needs the styles of these classes although its own HTML does not use them.
 */
export const cardClasses: readonly string[] = [
  'all',
  'arc',
  'around',
  'band',
  'bars',
  'big',
  'card-only',
  'check',
  'citation',
  'computed',
  'confirmed',
  'detail',
  'doubt',
  'doubtful',
  'evidence',
  'faded',
  'facts',
  'facts-beside',
  'figure',
  'findings',
  'interval',
  'lede',
  'level',
  'line',
  'lit',
  'name',
  'notch',
  'notch-within',
  'note',
  'number-line',
  'other',
  'quotation',
  'reading',
  'readings',
  'repaired',
  'sign',
  'strong',
  'sum',
  'target',
  'target-within',
  'text-button',
  'told',
  'unconfirmed',
  'unseen',
  'verdict',
  ...verdicts.map((verdict) => verdictName({ verdict, grade: null })),
  'disputed',
  'impossible',
];
