import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A word that the site uses, and one that readers may use for it. */
export interface SearchWord {
  readonly word: string;
  readonly also: string;
}

/** Reads `search-words.csv` of the folder `content`. */
export function readSearchWords(content: string): SearchWord[] {
  const text = readFileSync(join(content, 'search-words.csv'), 'utf8');
  return Papa.parse<SearchWord>(text, { header: true, skipEmptyLines: true }).data;
}
