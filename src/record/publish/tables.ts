import type { Article } from '../../lib/model/article.ts';
import type { Concept } from '../../lib/model/concept.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { Identity } from '../../lib/model/identity.ts';
import { figureClasses } from '../../lib/model/indicator.ts';
import type { FigureClass } from '../../lib/model/indicator.ts';
import { itemsByKey } from '../../lib/items-by-key.ts';
import { readingAgreements } from '../../lib/model/agreement-of-readings.ts';
import { parthoods } from '../../lib/model/parthood.ts';
import { languages, punctuation } from '../../lib/language.ts';
import type {
  AgreementRow,
  ArticleRow,
  ComparisonRow,
  ConceptRow,
  FigureRow,
  IdentityRow,
  IndicatorRow,
  NameRow,
  PanelRow,
  ProvenanceRow,
  RepairRow,
} from '../../lib/model/published.ts';
import type { Named } from '../../lib/model/name.ts';
import { benchmarkRows } from './benchmarks.ts';
import { boundsRows } from './bounds.ts';
import { checkRows, readingTexts } from './checks.ts';
import { comparabilityText } from './comparability-text.ts';
import { comparisonRows } from './comparisons.ts';
import { eventRows } from './events.ts';
import { figureRow } from './figure-rows.ts';
import { panelRow } from './panel.ts';
import { provenanceRows } from './provenance.ts';
import { rateRows } from './rates.ts';
import type { CheckedRecord } from '../checked-record.ts';
import type { TemplateFiller } from './template-filler.ts';
import { articles } from './schemas/articles.ts';
import { benchmarks } from './schemas/benchmarks.ts';
import { checks, identities } from './schemas/checks.ts';
import {
  concepts,
  dimensions,
  entities,
  groups,
  indicators,
  places,
  themes,
} from './schemas/codebook.ts';
import { denominators } from './schemas/denominators.ts';
import { events } from './schemas/events.ts';
import { figures } from './schemas/figures.ts';
import { glossary } from './schemas/glossary.ts';
import { numerals } from './schemas/numerals.ts';
import { panel } from './schemas/panel.ts';
import { provenance } from './schemas/provenance.ts';
import { rates } from './schemas/rates.ts';
import { agreement, bounds, comparisons, judgements } from './schemas/readings.ts';
import { corrections, repairs } from './schemas/repairs.ts';
import { research } from './schemas/research.ts';
import { table } from './table.ts';
import type { PublishedTable } from './table.ts';

/** What tables are made of. */
type Source = Pick<CheckedRecord, 'dataset' | 'checks' | 'address'>;

/** Every table of the dataset, in the order in which they are listed everywhere. */
export function tables(record: Source, filler: TemplateFiller): PublishedTable[] {
  const { dataset, checks: done } = record;
  const figureRows = rowsOfFigures(record, filler);
  const behind = provenanceRows(dataset, done);
  return [
    table(figures, figureRows),
    table(panel, panelRows(figureRows, behind)),
    table(provenance, behind),
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
        ...filler.notes('ground', ground),
      })),
    ),
    table(
      numerals,
      dataset.numerals.map(({ at: _, ...row }) => row),
    ),
    ...codebook(dataset, filler),
    ...decisions(dataset, filler),
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
        ...filler.notes('why', why),
      })),
    ),
    table(benchmarks, benchmarkRows(dataset.benchmarks, dataset.publishers)),
    table(rates, rateRows(dataset, filler)),
    table(events, eventRows(dataset, filler)),
    table(
      research,
      dataset.studies.map(({ at: _, finds, ...row }) => ({
        ...row,
        finds_en: finds.en,
        finds_zh: finds.zh,
      })),
    ),
  ];
}

function rowsOfFigures({ dataset, address }: Source, filler: TemplateFiller): FigureRow[] {
  const indicatorsById = new Map(dataset.indicators.map((each) => [each.id, each]));
  const parts = parthoods(
    dataset.identities,
    new Map(dataset.figures.map((figure) => [figure.id, figure])),
    dataset.judgements,
  );
  return dataset.figures.map((figure) =>
    figureRow(figure, {
      indicator: indicatorsById.get(figure.indicator)!,
      parthood: parts.get(figure.id),
      filler,
      address,
    }),
  );
}

/** The panel, ordered by its key, so that figures of one place and concept stand together. */
function panelRows(figures: readonly FigureRow[], behind: readonly ProvenanceRow[]): PanelRow[] {
  const order = ({ place, concept, dimensions, period_end }: PanelRow) =>
    [place, concept, dimensions.join(' '), period_end ?? ''].join('\t');
  return figures
    .map((row, index) => panelRow(row, behind[index]!))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** The tables that say what the codes of figures mean. */
function codebook(dataset: Dataset, filler: TemplateFiller): PublishedTable[] {
  const { notes } = filler;
  const compared = comparisonRows(
    dataset.figures,
    new Map(dataset.indicators.map((each) => [each.id, each])),
    new Map(dataset.places.map((each) => [each.id, each])),
  );
  return [
    table(indicators, indicatorRows(dataset, compared, filler)),
    table(
      concepts,
      dataset.concepts.map((concept) => conceptRow(concept, dataset, filler)),
    ),
    table(
      dimensions,
      dataset.dimensions.map(({ id, name, definition }) => ({
        id,
        name_en: name.en,
        name_zh: name.zh,
        ...notes('definition', definition),
      })),
    ),
    table(comparisons, compared),
    table(bounds, boundsRows()),
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
    table(themes, dataset.themes.map(nameRow)),
    table(groups, dataset.groups.map(nameRow)),
    table(entities, dataset.entities.map(nameRow)),
    table(
      glossary,
      dataset.glossary.map(
        ({ id, term, pinyin, definition, see, topic, short, never, source }) => ({
          id,
          term_zh: term.zh,
          pinyin,
          term_en: term.en,
          ...notes('definition', definition),
          see,
          topic,
          short_en: short,
          never_en: never.en.map(({ words }) => words).join('; '),
          never_zh: never.zh.map(({ words }) => words).join('; '),
          source,
        }),
      ),
    ),
  ];
}

/** The tables that say what was decided by reading, and how far two readings agreed. */
function decisions(dataset: Dataset, filler: TemplateFiller): PublishedTable[] {
  return [
    table(
      judgements,
      dataset.judgements.map(({ figure, question, first, second, settled, reason }) => ({
        figure,
        question,
        first,
        second,
        settled,
        ...filler.notes('reason', reason),
      })),
    ),
    table(
      agreement,
      readingAgreements(dataset.judgements, dataset.figures.length).map(
        ({ kappa, kappaLow, kappaHigh, ...row }): AgreementRow => ({
          ...row,
          kappa: Number(kappa),
          kappa_low: Number(kappaLow),
          kappa_high: Number(kappaHigh),
        }),
      ),
    ),
  ];
}

const nameRow = ({ id, name }: Named): NameRow => ({ id, name_en: name.en, name_zh: name.zh });

function conceptRow(
  { id, name, theme, definition }: Concept,
  dataset: Dataset,
  { notes }: TemplateFiller,
): ConceptRow {
  const own = dataset.indicators.filter(({ concept }) => concept === id);
  return {
    id,
    name_en: name.en,
    name_zh: name.zh,
    theme,
    ...notes('definition', definition),
    units: [...new Set(own.map(({ unit }) => unit))],
    indicators: own.map((indicator) => indicator.id),
  };
}

/** The class that most figures have; the first in the order of the codebook where several do. */
const commonest = (classes: readonly FigureClass[]): FigureClass =>
  figureClasses.toSorted(
    (a, b) => classes.filter((one) => one === b).length - classes.filter((one) => one === a).length,
  )[0]!;

function indicatorRows(
  dataset: Dataset,
  compared: readonly ComparisonRow[],
  filler: TemplateFiller,
): IndicatorRow[] {
  const placeById = new Map(dataset.places.map((each) => [each.id, each]));
  const articleById = new Map(dataset.articles.map((each) => [each.id, each]));
  const figureById = new Map(dataset.figures.map((each) => [each.id, each]));
  const figuresOf = itemsByKey(dataset.figures, ({ indicator }) => [indicator]);
  const sourceOf = (figure: string) => {
    const { place, sourceId } = articleById.get(figureById.get(figure)!.article)!;
    return { place: placeById.get(place)!.name, year: sourceId.slice(-4) };
  };
  return dataset.indicators.map((row) => {
    const facts = {
      figures: figuresOf.get(row.id) ?? [],
      comparisons: compared,
      sourceOf,
      provincial: ({ place }: { readonly place: string }) =>
        placeById.get(place)!.level === 'province',
    };
    const typed = filler.notes('comparability', row.comparability);
    const comparability = Object.fromEntries(
      languages.map((lang) => [
        `comparability_${lang}`,
        [typed[`comparability_${lang}`], comparabilityText(facts, lang)]
          .filter((text) => text !== '')
          .join(punctuation[lang].blank),
      ]),
    ) as typeof typed;
    return {
      id: row.id,
      name_en: row.name.en,
      name_zh: row.name.zh,
      unit: row.unit,
      per: row.per,
      theme: row.theme,
      class: commonest(facts.figures.map((figure) => figure.class)),
      ...filler.notes('definition', row.definition),
      ...comparability,
      not_with: row.notWith,
      concept: row.concept,
      dimensions: row.dimensions,
    };
  });
}

function identityRow(row: Identity, filler: TemplateFiller): IdentityRow {
  return {
    id: row.id,
    kind: row.kind,
    whole: row.whole,
    parts: row.parts,
    terms: row.terms,
    low: row.low,
    high: row.high,
    expected: row.expected,
    ...filler.notes('note', row.note),
    source_en: row.source?.en ?? '',
    source_zh: row.source?.zh ?? '',
    grade: row.grade,
    ...readingTexts(row, filler),
    in_doubt: row.inDoubt,
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
    source_id: row.sourceId,
    author: row.author,
    editor: row.editor,
    url: row.url,
    retrieved: row.retrieved,
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
