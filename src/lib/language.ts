/** The languages of the site, with equal rights. Pages of the first stand at the root, those of another under its name. */
export const languages = ['en', 'zh'] as const;

export type Lang = (typeof languages)[number];

/** The value of `lang` and `hreflang` in HTML. */
export const htmlLang: Readonly<Record<Lang, string>> = { en: 'en', zh: 'zh-Hans' };

/** The same text, written in every language. */
export type Bilingual<Text = string> = { readonly [lang in Lang]: Text };

/** What English says, by name; every other language says all of it, and nothing else. */
type InEach<Words> = { readonly en: Words } & {
  readonly [lang in Exclude<Lang, 'en'>]: NoInfer<Words>;
};

/**
 * A file's own messages in the language of a page. One that a language lacks does not compile.
 *
 * @example
 * said('zh', {
 *   en: { count: (figures: number) => `${figures} figures` },
 *   zh: { count: (figures) => `${figures}个数字` },
 * }).count(3) // '3个数字'
 */
export const said = <Words extends object>(lang: Lang, words: InEach<Words>): Words => words[lang];

/** What a language's addresses begin with, below the site's base path. @example folderOf('zh') // '/zh' */
export const folderOf = (lang: Lang): string => (lang === languages[0] ? '' : `/${lang}`);

/** The language that is not this one. */
export const otherLanguage = (lang: Lang): Lang => languages.find((each) => each !== lang)!;
