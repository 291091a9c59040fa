import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { dist, storyPaths } from './open-site.ts';

const explainers = storyPaths();

/** Bytes over the wire. */
const packed = (content: string | Buffer) => brotliCompressSync(content).length;

describe.each(explainers)('%s', (path) => {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  const files = [
    ...document.querySelectorAll(
      'script[src], link[rel=stylesheet], link[rel=modulepreload], img[src]',
    ),
  ].map((node) => node.getAttribute('src') ?? node.getAttribute('href') ?? '');
  // It waits for a reader who unfolds a toolbar, and nothing of the page waits for it.
  const toolbars = files.filter((address) => address.includes('ChartToolbar'));
  const scripts = [...document.querySelectorAll('script:not([type$=json])')].map(
    ({ textContent }) => textContent,
  );

  test('weighs at most 30 KB and is whole in one request but for fonts and toolbars', () => {
    const all = [html, ...toolbars.map((address) => readFileSync(join(dist, address)))];
    expect(all.reduce((sum, one) => sum + packed(one), 0)).toBeLessThanOrEqual(30_000);
    expect(files).toEqual(toolbars);
    expect(toolbars.length).toBeLessThanOrEqual(1);
  });

  test('holds at most 3 KB of script', () => {
    expect(packed(scripts.join('\n'))).toBeLessThanOrEqual(3_000);
  });
});
