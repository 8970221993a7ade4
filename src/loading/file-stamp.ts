import { lstatSync, type BigIntStats } from 'node:fs';

/**
 * The coarsest timestamp resolution of a file system, in milliseconds: two seconds on FAT. A file
 * modified less than this before it was read can change again without a new stamp, like git's
 * "racy" entries.
 */
const TIMESTAMP_RESOLUTION = 2_000;

/**
 * A string that changes with every modification of a file, even if its size and modification time
 * are restored: programs cannot set ctime.
 */
export function fileStamp({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/**
 * Whether a file had not been modified for a while when it was read.
 * @param readAt in milliseconds since 1970.
 */
export function isSettled({ mtimeMs, ctimeMs }: BigIntStats, readAt: number): boolean {
  return (
    Number(mtimeMs) < readAt - TIMESTAMP_RESOLUTION &&
    Number(ctimeMs) < readAt - TIMESTAMP_RESOLUTION
  );
}

/**
 * The stats of a path; `undefined` when it does not exist, or cannot because its name is too long.
 */
export function statIfExists(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
