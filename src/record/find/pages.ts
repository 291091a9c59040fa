import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { folderOf, languages } from '../../lib/language.ts';

/** What a built page is called. */
export interface Titles {
  readonly title: string;
  readonly description: string;
}

/** What a built page says of itself. */
export interface Page extends Titles {
  /** Its headings and paragraphs, without drawings, tables and lists of links. */
  readonly text: string;
}

const SILENT =
  'svg, table, script, style, nav, form, details, .kicker, .below, ul, [hidden], noscript';

const htmlOf = (site: string, path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');

const titlesOf = (document: Document): Titles => ({
  title: even(document.querySelector('main h1')?.textContent ?? ''),
  description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
});

/**
 * Reads what a page of the built site is called; `path` is from the root, `/zh/about/`. Only what stands before the end
 * of its headline is parsed: lists of figures would take 1.8 s of a build's 32 s of work.
 */
export function readTitles(site: string, path: string): Titles {
  const [head = ''] = htmlOf(site, path).split('</h1>', 1);
  return titlesOf(parseHTML(head).document);
}

/** Reads a page of the built site; `path` is from the root, `/zh/about/`. */
export function readPage(site: string, path: string): Page {
  const { document } = parseHTML(htmlOf(site, path));
  const titles = titlesOf(document);
  const main = document.querySelector('main');
  for (const node of main?.querySelectorAll(SILENT) ?? []) node.remove();
  const parts = [...(main?.querySelectorAll('h2, h3, p, dt, dd') ?? [])].map(
    ({ textContent }) => textContent,
  );
  return { ...titles, text: even(parts.join('\n')) };
}

const even = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The pages that stand in every language, as English paths in order; searching, embedded and missing pages, and all
 * but the first of a list, are not for finding.
 */
export function bilingualPaths(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'index.html')
    .map((entry) => `/${relative(site, entry.parentPath).split(sep).join('/')}/`.replace('//', '/'))
    .filter((path) => !/^\/(?:embed|search)\/|\/\d+\/$/.test(path))
    .filter((path) =>
      languages.every((lang) => existsSync(join(site, folderOf(lang), path, 'index.html'))),
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** What a glossary explains: its sections that have an id, each with its term as heading. */
export function termsOf(
  site: string,
  path: string,
): { readonly id: string; readonly term: string; readonly text: string }[] {
  const { document } = parseHTML(htmlOf(site, path));
  return [...document.querySelectorAll('main section[id]')].map((section) => ({
    id: section.id,
    term: even(
      (section.querySelector('h3 span') ?? section.querySelector('h3'))?.textContent ?? '',
    ),
    text: even(section.querySelector('p')?.textContent ?? ''),
  }));
}
