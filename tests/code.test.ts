import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { waitForExit } from '../tools/site/build.ts';

const run = (script: string) =>
  waitForExit(
    spawn('npm', ['run', '--silent', script], {
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    }),
  );

// The check of types writes the types of Astro's collections, which the check of style reads, so
// that one comes after it. The check of types idles for half of its time, which another fills.
const typecheck = run('typecheck');
const results = {
  typecheck,
  lint: typecheck.then(() => run('lint')),
  'format:check': run('format:check'),
};

it.each(Object.entries(results))(
  'npm run %s has nothing to say against',
  async (_script, result) => {
    const { code, output } = await result;
    expect(code, output).toBe(0);
  },
);
