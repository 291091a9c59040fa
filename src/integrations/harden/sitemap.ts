import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const isIndexed = (head: string) => !head.includes('<meta name="robots" content="noindex">');

const changedTag = /<meta property="article:modified_time" content="([^"]+)">/;

/**
 * Writes `sitemap.xml` into a built site: every page that search engines may list, sorted. Embeds, which are parts of
 * other pages, and charts that are no longer kept up say that they may not. A page that knows when what it shows last
 * changed says so in its head, and is listed with that time.
 *
 * @param address origin and base path of the site, ending in a slash
 */
export function writeSitemap(folder: string, address: string): void {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'index.html')
    .map(({ parentPath, name }) => {
      const html = readFileSync(join(parentPath, name), 'utf8');
      return {
        path: relative(folder, parentPath).split(sep).join('/'),
        head: html.slice(0, html.indexOf('</head>')),
      };
    })
    .filter(({ head }) => isIndexed(head))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const document = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(({ path, head }) => {
      const [, changed] = changedTag.exec(head) ?? [];
      const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
      return `  <url><loc>${encodeURI(`${address}${path}${path && '/'}`)}</loc>${lastmod}</url>`;
    }),
    '</urlset>',
    '',
  ];
  writeFileSync(join(folder, 'sitemap.xml'), document.join('\n'));
}
