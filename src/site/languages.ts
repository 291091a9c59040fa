/** The site's languages: English at the root, Chinese under `/zh/`. */
export const languages = ['en', 'zh'] as const;
export type Lang = (typeof languages)[number];

/** The value of `lang` and `hreflang` in HTML. */
export const htmlLang: Readonly<Record<Lang, string>> = { en: 'en', zh: 'zh-Hans' };

/** The language that is not this one. */
export function otherLanguage(lang: Lang): Lang {
  return lang === 'en' ? 'zh' : 'en';
}

/**
 * Paths for Astro's `getStaticPaths` of a page under `[...lang]`: the page once a language.
 *
 * @example languagePaths() // [{ params: { lang: undefined }, props: { lang: 'en' } }, …]
 */
export function languagePaths() {
  return languages.map((lang) => ({
    params: { lang: lang === 'en' ? undefined : lang },
    props: { lang },
  }));
}
