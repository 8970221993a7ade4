import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flushFolder, flushTree } from '../write-whole.ts';
import { entriesOf, MARK_FILE, parentsOf, readMark } from './mark.ts';

/**
 * Makes `target` what the finished mark in `staging` says: what lies in `staging` moves there, what only the old mark names is removed,
 * the rest stays untouched. The two marks are the journal: while the new one is in `staging`, the same call again finishes
 * what a killed process has begun, wherever it stopped.
 *
 * Scripts, style sheets and photographs move before the pages that need them, and what vanishes goes last.
 * @throws Error of the operating system; call it again when its cause is gone.
 */
export function applyOutput(staging: string, target: string): void {
  const next = new Set(readMark(staging)?.files);
  if (!existsSync(target)) {
    renameSync(staging, target);
    flushFolder(dirname(target));
    return;
  }
  const staged = entriesOf(staging).filter((path) => next.has(path));
  const removed = (readMark(target)?.files ?? []).filter((path) => !next.has(path));
  // Where a folder replaces a file, or a file a folder, the old one is removed first.
  const places = new Set(staged.flatMap((path) => [path, ...parentsOf(path)]));
  const inTheWay = (path: string) => places.has(path) || parentsOf(path).some((parent) => next.has(parent));
  for (const path of removed.filter(inTheWay)) removePath(target, path);
  for (const path of staged.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)))) move(staging, target, path);
  for (const path of removed.filter((path) => !inTheWay(path))) removePath(target, path);
  for (const name of readdirSync(staging)) if (name !== MARK_FILE) rmSync(join(staging, name), { recursive: true });
  flushTree(target);
  renameSync(join(staging, MARK_FILE), join(target, MARK_FILE));
  flushFolder(target);
  rmdirSync(staging);
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** Moves a file, or makes an empty folder. */
function move(staging: string, target: string, path: string): void {
  if (path.endsWith('/')) {
    mkdirSync(join(target, path), { recursive: true });
    return;
  }
  const place = join(target, path);
  try {
    renameSync(join(staging, path), place);
  } catch (error) {
    if (existsSync(dirname(place))) throw error;
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(staging, path), place);
  }
}

/** Removes a file of ours, or an empty folder, and the folders around it, below `target`, that become empty. */
export function removePath(target: string, path: string): void {
  if (path.endsWith('/')) removeEmpty(join(target, path));
  // A folder may have taken the file's place already.
  else if (lstatSync(join(target, path), { throwIfNoEntry: false })?.isDirectory() === false) unlinkSync(join(target, path));
  for (const parent of parentsOf(path.replace(/\/$/u, ''))) if (!removeEmpty(join(target, parent))) return;
}

/** Removes a folder unless something is in it. @returns whether it is gone. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
  } catch {
    return !existsSync(folder);
  }
  return true;
}
