import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../lib/language.ts';

/**
 * The words of a text of the folder `content`, without its head, its elements and its addresses; empty where there is
 * no such file.
 */
export function proseOf(content: string, folder: string, lang: Lang, name: string): string {
  const file = join(content, folder, lang, `${name}.mdx`);
  if (name === '' || !existsSync(file)) return '';
  return readFileSync(file, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
