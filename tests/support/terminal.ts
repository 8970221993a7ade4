import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/** Waits for a text to appear, then types. */
export interface Step {
  sees: string;
  types: string;
}

const POLL_INTERVAL_MS = 10;
/** After this many consecutive polls in which it waits for input, a program shows nothing more. */
const MAX_IDLE_POLLS = 200;

/**
 * Runs a program in a pseudo-terminal (`script` of util-linux) and enters input. Each step waits
 * until the text appears after the previous input and the program waits for input, as a busy
 * program would discard it.
 * @returns the output without control codes, and the exit code.
 * @throws Error if the program ends or keeps waiting for input without showing a step's text.
 */
export async function inTerminal(
  command: string,
  env: Record<string, string>,
  steps: readonly Step[],
): Promise<{ code: number | null; shown: string }> {
  const child = spawn('script', ['-qec', `stty rows 40 cols 200; exec ${command}`, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm', CI: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
  });
  const closed = once(child, 'close');
  let from = 0;
  for (const { sees, types } of steps) {
    let [idlePolls, before] = [0, -1];
    while (!shown.includes(sees, from) || idlePolls < 2) {
      await sleep(POLL_INTERVAL_MS);
      // Checks the process state, as unchanged output means nothing on a busy machine.
      idlePolls = shown.length === before && isSleeping(child.pid) ? idlePolls + 1 : 0;
      before = shown.length;
      if (idlePolls < MAX_IDLE_POLLS && child.exitCode === null) continue;
      child.kill();
      throw new Error(`“${sees}” does not show after:\n${shown.slice(from)}`);
    }
    from = shown.length;
    child.stdin.write(types);
  }
  await closed;
  return { code: child.exitCode, shown };
}

/**
 * Whether all threads of the program that `script` runs are sleeping. The state follows the name in
 * brackets, see proc_pid_stat(5).
 */
function isSleeping(script: number | undefined): boolean {
  try {
    const [program = ''] = readFileSync(
      `/proc/${script ?? 0}/task/${script ?? 0}/children`,
      'utf8',
    ).split(' ');
    const threads = `/proc/${program}/task`;
    return readdirSync(threads).every((thread) =>
      / S /u.test(readFileSync(`${threads}/${thread}/stat`, 'utf8').replace(/^.*\)/u, '')),
    );
  } catch {
    // The program has not started yet, or a thread has just ended.
    return false;
  }
}
