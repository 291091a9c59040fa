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
 * A file's own messages, in every language. English fixes what there is to say: a message that another language
 * lacks, or takes other values, does not compile.
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

/** The marks that join what is put together from parts, with the blanks that belong to them. */
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

/** What a language's addresses begin with, below the site's base path. @example folderOf('zh') // '/zh' */
export const folderOf = (lang: Lang): string => (lang === languages[0] ? '' : `/${lang}`);

/** The language that is not this one. */
export const otherLanguage = (lang: Lang): Lang => languages.find((each) => each !== lang)!;
