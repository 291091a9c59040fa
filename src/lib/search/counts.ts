import type { Postings } from './hits.ts';
import type { Index } from './part.ts';

/** How many records each value of a facet leaves: value → count, by the facet's name. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Counts what is left if a facet had each of its values, the other facets staying as they are.
 *
 * @param records what the query found, whatever the facets; null for everything
 * @param chosen facets that hold now, `kind:chart`
 * @param values the values of each facet by its name
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
