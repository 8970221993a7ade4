import { expect } from 'vitest';

/** Seconds of a processor in which any one file must be answered; most take a tenth of one. */
const PATIENCE = 3;

/** Waits for work, which must not keep the processor busy for long; other processes of a busy machine do not count. */
export async function soon<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(PATIENCE);
  return result;
}
