import { lstatSync, type BigIntStats } from 'node:fs';

/**
 * A file that changed less than this before it was read may change again without another stamp: clocks of file systems tick in
 * steps, of FAT in two seconds. In milliseconds; git's "racy" entries are the same.
 */
const TICK = 2_000;

/** Changes with whatever is done to a file, also where its size and its time are set to what they were: no program can set back ctime. */
export function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Whether a file had been left alone for a while at `read`, in milliseconds since 1970. */
export function isSettled({ mtimeMs, ctimeMs }: BigIntStats, read: number): boolean {
  return Number(mtimeMs) < read - TICK && Number(ctimeMs) < read - TICK;
}

/** What lies at a path, if anything does; where a name is too long for a file, nothing can. */
export function statOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
