/**
 * The languages of the site. Pages of the first are at the root of the site, those of another in a
 * folder of its name.
 */
export const languages = ['en', 'zh'] as const;

export type Lang = (typeof languages)[number];

type InEachOf<All extends readonly unknown[]> = { readonly [at in keyof All]: string };

/** A text in each language, in the order of {@link languages}. */
export type Both = InEachOf<typeof languages>;

/** The same text made for each language. @example both((lang) => place[`name_${lang}`]) */
export const both = (make: (lang: Lang) => string): Both => languages.map(make) as unknown as Both;

/** The value of the attributes `lang` and `hreflang` in HTML. */
export const htmlLang: Readonly<Record<Lang, string>> = { en: 'en', zh: 'zh-Hans' };

/** The same text, written in every language. */
export type Bilingual<Text = string> = { readonly [lang in Lang]: Text };

/** Messages by language. English sets their names and types; every other language has exactly the same. */
type InEach<Words> = { readonly en: Words } & {
  readonly [lang in Exclude<Lang, 'en'>]: NoInfer<Words>;
};

/**
 * Declares the messages of a module in every language. A message that another language lacks, or that takes other
 * values than in English, does not compile.
 *
 * @example
 * const words = messages({
 *   en: { figures: (count: number) => `${count} figures` },
 *   zh: { figures: (count) => `${count}个数字` },
 * });
 * words.zh.figures(3) // '3个数字'
 */
export const messages = <Words extends object>(
  words: InEach<Words>,
): Readonly<Record<Lang, Words>> => words;

/**
 * A count with its English noun.
 *
 * @param many the plural, where it is not the noun and s
 * @example counted(1, 'figure') // '1 figure'
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Punctuation between parts of a text, with the blanks that belong to it. */
export const punctuation = messages({
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    stop: '. ',
    list: ', ',
    open: ' (',
    close: ')',
    blank: ' ',
  },
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
    list: '、',
    open: '（',
    close: '）',
    blank: '',
  },
});

/** The beginning of a language's paths, below the site's base path. @example folderOf('zh') // '/zh' */
export const folderOf = (lang: Lang): string => (lang === languages[0] ? '' : `/${lang}`);

/** The other one of two languages. */
export const otherLanguage = (lang: Lang): Lang => languages.find((each) => each !== lang)!;
