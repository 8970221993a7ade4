import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changedPages } from '../../src/bag/changed-pages.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';

const line = (path: string, digest: string) => `${digest.repeat(128)}  data/site/${path}\n`;
const BEFORE =
  line('2020/07/cu.json', 'a') + line('2020/07/sua.json', 'a') + line('index.html', 'a');
const NOW =
  line('2020/07/cu.json', 'a') +
  line('2020/07/sua.json', 'b') +
  line('2020/08/moi.json', 'c') +
  line('2020/08/moi/index.html', 'c') +
  line('du-lieu/datapackage.json', 'd') +
  line('index.html', 'b');

describe('the pages that changed between two bags', () => {
  it('are those of briefings whose record is new or differs, newest first', () => {
    expect(changedPages(NOW, BEFORE)).toEqual(['/2020/08/moi/', '/2020/07/sua/']);
    expect(changedPages(NOW, NOW)).toEqual([]);
  });

  it('are those of all briefings when there was no bag before', () => {
    expect(changedPages(NOW, '')).toHaveLength(3);
  });
});

describe('npm run internet-archive', () => {
  const asked: string[] = [];
  let status = 200;
  // In place of the Internet Archive, which no test may ask.
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status).end();
  });
  let service = '';
  const folder = temporaryFolder();
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    service = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/save/`;
    writeFiles(folder, { 'nay.txt': NOW, 'truoc.txt': BEFORE });
  });
  beforeEach(() => {
    asked.length = 0;
    status = 200;
  });
  afterAll(() => {
    server.close();
  });

  async function run(...args: string[]): Promise<{ code: unknown; output: string }> {
    const child = spawn(
      process.execPath,
      ['src/commands/internet-archive.ts', join(folder, 'nay.txt'), '--pause', '0', ...args],
      { env: { ...process.env, SITE_URL: 'https://tin.example', BASE_PATH: '/kyanh' } },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const [code]: unknown[] = await once(child, 'close');
    return { code, output };
  }

  it('asks for the changed pages by their full addresses', async () => {
    expect(await run('--before', join(folder, 'truoc.txt'), '--service', service)).toEqual({
      code: 0,
      output: 'Có 2 trang mới hoặc đã đổi; đã nhờ lưu 2 trang, 2 trang được nhận.\n',
    });
    expect(asked).toEqual([
      '/save/https://tin.example/kyanh/2020/08/moi/',
      '/save/https://tin.example/kyanh/2020/07/sua/',
    ]);
  });

  it('asks for no more than the limit, and says what is left', async () => {
    const { output } = await run('--service', service, '--limit', '1');
    expect(asked).toHaveLength(1);
    expect(output).toContain('https://tin.example/kyanh/2020/07/cu/: để lần sau.');
  });

  it('leaves a service in peace that refuses, and does not fail for it', async () => {
    status = 429;
    writeFiles(folder, {
      'nay.txt': NOW + line('2020/05/a.json', 'a') + line('2020/05/b.json', 'a'),
    });
    const { code, output } = await run('--service', service, '--before', join(folder, 'khong-co'));
    expect(code).toBe(0);
    expect(asked).toHaveLength(3);
    expect(output.match(/máy đó trả lời 429/gu)).toHaveLength(3);
    expect(output.match(/chưa hỏi, vì máy đó đã từ chối nhiều lần liền/gu)).toHaveLength(2);
  });

  it('explains wrong arguments', async () => {
    for (const args of [['thua'], ['--limit', '0'], ['--pause', 'x'], ['--la', '1']])
      expect(await run(...args)).toEqual({
        code: 1,
        output: expect.stringContaining('Cách dùng: npm run internet-archive'),
      });
  });
});
