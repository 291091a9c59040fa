import type { Lang } from '../language.ts';

/** The language that a text is looked up in: Chinese where it has a Chinese character. @example languageOfText('2023年') // 'zh' */
export const languageOfText = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
