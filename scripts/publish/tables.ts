import type { Dataset } from '../../src/lib/model/dataset.ts';
import type { Figure } from '../../src/lib/model/figure.ts';
import type {
  ArticleRow,
  CorrectionRow,
  FigureRow,
  IdentityRow,
  IndicatorRow,
  NameRow,
  NumeralRow,
  PlaceRow,
  RepairRow,
} from '../../src/lib/model/published.ts';
import type { Filler } from './record.ts';
import { table } from './table.ts';
import type { PublishedTable } from './table.ts';

/** Every table of the dataset, columns in the order of the published contract. */
export function tables(dataset: Dataset, filler: Filler, address: string): PublishedTable[] {
  const names = { id: 'text', name_en: 'text', name_zh: 'text' } as const;
  return [
    figureTable(dataset.figures, filler, address),
    table<NumeralRow>(
      'numerals',
      {
        article: 'text',
        start: 'number',
        end: 'number',
        token: 'text',
        kind: 'text',
        paragraph: 'number',
        occurrence: 'number',
        prefix: 'text',
        suffix: 'text',
        sentence_sha256: 'text',
      },
      dataset.numerals.map(({ at: _, ...row }) => row),
    ),
    table<IndicatorRow>(
      'indicators',
      {
        id: 'text',
        name_en: 'text',
        name_zh: 'text',
        unit: 'text',
        per: 'text',
        theme: 'text',
        class: 'text',
        definition_en: 'text',
        definition_zh: 'text',
        comparability_en: 'text',
        comparability_zh: 'text',
        not_with: 'list',
      },
      dataset.indicators.map((row) => ({
        id: row.id,
        name_en: row.name.en,
        name_zh: row.name.zh,
        unit: row.unit,
        per: row.per,
        theme: row.theme,
        class: row.class,
        definition_en: filler.text(row.definition.en, 'en'),
        definition_zh: filler.text(row.definition.zh, 'zh'),
        comparability_en: filler.text(row.comparability.en, 'en'),
        comparability_zh: filler.text(row.comparability.zh, 'zh'),
        not_with: row.notWith,
      })),
    ),
    table<PlaceRow>(
      'places',
      {
        ...names,
        level: 'text',
        parent: 'text',
        code: 'text',
        latitude: 'number',
        longitude: 'number',
      },
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
    ...(['themes', 'groups'] as const).map((list) =>
      table<NameRow>(
        list,
        names,
        dataset[list].map(({ id, name }) => ({ id, name_en: name.en, name_zh: name.zh })),
      ),
    ),
    articleTable(dataset, filler),
    table<IdentityRow>(
      'identities',
      {
        id: 'text',
        kind: 'text',
        whole: 'text',
        parts: 'list',
        expected: 'text',
        note_en: 'text',
        note_zh: 'text',
      },
      dataset.identities.map(({ id, kind, whole, parts, expected, note }) => ({
        id,
        kind,
        whole,
        parts,
        expected,
        note_en: filler.text(note.en, 'en'),
        note_zh: filler.text(note.zh, 'zh'),
      })),
    ),
    repairTable(dataset, filler),
    table<CorrectionRow>(
      'corrections',
      {
        date: 'text',
        figure: 'text',
        before: 'text',
        after: 'text',
        why_en: 'text',
        why_zh: 'text',
      },
      dataset.corrections.map(({ date, figure, before, after, why }) => ({
        date,
        figure,
        before,
        after,
        why_en: filler.text(why.en, 'en'),
        why_zh: filler.text(why.zh, 'zh'),
      })),
    ),
  ];
}

function articleTable({ articles }: Dataset, filler: Filler): PublishedTable {
  return table<ArticleRow>(
    'articles',
    {
      id: 'text',
      title_zh: 'text',
      title_en: 'text',
      publisher_zh: 'text',
      publisher_en: 'text',
      published: 'text',
      damage_en: 'text',
      damage_zh: 'text',
      trust_en: 'text',
      trust_zh: 'text',
      script: 'text',
      length: 'number',
      sha256: 'text',
    },
    articles.map((row) => ({
      id: row.id,
      title_zh: row.title.zh,
      title_en: row.title.en,
      publisher_zh: row.publisher.zh,
      publisher_en: row.publisher.en,
      published: row.published,
      damage_en: filler.text(row.damage.en, 'en'),
      damage_zh: filler.text(row.damage.zh, 'zh'),
      trust_en: filler.text(row.trust.en, 'en'),
      trust_zh: filler.text(row.trust.zh, 'zh'),
      script: row.script,
      length: row.length,
      sha256: row.sha256,
    })),
  );
}

function repairTable({ repairs, numerals }: Dataset, filler: Filler): PublishedTable {
  const token = (article: string, start: number) =>
    numerals.find((numeral) => numeral.article === article && numeral.start === start)!.token;
  return table<RepairRow>(
    'repairs',
    {
      article: 'text',
      start: 'number',
      token: 'text',
      chosen: 'text',
      verdict: 'text',
      ground_en: 'text',
      ground_zh: 'text',
    },
    repairs.map(({ article, start, chosen, verdict, ground }) => ({
      article,
      start,
      token: token(article, start),
      chosen,
      verdict,
      ground_en: filler.text(ground.en, 'en'),
      ground_zh: filler.text(ground.zh, 'zh'),
    })),
  );
}

function figureTable(figures: readonly Figure[], filler: Filler, address: string): PublishedTable {
  return table<FigureRow>(
    'figures',
    {
      id: 'text',
      article: 'text',
      indicator: 'text',
      place: 'text',
      group: 'text',
      value: 'number',
      unit: 'text',
      low: 'number',
      high: 'number',
      low_open: 'boolean',
      high_open: 'boolean',
      approx: 'text',
      per: 'text',
      period_start: 'text',
      period_end: 'text',
      period_kind: 'text',
      status: 'text',
      reading: 'text',
      doubts: 'json',
      token: 'text',
      start: 'number',
      end: 'number',
      part: 'number',
      paragraph: 'number',
      occurrence: 'number',
      prefix: 'text',
      suffix: 'text',
      sentence_sha256: 'text',
      label_en: 'text',
      label_zh: 'text',
      note_en: 'text',
      note_zh: 'text',
      url: 'text',
    },
    figures.map((figure) => figureRow(figure, filler, address)),
  );
}

/** A row of `figures`. */
function figureRow(figure: Figure, filler: Filler, address: string): FigureRow {
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
    note_en: filler.text(note.en, 'en'),
    note_zh: filler.text(note.zh, 'zh'),
    url: `${address}figures/${id}/`,
  };
}
