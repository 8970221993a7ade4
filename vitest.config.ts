import { defineConfig } from 'vitest/config';

/** Two processors are what the smallest machine has. */
const maxWorkers = 2;

/**
 * Milliseconds that end what hangs. No test judges by time: a slow and busy machine passes as well.
 */
const PATIENCE = 900_000;

const temporaryFiles = './tests/support/temporary-files.ts';
const setupFiles = './tests/support/fixed-seed.ts';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/reporter.ts'],
    projects: [
      {
        // Types and style, the slowest of all: they begin first (projects go by their names),
        // beside the units.
        test: {
          name: 'code',
          include: ['tests/code.test.ts'],
          globalSetup: temporaryFiles,
          maxWorkers,
          testTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/build/**', 'tests/browser/**', 'tests/code.test.ts'],
          globalSetup: temporaryFiles,
          setupFiles,
          maxWorkers,
          // They share nothing that one of them changes, and starting afresh for each takes longer
          // than most of them.
          isolate: false,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        // Real builds and a real browser: slow, so they share the sites that the global setup
        // builds once.
        test: {
          name: 'site',
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: [temporaryFiles, './tests/support/built-sites.ts'],
          setupFiles,
          sequence: { groupOrder: 1 },
          // A browser or a build is waited for half of the time.
          maxWorkers: 3,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
