// The reader's recent searches, kept in this browser's local storage.

const KEY = 'after-the-hat:searches';
/** How many searches are kept. */
const MOST = 8;

/** The recent searches, newest first; none where the browser refuses storage. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

/** Adds a query to the recent searches, if the browser allows storage. */
export function keepSearch(query: string): void {
  const asked = query.trim();
  if (asked === '') return;
  try {
    const others = recentSearches().filter((other) => other !== asked);
    localStorage.setItem(KEY, JSON.stringify([asked, ...others].slice(0, MOST)));
  } catch {
    // Storage is refused, so nothing is kept.
  }
}

/** Deletes all recent searches. */
export function clearSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is refused, so nothing was kept.
  }
}
