import { folderOf, languages } from '../lib/language.ts';

/**
 * Paths for Astro's `getStaticPaths`, for a page under `[...lang]` that each language has once.
 *
 * @example languagePaths() // [{ params: { lang: undefined }, props: { lang: 'en' } }, …]
 */
export function languagePaths() {
  return languages.map((lang) => ({
    params: { lang: folderOf(lang).slice(1) || undefined },
    props: { lang },
  }));
}
