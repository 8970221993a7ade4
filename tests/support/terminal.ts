import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/** Somebody waits for a text to show, then types. */
export interface Step {
  sees: string;
  types: string;
}

/** Milliseconds between two looks at the program. */
const LOOK = 10;
/** So many looks in a row that find it waiting for a key, and it will show nothing more. */
const GIVES_UP = 200;

/**
 * Runs a program in a real pseudo-terminal (`script` of util-linux) and plays an editor: at each step waits until the text
 * shows after what was typed before, and the program waits for a key: one that is still busy would not take it.
 * Returns all that the terminal showed, without control codes, and how it ended.
 * @throws Error when the program ends, or goes on waiting for a key, and a step's text does not show.
 */
export async function inTerminal(command: string, env: Record<string, string>, steps: readonly Step[]): Promise<{ code: number | null; shown: string }> {
  const child = spawn('script', ['-qec', `stty rows 40 cols 120; exec ${command}`, '/dev/null'], { env: { ...process.env, TERM: 'xterm', CI: '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => { shown += stripVTControlCharacters(chunk.toString()); });
  const closed = once(child, 'close');
  let from = 0;
  for (const { sees, types } of steps) {
    let [rests, before] = [0, -1];
    while (!shown.includes(sees, from) || rests < 2) {
      await sleep(LOOK);
      // Not how long the screen has been still, which tells nothing on a busy machine: a program that has work to do does not sleep.
      rests = shown.length === before && sleeps(child.pid) ? rests + 1 : 0;
      before = shown.length;
      if (rests < GIVES_UP && child.exitCode === null) continue;
      child.kill();
      throw new Error(`“${sees}” does not show after:\n${shown.slice(from)}`);
    }
    from = shown.length;
    child.stdin.write(types);
  }
  await closed;
  return { code: child.exitCode, shown };
}

/** Whether the program that `script` runs sleeps in all its threads (proc_pid_stat(5): the state stands behind the name in brackets). */
function sleeps(script: number | undefined): boolean {
  try {
    const [program = ''] = readFileSync(`/proc/${script ?? 0}/task/${script ?? 0}/children`, 'utf8').split(' ');
    const threads = `/proc/${program}/task`;
    return readdirSync(threads).every((thread) => / S /u.test(readFileSync(`${threads}/${thread}/stat`, 'utf8').replace(/^.*\)/u, '')));
  } catch {
    // It has not begun yet, or one of its threads has ended meanwhile.
    return false;
  }
}
