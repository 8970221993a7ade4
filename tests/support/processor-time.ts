import { expect } from 'vitest';

/** Seconds of a processor in which any one file, text or query must be answered; most take a tenth of one. */
const PATIENCE = 3;

/** What work gives, and the seconds for which it kept the processor busy: unlike the clock's, they do not grow with what else a machine has to do. */
export async function timed<Result>(work: () => Result | Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

/** Gives what work gives, which must not keep the processor busy for longer than `patience` seconds. */
export async function soon<Result>(work: () => Result | Promise<Result>, patience = PATIENCE): Promise<Result> {
  const { result, seconds } = await timed(work);
  expect(seconds).toBeLessThan(patience);
  return result;
}
