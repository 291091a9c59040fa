import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../../src/integrations/harden/headers.ts';
import { typeOf } from '../../../src/integrations/harden/types.ts';
import { hostNames, isThere, runHost, type Host } from './local-host.ts';

const text = '<!doctype html><title>页</title>'.repeat(100);
const absent = '<!doctype html><title>404</title>'.repeat(100);

/** Files by what asks for them. */
const files: Readonly<Record<string, string>> = {
  '/': '/index.html',
  '/about/': '/about/index.html',
  '/zh/embed/chart/': '/zh/embed/chart/index.html',
  ...Object.fromEntries(
    [
      '/_astro/redraw.DkOcmMho.js',
      '/data/SHA256SUMS',
      '/data/dcat.jsonld',
      '/data/figures.csv',
      '/data/figures.d.ts',
      '/data/figures.parquet',
      '/data/figures.xlsx',
      '/explainers/feed.xml',
      '/manifest.webmanifest',
      '/search/names.pf_index',
      '/zh/charts/chart.svg',
    ].map((path) => [path, path]),
  ),
};
const paths = Object.keys(files);
const missing = ['/nowhere/', '/data/nowhere.csv', '/embed/nowhere/', '/_astro/gone.js', '/data/'];
const isPacked = (path: string) => !/parquet|xlsx|pf_index/.test(path);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'after-the-hat-host-'));
  const write = (path: string, content: string | Buffer) => {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const path of Object.values(files)) write(path, text);
  write('/404.html', absent);
  write('/data/figures.csv.gz', gzipSync(text));
});
afterAll(() => rmSync(folder, { recursive: true }));

for (const host of hostNames.filter((name) => !isThere(name)))
  console.warn(`skipped: the sample for ${host} was not run, for ${host} is not installed here`);

describe.each(hostNames.map((name) => [name] as const))('the sample for %s', (name: Host) => {
  describe.skipIf(!isThere(name))('run', () => {
    let host: Awaited<ReturnType<typeof runHost>>;
    beforeAll(async () => {
      host = await runHost(name, join(folder, 'site'), folder);
    });
    afterAll(() => host.close());

    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${host.origin}${path}`, {
        headers: { 'accept-encoding': 'identity', ...headers },
        redirect: 'manual',
      });

    /** A header that is sent twice is read as both, joined. */
    function expectHeaders(answer: Response, path: string, found = true) {
      const wanted = new Map(Object.entries(headersOf(path, found)));
      for (const header of ['Access-Control-Allow-Origin', 'Cross-Origin-Embedder-Policy'])
        if (!wanted.has(header)) expect(answer.headers.get(header), header).toBeNull();
      for (const [header, value] of wanted) expect(answer.headers.get(header), header).toBe(value);
    }

    test.each(paths)('%s, whole, in part, packed and known already', async (path) => {
      const whole = await ask(path);
      expect(whole.status).toBe(200);
      expectHeaders(whole, path);
      expect(whole.headers.get('content-type')).toBe(typeOf(path));
      expect(await whole.text()).toBe(text);

      const packed = await ask(path, { 'accept-encoding': 'gzip' });
      expectHeaders(packed, path);
      expect(packed.headers.get('content-encoding')).toBe(isPacked(path) ? 'gzip' : null);
      if (isPacked(path)) expect(packed.headers.get('vary')).toBe('Accept-Encoding');
      expect(packed.headers.get('content-type')).toBe(typeOf(path));
      expect(await packed.text()).toBe(text);

      for (const answer of [whole, packed]) {
        const known = await ask(path, {
          'accept-encoding': answer === packed ? 'gzip' : 'identity',
          'if-none-match': answer.headers.get('etag')!,
        });
        expect(known.status).toBe(304);
        expectHeaders(known, path);
      }

      const part = await ask(path, { range: 'bytes=0-8' });
      expect(part.status).toBe(206);
      expectHeaders(part, path);
      expect(await part.text()).toBe('<!doctype');
    });

    test.each(missing)('%s is not there, however it is asked for', async (path) => {
      const first = await ask(path);
      for (const headers of [
        { range: 'bytes=0-8' },
        { 'accept-encoding': 'gzip' },
        { 'if-none-match': first.headers.get('etag')! },
        { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
      ] as Record<string, string>[]) {
        const answer = await ask(path, headers);
        expect(answer.status).toBe(404);
        expectHeaders(answer, path, false);
        expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(await answer.text()).toBe(absent);
      }
    });

    test('a part of a text is a part of what is not packed', async () => {
      const part = await ask('/data/dcat.jsonld', {
        range: 'bytes=0-8',
        'accept-encoding': 'gzip',
      });
      expect(['<!doctype', text]).toContain(await part.text());
    });

    test('a folder’s page has one address, on whatever host was asked', async () => {
      const answer = await ask('/about');
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers.get('location')).toBe('/about/');
    });
  });
});
