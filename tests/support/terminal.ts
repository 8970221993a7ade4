import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** Somebody waits for a text to show, then types. */
export interface Step {
  sees: string;
  types: string;
}

/** Milliseconds without output after which a screen has come to rest: a prompt that is still busy would not take a key. */
const REST = 150;

/**
 * Runs a command in a real pseudo-terminal (`script` of util-linux) and plays an editor: at each step waits until the
 * text shows after what was typed before, and the screen rests. Returns all that the terminal showed, without control codes, and how it ended.
 * @throws Error when a step's text does not show within 15 seconds.
 */
export async function inTerminal(command: string, env: Record<string, string>, steps: readonly Step[]): Promise<{ code: number | null; shown: string }> {
  const child = spawn('script', ['-qec', `stty rows 40 cols 120; ${command}`, '/dev/null'], { env: { ...process.env, TERM: 'xterm', CI: '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let shown = '';
  let lastChange = Date.now();
  child.stdout.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    lastChange = Date.now();
  });
  const closed = once(child, 'close');
  let from = 0;
  for (const { sees, types } of steps) {
    const until = Date.now() + 15_000;
    while (!shown.includes(sees, from) || Date.now() - lastChange < REST) {
      if (Date.now() > until || child.exitCode !== null) {
        child.kill();
        throw new Error(`“${sees}” does not show after:\n${shown.slice(from)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    from = shown.length;
    child.stdin.write(types);
  }
  await closed;
  return { code: child.exitCode, shown };
}
