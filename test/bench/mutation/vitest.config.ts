import { defineConfig } from 'vitest/config';

/** The tests of src/lib, few runs of each property, all files in one worker. */
export default defineConfig({
  test: {
    include: ['test/lib/**/*.test.ts', 'test/data/**/*.test.ts', 'test/bad-input/**/*.test.ts'],
    exclude: ['test/lib/reading/bundle.test.ts'],
    setupFiles: ['test/bench/mutation/few-runs.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
