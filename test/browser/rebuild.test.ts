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
}, 300_000);

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
