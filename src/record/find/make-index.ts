import MiniSearch from 'minisearch';
import { fields, indexOptions, placeTerm, tagTerm, type Field } from '../../lib/search/fields.ts';
import { foldText, type Folding } from '../../lib/search/fold.ts';
import { readLabel, type NameBook } from '../../lib/search/names.ts';
import { initialsTerms, pinyinTerms } from '../../lib/search/pinyin.ts';
import { mark, textTerms } from '../../lib/search/terms.ts';
import type { Kind } from '../../lib/search/row.ts';
import type { Entry } from './entry.ts';
import { syllablesIn } from './spoken.ts';

type Document = { readonly id: number } & Readonly<Record<Field, string>>;

/** Kinds whose names people type in pinyin. Those of figures are read as the names within them. */
const SPOKEN: readonly Kind[] = ['chart', 'story', 'place', 'theme', 'term', 'concept', 'source'];

/** The most syllables of a name that is found by their first letters. */
const INITIALS = 8;

/** Kinds with prose of their own. */
const TOLD: readonly Kind[] = ['story', 'page'];

/** The document of an entry: for each field its terms. */
function documentOf(entry: Entry, id: number, book: NameBook, folding: Folding): Document {
  const fold = (text: string) => foldText(text, folding);
  const termsOf = (texts: readonly string[], alone = false) =>
    [...new Set(texts)].flatMap((text) => [...textTerms(fold(text), alone)]);
  const tagsOf = (texts: readonly string[]) =>
    [
      ...new Set(
        texts.flatMap((text) => {
          const { meanings, within } = readLabel(text, book, folding);
          return [...meanings, ...within];
        }),
      ),
    ].map(({ kind, id }) => (kind === 'place' ? placeTerm(id) : tagTerm(id)));
  const pinyinOf = (texts: readonly string[]) =>
    texts.flatMap(syllablesIn).flatMap((syllables) => [
      ...pinyinTerms(syllables),
      // Nobody types the first letters of a long title.
      ...(syllables.length <= INITIALS ? initialsTerms(syllables) : []),
    ]);
  // What describes a figure is its indicator, under which it is filed.
  const isFigure = entry.row.kind === 'figure';
  const terms: Readonly<Record<Field, readonly string[]>> = {
    title: [...termsOf(entry.names, true), ...tagsOf(entry.names), ...entry.places.map(placeTerm)],
    keys: [
      ...termsOf([...entry.subjects, ...entry.keys]),
      ...tagsOf(entry.subjects),
      ...entry.within.map(placeTerm),
    ],
    about: isFigure ? [] : [...termsOf(entry.row.about), ...tagsOf(entry.row.about)],
    text: TOLD.includes(entry.row.kind) ? termsOf(entry.texts) : [],
    value: termsOf(entry.values).filter((term) => term.startsWith(mark.number)),
    spoken: SPOKEN.includes(entry.row.kind) ? pinyinOf(entry.names.map(fold)) : [],
  };
  return {
    id,
    ...(Object.fromEntries(
      fields.map((field) => [
        field,
        (field === 'text' ? terms[field] : [...new Set(terms[field])]).join(' '),
      ]),
    ) as Record<Field, string>),
  };
}

/** Makes the index of entries. */
export function makeIndex(entries: readonly Entry[], book: NameBook, folding: Folding): MiniSearch {
  const index = new MiniSearch<Document>(indexOptions);
  index.addAll(entries.map((entry, id) => documentOf(entry, id, book, folding)));
  return index;
}
