import { folderOf, languages, otherLanguage, type Lang } from '../lib/language.ts';

const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/**
 * The address of a page or file of the site, with the site's base path.
 *
 * @param path from the language's root, `/charts/` or `/`
 * @example route('zh', '/charts/') // '/zh/charts/'
 */
export function route(lang: Lang, path: string): string {
  return base + folderOf(lang) + path;
}

/** The address of a file that serves every language: `/data/figures.csv`. */
export function file(path: string): string {
  return `${base}${path}`;
}

/**
 * The whole address of a page or file, for those who meet it outside the site.
 *
 * @param path with the site's base path, as {@link route} and {@link file} give it
 */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** The language of a page, read from its address. */
export function languageOf(url: URL): Lang {
  const first = url.pathname.slice(base.length).split('/')[1];
  return languages.find((lang) => lang === first) ?? languages[0];
}

/** The address of a story in Traditional characters, as src/integrations/harden/traditional.ts writes it; `null` for other pages. */
export function traditional(url: URL): string | null {
  const story = /\/explainers\/[^/]+\/$/.exec(url.pathname);
  return story && `${base}/zh-hant${story[0]}`;
}

/** The address of the same page in the other language. */
export function translationOf(url: URL): string {
  const lang = languageOf(url);
  const path = url.pathname.slice(base.length);
  return route(otherLanguage(lang), path.slice(folderOf(lang).length));
}
