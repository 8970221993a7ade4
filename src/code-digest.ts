import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { moduleGraph } from './module-graph.ts';

/**
 * A digest of the code that `entries` run: they themselves and all that they import. What this code has made no longer holds
 * when it changes. `package-lock.json` stands for all packages. Files that the code reads at run time are entries too.
 * @param entries paths from the project's root.
 * @returns 64 hexadecimal digits of SHA-256.
 */
export function graphDigest(entries: readonly string[]): string {
  return filesDigest([...moduleGraph(entries), 'package-lock.json']);
}

/**
 * A digest of files' names and bytes.
 * @param paths from the project's root.
 * @returns 64 hexadecimal digits of SHA-256.
 */
export function filesDigest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  return hash.digest('hex');
}
