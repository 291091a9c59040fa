import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that build the site begin, because they take longest: none of them should be left for one processor. */
class BuildsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const builds = ({ moduleId }: TestSpecification) =>
      /\/(rebuild|changed-record|hostile|dev)\.test\.ts$/.test(moduleId);
    return (await super.sort(files)).toSorted((a, b) => Number(builds(b)) - Number(builds(a)));
  }
}

export default defineConfig({
  test: {
    // A browser and what asks it are a processor's work each: more of them at once are not faster.
    maxWorkers: 2,
    sequence: { sequencer: BuildsFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          // What pages ask for reads the published record, which a build makes.
          exclude: ['test/browser/**', 'test/site/**', 'test/bench/**'],
          // Modules, and the record that some of them read, are loaded once a process and not once a file.
          isolate: false,
          globalSetup: 'test/record/publish/published-home.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,site}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A second, which is the default, is little for a page on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
