/** The two languages of the site, with equal rights. */
export type Lang = 'en' | 'zh';

export const languages: readonly Lang[] = ['en', 'zh'];

/** The same text, written in both languages. */
export type Bilingual<Text = string> = { readonly [lang in Lang]: Text };
