import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isEmbed } from './embeds.ts';

/** What one file may list: https://www.sitemaps.org/protocol.html#index */
const LIMIT = 50_000;

/** A document of `entries`, which are `url` in a `urlset` or `sitemap` in a `sitemapindex`. */
function document(root: 'urlset' | 'sitemapindex', entries: readonly string[]): string {
  const entry = root === 'urlset' ? 'url' : 'sitemap';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries.map((address) => `  <${entry}><loc>${encodeURI(address)}</loc></${entry}>`),
    `</${root}>`,
    '',
  ].join('\n');
}

/**
 * Writes `sitemap.xml` into a built site: every page that people read, sorted; embeds are parts of
 * other pages and stay out. Where one file cannot hold them all it is an index of several.
 *
 * @param address origin and base path of the site, ending in a slash
 * @param limit so many addresses a file at most
 */
export function writeSitemap(folder: string, address: string, limit = LIMIT): void {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'index.html')
    .map((entry) => relative(folder, entry.parentPath).split(sep).join('/'))
    .filter((path) => !isEmbed(path))
    .toSorted()
    .map((path) => `${address}${path}${path && '/'}`);
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  if (pages.length <= limit) return write('sitemap.xml', document('urlset', pages));
  const parts = Array.from({ length: Math.ceil(pages.length / limit) }, (_, at) => {
    const name = `sitemap-${at + 1}.xml`;
    write(name, document('urlset', pages.slice(at * limit, (at + 1) * limit)));
    return `${address}${name}`;
  });
  write('sitemap.xml', document('sitemapindex', parts));
}
