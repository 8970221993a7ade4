import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/output/lock.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const MODULE = JSON.stringify(join(process.cwd(), 'src/output/lock.ts'));
let file: string;
beforeEach(() => {
  file = join(temporaryFolder(), 'cache/build.lock');
});

/** Starts a process that acquires the lock and keeps it; resolves once it is acquired. */
async function startHolder(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { acquireLock } from ${MODULE}; globalThis.lock = acquireLock(${JSON.stringify(file)}); process.stdout.write(String(!!lock)); setInterval(() => lock, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [output] = await once(child.stdout, 'data');
  expect(String(output)).toBe('true');
  return child;
}

/** Whether a separate process can acquire the lock: `true` or `false`. */
function acquireInOtherProcess(): string {
  return spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { acquireLock } from ${MODULE}; process.stdout.write(String(!!acquireLock(${JSON.stringify(file)})));`,
    ],
    { encoding: 'utf8' },
  ).stdout;
}

describe('a lock', () => {
  it('is held once, by one process, until it is released', () => {
    const lock = acquireLock(file);
    expect(lock).toBeDefined();
    expect(acquireLock(file)).toBeUndefined();
    expect(acquireInOtherProcess()).toBe('false');
    lock?.release();
    expect(acquireInOtherProcess()).toBe('true');
    acquireLock(file)?.release();
  });

  it('of a killed process is free at once', async () => {
    const child = await startHolder();
    expect(acquireLock(file)).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'close');
    const lock = acquireLock(file);
    expect(lock).toBeDefined();
    lock?.release();
  });

  it.each([
    ['the id of a running process', '1'],
    ['the id of this process', String(process.pid)],
    ['nothing', ''],
    ['a long text', 'x'.repeat(10_000)],
  ])('is free when its file contains %s, as the content is ignored', (_what, content) => {
    mkdirSync(join(file, '..'));
    writeFileSync(file, content);
    const lock = acquireLock(file);
    expect(lock).toBeDefined();
    expect(acquireInOtherProcess()).toBe('false');
    lock?.release();
  });

  it('whose file is a folder is reported in a sentence', () => {
    mkdirSync(file, { recursive: true });
    expect(() => acquireLock(file)).toThrow(/Không khóa được tệp .*build\.lock/u);
  });
});
