import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import * as z from 'astro/zod';
import { listFiles } from './list-files.ts';
import { systemCode } from '../problems/user-error.ts';
import { flushFolder, flushTree, writeAtomic } from './write-atomic.ts';
import { CacheError } from './cache-error.ts';
import { removeEmptyFolderAt } from './cache-file.ts';

/**
 * The file that lists the content of a cached folder. Hidden, so that {@link listFiles} skips it.
 */
const SEAL_FILE = '.seal.json';

const sealSchema = z.array(
  z.object({
    /** Relative to the folder, with forward slashes. */
    path: z.string(),
    bytes: z.int(),
    sha256: z.string(),
  }),
);
type Seal = z.infer<typeof sealSchema>;

/**
 * Unfinished folders are removed after this time, in milliseconds; another process may be writing
 * to younger ones.
 */
const UNFINISHED_MAX_AGE = 86_400_000;
/**
 * The names of the folders of {@link cachedFolder}: a digest, with the process and thread ids while
 * it is being written.
 */
const FOLDER_NAME = /^[0-9a-f]{8,64}(?<unfinished>\.\d+-\d+)?$/u;

/**
 * A cached folder `<parent>/<digest>`. Calls `write` to create it when it is missing or has been
 * modified, and removes the folders of other digests.
 * @param digest hexadecimal digits that identify the inputs of the folder.
 * @returns the path of the folder.
 * @throws CacheError when the folder cannot be written, and the errors of `write`.
 */
export async function cachedFolder(
  parent: string,
  digest: string,
  write: (folder: string) => Promise<void>,
): Promise<string> {
  const cached = findCachedFolder(parent, digest);
  if (cached !== undefined) return cached;
  const { folder, unfinished } = pathsOf(parent, digest);
  prepare(unfinished);
  await write(unfinished);
  finish(unfinished, folder);
  return folder;
}

/** The folder that {@link cachedFolder} has created, or `undefined` if it must create it. */
export function findCachedFolder(parent: string, digest: string): string | undefined {
  const { folder } = pathsOf(parent, digest);
  return isSealIntact(folder) ? folder : undefined;
}

function pathsOf(parent: string, digest: string): { folder: string; unfinished: string } {
  const folder = join(parent, digest);
  return { folder, unfinished: `${folder}.${process.pid}-${threadId}` };
}

function prepare(unfinished: string): void {
  withCacheError(unfinished, () => {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
  });
}

/** Seals a folder and renames it, then removes the folders that it replaces. */
function finish(unfinished: string, folder: string): void {
  withCacheError(folder, () => {
    sealFolder(unfinished);
    moveIntoPlace(unfinished, folder);
    const parent = join(folder, '..');
    flushFolder(parent);
    for (const name of readdirSync(parent)) {
      const match = FOLDER_NAME.exec(name);
      const path = join(parent, name);
      if (
        !match ||
        name === basename(folder) ||
        (match.groups?.['unfinished'] && Date.now() - statSync(path).mtimeMs < UNFINISHED_MAX_AGE)
      )
        continue;
      rmSync(path, { recursive: true, force: true });
    }
  });
}

/**
 * Renames the finished folder. If another thread or process has created the same folder meanwhile,
 * that one is kept, since it may be in use.
 */
function moveIntoPlace(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isSealIntact(folder)) {
      rmSync(unfinished, { recursive: true });
      return;
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
}

function withCacheError(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw systemCode(error) === undefined ? error : new CacheError(path, error);
  }
}

/** Flushes a finished folder to disk and records the size and digest of each file in its seal. */
function sealFolder(folder: string): void {
  flushTree(folder);
  removeEmptyFolderAt(join(folder, SEAL_FILE));
  writeAtomic(join(folder, SEAL_FILE), JSON.stringify(currentState(folder)));
}

/** Whether a folder still contains exactly the sealed files, byte for byte. Never throws. */
function isSealIntact(folder: string): boolean {
  try {
    const seal = sealSchema.parse(JSON.parse(readFileSync(join(folder, SEAL_FILE), 'utf8')));
    return JSON.stringify(seal) === JSON.stringify(currentState(folder));
  } catch {
    return false;
  }
}

function currentState(folder: string): Seal {
  return listFiles(folder).map(({ path }) => {
    const content = readFileSync(join(folder, path));
    return {
      path,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });
}
