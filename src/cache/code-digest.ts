import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { moduleGraph } from './module-graph.ts';

/**
 * A digest of the entry files and everything that they import; `package-lock.json` covers packages.
 * Use it to invalidate cached results of this code.
 * @param entries paths from the project's root; include files that the code reads at run time.
 * @returns 64 hexadecimal digits of SHA-256.
 */
export function graphDigest(entries: readonly string[]): string {
  return filesDigest([...moduleGraph(entries), 'package-lock.json']);
}

const digests = new Map<string, string>();

/**
 * As {@link graphDigest}, for code that this process runs. Computed once: a process keeps running
 * the code that it began with.
 */
export function runningCodeDigest(entries: readonly string[]): string {
  const key = entries.join('\n');
  const digest = digests.get(key) ?? graphDigest(entries);
  digests.set(key, digest);
  return digest;
}

/**
 * A digest of the names and bytes of files.
 * @param paths from the project's root.
 * @returns 64 hexadecimal digits of SHA-256.
 */
export function filesDigest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  return hash.digest('hex');
}
