import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds between two looks at the memory. */
const INTERVAL = 50;

/** What a process took. */
export interface Measured {
  /** From start to end. */
  seconds: number;
  /**
   * The most resident memory, in MiB, that it and the processes it started held at one time, as far as looking into /proc
   * every 50 ms shows; `undefined` where there is no /proc.
   */
  peakMemory: number | undefined;
  /** What it printed. */
  output: string;
}

/** Runs a script in a process of its own. @throws Error when it ends badly; what it says of that goes to our own error stream. */
export function measureScript(script: string, args: readonly string[]): Promise<Measured> {
  return measureProgram(process.execPath, [script, ...args]);
}

/** Runs a program. @throws Error when it ends badly. */
export async function measureProgram(program: string, args: readonly string[], cwd?: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  let peak = 0;
  const looking = setInterval(() => { peak = Math.max(peak, child.pid === undefined ? 0 : residentMemory(child.pid)); }, INTERVAL);
  await once(child, 'close');
  clearInterval(looking);
  if (child.exitCode !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${child.exitCode ?? child.signalCode ?? 'nothing'}`);
  return { seconds: (performance.now() - started) / 1000, peakMemory: peak === 0 ? undefined : peak / 1024, output };
}

/** KiB of a process and all below it; 0 for one that is gone. */
function residentMemory(pid: number): number {
  try {
    const own = Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean));
    return children.reduce((sum, child) => sum + residentMemory(Number(child)), own);
  } catch {
    return 0;
  }
}
