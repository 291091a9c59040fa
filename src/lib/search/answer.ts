import { languages as allLanguages, type Lang } from '../language.ts';
import { kinds } from './card.ts';
import { foldText, squash } from './fold.ts';
import { intersection, NONE, union, WHOLE_RUN_BONUS } from './hits.ts';
import type { Postings } from './hits.ts';
import type { Index, QueryPart } from './part.ts';
import { phrasePart, queryParts } from './parts.ts';
import { mark } from './terms.ts';

/** What a query found. */
export interface Answer {
  /** Record numbers, best first. */
  readonly records: readonly number[];
  /** The same whatever the facets, in no order; null where nothing was asked but facets. */
  readonly unnarrowed: ReadonlySet<number> | null;
  /** Words that no page has: they were left out. */
  readonly unknown: readonly string[];
  /** Words left out because no page has them together with the others. */
  readonly apart: readonly string[];
  /** Words that some of the results are without. */
  readonly partly: readonly string[];
  /** Languages whose text the query matched. */
  readonly languages: ReadonlySet<Lang>;
}

/**
 * What all parts share; where that is only somewhere in the text, also what is there without one of the words, if the
 * others stand in a title.
 */
function loosened(parts: readonly QueryPart[]): { found: Postings; partly: string[] } {
  const levelsOf = (some: readonly QueryPart[]) => intersection(some.map(({ hits }) => hits));
  const best = (postings: Postings) => Math.max(0, ...postings.values());
  const found = levelsOf(parts);
  if (best(found) >= 3) return { found, partly: [] };
  const looser = parts
    .filter(({ languages }) => parts.length > 1 && languages.length > 0)
    .map((part) => ({ part, hits: levelsOf(parts.filter((other) => other !== part)) }))
    .filter(({ hits }) => best(hits) >= 3)
    .toSorted((a, b) => a.hits.size - b.hits.size)[0];
  if (looser === undefined) return { found, partly: [] };
  // A piece may be chance, a word was meant: pages that have all words come before those that have not.
  const { part } = looser;
  const hits = part.piece
    ? looser.hits
    : new Map([...looser.hits.keys()].map((at) => [at, BELOW_ALL_LEVELS]));
  return { found: union([found, hits]), partly: [part.asked] };
}

interface Ranked {
  readonly record: number;
  /** Higher first, before kinds. */
  readonly tier: number;
  /** Of the levels of all parts. */
  readonly sum: number;
  readonly kind: number;
}

/** What asks for a number, which a figure gives before anything else does. */
const HOW_MANY = /\bhow (?:many|much)\b|多少|几[个户人家名项元]/i;
const FIGURE = kinds.indexOf('figure');

/** A level behind all others. */
const BELOW_ALL_LEVELS = 0.5;

const QUOTED = /["“”„«「『]([^"“”„»」』]+)["“”»」』]/g;

/** How much a word says, by its length: a character as much as three letters. */
const weight = (asked: string) => asked.length + 2 * (asked.match(/\p{Script=Han}/gu)?.length ?? 0);

/** The parts whose pages are shared, and those left out so that there are any. */
function agreeing(parts: readonly QueryPart[]): { kept: QueryPart[]; apart: QueryPart[] } {
  let kept = parts.toSorted((a, b) => a.hits.size - b.hits.size);
  const apart: QueryPart[] = [];
  while (kept.length > 1 && intersection(kept.map(({ hits }) => hits)).size === 0) {
    const without = kept.map((part) => kept.filter((other) => other !== part));
    const sizes = without.map((rest) => intersection(rest.map(({ hits }) => hits)).size);
    const most = Math.max(...sizes);
    const helping = kept.map((_, at) => at).filter((at) => most === 0 || sizes[at]! > 0);
    const says = (at: number) => weight(kept[at]!.asked);
    const at = helping.toSorted((a, b) => says(a) - says(b) || sizes[b]! - sizes[a]!)[0]!;
    apart.push(kept[at]!);
    kept = without[at]!;
  }
  return { kept, apart };
}

/**
 * Answers a query: every word must be on a page, in its text or as what it is filed under; words that nothing has,
 * or that no page has together with the rest, are left out and named.
 *
 * The order: a figure of exactly that value or a page of exactly that name; then by where the words stand, title
 * before filing before text; then by kind, figures first where a number is asked for; among equals by record number,
 * newer before older.
 *
 * @param facets what must hold besides, `kind:chart` for example; with an empty query they alone decide
 */
export async function answer(
  query: string,
  facets: readonly string[],
  index: Index,
): Promise<Answer> {
  const phrases: string[] = [];
  const folded = foldText(
    query.replace(QUOTED, (_, phrase: string) => (phrases.push(phrase), ' ')),
    index.folding,
  );
  const [parts, quoted, filters, [named = NONE]] = await Promise.all([
    queryParts(folded, index),
    Promise.all(phrases.map((phrase) => phrasePart(foldText(phrase, index.folding).trim(), index))),
    Promise.all(facets.map((facet) => index.holding(facet))),
    index.exact([mark.name + squash(foldText(query, index.folding))]),
  ]);
  const all = [...quoted, ...parts];
  const unknown = all.filter(({ hits }) => hits.size === 0);
  const { kept, apart } = agreeing(all.filter(({ hits }) => hits.size > 0));
  const numbers = kept.filter(({ languages }) => languages.length === 0);
  const { found, partly } =
    all.length > 0 ? loosened(kept) : { found: intersection(filters), partly: [] };
  const asksNumber = HOW_MANY.test(folded);
  const records: Ranked[] = [];
  for (const [record, level] of found) {
    if (!filters.every((postings) => postings.has(record))) continue;
    const value = numbers.some(({ hits }) => hits.get(record) === 6);
    const name = unknown.length + apart.length === 0 && named.has(record);
    // A title counts as what a page is about, so that among both the kind decides; what was added for a whole run
    // or taken off for a beginning stays.
    const kind = index.kindOf(record);
    const asked = asksNumber && kind === FIGURE;
    // A figure is filed under its place, where a chart names it: as an answer it is as close.
    const near = asked && level >= 2 ? Math.max(level, 3) : level;
    const step = Math.round(near + WHOLE_RUN_BONUS / 2);
    const about = Math.min(step, 3) + near - step;
    const tier = about + (value ? 8 : 0) + (name ? 16 : 0);
    const levels = kept.map(({ hits }) => hits.get(record) ?? 0);
    const sum = levels.reduce((total, each) => total + each, 0);
    records.push({ record, tier, sum, kind: asked ? -1 : kind });
  }
  records.sort(
    (a, b) => b.tier - a.tier || a.kind - b.kind || b.sum - a.sum || a.record - b.record,
  );
  const languages = new Set(kept.flatMap((part) => part.languages));
  return {
    records: records.map(({ record }) => record),
    unnarrowed: all.length > 0 ? new Set(found.keys()) : null,
    unknown: unknown.map((part) => part.asked),
    apart: apart.map((part) => part.asked),
    partly,
    languages: languages.size > 0 ? languages : new Set(allLanguages),
  };
}
