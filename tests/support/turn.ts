import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../../src/output/lock.ts';

const LOCK = resolve('node_modules/.cache/tests-turn.lock');

/** Milliseconds between two looks at whether it is one's turn. */
const LOOK = 50;
let after = 0;

/**
 * Waits until no other test file builds or serves the project with Astro, whose working files take one at a time
 * (src/build/build-site.ts). Returns how to let the next one go on.
 */
export async function takeTurn(): Promise<() => void> {
  for (;;) {
    const lock = performance.now() < after ? undefined : takeLock(LOCK);
    if (lock) {
      return () => {
        lock.release();
        // Another file that has waited comes first.
        after = performance.now() + 3 * LOOK;
      };
    }
    await sleep(LOOK);
  }
}
