import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

/** How many of the slowest test files are listed. */
const SLOWEST = 10;

/** Ends a run with its slowest files and a line `N passed, N failed` for programs to parse. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      if (module.state() === 'failed') count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    }
    // Counts a failure outside of all tests, for example in the global setup.
    if (reason === 'failed' && count.failed === 0) count.failed = 1;
    const slowest = modules
      .map((module) => ({ path: module.relativeModuleId, ms: module.diagnostic().duration }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SLOWEST);
    if (modules.length > SLOWEST) {
      const lines = slowest.map(({ path, ms }) => `${Math.round(ms / 1000)} s  ${path}`);
      console.log(`\nThe slowest test files:\n${lines.join('\n')}`);
    }
    const skipped = count.skipped + count.pending;
    console.log(
      `\n${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    );
  }
}
