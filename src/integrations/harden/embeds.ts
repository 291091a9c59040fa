import { folderOf, languages } from '../../lib/language.ts';

/** Whether a file or folder of the built site, by its path from the root, is of an embed. @example isEmbed('zh/embed/lanzhou-work/index.html') // true */
export const isEmbed = (path: string): boolean =>
  languages.some((lang) => `/${path}`.startsWith(`${folderOf(lang)}/embed/`));
