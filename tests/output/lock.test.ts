import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/output/lock.ts';
import { temporaryFolder } from '../support/build.ts';

const MODULE = JSON.stringify(join(process.cwd(), 'src/output/lock.ts'));
let file: string;
beforeEach(() => { file = join(temporaryFolder(), 'cache/build.lock'); });

/** Starts a process that takes the lock and keeps it; resolves when it has it. */
async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', `import { takeLock } from ${MODULE}; globalThis.lock = takeLock(${JSON.stringify(file)}); process.stdout.write(String(!!lock)); setInterval(() => lock, 1000);`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('true');
  return child;
}

/** Whether a process of its own gets the lock. */
function otherGetsIt(): string {
  return spawnSync(process.execPath, ['--input-type=module', '-e', `import { takeLock } from ${MODULE}; process.stdout.write(String(!!takeLock(${JSON.stringify(file)})));`], { encoding: 'utf8' }).stdout;
}

describe('a lock', () => {
  it('is held by one process at a time, and by one part of it, until it is released', () => {
    const lock = takeLock(file);
    expect(lock).toBeDefined();
    expect(takeLock(file)).toBeUndefined();
    expect(otherGetsIt()).toBe('false');
    lock?.release();
    expect(otherGetsIt()).toBe('true');
    takeLock(file)?.release();
  });

  it('of a process that was killed is free at once', async () => {
    const child = await holder();
    expect(takeLock(file)).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'close');
    const lock = takeLock(file);
    expect(lock).toBeDefined();
    lock?.release();
  });

  it.each([
    ['the number of a process that lives', '1'],
    ['the number of this very process', String(process.pid)],
    ['nothing', ''],
    ['a long text', 'x'.repeat(10_000)],
  ])('is free when its file holds %s: no number is believed', (_what, content) => {
    mkdirSync(join(file, '..'));
    writeFileSync(file, content);
    const lock = takeLock(file);
    expect(lock).toBeDefined();
    expect(otherGetsIt()).toBe('false');
    lock?.release();
  });

  it('whose file is a folder is a sentence', () => {
    mkdirSync(file, { recursive: true });
    expect(() => takeLock(file)).toThrow(/Không khóa được tệp .*build\.lock/u);
  });
});
