import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/**
 * A digest of files and of all files in folders: what was made by this code no longer holds when it changes. Paths are
 * from the project's root. `package-lock.json` stands for all libraries.
 */
export function codeDigest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths, 'package-lock.json']) {
    const files = statSync(path).isDirectory() ? listFiles(path).map((file) => join(path, file.path)) : [path];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
