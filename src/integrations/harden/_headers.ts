import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, languages } from '../../lib/language.ts';
import { everywhere, fits, otherwise, rules } from './headers.ts';
import type { Headers } from './headers.ts';

const block = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/** Patterns for the folders and files of a built site that no rule of headers.ts names. */
function unnamed(folder: string): string[] {
  const named = (pattern: string) =>
    rules.some(({ paths }) => paths.some((each) => fits(each, pattern)));
  const inside = (prefix: string) =>
    readdirSync(join(folder, prefix), { withFileTypes: true })
      .filter(({ name }) => !['index.html', '_headers', ...languages].includes(name))
      .map((entry) => `${prefix}${entry.name}${entry.isDirectory() ? '/*' : ''}`);
  return languages
    .map((lang) => `${folderOf(lang)}/`)
    .filter((root) => existsSync(join(folder, root)))
    .flatMap((root) => [root, ...inside(root)])
    .filter((pattern) => !named(pattern))
    .toSorted();
}

/**
 * The file `_headers`, as Netlify, Cloudflare Pages and others read it. Where several patterns match a file they send the
 * header of each pattern, so two patterns that match the same file never name the same header.
 *
 * @param folder the built site
 * @param base its base path, ending in a slash
 */
export function headersFile(folder: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  return [
    block(`${prefix}/*`, everywhere),
    ...rules.flatMap(({ name, paths, headers }) => [
      `# ${name}`,
      ...paths.map((path) => block(`${prefix}${path}`, headers)),
    ]),
    '# Everything else',
    ...unnamed(folder).map((path) => block(`${prefix}${path}`, otherwise)),
  ].join('\n');
}
