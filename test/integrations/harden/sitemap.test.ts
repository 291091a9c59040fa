import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeSitemap } from '../../../src/integrations/harden/sitemap.ts';

test('lists every page but those that may not be listed, with the time that a page says it changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of ['', 'about', 'zh/about', 'zh/embed/loans']) {
    mkdirSync(join(folder, path), { recursive: true });
    const robots = path.includes('embed') ? '<meta name="robots" content="noindex">' : '';
    const changed = path.startsWith('zh')
      ? '<meta property="article:modified_time" content="2026-11-29T00:00:00Z">'
      : '';
    writeFileSync(join(folder, path, 'index.html'), `<head>${robots}${changed}</head>`);
  }
  writeSitemap(folder, 'https://example.org/');
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  expect(sitemap.split('\n').filter((line) => line.includes('<url>'))).toEqual([
    '  <url><loc>https://example.org/</loc></url>',
    '  <url><loc>https://example.org/about/</loc></url>',
    '  <url><loc>https://example.org/zh/about/</loc><lastmod>2026-11-29T00:00:00Z</lastmod></url>',
  ]);
});
