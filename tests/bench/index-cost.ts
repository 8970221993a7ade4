import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureScript } from './measured-process.ts';
import { percentile } from './score.ts';

/** What it costs to make an index: the medians of some runs. */
export interface IndexCost {
  runs: number;
  /** Of making the index. */
  seconds: number;
  /** Of the whole process, what it reads included. */
  processSeconds: number;
  /** MiB of the process and those it started. */
  peakMemory: number | undefined;
}

const RUNS = 3;
/** A run longer than this, in seconds, is not repeated. */
const LONG = 60;

/** Makes an index some times into an empty `out` with one of the scripts beside this file, which prints its seconds. */
export async function indexCost(script: string, args: readonly string[], out: string): Promise<IndexCost> {
  const runs: { seconds: number; processSeconds: number; peakMemory: number | undefined }[] = [];
  while (runs.length < RUNS && (runs[0]?.processSeconds ?? 0) <= LONG) {
    rmSync(out, { recursive: true, force: true });
    const { seconds, peakMemory, output } = await measureScript(join(import.meta.dirname, script), [...args, out]);
    runs.push({ seconds: Number(output), processSeconds: seconds, peakMemory });
  }
  const median = (values: (number | undefined)[]) => percentile(values.filter((value) => value !== undefined), 0.5);
  return {
    runs: runs.length,
    seconds: median(runs.map(({ seconds }) => seconds)),
    processSeconds: median(runs.map(({ processSeconds }) => processSeconds)),
    peakMemory: runs[0]?.peakMemory === undefined ? undefined : median(runs.map(({ peakMemory }) => peakMemory)),
  };
}
