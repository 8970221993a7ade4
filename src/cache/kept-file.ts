import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { systemCode } from '../user-error.ts';
import { writeWhole } from '../write-whole.ts';
import { CacheError } from './cache-error.ts';

/** Bytes of a SHA-256, which stands in front of what a file keeps. */
const DIGEST_BYTES = 32;

/**
 * Keeps bytes that can be made again in a file of a cache, with a digest of them and of the file's name in front.
 * @throws CacheError when the file cannot be written.
 */
export function keepFile(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    clearPlace(path);
    writeWhole(path, Buffer.concat([digestOf(path, bytes), bytes]));
  } catch (error) {
    throw systemCode(error) === undefined ? error : new CacheError(path, error);
  }
}

/** What {@link keepFile} has kept; `undefined` when there is no file, or its bytes are not those that were kept: the caller makes it again. */
export function keptFile(path: string): Uint8Array<ArrayBuffer> | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(file.subarray(DIGEST_BYTES));
  return digestOf(path, bytes).equals(file.subarray(0, DIGEST_BYTES)) ? bytes : undefined;
}

function digestOf(path: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${basename(path)}\0`).update(bytes).digest();
}

/** Removes an empty folder that stands where a file has to be; one that holds something is not ours. */
export function clearPlace(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(path);
}
