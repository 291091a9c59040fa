// Every check of the project, one after the other; at the end, what failed is told once more and all is counted.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { announce, astro, command, root, run } from './steps.ts';

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const reports = mkdtempSync(join(tmpdir(), 'after-the-hat-'));

/** What is read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    /** Of a fault outside of its tests. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The tests that failed, and the files with faults outside of tests, with their messages. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    return [
      ...(message === '' ? [] : [`${file}\n${message}`]),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) =>
          [`${file}: ${fullName}`, ...failureMessages].join('\n'),
        ),
    ];
  });
}

/** A command that passes or fails as one. */
async function check(name: string, file: string, args: readonly string[]): Promise<boolean> {
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
    const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
    failures.push(...failuresOf(result));
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
await check('Types', ...astro('check', '--minimumSeverity', 'warning'));
await tests('Unit and data tests', 'unit');
if (await check('Build', ...astro('build'))) {
  await tests('Browser tests on the built site', 'browser');
}

rmSync(reports, { recursive: true, force: true });
for (const failure of failures) process.stdout.write(`\nFailed: ${failure}\n`);
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exit(total.failed > 0 ? 1 : 0);
