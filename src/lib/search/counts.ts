import type { Postings } from './hits.ts';
import type { Index } from './part.ts';

/** For each facet, by its name, how many records would be left with each of its values. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Counts how many records would be left if a facet had each of its values, while the other facets stay as they are.
 *
 * @param records what the query found without facets; null for all records
 * @param chosen the facets that are chosen now, such as `kind:chart`
 * @param values all values of each facet, by its name
 */
export async function facetCounts(
  records: Iterable<number> | null,
  chosen: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
  index: Pick<Index, 'holding'>,
): Promise<Counts> {
  const counted = [...values].map(async ([name, all]) => {
    const others = chosen.filter((facet) => !facet.startsWith(`${name}:`));
    const kept = await Promise.all(others.map((facet) => index.holding(facet)));
    const passes = (record: number) => kept.every((postings) => postings.has(record));
    const left = records === null ? null : new Set([...records].filter(passes));
    const each = all.map(async (value) => {
      const held: Postings = await index.holding(`${name}:${value}`);
      const count = [...held.keys()].filter((record) => left?.has(record) ?? passes(record)).length;
      return [value, count] as const;
    });
    return [name, new Map(await Promise.all(each))] as const;
  });
  return new Map(await Promise.all(counted));
}
