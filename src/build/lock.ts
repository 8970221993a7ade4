import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes a lock for this process: a file that holds its number. One that a killed process could not remove is taken over.
 * @returns whether nobody else has it. The one who has it removes the file when done.
 */
export function takeLock(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  if (take(file)) return true;
  const other = holderOf(file);
  if (other === undefined || isRunning(other)) return false;
  rmSync(file, { force: true });
  return take(file);
}

/** The process that has a lock; `undefined` while it is just being taken. */
export function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether the lock could be taken; making the file and finding it there already is one step, so two cannot both take it. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Signal 0 asks whether a process is there without touching it. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
