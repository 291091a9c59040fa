import { folderOf, languages } from '../lib/language.ts';

/**
 * Paths for Astro's `getStaticPaths` of a page under `[...lang]`: the page once a language.
 *
 * @example languagePaths() // [{ params: { lang: undefined }, props: { lang: 'en' } }, …]
 */
export function languagePaths() {
  return languages.map((lang) => ({
    params: { lang: folderOf(lang).slice(1) || undefined },
    props: { lang },
  }));
}
