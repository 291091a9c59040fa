// data/ and content/ → the published folder: everything is read and checked, and then published whole or not at all.
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../lib/checks/assess.ts';
import type { AssessedCheck } from '../lib/checks/assess.ts';
import { check, unexpected } from '../lib/checks/check.ts';
import { eventDateProblems } from '../lib/checks/event-dates.ts';
import { prove, unproved } from '../lib/checks/proof.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { readDataset } from '../lib/model/dataset.ts';
import type { Dataset } from '../lib/model/dataset.ts';
import type { Figure } from '../lib/model/figure.ts';
import { unheeded } from '../lib/model/judgement.ts';
import type { CorrectionRow, FigureRow, PanelRow } from '../lib/model/published.ts';
import { changesBetween, unexplainedChanges, unfoundedCorrections } from '../lib/model/release.ts';
import { cellsOf } from '../lib/model/table.ts';
import type { Problem } from '../lib/problem.ts';
import { formatProblem, stopsBuild } from '../lib/problem.ts';
import { notesProblems } from '../lib/prose/check-notes.ts';
import { findAvoided } from '../lib/prose/avoided.ts';
import { avoidedIn } from './read/avoided.ts';
import { checkTexts, lintTexts } from './read/check-texts.ts';
import { rowsOf } from './publish/publication.ts';
import type { Files } from './publish/publication.ts';
import { filesForPages, publish } from './publish/publish.ts';
import { replicationProblems } from './publish/replicate.ts';
import { templateFiller } from './publish/template-filler.ts';
import type { CheckedRecord } from './checked-record.ts';
import { editionOf } from './publish/releases.ts';
import type { Edition } from './publish/releases.ts';
import type { PublishedTable } from './publish/table.ts';
import { siteData } from './publish/site.json.ts';
import type { SiteContent } from './publish/site.json.ts';
import { repeatedKeys } from './publish/panel.ts';
import { tables as publishedTables } from './publish/tables.ts';
import { readContent } from './read/content.ts';
import { readData } from './read/data.ts';
import { readReleases } from './read/releases.ts';
import type { Release } from './read/releases.ts';
import { readSuperseded } from './read/superseded.ts';
import { swapFolder, updateFolder } from './swap-folder.ts';

/** What is read, and where the site will stand. */
export interface Inputs {
  /** Folders, as absolute paths. */
  readonly data: string;
  readonly content: string;
  /** The folder of the articles' texts, to check every locator against; `null` to do without. */
  readonly sources: string | null;
  /** Origin and base path, ending in a slash: see {@link addressOf}. */
  readonly address: string;
  /** Says why a chart cannot be drawn; nothing where it can. */
  readonly undrawable: (chart: ResolvedChart) => readonly Problem[];
}

/** Takes a line of progress for each stage. */
export type Say = (line: string) => void;

/** Data and content that are sound, and ready to be published. */
interface Prepared {
  readonly record: CheckedRecord;
  readonly tables: readonly PublishedTable[];
  readonly edition: Edition;
  readonly site: SiteContent;
}

/**
 * Draws every chart, makes every published file, and runs the published script that does the checks again.
 *
 * @returns the files, or every problem
 */
export async function publishPrepared(
  { record, tables, edition, site }: Prepared,
  { undrawable }: Pick<Inputs, 'undrawable'>,
): Promise<Files | Problem[]> {
  const undrawn: Problem[] = [];
  for (const chart of site.charts) {
    undrawn.push(...undrawable(chart));
    // The development server answers in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (undrawn.length > 0) return undrawn;
  const files = await publish(record, tables, edition, site);
  const problems = await replicationProblems(files);
  return problems.length > 0 ? problems : files;
}

/**
 * Publishes the record into the folder `out`, whole, or says everything that is wrong and leaves it as it was.
 *
 * @example await publishRecord({ data, content, sources: null, address, undrawable }, 'public/data', console.log) // []
 */
export async function publishRecord(inputs: Inputs, out: string, say: Say): Promise<Problem[]> {
  const prepared = prepare(inputs, say);
  if (Array.isArray(prepared)) return prepared;
  const files = await publishPrepared(prepared, inputs);
  if (Array.isArray(files)) return files;
  swapFolder(out, files);
  say(`published: files ${files.size}`);
  return [];
}

/**
 * Brings what pages read of the published folder `out` up to date, as the development server does after each change.
 *
 * @returns every problem, with `out` as it was; or `rest`, which draws every chart and brings the downloads up to date
 *   too. It takes some seconds, or returns the problems for which it leaves the downloads as they were. It writes nothing
 *   where `isCurrent` then says that the record has been refreshed again meanwhile.
 */
export function refreshRecord(
  inputs: Inputs,
  out: string,
  say: Say,
):
  | { readonly problems: readonly Problem[] }
  | {
      readonly problems: null;
      readonly rest: (isCurrent: () => boolean) => Promise<readonly Problem[]>;
    } {
  const prepared = prepare(inputs, say);
  if (Array.isArray(prepared)) return { problems: prepared };
  updateFolder(out, filesForPages(prepared.tables, prepared.site));
  // Pages keep what they make of the record until this file is newer.
  const now = new Date();
  utimesSync(join(out, 'site.json'), now, now);
  return {
    problems: null,
    rest: async (isCurrent) => {
      const files = await publishPrepared(prepared, inputs);
      if (!isCurrent()) return [];
      if (Array.isArray(files)) return files;
      updateFolder(out, files);
      return [];
    },
  };
}

/**
 * Reads and checks everything.
 *
 * @param releasing ISO date of the release that is being cut, if one is
 * @returns what is to be published, or every problem
 */
export function prepare(
  options: Omit<Inputs, 'undrawable'>,
  say: Say,
  releasing: string | null = null,
): Prepared | Problem[] {
  const { tables, problems, complete } = readData(options.data);
  // What refers to a file that cannot be read would be reported in vain.
  if (!complete) return problems;

  const { releases, problems: snapshots } = readReleases(options.data);
  problems.push(...snapshots);
  const released = new Set(releases.flatMap((release) => release.figures.map(({ id }) => id)));
  const { dataset, figureIds, problems: found } = readDataset(tables, released);
  problems.push(...found);
  const { articles, numerals, figures, identities } = dataset;
  say(`data: articles ${articles.length}, numerals ${numerals.length}, figures ${figures.length}`);

  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const checks = doneAgain(dataset, byId, stopsBuild(found), problems);
  const held = checks.filter(({ verdict }) => verdict.startsWith('holds'));
  const counted = checks.filter(({ counts }) => counts);
  say(
    `checks: identities ${checks.length}, of which hold ${held.length}, of which count ${counted.length}`,
  );

  if (options.sources === null) say('texts: not looked for, SOURCES_DIR is not set');
  else {
    const differing = checkTexts(dataset, options.sources);
    problems.push(...differing);
    if (!stopsBuild([...found, ...differing]))
      problems.push(...lintTexts(dataset, options.sources));
    say(`texts: locators compared ${numerals.length}`);
  }

  const quantities = new Map(
    [...figureIds].map((id) => {
      const figure = byId.get(id);
      return [id, figure ? { ...figure.quantity, article: figure.article } : null];
    }),
  );
  const terms = new Map(
    identities.map(({ id, kind, whole, parts }) => [
      id,
      { kind, figures: whole === null ? parts : [whole, ...parts] },
    ]),
  );
  problems.push(...eventDateProblems(dataset), ...notesProblems(dataset, quantities));
  // What is published of faulty data would differ from what was released and settled.
  const published = stopsBuild(problems)
    ? null
    : publishedTables({ dataset, checks, address: options.address }, templateFiller(figures));
  if (published !== null)
    problems.push(
      ...meaningProblems(dataset, published),
      ...correctionProblems(dataset, releases, published, releasing),
    );

  const soundBenchmarks = new Map(dataset.benchmarks.map(({ id, quantity }) => [id, quantity]));
  const benchmarks = new Map(
    cellsOf(tables.benchmarks, 'id').map((id) => [id, soundBenchmarks.get(id) ?? null]),
  );
  const { charts, portraits, explainers, front, stories, ...content } = readContent(
    options.content,
    {
      figures: quantities,
      identities: terms,
      amounts: new Map([...quantities, ...benchmarks]),
      benchmarks,
      questions: new Set(cellsOf(tables.questions, 'id')),
      places: new Set(cellsOf(tables.places, 'id')),
      placeOf: new Map(figures.map(({ id, place }) => [id, place])),
      ratesOf:
        dataset.rates.length < tables.rates.rows.length
          ? null
          : new Map(
              [...Map.groupBy(dataset.rates, ({ figure }) => figure)].map(([figure, rates]) => [
                figure,
                rates.map(({ benchmark }) => benchmark),
              ]),
            ),
      asked: dataset.questions,
      articles: new Set(cellsOf(tables.articles, 'id')),
      glossary: new Set(cellsOf(tables.glossary, 'id')),
      others: {
        concepts: new Set(cellsOf(tables.concepts, 'id')),
        indicators: new Set(cellsOf(tables.indicators, 'id')),
        themes: new Set(cellsOf(tables.themes, 'id')),
      },
      sourced: new Set(identities.filter(({ source }) => source !== null).map(({ id }) => id)),
    },
  );
  problems.push(
    ...content.problems,
    ...avoidedIn(tables, options.content, findAvoided(dataset.glossary, titlesOf(dataset))),
  );
  say(
    `prose: charts ${charts.length}, places ${portraits.length}, explainers ${explainers.length}, pages ${content.pages}`,
  );

  // What has no tables or no front page has a problem.
  if (stopsBuild(problems) || published === null || front === null) return problems;
  for (const problem of problems) say(formatProblem(problem));

  const record = {
    dataset,
    checks,
    charts,
    portraits,
    explainers,
    stories,
    front,
    address: options.address,
    releases,
    superseded: readSuperseded(options.data),
  };
  return {
    record,
    tables: published,
    edition: editionOf(record, published),
    site: siteData(record, published),
  };
}

/** Titles of texts by others, which our own may quote. */
const titlesOf = ({ articles, benchmarks, studies }: Dataset): string[] => [
  ...articles.flatMap(({ title }) => Object.values<string>(title)),
  ...[...benchmarks, ...studies].map(({ title }) => title),
];

/** Does every sum again; what is wrong with repairs and verdicts is added to the problems. */
function doneAgain(
  dataset: Dataset,
  byId: ReadonlyMap<string, Figure>,
  faulty: boolean,
  problems: Problem[],
): AssessedCheck[] {
  // A proof rests on all of the record; where some of it is faulty nothing would be proved.
  const { proofs, used } = faulty ? { proofs: [], used: new Set<string>() } : prove(dataset);
  problems.push(...unproved(proofs));
  const checks = dataset.identities.flatMap((identity) => {
    const checked = check(identity, byId);
    return checked === null ? [] : [assess(checked, used)];
  });
  problems.push(...checks.flatMap((checked) => unexpected(checked) ?? []));
  return checks;
}

/** Figures that no column of their meaning tells apart, and judgements that the figures do not follow. */
function meaningProblems(
  { figures, judgements }: Dataset,
  published: readonly PublishedTable[],
): Problem[] {
  return [
    ...repeatedKeys(
      rowsOf<PanelRow>(published, 'panel'),
      new Map(figures.map(({ id, at }) => [id, at])),
    ),
    ...unheeded(
      judgements,
      new Map(rowsOf<FigureRow>(published, 'figures').map((row) => [row.id, { ...row }])),
    ),
  ];
}

/** Changes of released figures without a correction, and corrections of what never changed or of a later day. */
function correctionProblems(
  { figures, corrections }: Dataset,
  releases: readonly Release[],
  published: readonly PublishedTable[],
  releasing: string | null,
): Problem[] {
  const last = releases.at(-1);
  if (!last) return [];
  const states = [
    ...releases,
    { figures: rowsOf<FigureRow>(published, 'figures'), date: releasing },
  ];
  const steps = states.slice(1).map(({ figures, date }, index) => ({
    changes: changesBetween(states[index]!.figures, figures),
    released: date,
  }));
  const rows = rowsOf<CorrectionRow>(published, 'corrections');
  return [
    ...unexplainedChanges(
      steps.at(-1)!.changes,
      rows,
      new Map(figures.map(({ id, at }) => [id, at])),
      last.version,
    ),
    ...unfoundedCorrections(
      steps,
      rows.map((row, index) => ({ ...row, at: corrections[index]!.at })),
    ),
  ];
}

/** @example addressOf('https://example.org', 'hat') // 'https://example.org/hat/' */
export function addressOf(site: string, base: string): string {
  const path = base.replace(/^\/+|\/+$/g, '');
  return `${site.replace(/\/+$/, '')}/${path}${path === '' ? '' : '/'}`;
}
