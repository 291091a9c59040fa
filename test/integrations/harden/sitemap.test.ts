import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeSitemap } from '../../../src/integrations/harden/sitemap.ts';

test('lists every page but those that may not be listed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of ['', 'about', 'zh/about', 'zh/embed/loans']) {
    mkdirSync(join(folder, path), { recursive: true });
    const robots = path.includes('embed') ? '<meta name="robots" content="noindex">' : '';
    writeFileSync(join(folder, path, 'index.html'), `<head>${robots}</head>`);
  }
  writeSitemap(folder, 'https://example.org/');
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.org/',
    'https://example.org/about/',
    'https://example.org/zh/about/',
  ]);
});
