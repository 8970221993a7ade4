import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { flushFolder, flushTree } from '../cache/write-atomic.ts';
import { parentFolders } from './folder-times.ts';
import { listEntries, MARKER_FILE, readMarker } from './marker.ts';

/**
 * Moves the files of `staging` into `target`, and removes files that only the old marker lists;
 * other files stay untouched. The two markers serve as a journal: while the new one is in
 * `staging`, calling this function again completes the work of a killed process.
 *
 * Scripts, style sheets and photographs are moved before the pages that need them; obsolete files
 * are removed last.
 * @throws the error of the operating system; the call can then be repeated.
 */
export function applyStaging(staging: string, target: string): void {
  const next = new Set(readMarker(staging)?.files);
  if (!existsSync(target)) {
    renameSync(staging, target);
    flushFolder(dirname(target));
    return;
  }
  const staged = listEntries(staging).filter((path) => next.has(path));
  const removed = (readMarker(target)?.files ?? []).filter((path) => !next.has(path));
  // If a folder replaces a file, or a file replaces a folder, the old one is removed first.
  const stagedPaths = new Set(staged.flatMap((path) => [path, ...parentFolders(path)]));
  const isBlocking = (path: string) =>
    stagedPaths.has(path) || parentFolders(path).some((parent) => next.has(parent));
  for (const path of removed.filter(isBlocking)) removePath(target, path);
  for (const path of staged.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b))))
    move(staging, target, path);
  for (const path of removed.filter((path) => !isBlocking(path))) removePath(target, path);
  for (const name of readdirSync(staging))
    if (name !== MARKER_FILE) rmSync(join(staging, name), { recursive: true });
  flushTree(target);
  renameSync(join(staging, MARKER_FILE), join(target, MARKER_FILE));
  flushFolder(target);
  rmdirSync(staging);
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** Moves a file, or creates an empty folder. */
function move(staging: string, target: string, path: string): void {
  if (path.endsWith('/')) {
    mkdirSync(join(target, path), { recursive: true });
    return;
  }
  const destination = join(target, path);
  try {
    renameSync(join(staging, path), destination);
  } catch (error) {
    if (existsSync(dirname(destination))) throw error;
    mkdirSync(dirname(destination), { recursive: true });
    renameSync(join(staging, path), destination);
  }
}

/** Removes a file or an empty folder, and its parent folders below `target` that become empty. */
export function removePath(target: string, path: string): void {
  if (path.endsWith('/')) removeIfEmpty(join(target, path));
  // A folder may already have replaced the file.
  else if (lstatSync(join(target, path), { throwIfNoEntry: false })?.isDirectory() === false)
    unlinkSync(join(target, path));
  for (const parent of parentFolders(path.replace(/\/$/u, '')))
    if (!removeIfEmpty(join(target, parent))) return;
}

/** Removes a folder if it is empty. @returns whether the folder no longer exists. */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
  } catch {
    return !existsSync(folder);
  }
  return true;
}
