import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedChart } from '../../lib/model/chart.ts';
import { readJsonLines } from '../../lib/model/json-lines.ts';
import type {
  ArticleRow,
  ConceptRow,
  FigureRow,
  IndicatorRow,
  NameRow,
  PlaceRow,
} from '../../lib/model/published.ts';
import type { SiteData } from '../../lib/model/site.ts';

/** The published tables and charts that the index is made of, each by its id. */
export interface Tables {
  readonly site: SiteData;
  readonly charts: ReadonlyMap<string, ResolvedChart>;
  readonly figures: ReadonlyMap<string, FigureRow>;
  readonly concepts: ReadonlyMap<string, ConceptRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly themes: ReadonlyMap<string, NameRow>;
  readonly groups: ReadonlyMap<string, NameRow>;
  readonly articles: ReadonlyMap<string, ArticleRow>;
}

/** Reads the tables and charts from the published folder. */
export function readTables(published: string): Tables {
  const read = <Content>(name: string) =>
    JSON.parse(readFileSync(join(published, `${name}.json`), 'utf8')) as Content;
  const table = <Row extends { readonly id: string }>(name: string) =>
    new Map(read<Row[]>(name).map((row) => [row.id, row]));
  const charts = readJsonLines<ResolvedChart>(
    readFileSync(join(published, 'charts.jsonl'), 'utf8'),
  );
  return {
    site: read('site'),
    charts: new Map(charts.map((chart) => [chart.slug, chart])),
    figures: table('figures'),
    concepts: table('concepts'),
    indicators: table('indicators'),
    places: table('places'),
    themes: table('themes'),
    groups: table('groups'),
    articles: table('articles'),
  };
}
