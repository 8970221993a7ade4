import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file so that it is there whole or not at all, also when the process is killed or the power fails: its bytes are on the
 * disk before a rename, which is atomic, gives them their name.
 * @throws Error of the operating system; nothing is left behind then.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}-${threadId}`;
  try {
    writeFlushed(unfinished, content, 'w');
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

/** Writes a file and waits until its bytes are on the disk. `flag`: `w` replaces, `wx` fails where something is there. */
export function writeFlushed(path: string, content: string | Uint8Array, flag: 'w' | 'wx'): void {
  const file = openSync(path, flag);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the names in a folder are on the disk, where the system can say so (Windows cannot). */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Waits until all files below a folder are on the disk. One call for all: a site has thousands, and Node can only wait for each by itself. */
export function flushTree(folder: string): void {
  if (process.platform === 'win32') return;
  const ofFolder = process.platform === 'linux' && spawnSync('sync', ['--file-system', folder]).status === 0;
  if (!ofFolder) spawnSync('sync');
}
