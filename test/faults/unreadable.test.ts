import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfFolder, smallProject } from './copy-of-project.ts';

/** A user without privileges to build as, because root can read every file; undefined where the tests do not run as root. */
const nobody = process.getuid?.() === 0 ? 65534 : undefined;

let project: string;
let published: string;
beforeAll(() => {
  project = smallProject();
  if (nobody !== undefined) spawnSync('chown', ['-R', `${nobody}:${nobody}`, project]);
  expect(buildData().stderr).toBe('');
  published = hashOfFolder(join(project, 'public', 'data'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function buildData() {
  const { SOURCES_DIR: _, ...env } = process.env;
  const script = join(project, 'scripts', 'data.ts');
  return spawnSync(process.execPath, [script], {
    cwd: project,
    env,
    uid: nobody,
    gid: nobody,
    encoding: 'utf8',
  });
}

test.each([
  ['a table', 'data/themes.csv'],
  ['a chart', 'content/charts/qingxi-listed.yaml'],
  ['a folder', 'data/figures'],
])('%s that may not be read stops the build in one line that names it', (_, path) => {
  chmodSync(join(project, path), 0o000);
  const { status, stderr } = buildData();
  chmodSync(join(project, path), 0o755);
  expect(status).toBe(1);
  expect(stderr).toContain(path);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(hashOfFolder(join(project, 'public', 'data'))).toBe(published);
});
