import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { writeBundle } from '../../../src/integrations/search/bundle.ts';
import { root } from '../../../scripts/steps.ts';
import type { Level } from '../../../src/lib/search/hits.ts';
import { wordOf } from '../../../src/lib/search/word.ts';

test('records are numbered in the order that they come in, with their words, facets and cards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const titles = Array.from({ length: 40 }, (_, at) => `figure ${(at * 17) % 40}`);
  await writeBundle(
    join(folder, 'out'),
    titles.map((title, at) => ({
      card: { kind: 'figure', path: `/${at}/`, title: [title, title], about: ['', ''] },
      facets: ['kind:figure', `place:${at % 2 ? 'lanzhou' : 'diqing'}`],
      terms: new Map<string, Level>([[`term${at}`, 2]]),
    })),
  );
  const read = (path: string) =>
    gunzipSync(readFileSync(join(folder, 'out', path))).toString('latin1');
  const files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
  const meta = read(files.find((path) => path.endsWith('.pf_meta'))!);
  const fragments = files
    .filter((path) => path.endsWith('.pf_fragment'))
    .map((path) => ({ at: meta.indexOf(basename(path, '.pf_fragment')), text: read(path) }))
    .toSorted((one, other) => one.at - other.at);
  expect(fragments.map(({ text }) => /"title":\["([^"]*)"/.exec(text)?.[1])).toEqual(titles);
  expect(fragments[0]!.at).toBeGreaterThanOrEqual(0);
  const words = files.filter((path) => path.endsWith('.pf_index')).map(read);
  expect(titles.every((_, at) => words.join('').includes(wordOf(`term${at}`)))).toBe(true);
  const facets = files.filter((path) => path.endsWith('.pf_filter')).map(read);
  for (const facet of ['kind', 'figure', 'place', 'lanzhou', 'diqing'])
    expect(facets.join('')).toContain(facet);
});

test('where Pagefind is ended, the build says so and fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ending = join(folder, 'pagefind');
  writeFileSync(
    ending,
    `#!${process.execPath}\nprocess.stdin.once('data', () => process.exit(1));\n`,
  );
  chmodSync(ending, 0o755);
  const module = pathToFileURL(join(root, 'src', 'integrations', 'search', 'bundle.ts')).href;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      // Astro waits for no promise of its own either.
      `import { writeBundle } from ${JSON.stringify(module)}; void writeBundle(${JSON.stringify(join(folder, 'out'))}, []);`,
    ],
    { encoding: 'utf8', env: { ...process.env, PAGEFIND_EXTENDED_BINARY_PATH: ending } },
  );
  expect(stderr).toContain('stopped: Pagefind ended');
  expect(status).toBe(1);
});
