import { setTimeout as sleep } from 'node:timers/promises';
import { cachedFolder, findCachedFolder } from '../cache/sealed-folder.ts';
import { cacheDir, shortDigest } from '../folders.ts';
import { acquireLock, type Lock } from '../output/lock.ts';
import { UserError } from '../problems/user-error.ts';

const FOLDER = 'node_modules/.cache/locks';

/** In milliseconds. */
const POLL_INTERVAL = 100;

/**
 * Blocks other builds with the same cache folder until the lock is released; the output folder has
 * a lock of its own (src/output/replace-folder.ts).
 * @throws UserError when such a build is running.
 */
export function acquireBuildLock(): Lock {
  const lock = acquireLock(`${FOLDER}/${shortDigest(cacheDir)}.lock`);
  if (!lock)
    throw new UserError(
      'Đang có một lần dựng khác của nội dung này. Xin đợi nó xong rồi chạy lại.',
    );
  return lock;
}

/**
 * Waits until no other process of the project bundles this, and keeps others from it: Astro's
 * working files, which its development server uses too, allow only one at a time.
 * @returns the lock, to be released.
 */
export async function acquireBundlingLock(what: 'pages' | 'form'): Promise<Lock> {
  for (;;) {
    const lock = acquireLock(`${FOLDER}/${what}.lock`);
    if (lock) return lock;
    await sleep(POLL_INTERVAL);
  }
}

/**
 * A {@link cachedFolder} that `bundle` creates while no other process bundles the same. One that is
 * cached is returned without waiting.
 */
export async function cachedBundle(
  what: 'pages' | 'form',
  parent: string,
  digest: string,
  bundle: (folder: string) => Promise<void>,
): Promise<string> {
  const cached = findCachedFolder(parent, digest);
  if (cached !== undefined) return cached;
  const lock = await acquireBundlingLock(what);
  // Another process may have created it meanwhile.
  return cachedFolder(parent, digest, bundle).finally(lock.release);
}
