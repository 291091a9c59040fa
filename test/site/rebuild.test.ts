import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/steps.ts';
import { dist, filesOf } from './open-site.ts';

/** The project at another path, without what a build makes. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'after-the-hat-copy-'));
  for (const name of [
    'data',
    'content',
    'src',
    'scripts',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  cpSync(join(root, 'public'), join(copy, 'public'), {
    recursive: true,
    filter: (path) => path !== join(root, 'public', 'data'),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function build(): void {
  const { SOURCES_DIR: _, ...env } = process.env;
  execFileSync(process.execPath, [join(copy, 'scripts', 'build.ts')], {
    cwd: copy,
    env: { ...env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
    stdio: 'pipe',
  });
}

test('a build elsewhere, in another time zone and locale, gives the same bytes', () => {
  build();
  const files = filesOf(join(copy, 'dist'));
  expect(files).toEqual(filesOf(dist));
  const differing = files.filter(
    (file) => !readFileSync(join(copy, 'dist', file)).equals(readFileSync(join(dist, file))),
  );
  expect(differing).toEqual([]);
}, 180_000);

test('a changed digit of a token changes prose, chart, table, figure page and download', () => {
  const figure = 'lanzhou.eastwest.jobs';
  const numerals = join(copy, 'data', 'numerals', 'lanzhou.csv');
  const before = readFileSync(numerals, 'utf8');
  expect(before).toContain(',8597人,');
  // A value that was released could not change without a correction.
  rmSync(join(copy, 'data', 'releases'), { recursive: true, force: true });
  writeFileSync(numerals, before.replace(',8597人,', ',8397人,'));
  build();
  const read = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');
  const page = read('charts/lanzhou-work/index.html');
  const [, drawing = '', table = ''] =
    /class="drawing">(.*?)<figcaption>.*?(<table.*)/s.exec(page) ?? [];
  expect(drawing).toContain('8,397');
  expect(table).toContain('8,397 people');
  expect(read('explainers/lanzhou/index.html')).toContain('8,397');
  expect(read(`figures/${figure}/index.html`)).toContain('8,397 people');
  expect(read(`zh/figures/${figure}/index.html`)).toContain('8397人');
  expect(read('data/figures.csv')).toContain(`${figure},lanzhou`);
  expect(read('data/figures.csv')).toContain(',8397,');
  for (const file of filesOf(join(copy, 'dist')).filter((path) =>
    /\.(html|csv|json)$/.test(path),
  )) {
    expect(read(file), file).not.toMatch(/8,?597\b/);
  }
  expect(existsSync(join(copy, 'public', 'data'))).toBe(true);
}, 180_000);
