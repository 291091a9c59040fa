import MiniSearch from 'minisearch';
import { answerer, type Answer } from '../../lib/search/answer.ts';
import { indexOptions } from '../../lib/search/fields.ts';
import { foldText, foldingOf, type Folding } from '../../lib/search/fold.ts';
import { latinWords, nameBook } from '../../lib/search/names.ts';
import type { Lookup } from '../../lib/search/rank.ts';
import { soundOf } from '../../lib/search/romanised.ts';
import type { SearchFile } from '../../lib/search/row.ts';

/** The search, ready to be asked. */
export interface Engine {
  readonly file: SearchFile;
  readonly folding: Folding;
  /** A word as the record writes it. @example written('lijiang') // 'Lijiang' */
  written(word: string): string;
  /** @param verbatim whether nothing that looks mistyped is mended */
  ask(question: string, verbatim?: boolean): Answer;
}

/** Characters by their pinyin, of {@link SearchFile.sounds}. */
function soundsOf(packed: string): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const [, sound = '', characters = ''] of packed.matchAll(/([a-z]+)([^a-z ]+)/g))
    for (const character of characters) sounds.set(character, sound);
  return sounds;
}

/** Opens the search. */
export function openEngine(file: SearchFile): Engine {
  const folding = foldingOf(file.folding);
  const index = MiniSearch.loadJS(
    file.index as Parameters<typeof MiniSearch.loadJS>[0],
    indexOptions,
  );
  const lookup: Lookup = (terms, { boost, all = false, prefix = false }) =>
    new Map(
      index
        .search(
          { combineWith: all ? 'AND' : 'OR', queries: [...terms] },
          { fields: Object.keys(boost), boost, prefix, bm25: { k: 1.2, b: 0.4, d: 0.3 } },
        )
        .map(({ id, score }) => [id as number, score]),
    );
  const known = new Map<string, boolean>();
  const knows = (term: string): boolean => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const found = index.search({ queries: [term] }).length > 0;
    known.set(term, found);
    return found;
  };
  const book = nameBook(file.names, folding);
  const words = new Set(book.words);
  for (const { title } of file.rows)
    for (const word of latinWords(foldText(title[0], folding))) words.add(word);
  const written = new Map(
    file.names
      .filter(({ kind }) => kind === 'place' || kind === 'outside')
      .flatMap(({ names }) => names.flatMap((name) => name.split(' ')))
      .map((word) => [foldText(word, folding), word]),
  );
  const ask = answerer(
    file,
    {
      folding,
      book,
      knows,
      words: [...words].filter((word) => word.length > 3 && /^[a-z]+$/.test(word)),
      heard: new Map(
        [...written.keys()]
          .filter((name) => /^[a-z]{5,}$/.test(name))
          .map((name) => [soundOf(name), name]),
      ),
      sounds: soundsOf(file.sounds),
    },
    lookup,
  );
  return { file, folding, ask, written: (word) => written.get(word) ?? word };
}
