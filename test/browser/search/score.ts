import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from '../../../scripts/steps.ts';

/** A row of `queries.csv`. Addresses are those of English pages; the Chinese version counts as the same page. */
export interface Query {
  readonly query: string;
  /** The kind of query, for people who read the table. */
  readonly kind: string;
  /** Addresses that must be among the results, if the site has them. */
  readonly must: readonly string[];
  /** The first of these that the site has must be the first result; empty where any relevant result may be. */
  readonly first: readonly string[];
  /** Further results are relevant whose address and text match this. */
  readonly fits: RegExp | null;
}

/** A result that was shown: the address of its English page, and its text. */
export interface Seen {
  readonly path: string;
  readonly text: string;
}

/** Reads the queries; addresses that the site does not have are left out. */
export function readQueries(has: (path: string) => boolean): Query[] {
  const text = readFileSync(join(root, 'test', 'browser', 'search', 'queries.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const listed = (cell = '') => cell.split(' ').filter((path) => path !== '' && has(path));
  return data.map(({ query = '', kind = '', must, first, fits = '' }) => ({
    query,
    kind,
    must: listed(must),
    first: listed(first),
    fits: fits === '' ? null : new RegExp(fits, 'iu'),
  }));
}

export interface Score {
  /** Share of the required addresses that were found. */
  readonly recall: number;
  /** Share of the first five results that are relevant, mean over queries. */
  readonly precision: number;
  /** Share of queries whose first result is the right one. */
  readonly first: number;
  /** A line for each missing, irrelevant or misplaced result. */
  readonly faults: readonly string[];
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The score of what was found for each query, best first. */
export function score(queries: readonly Query[], found: readonly (readonly Seen[])[]): Score {
  const faults: string[] = [];
  const recalls: number[] = [];
  const precisions: number[] = [];
  const firsts: number[] = [];
  queries.forEach(({ query, must, first, fits }, at) => {
    const seen = found[at]!;
    const paths = seen.map(({ path }) => path);
    for (const path of must) {
      recalls.push(paths.includes(path) ? 1 : 0);
      if (!paths.includes(path)) faults.push(`${query}: not found: ${path}`);
    }
    const relevant = ({ path, text }: Seen) =>
      must.includes(path) || first.includes(path) || (fits?.test(`${path} ${text}`) ?? false);
    const five = seen.slice(0, 5);
    if (five.length > 0) precisions.push(mean(five.map((each) => (relevant(each) ? 1 : 0))));
    for (const each of five)
      if (!relevant(each))
        faults.push(`${query}: does not fit: ${each.path} ${each.text.slice(0, 60)}`);
    if (must.length + first.length === 0) {
      if (fits === null) {
        firsts.push(seen.length === 0 ? 1 : 0);
        if (seen.length > 0) faults.push(`${query}: nothing should be found: ${paths[0]}`);
      }
      return;
    }
    const right =
      first.length === 0 ? seen[0] !== undefined && relevant(seen[0]) : paths[0] === first[0];
    firsts.push(right ? 1 : 0);
    if (!right) faults.push(`${query}: first is ${paths[0]}, not ${first[0] ?? 'a fitting one'}`);
  });
  return { recall: mean(recalls), precision: mean(precisions), first: mean(firsts), faults };
}
