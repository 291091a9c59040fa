import type { Bilingual } from '../language.ts';
import { languages } from '../language.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../problem.ts';
import { bareNumbers } from './bare-numbers.ts';
import { checkText } from './check-text.ts';
import type { KnownFigures } from './claim.ts';
import type { TextFault } from './template.ts';

/**
 * Checks every text of `data/` by the rules of prose: notes, doubts, definitions, grounds and reasons as
 * templates, labels and names as plain text without numbers.
 */
export function notesProblems(dataset: Dataset, figures: KnownFigures): Problem[] {
  const texts: { at: string; column: string; text: Bilingual }[] = [
    ...dataset.articles.flatMap(({ at, damage, trust }) => [
      { at, column: 'damage', text: damage },
      { at, column: 'trust', text: trust },
    ]),
    ...dataset.indicators.flatMap(({ at, definition, comparability }) => [
      { at, column: 'definition', text: definition },
      { at, column: 'comparability', text: comparability },
    ]),
    ...dataset.figures.flatMap(({ at, note, doubts }) => [
      { at, column: 'note', text: note },
      ...doubts.map((text) => ({ at, column: 'doubt', text })),
    ]),
    ...dataset.identities.flatMap(({ at, note, readings }) => [
      { at, column: 'note', text: note },
      ...Object.entries(readings ?? {}).map(([column, text]) => ({ at, column, text })),
    ]),
    ...dataset.judgements.map(({ at, reason }) => ({ at, column: 'reason', text: reason })),
    ...[dataset.concepts, dataset.dimensions].flatMap((rows) =>
      rows.map(({ at, definition }) => ({ at, column: 'definition', text: definition })),
    ),
    ...dataset.repairs.map(({ at, ground }) => ({ at, column: 'ground', text: ground })),
    ...dataset.denominators.map(({ at, ground }) => ({ at, column: 'ground', text: ground })),
    ...dataset.rates.flatMap(({ at, what, differs }) => [
      { at, column: 'what', text: what },
      { at, column: 'differs', text: differs },
    ]),
    ...dataset.events.flatMap(({ at, what, note }) => [
      { at, column: 'what', text: what },
      { at, column: 'note', text: note },
    ]),
    ...dataset.pledges.flatMap(({ at, what, says }) => [
      { at, column: 'what', text: what },
      { at, column: 'says', text: says },
    ]),
    ...dataset.corrections.map(({ at, why }) => ({ at, column: 'why', text: why })),
    ...dataset.glossary.map(({ at, definition }) => ({
      at,
      column: 'definition',
      text: definition,
    })),
  ];
  const labels = [
    ...dataset.figures.map(({ at, label }) => ({ at, column: 'label', text: label })),
    ...dataset.events.map(({ at, short }) => ({ at, column: 'short', text: short })),
    ...dataset.pledges.map(({ at, name }) => ({ at, column: 'name', text: name })),
    ...[
      dataset.indicators,
      dataset.concepts,
      dataset.dimensions,
      dataset.themes,
      dataset.groups,
      dataset.entities,
    ].flatMap((rows) => rows.map(({ at, name }) => ({ at, column: 'name', text: name }))),
  ];
  return [
    ...faultsOf(texts, (text) => checkText(text, figures).faults),
    ...faultsOf(labels, (text) => bareNumbers(text)),
  ];
}

/** Checks each text in both languages; the problems name its column, language and character. */
function faultsOf(
  texts: readonly { readonly at: string; readonly column: string; readonly text: Bilingual }[],
  check: (text: string) => TextFault[],
): Problem[] {
  return texts.flatMap(({ at, column, text }) =>
    languages.flatMap((lang) =>
      check(text[lang]).map(({ column: character, ...fault }) => ({
        ...fault,
        at,
        found: `${column}_${lang}, character ${character}: ${fault.found}`,
      })),
    ),
  );
}
