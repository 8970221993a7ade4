import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What to write into a file; parts are written one after another, without joining them first. */
export type FileContent = string | Uint8Array | readonly Uint8Array[];

/**
 * Writes a file atomically, even if the process is killed or the power fails: flushes a temporary
 * file to disk and renames it.
 * @param flush without it, the file may be damaged after a power failure.
 * @throws the error of the operating system, after removing the temporary file.
 */
export function writeAtomic(path: string, content: FileContent, { flush = true } = {}): void {
  const temporary = `${path}.${process.pid}-${threadId}`;
  try {
    writeParts(temporary, content, 'w', flush);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (flush) flushFolder(dirname(path));
}

/**
 * Writes a file and flushes it to disk.
 * @param flag `w` overwrites an existing file, `wx` fails if there is one.
 */
export function writeFlushed(path: string, content: FileContent, flag: 'w' | 'wx'): void {
  writeParts(path, content, flag, true);
}

function writeParts(path: string, content: FileContent, flag: 'w' | 'wx', flush: boolean): void {
  const file = openSync(path, flag);
  try {
    const isOnePart = typeof content === 'string' || content instanceof Uint8Array;
    for (const part of isOnePart ? [content] : content) writeFileSync(file, part);
    if (flush) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes the entries of a folder to disk; not supported on Windows. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Flushes all files below a folder to disk. Uses one `sync` call for thousands of files, since Node
 * can only flush them one by one.
 */
export function flushTree(folder: string): void {
  if (process.platform === 'win32') return;
  const isFlushed =
    process.platform === 'linux' && spawnSync('sync', ['--file-system', folder]).status === 0;
  if (!isFlushed) spawnSync('sync');
}
