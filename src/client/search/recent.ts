const KEY = 'after-the-hat:searches';
const MOST = 8;

/** What was asked for last on this machine, the newest first; nothing where storage is refused. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a query on this machine, if storage is allowed. */
export function keepSearch(query: string): void {
  const asked = query.trim();
  if (asked === '') return;
  try {
    const others = recentSearches().filter((other) => other !== asked);
    localStorage.setItem(KEY, JSON.stringify([asked, ...others].slice(0, MOST)));
  } catch {
    // Without storage nothing is kept.
  }
}

/** Forgets all of them. */
export function clearSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Without storage nothing was kept.
  }
}
