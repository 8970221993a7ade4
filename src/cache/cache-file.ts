import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { systemCode } from '../problems/user-error.ts';
import { writeAtomic } from './write-atomic.ts';
import { CacheError } from './cache-error.ts';

/** The size of the SHA-256 at the start of each cache file. */
const DIGEST_BYTES = 32;

/**
 * Writes a cache file: a digest of the file's name and content, followed by the content, which may
 * come in parts.
 * @param options `flush: false` is faster; after a power failure, the file may then be damaged.
 * @throws CacheError when the file cannot be written.
 */
export function writeCacheFile(
  path: string,
  content: Uint8Array | readonly Uint8Array[],
  options: { flush?: boolean } = {},
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    removeEmptyFolderAt(path);
    const parts = content instanceof Uint8Array ? [content] : content;
    writeAtomic(path, [digestOf(path, parts), ...parts], options);
  } catch (error) {
    throw systemCode(error) === undefined ? error : new CacheError(path, error);
  }
}

/** Reads a file of {@link writeCacheFile}; returns `undefined` when it is missing or damaged. */
export function readCacheFile(path: string): Uint8Array<ArrayBuffer> | undefined {
  let file: Buffer<ArrayBuffer>;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  if (file.length < DIGEST_BYTES) return undefined;
  // Not a copy: the largest file has 100 MB.
  const bytes = new Uint8Array(
    file.buffer,
    file.byteOffset + DIGEST_BYTES,
    file.length - DIGEST_BYTES,
  );
  return digestOf(path, [bytes]).equals(file.subarray(0, DIGEST_BYTES)) ? bytes : undefined;
}

function digestOf(path: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(`${basename(path)}\0`);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/**
 * Removes an empty folder at the path of a file.
 * @throws the error of the operating system when the folder is not empty, as it is not ours then.
 */
export function removeEmptyFolderAt(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(path);
}
