import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findChromium } from '../browser/chromium.ts';
import { serve, temporaryFolder } from '../support/build.ts';

describe('serving', () => {
  it('takes the next free port when one is in use, and says which', async () => {
    const { outDir, url } = inject('real');
    const taken = Number(new URL(url).port);
    const other = createServer().listen(taken + 20, 'localhost');
    await once(other, 'listening');
    const { url: next, stop } = await serve(outDir, {}, taken + 20);
    expect(Number(new URL(next).port)).toBeGreaterThan(taken + 20);
    expect((await fetch(next)).status).toBe(200);
    stop();
    other.close();
  });

  it('answers a wrong address with the Vietnamese page and status 404', async () => {
    const { url } = inject('sample');
    const response = await fetch(`${url}khong-co/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Không có trang này');
  });
});

describe('npm run sample', () => {
  const sample = (...args: string[]) => spawnSync(process.execPath, ['tests/sample/write.ts', ...args], { encoding: 'utf8' });

  it('writes as many briefings as it is asked for', () => {
    const folder = join(temporaryFolder(), 'mau');
    expect(sample('7', folder)).toMatchObject({ status: 0, stdout: expect.stringContaining('Đã viết 7 bản tin mẫu') });
    expect(readdirSync(join(folder, 'briefings'), { recursive: true }).filter((name) => String(name).endsWith('.mdx'))).toHaveLength(7);
  });

  it('refuses what it cannot do, and writes into no folder that is in use', () => {
    expect(sample('bay')).toMatchObject({ status: 1, stderr: expect.stringContaining('Cách dùng') });
    expect(sample('7', 'content')).toMatchObject({ status: 1, stderr: expect.stringContaining('đã có tệp bên trong') });
    expect(sample('7', 'content/mau')).toMatchObject({ status: 1, stderr: expect.stringContaining('không được nằm trong') });
    expect(sample('7', 'package.json')).toMatchObject({ status: 1, stderr: expect.stringContaining('là một tệp') });
  });
});

describe('the browser for the tests', () => {
  it('is the one that CHROMIUM_PATH names, or the tests stop', () => {
    expect(findChromium({ CHROMIUM_PATH: '/x/chrome' }, (path) => path === '/x/chrome')).toBe('/x/chrome');
    expect(() => findChromium({ CHROMIUM_PATH: '/x/chrome' }, () => false)).toThrow('/x/chrome');
  });

  it('is else one that is installed, the first on the PATH', () => {
    expect(findChromium({ PATH: '/a:/b' }, (path) => path.startsWith('/b/'))).toBe('/b/google-chrome');
    expect(findChromium({ PATH: '/a' }, () => false)).toBeUndefined();
  });
});

it('CI runs the test command of the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain('npm start');
  expect(readme).toContain('npm test');
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm test$/mu);
});
