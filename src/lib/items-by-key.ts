/**
 * Groups items by key, where an item may have several keys (an inverted index). The items of a key are in the order
 * given; an item that has a key twice is listed once.
 *
 * @example itemsByKey(['ab', 'bc'], (word) => word).get('b') // ['ab', 'bc']
 */
export function itemsByKey<Item, Key>(
  items: Iterable<Item>,
  keys: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const own = found.get(key);
      if (own) own.push(item);
      else found.set(key, [item]);
    }
  return found;
}
