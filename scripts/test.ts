// Every check of the project, one after the other; the last line counts them all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce, command, root, run } from './steps.ts';

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const reports = mkdtempSync(join(tmpdir(), 'after-the-hat-'));

/** A command that passes or fails as one. */
async function check(name: string, file: string, args: string[]): Promise<boolean> {
  announce(name);
  const passed = (await run(file, args)) === 0;
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(name);
  return passed;
}

/** A vitest project, each of its tests counted. */
async function tests(name: string, project: string): Promise<void> {
  announce(name);
  const report = join(reports, `${project}.json`);
  const code = await run(command('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let counted = { passed: 0, failed: 0, skipped: 0 };
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    counted = {
      passed: result.numPassedTests,
      failed: result.numFailedTests,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    process.stderr.write(`${name}: no report was written\n`);
  }
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  if (code !== 0) failures.push(name);
}

await check('Format', command('prettier'), ['--check', '--log-level=warn', '.']);
await check('Lint', command('eslint'), ['.']);
await check('Unused code and dependencies', command('knip'), []);
await check('Types', command('astro'), ['check', '--minimumSeverity', 'warning']);
await tests('Unit and data tests', 'unit');
if (await check('Build', process.execPath, [join(root, 'scripts', 'build.ts')])) {
  await tests('Browser tests on the built site', 'site');
}

rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}\n`);
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exit(total.failed > 0 ? 1 : 0);
