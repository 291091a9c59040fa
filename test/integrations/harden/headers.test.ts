import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/integrations/harden/_headers.ts';
import { caddySample } from '../../../src/integrations/harden/Caddyfile.ts';
import { fits, headersOf } from '../../../src/integrations/harden/headers.ts';
import { nginxSample } from '../../../src/integrations/harden/nginx.conf.ts';

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'after-the-hat-headers-'));
  for (const folder of ['charts', 'embed', 'explainers', '_astro', 'zh/about', 'zh/embed'])
    mkdirSync(join(site, folder), { recursive: true });
  for (const file of ['index.html', '404.html', 'embed.js', 'sitemap.xml', 'zh/index.html'])
    writeFileSync(join(site, file), '');
});
afterAll(() => rmSync(site, { recursive: true }));

/** The file as a host reads it: every block that fits, a header named twice joined by commas. */
function asHostsRead(text: string): (path: string) => Record<string, string> {
  const blocks = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .reduce<{ pattern: string; headers: [string, string][] }[]>((read, line) => {
      if (!line.startsWith(' ')) return [...read, { pattern: line, headers: [] }];
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      read.at(-1)!.headers.push([name, value]);
      return read;
    }, []);
  return (path) => {
    const sent: Record<string, string> = {};
    for (const { headers } of blocks.filter((block) => fits(block.pattern, path)))
      for (const [name, value] of headers)
        sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
    return sent;
  };
}

const paths = [
  '/',
  '/404.html',
  '/sitemap.xml',
  '/embed.js',
  '/embed/lanzhou-work/',
  '/zh/embed/lanzhou-work/',
  '/charts/lanzhou-work/',
  '/charts/lanzhou-work.svg',
  '/explainers/close-to-the-edge/',
  '/_astro/redraw.DkOcmMho.js',
  '/data/figures.csv',
  '/zh/',
  '/zh/about/',
];

describe.each(['/', '/hat/'])('_headers under %s', (base) => {
  test.each(paths)('%s gets each header once, as the table says', (path) => {
    const read = asHostsRead(headersFile(site, base));
    expect(read(`${base.slice(0, -1)}${path}`)).toEqual(headersOf(path));
  });
});

test('stays within the limits of hosts: 100 rules, 2000 characters a line', () => {
  const lines = headersFile(site, '/').split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
});

test('no policy allows inline code or another host', () => {
  for (const path of paths) {
    const policy = headersOf(path)['Content-Security-Policy']!;
    expect(policy).not.toMatch(/unsafe|https?:|\/\//);
    const embed = path.includes('/embed/');
    expect(policy).toContain(`frame-ancestors ${embed ? '*' : "'none'"}`);
    expect(policy).toContain(`font-src ${embed ? "'none'" : "'self'"}`);
  }
});

test('the samples are those of the table', async () => {
  const samples = join(import.meta.dirname, '..', '..', '..', 'docs', 'hosting');
  await expect(nginxSample()).toMatchFileSnapshot(join(samples, 'nginx.conf'));
  await expect(caddySample()).toMatchFileSnapshot(join(samples, 'Caddyfile'));
});
