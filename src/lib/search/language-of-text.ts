import type { Lang } from '../language.ts';

/**
 * The language in which a text is looked up: Chinese where it contains a Chinese character.
 *
 * @example languageOfText('2023年') // 'zh'
 */
export const languageOfText = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
