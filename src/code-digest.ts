import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** A digest of code, as {@link filesDigest}: what was made by it no longer holds when it changes. `package-lock.json` stands for all libraries. */
export function codeDigest(paths: readonly string[]): string {
  return filesDigest([...paths, 'package-lock.json']);
}

/** A digest of files and of all files in folders. Paths are from the project's root. */
export function filesDigest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = statSync(path).isDirectory() ? listFiles(path).map((file) => join(path, file.path)) : [path];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
