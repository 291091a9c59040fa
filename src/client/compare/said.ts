// What a comparison says in words: the same on a page, in a picture of it and in a file.

import { answered } from '../../lib/compare/answer.ts';
import type { Bar, Divided, Doubt } from '../../lib/compare/answer.ts';
import { valueBy } from '../../lib/compare/compared-figure.ts';
import type { ComparedRecord } from '../../lib/compare/compared-figure.ts';
import { ways } from '../../lib/model/comparability.ts';
import type { Way } from '../../lib/model/comparability.ts';
import { figuresOf, lacking } from '../../lib/compare/view.ts';
import type { ComparedView } from '../../lib/compare/view.ts';
import { punctuation, type Lang } from '../../lib/language.ts';
import { compareWords } from './words.ts';

/** A comparison in words. */
export interface Said {
  /** What is compared, and the numbers. */
  readonly title: string;
  /** How it is compared. */
  readonly subtitle: string;
  readonly answer: string;
  readonly isNo: boolean;
  readonly bars: readonly string[];
  readonly doubts: readonly string[];
  /** Which numbers are our division, and which are printed as well; empty where none is ours. */
  readonly ours: string;
  /** A way in which it can be compared after all; `null` where there is none, or none is needed. */
  readonly instead: Way | null;
  /** The articles: their ids, and their names with their dates. */
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** Puts a comparison into words. */
export function said(view: ComparedView, record: ComparedRecord, lang: Lang): Said {
  const words = compareWords[lang];
  const { list, colon, semicolon, comma } = punctuation[lang];
  const figures = figuresOf(view, record);
  const { answer, bars, doubts, ours } = answered(figures, view.way, record);
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const name = (id: string | null) => (id === null ? words.notSaid : (record.names[id] ?? id));
  const named = (ids: readonly (string | null)[]) => distinct(ids.map(name)).join(semicolon);
  const placeOf = (id: string) => record.places[record.figures[id]!.place]!.name;
  const placed = (ids: readonly string[]) => distinct(ids.map(placeOf)).join(list);
  const divided = (id: string) => record.figures[id]!.divided[view.way]!;
  const labelOf = (id: string) => record.figures[id]!.label;

  const barInWords = (bar: Bar): string => {
    const say = words.bars;
    switch (bar.code) {
      case 'concept':
        return say.concept(
          bar.concepts.map((id) => record.concepts[id]?.name ?? id).join(semicolon),
        );
      case 'things':
        return say.things(named(bar.values));
      case 'unit':
        return say.unit(bar.units.join(semicolon));
      case 'part':
        return say.part(labelOf(bar.part), labelOf(bar.whole));
      case 'wholes':
        return say.wholes(bar.labels.join(semicolon));
      case 'barred':
      case 'items':
      case 'kind':
      case 'limits':
      case 'size':
        return say[bar.code];
    }
  };
  const doubtInWords = (doubt: Doubt): string => {
    const say = words.doubts;
    switch (doubt.code) {
      case 'dates':
        return say.dates(doubt.months);
      case 'undated':
        return say.undated(placed(doubt.figures));
      case 'time':
        return say.time(doubt.types.map((type) => words.types[type]).join(semicolon));
      case 'length':
        return say.length(doubt.months.join(list));
      case 'inside':
        return say.inside(
          doubt.places.map((id) => record.places[id]!.name).join(list),
          record.places[doubt.around]!.name,
        );
      case 'groups':
        return say.groups(named(doubt.groups));
      case 'counted':
        return say.counted(named(doubt.entities));
      case 'actors':
        return say.actors(
          distinct(doubt.actors.map((id) => (id === null ? words.own : name(id)))).join(semicolon),
        );
      case 'dimensions':
        return say.dimensions(named(doubt.values));
      case 'begun':
        return say.begun(placed(doubt.figures));
      case 'outside':
        return [
          say.outside(placed(doubt.figures)),
          ...doubt.figures.map((id) => divided(id).ground),
        ].join(punctuation[lang].blank);
      case 'doubtful':
        return say.doubtful(placed(doubt.figures));
      case 'target':
      case 'each':
      case 'line':
      case 'level':
      case 'item':
      case 'declared':
      case 'own-acts':
        return say[doubt.code];
    }
  };

  const oursInWords = ({ figures, printed }: Divided): string =>
    [
      words.ours(figures.map((id) => words.ofPlace(placeOf(id), divided(id).full)).join(list)),
      ...printed.map((id) => words.printed(words.ofPlace(placeOf(id), divided(id).printedAs!))),
    ].join(punctuation[lang].blank);

  const values = figures.map((figure) => valueBy(figure, view.way)!);
  const numbers = figures.map(({ place }, index) =>
    words.ofPlace(record.places[place]!.name, values[index]!.number),
  );
  const bases = distinct(
    figures.flatMap(({ divided }) =>
      view.way === 'share' && divided.share ? [divided.share.base] : [],
    ),
  );
  const names = distinct(figures.map(({ what }) => what.concept)).map(
    (id) => record.concepts[id]?.name ?? id,
  );
  const better = ways.find(
    (way) =>
      way !== view.way &&
      lacking(figures, way).length === 0 &&
      answered(figures, way, record).answer !== 'no',
  );
  return {
    title: names.join(semicolon) + colon + numbers.join(comma),
    subtitle: [
      view.way === 'share'
        ? words.shareOf(bases.join(semicolon))
        : [words.measured[view.way], ...distinct(values.map(({ unitName }) => unitName))].join(
            comma,
          ),
      ...figures.map(({ place, period }) => words.dated(record.places[place]!.name, period)),
    ].join(semicolon),
    answer: words.answer(answer, doubts.length),
    isNo: answer === 'no',
    bars: bars.map(barInWords),
    doubts: doubts.map(doubtInWords),
    ours: ours === null ? '' : oursInWords(ours),
    instead: answer === 'no' ? (better ?? null) : null,
    sources: distinct(figures.map(({ article }) => article)).map((id) => ({
      id,
      name: record.articles[id]!,
    })),
  };
}
