import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSitemap } from '../../../src/integrations/harden/sitemap.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  for (const path of ['', 'about', 'zh/about', 'zh/embed/loans']) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const listed = (name: string) =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
    (match) => match[1],
  );

test('lists every page but embeds', () => {
  writeSitemap(folder, 'https://example.org/');
  expect(listed('sitemap.xml')).toEqual([
    'https://example.org/',
    'https://example.org/about/',
    'https://example.org/zh/about/',
  ]);
});

test('is an index of several files where one cannot hold them all', () => {
  writeSitemap(folder, 'https://example.org/', 2);
  expect(listed('sitemap.xml')).toEqual([
    'https://example.org/sitemap-1.xml',
    'https://example.org/sitemap-2.xml',
  ]);
  expect([...listed('sitemap-1.xml'), ...listed('sitemap-2.xml')]).toHaveLength(3);
});
