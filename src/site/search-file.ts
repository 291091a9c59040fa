import { join } from 'node:path';
import { both, languages } from '../lib/language.ts';
import { foldText, foldingOf } from '../lib/search/fold.ts';
import { nameBook, readLabel, type Naming } from '../lib/search/names.ts';
import type { FigureFacts, SearchFile } from '../lib/search/row.ts';
import { foldingPairs } from '../record/find/folding.ts';
import { makeIndex } from '../record/find/make-index.ts';
import { placeNames } from '../record/find/names.ts';
import { lettersOf, soundsOf } from '../record/find/spoken.ts';
import { readOtherNames, type OtherName } from '../record/read/other-names.ts';
import {
  byId,
  comparisons,
  concepts,
  everyFigure,
  figuresById,
  glossary,
  indicators,
  places,
  type Figure,
} from './data.ts';
import { searchEntries } from './search-entries.ts';

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** All names that questions may use: of places and terms, and those of `content/other-names.csv`. */
function allNames(others: readonly OtherName[], fold: (text: string) => string): Naming[] {
  const found = new Map<
    string,
    { kind: Naming['kind']; id: string; loose: boolean; names: Set<string> }
  >();
  const add = (kind: Naming['kind'], id: string, names: readonly string[], loose = false) => {
    const key = `${kind} ${id} ${loose}`;
    const known = found.get(key) ?? { kind, id, loose, names: new Set() };
    found.set(key, known);
    for (const name of names) if (name !== '') known.names.add(name);
  };
  for (const place of places())
    add('place', place.id, [place.name_en, place.name_zh, ...placeNames(place)]);
  for (const { id, term } of glossary()) add('term', id, [term.en, term.zh]);
  for (const { kind, target, name, loose } of others) add(kind, target, [name], loose);
  return [...found.values()].map(({ kind, id, loose, names }) => ({
    kind,
    id,
    ...(loose ? { loose } : {}),
    names: [...names],
    spoken: [
      ...new Set(
        [...names]
          .map(fold)
          .filter((name) => isHan(name) && name.length > 1)
          .map(lettersOf),
      ),
    ],
  }));
}

/** What the kinds of a figure’s population are called among the names. */
const POPULATION: Readonly<Record<string, string>> = {
  'registered-poor': 'registered-poor',
  'lifted-out': 'lifted-out',
  'lifted-labour': 'lifted-out',
  monitored: 'monitored-household',
  relocated: 'relocation',
  rural: 'rural',
  marginal: 'marginal-household',
  disabled: 'disabled',
  'dibao-rural': 'rural',
  'dibao-urban': 'urban',
  migrants: 'migrant-workers',
};

/** Kinds of names that tell what a figure is about. */
const TELLING: readonly Naming['kind'][] = [
  'term',
  'subject',
  'who',
  'counted',
  'status',
  'scope',
  'measure',
];

/** The file that the search reads. */
export function searchFile(): SearchFile {
  const entries = searchEntries();
  const { names: others } = readOtherNames(join(process.cwd(), 'content'), {
    places: new Set(places().map(({ id }) => id)),
    terms: new Set(glossary().map(({ id }) => id)),
  });
  const folding = foldingPairs([
    ...entries.flatMap(({ names, keys, texts, row }) => [
      ...names,
      ...keys,
      ...texts,
      ...row.about,
    ]),
    ...others.map(({ name }) => name),
  ]);
  const pairs = foldingOf(folding);
  const fold = (text: string) => foldText(text, pairs);
  const names = allNames(others, fold);
  const book = nameBook(names, pairs);
  const index = makeIndex(entries, book, pairs);
  const wholes = new Set(
    everyFigure().flatMap(({ part_of }) => (part_of === null ? [] : [part_of])),
  );

  const factsOf = (figure: Figure): FigureFacts => {
    const labels = both((lang) => figure[`label_${lang}`]);
    const read = labels.map((label) => readLabel(label, book, pairs));
    const tags: Record<string, number> = {};
    for (const { meanings } of read)
      for (const id of new Set(
        meanings.filter(({ kind }) => TELLING.includes(kind)).map((meaning) => meaning.id),
      ))
        tags[id] = (tags[id] ?? 0) + 0.5;
    // A name in one label says what it says in the other.
    const named: string[][] = [];
    for (const { meanings } of read)
      for (const ids of Map.groupBy(
        meanings.filter(({ kind }) => TELLING.includes(kind)),
        ({ at }) => at,
      ).values()) {
        const own = ids.map(({ id }) => id);
        const known = named.find((other) => other.some((id) => own.includes(id)));
        if (known === undefined) named.push(own);
        else known.push(...own.filter((id) => !known.includes(id)));
      }
    // A shorter name in the labels of both languages tells what the figure is about; in one, it may be chance: the
    // “welfare” of public-welfare posts.
    for (const { kind, id } of read.flatMap(({ within }) => within))
      if (
        TELLING.includes(kind) &&
        read.every(({ within }) => within.some((each) => each.id === id))
      )
        tags[id] ??= 0.25;
    const indicator = byId(indicators(), figure.indicator);
    const concept = byId(concepts(), figure.concept);
    const around = [indicator, concept]
      .flatMap((row) => languages.map((lang) => row[`name_${lang}`]))
      .map((text) => readLabel(text, book, pairs));
    for (const { meanings } of around)
      for (const { kind, id } of meanings) if (TELLING.includes(kind)) tags[id] ??= 0.15;
    // What is about town and country alike is about neither.
    if (tags.urban !== undefined && tags.rural !== undefined) {
      delete tags.urban;
      delete tags.rural;
    }
    const population = POPULATION[figure.population ?? ''];
    if (population !== undefined) tags[population] ??= 0.25;
    const near = read.flatMap(({ meanings }) =>
      meanings.flatMap(({ kind, id }) => (kind === 'place' && id !== figure.place ? [id] : [])),
    );
    const own = [...new Set(read.flatMap(({ terms }) => terms))];
    const { period_start, period_end, value, low, high } = figure;
    const to = period_end ?? period_start;
    const from = period_start ?? period_end;
    return {
      id: figure.id,
      place: figure.place,
      near: [...new Set(near)],
      concept: figure.concept,
      counted: figure.counted ?? '',
      kind: figure.measure_kind,
      values: [...new Set([value, low, high])].filter((each) => each !== null),
      unit: figure.unit ?? '',
      per: figure.per,
      years:
        to === null || from === null ? null : [Number(from.slice(0, 4)), Number(to.slice(0, 4))],
      inferred: figure.period_end_basis === 'inferred',
      target: figure.status === 'target',
      partOf: figure.part_of,
      whole: wholes.has(figure.id),
      labels,
      tags,
      named: named.filter((ids) => ids.some((id) => tags[id] !== undefined)),
      terms: own,
      context: [...new Set(around.flatMap(({ terms }) => terms))].filter(
        (term) => !own.includes(term),
      ),
    };
  };
  return {
    rows: entries.map(({ row }) => row),
    index: index.toJSON(),
    figures: [...figuresById().values()].map(factsOf),
    places: places().map((place) => ({
      id: place.id,
      name: both((lang) => place[`name_${lang}`]),
      parent: place.parent,
    })),
    terms: glossary().map(({ id, pinyin, see }) => ({ id, pinyin, see })),
    pairs: comparisons().map(({ a, b, comparable }) => [a, b, comparable] as const),
    names,
    folding,
    sounds: soundsOf(book.han.keys()),
  };
}
