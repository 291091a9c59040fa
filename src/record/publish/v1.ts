import type {
  ArticleRow,
  BenchmarkRow,
  CheckRow,
  ConceptRow,
  FigureRow,
  IndicatorRow,
  NameRow,
  PlaceRow,
  ProvenanceRow,
  RateRow,
} from '../../lib/model/published.ts';
import { rowsOf } from './publication.ts';
import type { PublishedTable } from './table.ts';

/** The answer of the API for a figure: its row and the rows that it refers to. */
interface FigureAnswer {
  readonly figure: FigureRow;
  readonly provenance: ProvenanceRow;
  readonly indicator: IndicatorRow;
  readonly concept: ConceptRow;
  readonly place: PlaceRow;
  readonly group: NameRow;
  readonly article: ArticleRow;
  readonly checks: readonly CheckRow[];
}

interface PlaceAnswer {
  readonly place: PlaceRow;
  /** The places that lie in it. */
  readonly parts: readonly PlaceRow[];
  readonly figures: readonly FigureRow[];
}

interface ConceptAnswer {
  readonly concept: ConceptRow;
  readonly indicators: readonly IndicatorRow[];
  readonly figures: readonly FigureRow[];
  readonly benchmarks: readonly BenchmarkRow[];
}

interface BenchmarkAnswer {
  readonly benchmark: BenchmarkRow;
  readonly place: PlaceRow;
  /** Those of which it is the base. */
  readonly rates: readonly RateRow[];
}

interface IndicatorAnswer {
  readonly indicator: IndicatorRow;
  readonly concept: ConceptRow;
  readonly theme: NameRow;
  readonly figures: readonly FigureRow[];
}

/** Every answer of the static API by its path below the published folder: `v1/figures/<id>.json` and so on. */
export function apiFiles(tables: readonly PublishedTable[]): Map<string, string> {
  const figures = rowsOf<FigureRow>(tables, 'figures');
  const places = rowsOf<PlaceRow>(tables, 'places');
  const indicators = rowsOf<IndicatorRow>(tables, 'indicators');
  const checks = byKey(rowsOf<CheckRow>(tables, 'checks'), 'id');
  const provenance = byKey(rowsOf<ProvenanceRow>(tables, 'provenance'), 'figure');
  const themes = byKey(rowsOf<NameRow>(tables, 'themes'), 'id');
  const groups = byKey(rowsOf<NameRow>(tables, 'groups'), 'id');
  const articles = byKey(rowsOf<ArticleRow>(tables, 'articles'), 'id');
  const indicator = byKey(indicators, 'id');
  const concepts = rowsOf<ConceptRow>(tables, 'concepts');
  const concept = byKey(concepts, 'id');
  const benchmarks = rowsOf<BenchmarkRow>(tables, 'benchmarks');
  const rates = rowsOf<RateRow>(tables, 'rates');
  const place = byKey(places, 'id');
  const files = new Map<string, string>();
  const put = <Answer>(kind: string, id: string, answer: Answer) =>
    files.set(`v1/${kind}/${id}.json`, `${JSON.stringify(answer)}\n`);

  for (const figure of figures) {
    const behind = provenance.get(figure.id)!;
    put<FigureAnswer>('figures', figure.id, {
      figure,
      provenance: behind,
      indicator: indicator.get(figure.indicator)!,
      concept: concept.get(figure.concept)!,
      place: place.get(figure.place)!,
      group: groups.get(figure.group)!,
      article: articles.get(figure.article)!,
      checks: behind.checks.map((id) => checks.get(id)!),
    });
  }
  for (const row of places) {
    put<PlaceAnswer>('places', row.id, {
      place: row,
      parts: places.filter(({ parent }) => parent === row.id),
      figures: figures.filter((figure) => figure.place === row.id),
    });
  }
  for (const row of indicators) {
    put<IndicatorAnswer>('indicators', row.id, {
      indicator: row,
      concept: concept.get(row.concept)!,
      theme: themes.get(row.theme)!,
      figures: figures.filter((figure) => figure.indicator === row.id),
    });
  }
  for (const row of concepts) {
    put<ConceptAnswer>('concepts', row.id, {
      concept: row,
      indicators: row.indicators.map((id) => indicator.get(id)!),
      figures: figures.filter((figure) => figure.concept === row.id),
      benchmarks: benchmarks.filter((benchmark) => benchmark.concept === row.id),
    });
  }
  for (const row of benchmarks) {
    put<BenchmarkAnswer>('benchmarks', row.id, {
      benchmark: row,
      place: place.get(row.place)!,
      rates: rates.filter(({ benchmark }) => benchmark === row.id),
    });
  }
  return files;
}

function byKey<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Map<Row[Key], Row> {
  return new Map(rows.map((row) => [row[key], row]));
}
