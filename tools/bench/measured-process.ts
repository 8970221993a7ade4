import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';

const SAMPLING_INTERVAL_MS = 50;

/** The cost of a process. */
export interface ProcessMeasurement {
  seconds: number;
  /**
   * Peak resident memory in MiB, child processes included, sampled from /proc every 50 ms;
   * `undefined` without /proc.
   */
  peakMemory: number | undefined;
  /** Standard output. */
  output: string;
}

/** Runs a Node script. Its standard error is inherited. @throws Error if it fails. */
export function measureScript(
  script: string,
  args: readonly string[],
): Promise<ProcessMeasurement> {
  return measureProgram(process.execPath, [script, ...args]);
}

/** Runs a program. @throws Error if it fails. */
export async function measureProgram(
  program: string,
  args: readonly string[],
  cwd?: string,
): Promise<ProcessMeasurement> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, child.pid === undefined ? 0 : residentMemory(child.pid));
  }, SAMPLING_INTERVAL_MS);
  await once(child, 'close');
  clearInterval(sampler);
  if (child.exitCode !== 0)
    throw new Error(
      `${[program, ...args].join(' ')} ended with ${child.exitCode ?? child.signalCode ?? 'nothing'}`,
    );
  return {
    seconds: (performance.now() - started) / 1000,
    peakMemory: peak === 0 ? undefined : peak / 1024,
    output,
  };
}

/** Resident memory in KiB of a process and its descendants; 0 if it has exited. */
function residentMemory(pid: number): number {
  try {
    const ownMemory = Number(
      /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
    );
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentMemory(Number(child)), ownMemory);
  } catch {
    return 0;
  }
}
