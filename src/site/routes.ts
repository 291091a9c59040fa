import { folderOf, languages, otherLanguage, type Lang } from '../lib/language.ts';

const base = import.meta.env.BASE_URL.replace(/\/+$/, '');

/**
 * The path of a page or file of one language, with the site's base path.
 *
 * @param path below the language's root: `/charts/` or `/`
 * @example route('zh', '/charts/') // '/zh/charts/'
 */
export function route(lang: Lang, path: string): string {
  return base + folderOf(lang) + path;
}

/** The path of a file that all languages share, such as `/data/figures.csv`, with the site's base path. */
export function file(path: string): string {
  return `${base}${path}`;
}

/**
 * The absolute address of a page or file, for feeds, embeds and other places outside the site.
 *
 * @param path with the site's base path, as {@link route} and {@link file} give it
 */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** The language of a page, by the folder that its address begins with. */
export function languageOf(url: URL): Lang {
  const first = url.pathname.slice(base.length).split('/')[1];
  return languages.find((lang) => lang === first) ?? languages[0];
}

/**
 * The path of a story's version in Traditional characters, which src/integrations/harden/traditional.ts writes;
 * `null` for other pages.
 */
export function traditional(url: URL): string | null {
  const story = /\/explainers\/[^/]+\/$/.exec(url.pathname);
  return story && `${base}/zh-hant${story[0]}`;
}

/** The path of the same page in the other language. */
export function translationOf(url: URL): string {
  const lang = languageOf(url);
  const path = url.pathname.slice(base.length);
  return route(otherLanguage(lang), path.slice(folderOf(lang).length));
}
