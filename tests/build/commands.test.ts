import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findChromium } from '../../tools/browser/chromium.ts';
import { serve, temporaryFolder } from '../../tools/site/build.ts';

describe('the server', () => {
  it('uses the next free port when the requested one is in use, and returns its address', async () => {
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

  it('answers an unknown address with status 404 and the Vietnamese error page', async () => {
    const { url } = inject('sample');
    const response = await fetch(`${url}khong-co/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Không có trang này');
  });
});

describe('npm run sample', () => {
  const sample = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/sample/write.ts', ...args], { encoding: 'utf8' });

  it('writes the requested number of briefings', () => {
    const folder = join(temporaryFolder(), 'mau');
    expect(sample('7', folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Đã viết 7 bản tin mẫu'),
    });
    expect(
      readdirSync(join(folder, 'briefings'), { recursive: true }).filter((name) =>
        String(name).endsWith('.mdx'),
      ),
    ).toHaveLength(7);
  });

  it('refuses a wrong number, and a folder that it must not write to', () => {
    expect(sample('bay')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Cách dùng'),
    });
    expect(sample('7', 'content')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('đã có tệp bên trong'),
    });
    expect(sample('7', 'content/mau')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('không được nằm trong'),
    });
    expect(sample('7', 'package.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('là một tệp'),
    });
  });
});

describe('the browser for the tests', () => {
  it('is the one at CHROMIUM_PATH, and it is an error if that does not exist', () => {
    expect(findChromium({ CHROMIUM_PATH: '/x/chrome' }, (path) => path === '/x/chrome')).toBe(
      '/x/chrome',
    );
    expect(() => findChromium({ CHROMIUM_PATH: '/x/chrome' }, () => false)).toThrow('/x/chrome');
  });

  it('is otherwise the first one on the PATH', () => {
    expect(findChromium({ PATH: '/a:/b' }, (path) => path.startsWith('/b/'))).toBe(
      '/b/chromium-headless-shell',
    );
    expect(findChromium({ PATH: '/a:/b' }, (path) => path === '/b/google-chrome')).toBe(
      '/b/google-chrome',
    );
    expect(findChromium({ PATH: '/a' }, () => false)).toBeUndefined();
  });
});

it('CI runs the test command of the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain('npm start');
  expect(readme).toContain('npm test');
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm test$/mu);
});
