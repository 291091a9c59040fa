// Runs every check of the project; at the end the failures are repeated and everything is counted.
import { announce, astro, command, run } from './steps.ts';
import { runTests } from './vitest.ts';

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

/** Runs a command that counts as one check. @returns whether it passed */
async function check(name: string, file: string, args: readonly string[]): Promise<boolean> {
  announce(name);
  const passed = (await run(file, args)) === 0;
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(name);
  return passed;
}

/** Runs a vitest project, of which each test counts as a check. */
async function tests(name: string, project: 'unit' | 'browser'): Promise<void> {
  announce(name);
  const result = await runTests(project);
  if (result === null) process.stderr.write(`${name}: no report was written\n`);
  else {
    for (const { test, messages } of result.failures) failures.push([test, ...messages].join('\n'));
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    if (result.succeeded) return;
  }
  failures.push(name);
  // What fails outside of all tests counts as one failure.
  if (result === null || result.failed === 0) total.failed += 1;
}

/** Those that need no types or few take together as long as the types, and a processor each. */
async function withoutTypes(): Promise<void> {
  await check('Format', command('prettier'), ['--check', '--log-level=warn', '.']);
  await check('Lint', command('eslint'), ['.']);
  await check('Unused code and dependencies', command('knip'), []);
  for (const folder of ['src/client', 'src/client/read'])
    await check('Only what older browsers know', command('tsc'), ['-p', folder]);
}

await Promise.all([
  check('Types', ...astro('check', '--minimumSeverity', 'warning')),
  withoutTypes(),
]);
await tests('Unit and data tests', 'unit');
if (await check('Build', ...astro('build'))) {
  await tests('Browser tests on the built site', 'browser');
}

for (const failure of failures) process.stdout.write(`\nFailed: ${failure}\n`);
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exit(total.failed > 0 ? 1 : 0);
