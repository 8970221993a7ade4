import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import * as z from 'astro/zod';
import { listFiles } from '../list-files.ts';
import { systemCode } from '../user-error.ts';
import { flushFolder, flushTree, writeWhole } from '../write-whole.ts';
import { CacheError } from './cache-error.ts';
import { clearPlace } from './kept-file.ts';

/** The file that lists what a cached folder holds. Hidden, so that {@link listFiles} leaves it out. */
const SEAL = '.seal.json';

const sealSchema = z.array(z.object({
  /** From the folder, with forward slashes. */
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
}));
export type Seal = z.infer<typeof sealSchema>;

/** Which files of a folder its seal covers; all but hidden ones unless said otherwise. */
type Covers = (path: string) => boolean;
const ALL: Covers = () => true;

/** What is unfinished is removed when it is older than this, in milliseconds: another process may be writing it. */
const ABANDONED = 86_400_000;
/** The names that {@link keptFolder} gives: a digest, and while it is being written the numbers of the process and of the thread. */
const NAME = /^[0-9a-f]{8,64}(?<unfinished>\.\d+-\d+)?$/u;

/**
 * A folder of files that can be made again: `<parent>/<digest>`, where `digest` (hexadecimal digits) changes with all that it is made from. It is
 * made by `write` when it is missing or no longer holds what was written; those of other digests are removed.
 * @returns its path. @throws CacheError when it cannot be written, and whatever `write` throws.
 */
export async function keptFolder(parent: string, digest: string, write: (folder: string) => Promise<void>): Promise<string> {
  const { folder, unfinished } = placesOf(parent, digest);
  if (isAsSealed(folder)) return folder;
  prepare(unfinished);
  await write(unfinished);
  finish(unfinished, folder);
  return folder;
}

/** As {@link keptFolder}, in one go. */
export function keptFolderSync(parent: string, digest: string, write: (folder: string) => void): string {
  const { folder, unfinished } = placesOf(parent, digest);
  if (isAsSealed(folder)) return folder;
  prepare(unfinished);
  write(unfinished);
  finish(unfinished, folder);
  return folder;
}

function placesOf(parent: string, digest: string): { folder: string; unfinished: string } {
  const folder = join(parent, digest);
  return { folder, unfinished: `${folder}.${process.pid}-${threadId}` };
}

function prepare(unfinished: string): void {
  inCache(unfinished, () => {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
  });
}

/** Seals a folder and gives it its name, then removes those that it replaces. */
function finish(unfinished: string, folder: string): void {
  inCache(folder, () => {
    sealFolder(unfinished);
    takePlace(unfinished, folder);
    const parent = join(folder, '..');
    flushFolder(parent);
    for (const name of readdirSync(parent)) {
      const match = NAME.exec(name);
      const path = join(parent, name);
      if (!match || name === basename(folder) || (match.groups?.['unfinished'] && Date.now() - statSync(path).mtimeMs < ABANDONED)) continue;
      rmSync(path, { recursive: true, force: true });
    }
  });
}

/** Another thread, or process, may have made the same folder meanwhile: then it stays, as somebody may be reading it. */
function takePlace(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isAsSealed(folder)) {
      rmSync(unfinished, { recursive: true });
      return;
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
}

function inCache(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw systemCode(error) === undefined ? error : new CacheError(path, error);
  }
}

/** Writes down the size and digest of every file of a finished folder, when all of them are on the disk. */
export function sealFolder(folder: string, covers = ALL): void {
  flushTree(folder);
  clearPlace(join(folder, SEAL));
  writeWhole(join(folder, SEAL), JSON.stringify(stateOf(folder, covers)));
}

/** Whether a folder holds what it held when it was sealed: each file, byte for byte, and no other. Never throws. */
export function isAsSealed(folder: string, covers = ALL): boolean {
  try {
    return JSON.stringify(sealOf(folder)) === JSON.stringify(stateOf(folder, covers));
  } catch {
    return false;
  }
}

/** What a folder held when it was sealed. @throws Error when it has no seal that can be read. */
export function sealOf(folder: string): Seal {
  return sealSchema.parse(JSON.parse(readFileSync(join(folder, SEAL), 'utf8')));
}

/** Takes a folder's seal away while its files are changed. */
export function breakSeal(folder: string): void {
  rmSync(join(folder, SEAL), { force: true, recursive: true });
}

/** Copies what a sealed folder holds, without its seal. */
export function copySealed(folder: string, to: string): void {
  cpSync(folder, to, { recursive: true, filter: (path) => basename(path) !== SEAL });
}

function stateOf(folder: string, covers: Covers): Seal {
  return listFiles(folder).filter(({ path }) => covers(path)).map(({ path }) => {
    const content = readFileSync(join(folder, path));
    return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  });
}
