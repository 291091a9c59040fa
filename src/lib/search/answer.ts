import { languages as allLanguages, type Lang } from '../language.ts';
import { kinds } from './card.ts';
import { foldText, squash } from './fold.ts';
import { intersection, NONE, union, WHOLE_RUN_BONUS } from './hits.ts';
import type { Postings } from './hits.ts';
import type { Index, QueryPart } from './part.ts';
import { phrasePart, queryParts } from './parts.ts';
import { mark } from './terms.ts';

/** The result of a query. */
export interface Answer {
  /** Record numbers, best first. */
  readonly records: readonly number[];
  /** The same without the facets, in no order; null where the query is empty and facets alone were chosen. */
  readonly unnarrowed: ReadonlySet<number> | null;
  /** Words that no page has. They were left out of the query. */
  readonly unknown: readonly string[];
  /** Words that were left out because no page has them together with the others. */
  readonly apart: readonly string[];
  /** Words that some of the results do not have. */
  readonly partly: readonly string[];
  /** The languages in which the query matched. */
  readonly languages: ReadonlySet<Lang>;
}

/**
 * The records that have all parts. Where these have them only in their text, the records that have all but one of the
 * words are added, if the others stand in a title there.
 *
 * @returns `partly`: the word that the added records do not have.
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
    .sort((a, b) => a.hits.size - b.hits.size)[0];
  if (looser === undefined) return { found, partly: [] };
  // A piece of a word may be found by chance, but a whole word was meant: then pages that have all words come first.
  const { part } = looser;
  const hits = part.piece
    ? looser.hits
    : new Map([...looser.hits.keys()].map((at) => [at, BELOW_ALL_LEVELS]));
  return { found: union([found, hits]), partly: [part.asked] };
}

/** A record found, with what it is sorted by. */
interface Ranked {
  readonly record: number;
  /** How well it matches; sorted by this first, higher before lower. */
  readonly tier: number;
  /** The sum of the levels of all parts. */
  readonly sum: number;
  /** Place among `kinds`, or −1 for a figure where the query asks for a number. */
  readonly kind: number;
}

/** Words that ask for a number; figures are listed first then. */
const HOW_MANY = /\bhow (?:many|much)\b|多少|几[个户人家名项元]/i;
const FIGURE = kinds.indexOf('figure');

/** A level below all others. */
const BELOW_ALL_LEVELS = 0.5;

/** A quoted phrase, in quotation marks of any kind. */
const QUOTED = /["“”„«「『]([^"“”„»」』]+)["“”»」』]/g;

/** How specific a word is, by its length: a Chinese character counts as three letters. */
const weight = (asked: string) => asked.length + 2 * (asked.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Leaves out parts, the least specific first, until some page has all that remain. */
function agreeing(parts: readonly QueryPart[]): { kept: QueryPart[]; apart: QueryPart[] } {
  let kept = [...parts].sort((a, b) => a.hits.size - b.hits.size);
  const apart: QueryPart[] = [];
  while (kept.length > 1 && intersection(kept.map(({ hits }) => hits)).size === 0) {
    const without = kept.map((part) => kept.filter((other) => other !== part));
    const sizes = without.map((rest) => intersection(rest.map(({ hits }) => hits)).size);
    const most = Math.max(...sizes);
    const helping = kept.map((_, at) => at).filter((at) => most === 0 || sizes[at]! > 0);
    const says = (at: number) => weight(kept[at]!.asked);
    const at = helping.sort((a, b) => says(a) - says(b) || sizes[b]! - sizes[a]!)[0]!;
    apart.push(kept[at]!);
    kept = without[at]!;
  }
  return { kept, apart };
}

/**
 * Answers a query. A page must have every word, in its text or among the terms under which it is filed. Words that no
 * page has, or none together with the others, are left out and reported.
 *
 * Results are sorted by how well they match: first pages whose whole name was asked for and figures of exactly that
 * value, then by where the words stand, in the title, in what a page is filed under, or in its text. Then they are
 * sorted by kind, with figures first where a number is asked for, then by the sum of levels and by record number.
 *
 * @param facets conditions that a record must meet as well, such as `kind:chart`; with an empty query, all that meet
 * them are returned
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
    // A title is worth no more than what a page mostly shows, so that the kind decides between the two. What was
    // added for a whole run or subtracted for a beginning is kept.
    const kind = index.kindOf(record);
    const asked = asksNumber && kind === FIGURE;
    // A figure is filed under its place, while a chart has it in its title: as an answer it is as good.
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
