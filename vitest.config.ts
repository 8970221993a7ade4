import { defineConfig } from 'vitest/config';

/** Two processors are what the smallest machine has; a site's tests drive a browser or a build, which take one more each. */
const maxWorkers = 2;

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/reporter.ts'],
    projects: [
      {
        // Types and style, the slowest of all: they begin first (projects go by their names), beside the units.
        test: {
          name: 'code',
          include: ['tests/code.test.ts'],
          maxWorkers,
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/build/**', 'tests/browser/**', 'tests/code.test.ts'],
          maxWorkers,
          // They share nothing that one of them changes, and starting afresh for each takes longer than most of them.
          isolate: false,
          // Some run a command of the project; a busy machine takes a while to start one.
          testTimeout: 60_000,
        },
      },
      {
        // Real builds and a real browser: slow, so they share the sites that the global setup builds once. Builds wait for one
        // another (tests/support/turn.ts), and meanwhile another file has the browser: hence the patience.
        test: {
          name: 'site',
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: './tests/support/built-sites.ts',
          sequence: { groupOrder: 1 },
          maxWorkers,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
