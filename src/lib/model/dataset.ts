import type { Problem } from '../problem.ts';
import { readAcceptedWarnings } from './accepted-warning.ts';
import type { AcceptedWarning } from './accepted-warning.ts';
import { readArticles } from './article.ts';
import type { Article } from './article.ts';
import { readBenchmarks } from './benchmark.ts';
import type { Benchmark } from './benchmark.ts';
import { readBenchmarkRates } from './benchmark-rate.ts';
import type { BenchmarkRate } from './benchmark-rate.ts';
import { readConcepts } from './concept.ts';
import type { Concept } from './concept.ts';
import { readCorrections } from './correction.ts';
import type { Correction } from './correction.ts';
import { readDenominators } from './denominator.ts';
import type { Denominator } from './denominator.ts';
import { readDimensions } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { readEvents } from './event.ts';
import type { Event } from './event.ts';
import { readFigures } from './figure.ts';
import type { Figure } from './figure.ts';
import { readGlossary } from './glossary.ts';
import type { Term } from './glossary.ts';
import { readIdentities } from './identity.ts';
import type { Identity } from './identity.ts';
import { readIndicators } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { readJudgements } from './judgement.ts';
import type { SettledJudgement } from './judgement.ts';
import { readNames } from './name.ts';
import type { Named } from './name.ts';
import { nearest } from './nearest.ts';
import { readNumerals } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import { readPlaces } from './place.ts';
import type { Place } from './place.ts';
import { readPledges } from './pledge.ts';
import type { Pledge } from './pledge.ts';
import { readPublishers } from './publisher.ts';
import type { Publisher } from './publisher.ts';
import { readQuestions } from './question.ts';
import type { Question } from './question.ts';
import { readRepairs } from './repair.ts';
import type { Repair } from './repair.ts';
import { readStudies } from './study.ts';
import type { Study } from './study.ts';
import { cellsOf, repeated } from './table.ts';
import type { Table } from './table.ts';

/** Everything that `data/` says, in the order in which it is typed; numerals and figures article by article. */
export interface Dataset {
  readonly articles: readonly Article[];
  readonly places: readonly Place[];
  readonly themes: readonly Named[];
  readonly groups: readonly Named[];
  /** What one unit of a number can be. */
  readonly entities: readonly Named[];
  readonly concepts: readonly Concept[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly numerals: readonly Numeral[];
  readonly figures: readonly Figure[];
  readonly repairs: readonly Repair[];
  readonly identities: readonly Identity[];
  readonly judgements: readonly SettledJudgement[];
  readonly acceptedWarnings: readonly AcceptedWarning[];
  readonly denominators: readonly Denominator[];
  readonly corrections: readonly Correction[];
  readonly glossary: readonly Term[];
  readonly publishers: readonly Publisher[];
  /** Numbers from outside of the articles, beside which figures are large or small. */
  readonly benchmarks: readonly Benchmark[];
  readonly rates: readonly BenchmarkRate[];
  /** Of the time line. */
  readonly events: readonly Event[];
  /** What the articles promise, and what was found of it. */
  readonly pledges: readonly Pledge[];
  /** Research by others on the subject. */
  readonly studies: readonly Study[];
  /** By which the gallery lists charts. */
  readonly questions: readonly Question[];
}

/** The files of `data/` as tables. */
export interface Tables {
  readonly articles: Table;
  readonly places: Table;
  readonly themes: Table;
  readonly groups: Table;
  readonly entities: Table;
  readonly concepts: Table;
  readonly dimensions: Table;
  readonly indicators: Table;
  readonly repairs: Table;
  readonly identities: Table;
  readonly judgements: Table;
  readonly acceptedWarnings: Table;
  readonly denominators: Table;
  readonly corrections: Table;
  readonly glossary: Table;
  readonly publishers: Table;
  readonly benchmarks: Table;
  readonly rates: Table;
  readonly events: Table;
  readonly promises: Table;
  readonly research: Table;
  readonly questions: Table;
  /** By article id, which is the name of the file without `.csv`. */
  readonly numerals: ReadonlyMap<string, Table>;
  /** By article id, as `numerals`. */
  readonly figures: ReadonlyMap<string, Table>;
}

/**
 * Reads and checks all of `data/`. Where there are problems the dataset holds the valid rows,
 * so that what refers to them can be checked in the same run.
 *
 * @param released ids of the figures of all releases, to which corrections may refer as well.
 * @example readDataset(tables).problems.map(formatProblem)
 */
export function readDataset(
  tables: Tables,
  released: ReadonlySet<string> = new Set(),
): {
  dataset: Dataset;
  /** Ids of all figures, those of faulty rows included. */
  figureIds: ReadonlySet<string>;
  problems: Problem[];
} {
  const articles = readArticles(tables.articles, idsOf(tables.places));
  const places = readPlaces(tables.places);
  const themes = readNames(tables.themes);
  const groups = readNames(tables.groups);
  const entities = readNames(tables.entities);
  const concepts = readConcepts(tables.concepts, idsOf(tables.themes));
  const dimensions = readDimensions(tables.dimensions);
  const indicators = readIndicators(tables.indicators, {
    themes: idsOf(tables.themes),
    concepts: idsOf(tables.concepts),
    dimensions: idsOf(tables.dimensions),
  });
  const numerals = readAllNumerals(tables, articles.articles);
  const repairs = readRepairs(tables.repairs, idsOf(tables.articles), numerals.numerals);
  const figures = readAllFigures(tables, indicators.indicators, numerals.numerals, repairs.repairs);

  const everyFigure: Table = {
    file: 'data/figures',
    columns: ['id'],
    rows: [...tables.figures.values()].flatMap((table) => table.rows),
  };
  const figureIds = idsOf(everyFigure);
  const figuresById = new Map(figures.figures.map((figure) => [figure.id, figure]));
  const identities = readIdentities(tables.identities, figureIds, figuresById);
  const judgements = readJudgements(tables.judgements, figureIds);
  const accepted = readAcceptedWarnings(tables.acceptedWarnings, figureIds);
  const denominators = readDenominators(tables.denominators, figureIds, figuresById);
  const corrections = readCorrections(tables.corrections, new Set([...figureIds, ...released]));
  const glossary = readGlossary(tables.glossary);
  const publishers = readPublishers(tables.publishers);
  const benchmarks = readBenchmarks(tables.benchmarks, {
    concepts: idsOf(tables.concepts),
    dimensions: idsOf(tables.dimensions),
    groups: idsOf(tables.groups),
    places: idsOf(tables.places),
    publisherIds: idsOf(tables.publishers),
    publishers: publishers.publishers,
  });
  const rates = readBenchmarkRates(tables.rates, {
    figureIds,
    figures: figuresById,
    benchmarkIds: idsOf(tables.benchmarks),
    benchmarks: new Map(benchmarks.benchmarks.map((each) => [each.id, each])),
  });
  const events = readEvents(tables.events, {
    places: idsOf(tables.places),
    articles: idsOf(tables.articles),
    starts: new Map(
      [...tables.numerals].map(([article, table]) => [article, new Set(cellsOf(table, 'start'))]),
    ),
    benchmarkIds: idsOf(tables.benchmarks),
    benchmarks: new Map(benchmarks.benchmarks.map((each) => [each.id, each])),
    publisherIds: idsOf(tables.publishers),
    publishers: publishers.publishers,
  });
  const pledges = readPledges(tables.promises, {
    articles: idsOf(tables.articles),
    figures: figureIds,
    benchmarks: idsOf(tables.benchmarks),
    publisherIds: idsOf(tables.publishers),
    publishers: publishers.publishers,
  });
  const studies = readStudies(tables.research);
  const questions = readQuestions(tables.questions);

  return {
    dataset: {
      articles: articles.articles,
      places: places.places,
      themes: themes.names,
      groups: groups.names,
      entities: entities.names,
      concepts: concepts.concepts,
      dimensions: dimensions.dimensions,
      indicators: indicators.indicators,
      numerals: numerals.numerals,
      figures: figures.figures,
      repairs: repairs.repairs,
      identities: identities.identities,
      judgements: judgements.judgements,
      acceptedWarnings: accepted.accepted,
      denominators: denominators.denominators,
      corrections: corrections.corrections,
      glossary: glossary.terms,
      publishers: publishers.publishers,
      benchmarks: benchmarks.benchmarks,
      rates: rates.rates,
      events: events.events,
      pledges: pledges.pledges,
      studies: studies.studies,
      questions: questions.questions,
    },
    figureIds,
    problems: [
      ...[articles, places, themes, groups, entities].flatMap((read) => read.problems),
      ...[concepts, dimensions, indicators].flatMap((read) => read.problems),
      ...filesWithoutArticle(tables),
      ...[numerals, repairs, figures].flatMap((read) => read.problems),
      ...filesWithoutPartner(tables),
      ...repeated(everyFigure, ['id']),
      ...[identities, judgements, accepted, denominators, corrections, glossary].flatMap(
        (read) => read.problems,
      ),
      ...[publishers, benchmarks, rates, events, pledges, studies, questions].flatMap(
        (read) => read.problems,
      ),
    ],
  };
}

/** Ids as typed, those of faulty rows included. */
function idsOf(table: Table): ReadonlySet<string> {
  return new Set(cellsOf(table, 'id'));
}

/** Reads `data/numerals/`, article by article. */
function readAllNumerals(
  tables: Tables,
  articles: readonly Article[],
): { numerals: Numeral[]; problems: Problem[] } {
  const lengths = new Map(articles.map(({ id, length }) => [id, length]));
  const read = [...tables.numerals].map(([article, table]) =>
    readNumerals(table, article, lengths.get(article) ?? null),
  );
  return {
    numerals: read.flatMap(({ numerals }) => numerals),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Reads `data/figures/`, article by article; an article without numerals is left out. */
function readAllFigures(
  tables: Tables,
  indicators: readonly Indicator[],
  numerals: readonly Numeral[],
  repairs: readonly Repair[],
): { figures: Figure[]; problems: Problem[] } {
  const shared = {
    articles: idsOf(tables.articles),
    places: idsOf(tables.places),
    groups: idsOf(tables.groups),
    entities: idsOf(tables.entities),
    indicatorIds: idsOf(tables.indicators),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
  };
  const read = [...tables.figures].flatMap(([article, table]) => {
    const numeralTable = tables.numerals.get(article);
    if (!numeralTable) return [];
    return readFigures(table, {
      ...shared,
      article,
      starts: new Set(cellsOf(numeralTable, 'start')),
      numerals: numerals.filter((numeral) => numeral.article === article),
      repairs: repairs.filter((repair) => repair.article === article),
    });
  });
  return {
    figures: read.flatMap(({ figures }) => figures),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** A problem for each file of numerals or figures whose name is not the id of an article. */
function filesWithoutArticle({ articles, numerals, figures }: Tables): Problem[] {
  const ids = idsOf(articles);
  return Object.entries({ numerals, figures }).flatMap(([kind, files]) =>
    [...files].flatMap(([name, table]) => {
      if (ids.has(name)) return [];
      const near = nearest(name, ids);
      return {
        code: 'unknown-article',
        at: `${table.file}:1`,
        found: `${kind} of "${name}", which is not in ${articles.file}`,
        ...(near === null ? {} : { hint: `did you mean "${near}"?` }),
      };
    }),
  );
}

/** A problem for each article that has numerals without figures, or figures without numerals. */
function filesWithoutPartner({ numerals, figures }: Tables): Problem[] {
  const missing = (
    files: ReadonlyMap<string, Table>,
    partners: ReadonlyMap<string, Table>,
    folder: string,
  ) =>
    [...files].flatMap(([article, table]) =>
      partners.has(article)
        ? []
        : {
            code: 'missing-file',
            at: `${table.file}:1`,
            found: `"${article}" has no ${folder}`,
            expected: `data/${folder}/${article}.csv`,
          },
    );
  return [...missing(numerals, figures, 'figures'), ...missing(figures, numerals, 'numerals')];
}
