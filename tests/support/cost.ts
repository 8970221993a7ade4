import { expect } from 'vitest';

type Work = () => unknown;

/** Rounds for the first measurement of a reference, as the first rounds also compile the code. */
const WARM_UP_ROUNDS = 5;
/** A ratio that is too high at first is measured again in at least and at most this many rounds. */
const MIN_ROUNDS = 3;
const MAX_ROUNDS = 20;

/** The minimum cost measured for each reference. */
const minimumCosts = new WeakMap<Work, number>();

/**
 * Measures the CPU time of work in microseconds, in all threads of this process. As machines
 * differ, only the ratio of two costs in the same run is meaningful.
 */
async function cost(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

async function minimumCost(work: Work): Promise<number> {
  const known = minimumCosts.get(work);
  if (known !== undefined) return known;
  let minimum = Infinity;
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1)
    minimum = Math.min(minimum, await cost(work));
  minimumCosts.set(work, minimum);
  return minimum;
}

/**
 * The ratio of the minimum costs of `work` and `reference` in this run. If it exceeds `limit`, both
 * are measured again in turns: other load can only increase a cost, and the reference may have been
 * measured without that load.
 */
export async function costRatio(work: Work, reference: Work, limit: number): Promise<number> {
  const ratio = (await cost(work)) / (await minimumCost(reference));
  return ratio <= limit ? ratio : await costRatioInTurns(work, reference, limit);
}

async function costRatioInTurns(work: Work, reference: Work, limit: number): Promise<number> {
  let [workCost, referenceCost] = [Infinity, Infinity];
  for (
    let round = 0;
    round < MIN_ROUNDS || (round < MAX_ROUNDS && workCost > limit * referenceCost);
    round += 1
  ) {
    referenceCost = Math.min(referenceCost, await cost(reference));
    workCost = Math.min(workCost, await cost(work));
  }
  return workCost / referenceCost;
}

/**
 * Expects `work` to cost at most `times` as much as `reference`. The measurement is reused if the
 * same function is passed as a reference again.
 */
export async function expectAtMost(times: number, work: Work, reference: Work): Promise<void> {
  expect(await costRatio(work, reference, times)).toBeLessThanOrEqual(times);
}

/**
 * Expects the cost of work to grow linearly with its input: an input of four times the size costs
 * at most three times as much as four runs on the smaller one. A quadratic cost would be four times
 * as much; a linear one is up to 2.4 times as much where another program takes the processor's
 * cache. Both sides process the same amount, so that garbage collection affects them alike.
 */
export async function expectProportionalGrowth(
  workOn: (size: number) => unknown,
  size: number,
): Promise<void> {
  const fourTimes = async () => {
    for (let time = 0; time < 4; time += 1) await workOn(size);
  };
  await expectAtMost(3, () => workOn(4 * size), fourTimes);
}

/**
 * Work for {@link expectProportionalGrowth} whose input is prepared once per size, so that only the
 * work itself is measured.
 */
export function prepared(workFor: (size: number) => Work): (size: number) => unknown {
  const works = new Map<number, Work>();
  return (size) => {
    const work = works.get(size) ?? workFor(size);
    works.set(size, work);
    return work();
  };
}
