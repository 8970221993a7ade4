import { expect } from 'vitest';

type Work = () => unknown;

/** Rounds in which a cost settles: the first ones also compile the code. */
const SETTLING = 5;
/** Rounds after which a ratio that is still too high is believed. */
const MOST_ROUNDS = 20;

/** The least cost of each reference so far. */
const settled = new WeakMap<Work, number>();

/**
 * Microseconds for which work keeps the processor busy, in all threads of this process. They mean nothing by themselves, as machines differ:
 * tests compare those of two works in one run.
 */
async function cost(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

async function leastCost(work: Work, rounds: number): Promise<number> {
  let least = settled.get(work) ?? Infinity;
  for (let round = 0; round < rounds; round += 1) least = Math.min(least, await cost(work));
  settled.set(work, least);
  return least;
}

/**
 * How many times as costly `work` is as `reference`, by the least cost of each in this run. What else the machine does only ever adds to a
 * cost; so as long as the ratio is above `limit`, both are measured again, by turns.
 */
export async function costRatio(work: Work, reference: Work, limit: number): Promise<number> {
  let ofReference = await leastCost(reference, settled.has(reference) ? 0 : SETTLING);
  let ofWork = await cost(work);
  for (let round = 1; round < MOST_ROUNDS && ofWork > limit * ofReference; round += 1) {
    ofReference = await leastCost(reference, 1);
    ofWork = Math.min(ofWork, await cost(work));
  }
  return ofWork / ofReference;
}

/** Expects `work` to be at most so many `times` as costly as `reference`. A reference that is the same function is measured once. */
export async function expectAtMost(times: number, work: Work, reference: Work): Promise<void> {
  expect(await costRatio(work, reference, times)).toBeLessThanOrEqual(times);
}

/**
 * Expects the cost of work to grow in proportion to its input: for four times the input at most twice as much as that says. Work whose cost
 * grows with the square takes sixteen times as long.
 */
export async function expectProportionalGrowth(workOn: (size: number) => unknown, size: number): Promise<void> {
  const small = () => workOn(size);
  await expectAtMost(8, () => workOn(4 * size), small);
}

/** Work for {@link expectProportionalGrowth} whose input is made once for each size, so that only the work itself is measured. */
export function prepared(workFor: (size: number) => Work): (size: number) => unknown {
  const works = new Map<number, Work>();
  return (size) => {
    const work = works.get(size) ?? workFor(size);
    works.set(size, work);
    return work();
  };
}
