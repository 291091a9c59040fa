import type { Article } from '../../lib/model/article.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Identity } from '../../lib/model/identity.ts';
import type { Indicator } from '../../lib/model/indicator.ts';
import type {
  ArticleRow,
  FigureRow,
  IdentityRow,
  IndicatorRow,
  RepairRow,
} from '../../lib/model/published.ts';
import { checkRows } from './checks.ts';
import { matrixTable } from './matrix.ts';
import { provenanceRows } from './provenance.ts';
import type { CheckedRecord } from '../checked-record.ts';
import type { TemplateFiller } from './template-filler.ts';
import { articles } from './schemas/articles.ts';
import { checks, identities } from './schemas/checks.ts';
import { groups, indicators, places, themes } from './schemas/codebook.ts';
import { denominators } from './schemas/denominators.ts';
import { figures } from './schemas/figures.ts';
import { glossary } from './schemas/glossary.ts';
import { numerals } from './schemas/numerals.ts';
import { provenance } from './schemas/provenance.ts';
import { corrections, repairs } from './schemas/repairs.ts';
import { table } from './table.ts';
import type { PublishedTable } from './table.ts';

/** Every table of the dataset, in the order in which they are listed everywhere. */
export function tables(
  { dataset, checks: done, address }: CheckedRecord,
  filler: TemplateFiller,
): PublishedTable[] {
  const figureRows = dataset.figures.map((figure) => figureRow(figure, filler, address));
  const { notes } = filler;
  return [
    table(figures, figureRows),
    matrixTable(figureRows),
    table(provenance, provenanceRows(dataset, done)),
    table(checks, checkRows(done, filler)),
    table(
      identities,
      dataset.identities.map((identity) => identityRow(identity, filler)),
    ),
    table(
      denominators,
      dataset.denominators.map(({ figure, people, ground }) => ({
        figure,
        people,
        ...notes('ground', ground),
      })),
    ),
    table(
      numerals,
      dataset.numerals.map(({ at: _, ...row }) => row),
    ),
    table(
      indicators,
      dataset.indicators.map((indicator) => indicatorRow(indicator, filler)),
    ),
    table(
      places,
      dataset.places.map(({ id, name, level, parent, code, latitude, longitude }) => ({
        id,
        name_en: name.en,
        name_zh: name.zh,
        level,
        parent,
        code,
        latitude,
        longitude,
      })),
    ),
    ...([themes, groups] as const).map((schema) =>
      table(
        schema,
        dataset[schema.name as 'themes' | 'groups'].map(({ id, name }) => ({
          id,
          name_en: name.en,
          name_zh: name.zh,
        })),
      ),
    ),
    table(
      glossary,
      dataset.glossary.map(({ id, term, pinyin, definition, see }) => ({
        id,
        term_zh: term.zh,
        pinyin,
        term_en: term.en,
        ...notes('definition', definition),
        see,
      })),
    ),
    table(
      articles,
      dataset.articles.map((article) => articleRow(article, filler)),
    ),
    table(repairs, repairRows(dataset, filler)),
    table(
      corrections,
      dataset.corrections.map(({ date, figure, before, after, why }) => ({
        date,
        figure,
        before,
        after,
        ...notes('why', why),
      })),
    ),
  ];
}

function identityRow(row: Identity, { notes }: TemplateFiller): IdentityRow {
  return {
    id: row.id,
    kind: row.kind,
    whole: row.whole,
    parts: row.parts,
    terms: row.terms,
    low: row.low,
    high: row.high,
    expected: row.expected,
    ...notes('note', row.note),
    source_en: row.source?.en ?? '',
    source_zh: row.source?.zh ?? '',
  };
}

function indicatorRow(row: Indicator, { notes }: TemplateFiller): IndicatorRow {
  return {
    id: row.id,
    name_en: row.name.en,
    name_zh: row.name.zh,
    unit: row.unit,
    per: row.per,
    theme: row.theme,
    class: row.class,
    ...notes('definition', row.definition),
    ...notes('comparability', row.comparability),
    not_with: row.notWith,
  };
}

function articleRow(row: Article, { notes }: TemplateFiller): ArticleRow {
  return {
    id: row.id,
    title_zh: row.title.zh,
    title_en: row.title.en,
    publisher_zh: row.publisher.zh,
    publisher_en: row.publisher.en,
    published: row.published,
    ...notes('damage', row.damage),
    ...notes('trust', row.trust),
    script: row.script,
    length: row.length,
    sha256: row.sha256,
    place: row.place,
  };
}

function repairRows({ repairs, numerals }: Dataset, { notes }: TemplateFiller): RepairRow[] {
  const token = (article: string, start: number) =>
    numerals.find((numeral) => numeral.article === article && numeral.start === start)!.token;
  return repairs.map(({ article, start, chosen, verdict, ground }) => ({
    article,
    start,
    token: token(article, start),
    chosen,
    verdict,
    ...notes('ground', ground),
  }));
}

function figureRow(figure: Figure, filler: TemplateFiller, address: string): FigureRow {
  const { id, article, indicator, place, group, quantity, period, numeral, note, label } = figure;
  return {
    id,
    article,
    indicator,
    place,
    group,
    value: quantity.value,
    unit: quantity.unit,
    low: quantity.low,
    high: quantity.high,
    low_open: quantity.low_open,
    high_open: quantity.high_open,
    approx: quantity.approx,
    per: quantity.per,
    period_start: period.start,
    period_end: period.end,
    period_kind: period.kind,
    status: figure.status,
    reading: figure.reading,
    doubts: figure.doubts.map(({ en, zh }) => ({
      en: filler.text(en, 'en'),
      zh: filler.text(zh, 'zh'),
    })),
    token: numeral.token,
    start: numeral.start,
    end: numeral.end,
    part: figure.part,
    paragraph: numeral.paragraph,
    occurrence: numeral.occurrence,
    prefix: numeral.prefix,
    suffix: numeral.suffix,
    sentence_sha256: numeral.sentence_sha256,
    label_en: label.en,
    label_zh: label.zh,
    ...filler.notes('note', note),
    url: `${address}figures/${id}/`,
  };
}
