import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const isIndexed = (html: string) =>
  !html.slice(0, html.indexOf('</head>')).includes('<meta name="robots" content="noindex">');

/**
 * Writes `sitemap.xml` into a built site: every page that search engines may list, sorted. Embeds, which are parts of
 * other pages, and charts that are no longer kept up say that they may not.
 *
 * @param address origin and base path of the site, ending in a slash
 */
export function writeSitemap(folder: string, address: string): void {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'index.html')
    .filter(({ parentPath, name }) => isIndexed(readFileSync(join(parentPath, name), 'utf8')))
    .map((entry) => relative(folder, entry.parentPath).split(sep).join('/'))
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
