import { verdicts } from '../lib/model/verdict.ts';
import { verdictName } from './verdict-name.ts';

/** The classes of links that open a card, as `card.ts` does. */
export const cardLinkClasses: readonly string[] = ['figure', 'term'];

/** The classes of what a card shows, which is fetched from the page of a figure or from the glossary. */
export const cardClasses: readonly string[] = [
  'around',
  'big',
  'card-only',
  'check',
  'citation',
  'detail',
  'doubt',
  'facts',
  'figure',
  'lede',
  'quotation',
  'sign',
  'sum',
  'text-button',
  'verdict',
  ...verdicts.map(verdictName),
];
