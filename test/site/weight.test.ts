import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { dist, pagePaths } from './open-site.ts';

const explainers = pagePaths().filter((path) => /explainers\/./.test(path));

/** Bytes over the wire. */
const packed = (content: string | Buffer) => brotliCompressSync(content).length;

describe.each(explainers)('%s', (path) => {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  const files = [...document.querySelectorAll('script[src], link[rel=stylesheet], img[src]')].map(
    (node) => node.getAttribute('src') ?? node.getAttribute('href') ?? '',
  );
  const scripts = [...document.querySelectorAll('script:not([type$=json])')].map(
    ({ textContent }) => textContent,
  );

  test('weighs at most 30 KB in at most 5 requests', () => {
    const total =
      packed(html) + files.reduce((sum, file) => sum + packed(readFileSync(join(dist, file))), 0);
    expect(total).toBeLessThanOrEqual(30_000);
    expect(files.length + 1).toBeLessThanOrEqual(5);
  });

  test('holds at most 3 KB of script', () => {
    expect(packed(scripts.join('\n'))).toBeLessThanOrEqual(3_000);
  });
});
