import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from '../../tools/site/build.ts';
import { filesOf, pagesOf } from '../../tools/site/site-files.ts';

const sample = inject('sample');
const [BRIEFING = ''] = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))
  .map((path) => path.replace('index.html', ''));
const fileNamed = (pattern: RegExp) =>
  filesOf(sample.outDir).find((path) => pattern.test(path)) ?? '';
const PHOTO = fileNamed(/^\d{4}\/.*\.jpg$/u);
const SCRIPT = fileNamed(/^_astro\/.*\.js$/u);
const html = readFileSync(join(sample.outDir, BRIEFING, 'index.html'), 'utf8');

/** A real web server that serves the sample site with the configuration of `deploy/`. */
interface WebServer {
  /** Whether this machine has it. */
  command: string;
  /** Starts it. @returns its process. */
  start: (root: string, port: number) => ChildProcess;
}

const folder = temporaryFolder();

/** The configuration in `deploy/`, for a site in `root` below `/kyanh/`. */
function configuration(file: string, root: string): string {
  return readFileSync(`deploy/${file}`, 'utf8')
    .replaceAll('/srv/kho-tin/.deploy', `${root}/kyanh/.deploy`)
    .replaceAll('/srv/kho-tin', root);
}

const SERVERS: Record<string, WebServer> = {
  nginx: {
    command: 'nginx',
    start: (root, port) => {
      const site = configuration('nginx.conf', root).replace('listen 80;', `listen ${port};`);
      writeFileSync(join(folder, 'kho-tin.conf'), site);
      const user = process.getuid?.() === 0 ? 'user root;\n' : '';
      writeFileSync(
        join(folder, 'nginx.conf'),
        `${user}pid ${folder}/pid;\ndaemon off;\nerror_log stderr;\nevents { worker_connections 256; }\nhttp {\n  access_log off;\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')}  default_type application/octet-stream;\n  include ${folder}/kho-tin.conf;\n}\n`,
      );
      return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    },
  },
  Caddy: {
    command: 'caddy',
    start: (root, port) => {
      const site = configuration('Caddyfile', root).replace(/^:80/mu, `:${port}`);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile')], {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
    },
  },
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

const root = join(folder, 'root');
beforeAll(() => {
  mkdirSync(root);
  cpSync(sample.outDir, join(folder, 'site'), { recursive: true });
  symlinkSync(join(folder, 'site'), join(root, 'kyanh'));
  for (const page of [BRIEFING, '']) {
    const file = join(folder, 'site', page, 'index.html');
    execFileSync('gzip', ['--keep', '-9', file]);
  }
});

const isInstalled = (command: string) =>
  spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;

describe.each(Object.entries(SERVERS).filter(([, { command }]) => isInstalled(command)))(
  '%s with the configuration of deploy/',
  (_name, server) => {
    let port = 0;
    let child: ChildProcess;
    beforeAll(async () => {
      port = await freePort();
      child = server.start(root, port);
      for (;;) {
        const answer = await get('').catch(() => undefined);
        if (answer) return;
        if (child.exitCode !== null) throw new Error('The server has ended.');
        await sleep(50);
      }
    });
    afterAll(() => {
      child.kill();
    });

    interface Answer {
      status: number | undefined;
      headers: IncomingMessage['headers'];
      body: Buffer;
    }

    function get(
      path: string,
      headers: Record<string, string> = {},
      agent?: Agent,
    ): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const address = `http://127.0.0.1:${port}/kyanh/${path}`;
        request(address, { headers, agent }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(chunks),
            });
          });
        })
          .on('error', reject)
          .end();
      });
    }

    it('sends every header with a briefing', async () => {
      const { status, headers, body } = await get(BRIEFING);
      expect(status).toBe(200);
      expect(body.toString()).toBe(html);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=()',
        etag: expect.stringMatching(/./u),
      });
    });

    it('allows by its policy all that a page of the site allows itself, and no frames', async () => {
      for (const page of ['', BRIEFING, 'tim-kiem/', 'bien-tap/', `${BRIEFING}phat-thanh/`]) {
        const { headers, body } = await get(page);
        const policy = directives(String(headers['content-security-policy']));
        const [, own = ''] =
          /content-security-policy" content="([^"]*)"/u.exec(body.toString()) ?? [];
        expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
        for (const [name, sources] of directives(own))
          expect(policy.get(name)).toEqual(expect.arrayContaining(sources));
        expect(policy.get('script-src')).not.toContain("'unsafe-inline'");
      }
    });

    it.each([
      ['_astro file', SCRIPT, 'public, max-age=31536000, immutable'],
      [
        'file of the search index',
        fileNamed(/^pagefind\//u),
        'public, max-age=31536000, immutable',
      ],
      [
        'script of the form',
        fileNamed(/^bien-tap\/.+\.js$/u),
        'public, max-age=31536000, immutable',
      ],
      ['worker', 'sw.js', 'no-cache'],
      ['feed', 'atom.xml', 'no-cache'],
      ['photograph', PHOTO, 'no-cache'],
    ])('lets browsers keep a %s as long as it stays the same', async (_what, path, caching) => {
      const { status, headers } = await get(path);
      expect({ status, caching: headers['cache-control'] }).toEqual({ status: 200, caching });
    });

    it.each([
      ['du-lieu/people.csv', 'text/csv; charset=utf-8'],
      [fileNamed(/\.ndjson\.gz$/u), 'application/gzip'],
      [fileNamed(/\.bib$/u), 'application/x-bibtex; charset=utf-8'],
      ['llms.txt', 'text/plain; charset=utf-8'],
      ['manifest.webmanifest', expect.stringMatching(/^application\/manifest\+json/u)],
      [fileNamed(/\.avif$/u), 'image/avif'],
    ])('knows the type of %s', async (path, type) => {
      expect((await get(path)).headers['content-type']).toEqual(type);
    });

    it('sends the compressed copy to whoever reads it', async () => {
      const { headers, body } = await get(BRIEFING, { 'Accept-Encoding': 'gzip' });
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(body).toEqual(readFileSync(join(folder, 'site', BRIEFING, 'index.html.gz')));
      expect(gunzipSync(body).toString()).toBe(html);
    });

    it('answers “not modified” to those who have the page', async () => {
      const { headers } = await get(BRIEFING);
      const again = await get(BRIEFING, { 'If-None-Match': String(headers.etag) });
      expect(again.status).toBe(304);
    });

    it('leads from an address without a slash to the page', async () => {
      const { status, headers } = await get(BRIEFING.replace(/\/$/u, ''));
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`/kyanh/${BRIEFING}`);
    });

    it('sends a range of a photograph', async () => {
      const { status, headers, body } = await get(PHOTO, { Range: 'bytes=10-29' });
      const whole = readFileSync(join(sample.outDir, PHOTO));
      expect(status).toBe(206);
      expect(headers['content-range']).toBe(`bytes 10-29/${whole.length}`);
      expect(body).toEqual(whole.subarray(10, 30));
    });

    it('shows the page of wrong addresses with 404, and lets nobody keep the error', async () => {
      for (const path of ['2020/07/khong-co/', '_astro/khong-co.js']) {
        const { status, headers, body } = await get(path);
        expect(status).toBe(404);
        expect(body.toString()).toContain('Không có trang này');
        expect(headers).toMatchObject({
          'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
          'x-content-type-options': 'nosniff',
        });
        expect(headers['cache-control']).toBe('no-cache');
      }
    });

    it('shows nobody the files of the build', async () => {
      for (const path of ['.kho-tin.json', '.deploy/nginx.conf'])
        expect((await get(path)).status).toBe(404);
    });

    it('answers ten thousand requests of sixty-four readers at once', async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 64 });
      let left = 10_000;
      const answers = new Map<string, number>();
      const reader = async () => {
        while (left > 0) {
          left -= 1;
          const { status, body } = await get(BRIEFING, {}, agent);
          const answer = `${status}, ${body.length} bytes`;
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: 64 }, reader));
      agent.destroy();
      expect(Object.fromEntries(answers)).toEqual({
        [`200, ${Buffer.byteLength(html)} bytes`]: 10_000,
      });
    });
  },
);

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/u))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

// On other machines, tools/site/install-nginx.ts says that nginx is missing.
it.runIf(process.env['CI'])('this machine has nginx, so that its configuration is tried', () => {
  expect(isInstalled('nginx')).toBe(true);
});
