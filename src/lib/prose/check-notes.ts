import type { Bilingual } from '../model/bilingual.ts';
import { languages } from '../model/bilingual.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../problem.ts';
import { checkText } from './check-text.ts';
import type { KnownFigures } from './claim.ts';

/** Checks every text of `data/` by the rules of prose: notes, doubts, definitions, grounds and reasons. */
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
    ...dataset.identities.map(({ at, note }) => ({ at, column: 'note', text: note })),
    ...dataset.repairs.map(({ at, ground }) => ({ at, column: 'ground', text: ground })),
    ...dataset.corrections.map(({ at, why }) => ({ at, column: 'why', text: why })),
  ];
  return texts.flatMap(({ at, column, text }) =>
    languages.flatMap((lang) =>
      checkText(text[lang], figures).faults.map(({ column: character, ...fault }) => ({
        ...fault,
        at,
        found: `${column}_${lang}, character ${character}: ${fault.found}`,
      })),
    ),
  );
}
