import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A browser and what asks it are a processor's work each: more of them at once are not faster.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          // What pages ask for reads the published record, which a build makes.
          exclude: ['test/browser/**', 'test/site/**', 'test/bench/**'],
          // Modules, and the record that some of them read, are loaded once a process and not once a file.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,site}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
