import type { Lang } from '../../lib/language.ts';
import type { SearchFile, ShownFile } from '../../lib/search/row.ts';
import { openEngine, type Engine } from './engine.ts';

/** The search of a language, ready to be asked and to show answers. */
export interface Opened extends Engine {
  readonly shown: ShownFile;
}

const folder = new URL('.', import.meta.url).pathname;
/** The site's base path, with a slash at its end. */
export const base = folder.replace(/search\/$/, '');

let opened: Promise<Opened> | null = null;

async function load<Content>(name: string): Promise<Content> {
  const response = await fetch(folder + name);
  if (!response.ok) throw new Error(`${response.status}: ${name}`);
  return (await response.json()) as Content;
}

/** Fetches what the search needs: at the first call, and again at the next call after a failure. */
export function openSearch(lang: Lang): Promise<Opened> {
  opened ??= Promise.all([
    load<SearchFile>('index.json'),
    load<ShownFile>(`shown.${lang}.json`),
  ]).then(
    ([file, shown]) => ({ ...openEngine(file), shown }),
    (error: unknown) => {
      opened = null;
      throw error;
    },
  );
  return opened;
}
