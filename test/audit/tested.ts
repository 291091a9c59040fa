import { runTests } from '../../scripts/vitest.ts';
import type { Requirement } from './requirement.ts';

/**
 * A requirement that is met while these test files pass. A full audit sets `AUDIT=all`, with which some of them look
 * at every page.
 */
export function tested(
  name: string,
  project: 'unit' | 'browser',
  files: readonly string[],
): Requirement {
  return {
    name,
    async measure(full) {
      const env: Record<string, string> = full ? { AUDIT: 'all' } : {};
      const result = await runTests(project, { files, env, silent: true });
      if (result === null) return { passed: false, figures: 'the tests did not run' };
      const { succeeded, passed, failed, skipped, failures } = result;
      return {
        passed: succeeded,
        figures: [
          `${passed} of ${passed + failed + skipped} tests`,
          ...failures.map(({ test }) => test),
        ].join('; '),
      };
    },
  };
}
