import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { command, root, run } from './steps.ts';

/** What a run of vitest found. */
export interface TestRun {
  /** Whether all is well, outside of tests too. */
  readonly succeeded: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

interface Failure {
  /** The test's file, and its full name unless the fault is outside of tests. */
  readonly test: string;
  readonly messages: readonly string[];
}

/** The parts of vitest's JSON report that are read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    /** About a fault outside of the file's tests; empty where there is none. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Runs the tests of a vitest project.
 *
 * @param options.files those to run; all where there are none
 * @param options.env variables beside those of this process
 * @param options.silent hides vitest's output
 * @returns `null` where vitest ended without a report
 */
export async function runTests(
  project: 'unit' | 'browser',
  {
    files = [],
    ...options
  }: {
    readonly files?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly silent?: boolean;
  } = {},
): Promise<TestRun | null> {
  const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(
      command('vitest'),
      [
        'run',
        ...['--project', project],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        ...files,
      ],
      options,
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return {
      succeeded: code === 0,
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: failuresIn(report),
    };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failuresIn({ testResults }: Report): Failure[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    return [
      ...(message === '' ? [] : [{ test: file, messages: [message] }]),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => ({
          test: `${file}: ${fullName}`,
          messages: failureMessages,
        })),
    ];
  });
}
