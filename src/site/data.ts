import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { readJsonLines } from '../lib/model/json-lines.ts';
import type {
  AgreementRow,
  ArticleRow,
  BenchmarkRow,
  BoundsRow,
  CheckRow,
  ComparisonRow,
  ConceptRow,
  CorrectionRow,
  DenominatorRow,
  DimensionRow,
  EventRow,
  FigureRow,
  IndicatorRow,
  JudgementRow,
  NameRow,
  NumeralRow,
  PlaceRow,
  RateRow,
  RepairRow,
  StudyRow,
} from '../lib/model/published.ts';
import type { ChangelogEntry } from '../lib/model/release.ts';
import type { ReleasedChart } from '../lib/model/released-chart.ts';
import type {
  SiteCheck,
  SiteData,
  SiteExplainer,
  SiteFigure,
  SiteTerm,
  TextPart,
} from '../lib/model/site.ts';
import type { Bilingual, Lang } from '../lib/language.ts';
import { signedText } from './signed-text.ts';

const folder = join(process.cwd(), 'public', 'data');
/** Parsed files by their path, with the time of the last change that was seen. */
const read = new Map<string, { readonly changed: number; readonly content: unknown }>();

/**
 * The content of a generated JSON file, from a cache. In production it is read once; under `npm run dev` it is read
 * again when it has changed.
 */
function generated<Content>(name: string): Content {
  const path = join(folder, name);
  const known = read.get(path);
  if (known && import.meta.env.PROD) return known.content as Content;
  const changed = statSync(path).mtimeMs;
  if (known?.changed === changed) return known.content as Content;
  const content = JSON.parse(readFileSync(path, 'utf8')) as Content;
  read.set(path, { changed, content });
  return content;
}

const site = () => generated<SiteData>('site.json');

/** The published tables, exactly as they can be downloaded. */
export const agreement = () => generated<readonly AgreementRow[]>('agreement.json');
export const articles = () => generated<readonly ArticleRow[]>('articles.json');
export const benchmarks = () => generated<readonly BenchmarkRow[]>('benchmarks.json');
export const studies = () => generated<readonly StudyRow[]>('research.json');
export const bounds = () => generated<readonly BoundsRow[]>('bounds.json');
export const changelog = () => generated<readonly ChangelogEntry[]>('changelog.json');
export const checks = () => generated<readonly CheckRow[]>('checks.json');
export const comparisons = () => generated<readonly ComparisonRow[]>('comparisons.json');
export const concepts = () => generated<readonly ConceptRow[]>('concepts.json');
export const corrections = () => generated<readonly CorrectionRow[]>('corrections.json');
export const denominators = () => generated<readonly DenominatorRow[]>('denominators.json');
export const dimensions = () => generated<readonly DimensionRow[]>('dimensions.json');
export const entities = () => generated<readonly NameRow[]>('entities.json');
export const events = () => generated<readonly EventRow[]>('events.json');
export const figures = () => generated<readonly FigureRow[]>('figures.json');
export const groups = () => generated<readonly NameRow[]>('groups.json');
export const indicators = () => generated<readonly IndicatorRow[]>('indicators.json');
export const judgements = () => generated<readonly JudgementRow[]>('judgements.json');
export const numerals = () => generated<readonly NumeralRow[]>('numerals.json');
export const places = () => generated<readonly PlaceRow[]>('places.json');
export const rates = () => generated<readonly RateRow[]>('rates.json');
export const repairs = () => generated<readonly RepairRow[]>('repairs.json');
export const themes = () => generated<readonly NameRow[]>('themes.json');

/** What each chart showed in a release. */
export const chartsIn = (release: string) =>
  generated<readonly ReleasedChart[]>(`releases/${release}/charts.json`);

/** The rows of any published table by its name, for previews. */
export const rowsOf = (table: string) =>
  generated<readonly { readonly [column: string]: unknown }[]>(`${table}.json`);

/** The description of a table or column in `datapackage.json`. */
export interface Described {
  readonly name: string;
  readonly title: string;
  readonly title_zh: string;
  readonly description: string;
  readonly description_zh: string;
}

/** The part of `datapackage.json` that pages use. */
interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly resources: readonly (Described & {
    readonly rows: number;
    readonly schema: { readonly fields: readonly (Described & { readonly type: string })[] };
  })[];
}
export const dataPackage = () => generated<DataPackage>('datapackage.json');

/** The part of `dataset.jsonld` that pages read. They pass on the rest of it as it is. */
interface DatasetJsonLd {
  readonly '@id': string;
  readonly version: string;
  readonly datePublished: string;
  readonly license: string;
  readonly creator: object;
  readonly distribution: readonly {
    readonly contentUrl: string;
    readonly contentSize: string;
    readonly sha256: string;
  }[];
  readonly variableMeasured: readonly {
    readonly '@type': string;
    readonly name: string;
    readonly unitText: string;
  }[];
}
export const datasetJsonLd = () => generated<DatasetJsonLd>('dataset.jsonld');

/** The row with this id; an unknown id is a fault of the build, which has checked every reference. */
export function byId<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row has the id: ${id}`);
  return row;
}

/** A figure as published, with what only pages need: its texts, doubts, checks, charts and stories. */
export type Figure = FigureRow & SiteFigure;

/** Caches a value that is computed from the site's data, until the data change. */
export function once<Value>(make: (data: SiteData) => Value): () => Value {
  const made = new WeakMap<SiteData, Value>();
  return () => {
    const data = site();
    if (!made.has(data)) made.set(data, make(data));
    return made.get(data)!;
  };
}

/** Every figure by its id, in the order of the download. */
export const figuresById = once<ReadonlyMap<string, Figure>>(
  (more) =>
    new Map(figures().map((row) => [row.id, { ...row, ...more.figures[row.id]! }] as const)),
);

/** Finds the rows that have a value in a column. */
const having =
  <Row, Column extends keyof Row>(rows: () => readonly Row[], column: Column) =>
  (value: Row[Column]): readonly Row[] =>
    rows().filter((row) => row[column] === value);

/** Every figure, in the order of the download. */
export const everyFigure = once(() => [...figuresById().values()]);

export const articlesOn = having(articles, 'place');
export const figuresIn = having(everyFigure, 'article');
export const figuresAbout = having(everyFigure, 'place');
export const figuresOf = having(everyFigure, 'indicator');
export const figuresOfConcept = having(everyFigure, 'concept');
export const numeralsIn = having(numerals, 'article');
export const repairsIn = having(repairs, 'article');

/** A check as published, with what only pages need: its sum written out and its note. */
export type Check = CheckRow & SiteCheck;

/** Every check by its id, in the order of `checks.json`. */
export const checksById = once<ReadonlyMap<string, Check>>(
  (more) => new Map(checks().map((row) => [row.id, { ...row, ...more.checks[row.id]! }] as const)),
);

/** Every chart that answers at its addresses, also those that are no longer kept up. Its texts have the signs of numbers. */
export const everyChart = once<readonly ResolvedChart[]>(() => {
  const inEach = (parts: Bilingual<readonly TextPart[]>) => ({
    en: signedText(parts.en, figuresById()),
    zh: signedText(parts.zh, figuresById()),
  });
  return readJsonLines<ResolvedChart>(readFileSync(join(folder, 'charts.jsonl'), 'utf8')).map(
    (chart) => ({
      ...chart,
      title: inEach(chart.parts.title),
      subtitle: inEach(chart.parts.subtitle),
      description: inEach(chart.parts.description),
      notes: chart.parts.notes && inEach(chart.parts.notes),
    }),
  );
});

/** The charts that are kept up: those that lists, links and the search show. */
export const charts = once(() => everyChart().filter(({ dropped }) => dropped === null));

/** @throws Error where no chart has this slug */
export function chart(slug: string): ResolvedChart {
  const found = everyChart().find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`no chart has the slug: ${slug}`);
  return found;
}

/** The explainers of a language, in the order in which they are listed. */
export const explainers = (lang: Lang): readonly SiteExplainer[] =>
  site().explainers.filter((explainer) => explainer.lang === lang);

/** The stories that were withdrawn. */
export const formerStories = () => site().formerStories;

/** What the front page shows. */
export const front = (lang: Lang) => site().front[lang];

/** What the page of a place begins with; `null` where no file of `content/places/` says so. */
export const portraitOf = (place: string) =>
  site().portraits.find((portrait) => portrait.place === place) ?? null;

/** The questions by which the gallery lists charts, in its order. */
export const questions = () => site().questions;

/** What the articles promise, and what was found of it. */
export const pledges = () => site().pledges;

/** The terms of the field, in the order in which they are typed. */
export const glossary = (): readonly SiteTerm[] => site().glossary;
