import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from '../../tools/site/build.ts';
import { filesOf, pagesOf } from '../../tools/site/site-files.ts';
import { INSTALLED_SERVERS, startWebServer, type RunningServer } from '../support/web-servers.ts';

const sample = inject('sample');
const [BRIEFING = ''] = pagesOf(sample.outDir)
  .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path))
  .map((path) => path.replace('index.html', ''));
const fileNamed = (pattern: RegExp) =>
  filesOf(sample.outDir).find((path) => pattern.test(path)) ?? '';
const PHOTO = fileNamed(/^\d{4}\/.*\.jpg$/u);
const SCRIPT = fileNamed(/^_astro\/.*\.js$/u);
const html = readFileSync(join(sample.outDir, BRIEFING, 'index.html'), 'utf8');

const site = join(temporaryFolder(), 'site');
beforeAll(() => {
  cpSync(sample.outDir, site, { recursive: true });
  for (const page of [BRIEFING, '']) {
    const file = join(site, page, 'index.html');
    execFileSync('gzip', ['--keep', '-9', file]);
  }
});

describe.each(INSTALLED_SERVERS)('%s with the configuration of deploy/', (name) => {
  let server: RunningServer;
  let get: RunningServer['get'];
  beforeAll(async () => {
    server = await startWebServer(name, site);
    ({ get } = server);
  });
  afterAll(() => {
    server.stop();
  });

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
    ['file of the search index', fileNamed(/^pagefind\//u), 'public, max-age=31536000, immutable'],
    ['script of the form', fileNamed(/^bien-tap\/.+\.js$/u), 'public, max-age=31536000, immutable'],
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

  it('sends the compressed copy to clients that accept it', async () => {
    const { headers, body } = await get(BRIEFING, { 'Accept-Encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(body).toEqual(readFileSync(join(site, BRIEFING, 'index.html.gz')));
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

  it('answers wrong addresses with the 404 page, which must not be cached', async () => {
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

  it('does not serve the files of the build', async () => {
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
});

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
  expect(INSTALLED_SERVERS).toContain('nginx');
});
