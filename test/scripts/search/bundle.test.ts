import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/steps.ts';

test('where Pagefind is ended, the build says so and fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ending = join(folder, 'pagefind');
  writeFileSync(
    ending,
    `#!${process.execPath}\nprocess.stdin.once('data', () => process.exit(1));\n`,
  );
  chmodSync(ending, 0o755);
  const module = pathToFileURL(join(root, 'scripts', 'search', 'bundle.ts')).href;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { writeBundle } from ${JSON.stringify(module)}; await writeBundle(${JSON.stringify(join(folder, 'out'))}, []);`,
    ],
    { encoding: 'utf8', env: { ...process.env, PAGEFIND_EXTENDED_BINARY_PATH: ending } },
  );
  expect(stderr).toContain('stopped: Pagefind ended before it had indexed all 0 pages');
  expect(status).not.toBe(0);
});
