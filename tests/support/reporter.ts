import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

/** Closes a run with one plain line, `N passed, N failed`: what a machine that runs the tests looks for. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[], reason: TestRunEndReason): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      if (module.state() === 'failed') count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    }
    // A run that fails outside of every test, in the global setup for example, has failed all the same.
    if (reason === 'failed' && count.failed === 0) count.failed = 1;
    const skipped = count.skipped + count.pending;
    console.log(`\n${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}
