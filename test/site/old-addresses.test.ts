// What others have linked to, embedded and loaded goes on answering: every address of data release 1.0.0.
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import { typeOf } from '../../src/integrations/harden/types.ts';
import { addressesOf, faultAt } from './answer.ts';

const dist = join(root, 'dist');
const fileAt = (address: string) => {
  const path = join(dist, address.endsWith('/') ? `${address}index.html` : address);
  return existsSync(path) ? readFileSync(path) : undefined;
};
const textAt = (address: string) => fileAt(address)!.toString('utf8');

const { patterns, count } = addressesOf(join(import.meta.dirname, 'addresses-1.0.0.txt'));
const addresses = [...patterns.values()].flat();

test('the list is whole', () => {
  expect(new Set(addresses).size).toBe(count);
  expect(addresses.length).toBe(count);
});

test.each([...patterns])('%s', (_, each) => {
  const faults = each.flatMap((address) => {
    const fault = faultAt(address, fileAt);
    return fault === null ? [] : [`${address} ${fault}`];
  });
  expect(faults).toEqual([]);
});

describe('a host', () => {
  let origin: string;
  let close: () => void;
  beforeAll(async () => {
    const server = await serve(dist, { port: 0 });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  });
  afterAll(() => close());

  test.each([...patterns])('answers the first and the last of %s', async (_, each) => {
    for (const address of [each[0]!, each.at(-1)!]) {
      const { status, headers } = await fetch(origin + address, { method: 'HEAD' });
      expect(status, address).toBe(200);
      expect(headers.get('content-type'), address).toBe(typeOf(address));
    }
  });
});

/** Charts of 1.0.0 that are no longer kept up, in each language. */
const dropped = patterns
  .get('{/,/zh/}charts/{chart}/')!
  .filter((page) => JSON.parse(textAt(page.replace(/\/$/, '.json'))).dropped !== null);

test('some charts have been dropped', () => {
  expect(dropped.length).toBeGreaterThan(0);
});

test.each(dropped)('%s says that it is dropped, in its embed too, and leads on', (page) => {
  const { see } = JSON.parse(textAt(page.replace(/\/$/, '.json'))).dropped as {
    see: string | null;
  };
  for (const address of [page, page.replace('/charts/', '/embed/')]) {
    const [, note = ''] = /<p class="dropped"[^>]*>([^]*?)<\/p>/.exec(textAt(address)) ?? [];
    expect(note.replace(/<[^>]*>/g, '').trim().length, address).toBeGreaterThan(10);
    const [, target] = /<a [^>]*href="([^"]*)"/.exec(note) ?? [];
    if (see === null) continue;
    expect(target, address).toBeDefined();
    expect(faultAt(new URL(target!).pathname, fileAt)).toBeNull();
  }
});

const released = unzipSync(
  readFileSync(join(root, 'data', 'releases', '1.0.0', 'after-the-hat.zip')),
);
const tables = Object.keys(released).filter((path) => /^[a-z]+\.csv$/.test(path));

test('the release has tables', () => {
  expect(tables.length).toBeGreaterThan(10);
});

test.each(tables)('%s begins with the columns that it had', (path) => {
  const columns = (text: string) => text.slice(0, text.indexOf('\n')).trim().split(',');
  const before = columns(Buffer.from(released[path]!).toString('utf8'));
  expect(columns(textAt(`/data/${path}`)).slice(0, before.length)).toEqual(before);
});

describe('an answer is judged', () => {
  const page = (lang: string, body: string, head = '') =>
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  const noindex = '<meta name="robots" content="noindex">';
  const onward = (to: string, canonical = `https://a.org${to}`) =>
    `<meta http-equiv="refresh" content="0;url=${to}">${noindex}<link rel="canonical" href="${canonical}">`;
  const link = '<a href="/new/">Elsewhere</a>';

  test.each([
    ['/old/', page('en', '<h1>Here</h1>'), null],
    ['/old/', undefined, 'nothing answers'],
    ['/old/', '', 'is empty'],
    ['/old/', page('en', '<p>Sorry</p>'), 'has no headline'],
    ['/zh/old/', page('en', '<h1>Here</h1>'), 'is in en'],
    ['/old/', page('en', link, onward('/new/')), null],
    ['/old/', page('en', link, onward('/none/')), 'leads to nothing: /none/'],
    ['/old/', page('en', '', onward('/new/')), 'has no link'],
    ['/old/', page('en', link, onward('/new/').replace(noindex, '')), 'may be listed'],
    [
      '/old/',
      page('en', link, onward('/new/', 'https://a.org/old/')),
      'has another canonical address',
    ],
    ['/embed/old/', page('en', '<figure><svg></svg></figure>'), null],
    ['/embed/old/', page('en', '<h1>No chart</h1>'), 'has no chart'],
    ['/embed/old/', page('en', link, onward('/new/')), null],
    ['/old.json', '{"a":1}', null],
    ['/old.json', '{"a":', 'is no json'],
    ['/old.json', '{}', 'is no json'],
    ['/old.csv', 'a,b\n1,2\n', null],
    ['/old.csv', 'a,b\n', 'is no csv'],
    ['/old.png', page('en', ''), 'is no png'],
    ['/SHA256SUMS', 'abc', null],
  ])('%s, %s: %s', (address, content, fault) => {
    const files = new Map([
      [address, content],
      ['/new/', page('en', '<h1>New</h1>')],
    ]);
    const at = (path: string) => {
      const text = files.get(path);
      return text === undefined ? undefined : Buffer.from(text);
    };
    expect(faultAt(address, at)).toBe(fault);
  });
});
