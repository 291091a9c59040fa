import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isEmbed } from './embeds.ts';

/**
 * Writes `sitemap.xml` into a built site: every page that people read, sorted; embeds are parts of
 * other pages and stay out.
 *
 * @param address origin and base path of the site, ending in a slash
 */
export function writeSitemap(folder: string, address: string): void {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'index.html')
    .map((entry) => relative(folder, entry.parentPath).split(sep).join('/'))
    .filter((path) => !isEmbed(path))
    .toSorted();
  const document = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(
      (path) => `  <url><loc>${encodeURI(`${address}${path}${path && '/'}`)}</loc></url>`,
    ),
    '</urlset>',
    '',
  ];
  writeFileSync(join(folder, 'sitemap.xml'), document.join('\n'));
}
