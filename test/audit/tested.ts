import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, ended, root } from '../../scripts/steps.ts';
import type { Requirement } from './requirement.ts';

/**
 * A requirement that tests hold: those of these files, in the vitest project `unit` or `browser`. In
 * full they get `AUDIT=all`, on which some look at every page.
 */
export function tested(
  name: string,
  project: 'unit' | 'browser',
  files: readonly string[],
): Requirement {
  return {
    name,
    async measure(full) {
      const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-audit-'));
      const report = join(folder, 'report.json');
      const child = spawn(
        process.execPath,
        [
          command('vitest'),
          'run',
          '--project',
          project,
          '--reporter=json',
          `--outputFile=${report}`,
        ].concat(files),
        { cwd: root, stdio: 'ignore', env: { ...process.env, ...(full && { AUDIT: 'all' }) } },
      );
      await ended(child);
      try {
        const { success, numPassedTests, numTotalTests, testResults } = JSON.parse(
          readFileSync(report, 'utf8'),
        ) as {
          success: boolean;
          numPassedTests: number;
          numTotalTests: number;
          testResults: { assertionResults: { status: string; fullName: string }[] }[];
        };
        const failed = testResults
          .flatMap(({ assertionResults }) => assertionResults)
          .filter(({ status }) => status === 'failed')
          .map(({ fullName }) => fullName);
        return {
          passed: success,
          figures: [`${numPassedTests} of ${numTotalTests} tests`, ...failed].join('; '),
        };
      } catch {
        return { passed: false, figures: 'the tests did not run' };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
