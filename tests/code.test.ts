import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

// One after the other: the check of types writes the types of Astro's collections, which the check
// of style reads.
it.each(['typecheck', 'lint', 'format:check'])(
  'npm run %s has nothing to say against',
  (script) => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    });
    expect(status, stdout + stderr).toBe(0);
  },
);
