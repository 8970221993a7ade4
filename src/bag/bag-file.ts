import { readFileSync, statSync } from 'node:fs';

/** A file that goes into a bag. */
export interface BagFile {
  /** From the bag's root, with forward slashes: `data/content/site.yaml`. */
  path: string;
  /** In bytes. */
  size: number;
  read: () => Uint8Array;
}

/** A copy of a file on this machine. @throws the error of the operating system. */
export function copiedFile(path: string, from: string): BagFile {
  return { path, size: statSync(from).size, read: () => readFileSync(from) };
}

/** A file that is written for the bag. */
export function writtenFile(path: string, text: string): BagFile {
  const bytes = Buffer.from(text);
  return { path, size: bytes.length, read: () => bytes };
}
