import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyOfProject, hashOfFolder } from '../faults/copy-of-project.ts';
import { dist, filesOf } from './open-site.ts';

/** The project at another path. */
let copy: string;
beforeAll(() => {
  copy = copyOfProject();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** A clock that stands in another century; sums of time still work. */
const clock = `data:text/javascript,${encodeURIComponent(`
const Real = Date, shift = Real.UTC(1987, 1, 28) - Real.now();
globalThis.Date = class extends Real {
  constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + shift); }
  static now() { return Real.now() + shift; }
};`)}`;

function build() {
  const { SOURCES_DIR: _, ...env } = process.env;
  const command = [process.execPath, join(copy, 'scripts', 'astro.mjs'), 'build'];
  // On one core, where the system can bind a process to one.
  if (existsSync('/usr/bin/taskset')) command.unshift('/usr/bin/taskset', '--cpu-list', '0');
  const [file = '', ...parts] = command;
  return spawnSync(file, parts, {
    cwd: copy,
    env: {
      ...env,
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      UV_THREADPOOL_SIZE: '1',
      NODE_OPTIONS: `--import ${clock}`,
    },
    encoding: 'utf8',
  });
}

test('a build elsewhere, in another century, time zone and locale and on one core, gives the same bytes', () => {
  expect(build()).toMatchObject({ status: 0 });
  const files = filesOf(join(copy, 'dist'));
  expect(files).toEqual(filesOf(dist));
  const differing = files.filter(
    (file) => !readFileSync(join(copy, 'dist', file)).equals(readFileSync(join(dist, file))),
  );
  expect(differing).toEqual([]);
}, 180_000);

test('a build that finds a fault says so in a line and leaves the site as it was', () => {
  const themes = join(copy, 'data', 'themes.csv');
  const sound = readFileSync(themes, 'utf8');
  const whole = hashOfFolder(join(copy, 'dist'));
  writeFileSync(themes, sound.replace('assistance,', 'Assistance,'));
  const { status, stderr } = build();
  writeFileSync(themes, sound);
  expect(status).toBe(1);
  expect(stderr).toMatch(/data\/themes\.csv:\d+: /);
  expect(stderr).toMatch(/\d+ problems?; nothing was published\s*$/);
  expect(hashOfFolder(join(copy, 'dist'))).toBe(whole);
  expect(readdirSync(copy).filter((name) => name.includes('.tmp-'))).toEqual([]);
}, 60_000);

test('a changed digit of a token changes prose, chart, table, figure page and download', () => {
  const figure = 'lanzhou.eastwest.jobs';
  const numerals = join(copy, 'data', 'numerals', 'lanzhou.csv');
  const before = readFileSync(numerals, 'utf8');
  expect(before).toContain(',8597人,');
  // A value that was released could not change without a correction.
  rmSync(join(copy, 'data', 'releases'), { recursive: true, force: true });
  writeFileSync(numerals, before.replace(',8597人,', ',8397人,'));
  expect(build()).toMatchObject({ status: 0 });
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
  for (const file of filesOf(join(copy, 'dist')).filter(
    // The matrix of the first version stays as it was.
    (path) => /\.(html|csv|json)$/.test(path) && !path.startsWith('data/matrix.'),
  )) {
    // What follows the words in the lists of phrases is where they stand.
    const text = file.includes('search/phrases/')
      ? Object.keys(JSON.parse(read(file)) as object).join('\n')
      : read(file);
    expect(text, file).not.toMatch(/\b8,?597\b/);
  }
  expect(existsSync(join(copy, 'public', 'data'))).toBe(true);
}, 180_000);
