import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureScript } from './measured-process.ts';
import { percentile } from './score.ts';

/** The cost of building an index: medians over several runs. */
export interface IndexCost {
  runs: number;
  /** Of the indexing alone. */
  seconds: number;
  /** Of the whole process, including reading the input. */
  processSeconds: number;
  /** MiB, child processes included. */
  peakMemory: number | undefined;
}

const RUNS = 3;
/** A run longer than this many seconds is not repeated. */
const MAX_REPEATED_SECONDS = 60;

/**
 * Builds an index several times into an empty `out`, with a script beside this file that prints its
 * seconds.
 */
export async function indexCost(
  script: string,
  args: readonly string[],
  out: string,
): Promise<IndexCost> {
  const runs: { seconds: number; processSeconds: number; peakMemory: number | undefined }[] = [];
  while (runs.length < RUNS && (runs[0]?.processSeconds ?? 0) <= MAX_REPEATED_SECONDS) {
    rmSync(out, { recursive: true, force: true });
    const { seconds, peakMemory, output } = await measureScript(join(import.meta.dirname, script), [
      ...args,
      out,
    ]);
    runs.push({ seconds: Number(output), processSeconds: seconds, peakMemory });
  }
  const median = (values: (number | undefined)[]) =>
    percentile(
      values.filter((value) => value !== undefined),
      0.5,
    );
  return {
    runs: runs.length,
    seconds: median(runs.map(({ seconds }) => seconds)),
    processSeconds: median(runs.map(({ processSeconds }) => processSeconds)),
    peakMemory:
      runs[0]?.peakMemory === undefined
        ? undefined
        : median(runs.map(({ peakMemory }) => peakMemory)),
  };
}
