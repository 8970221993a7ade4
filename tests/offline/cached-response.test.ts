import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  digestOf,
  cachedContentPolicy,
  cachedResponse,
} from '../../src/offline/worker/cached-response.ts';

const BASE = 'https://ten.example/kyanh/';
const shell = {
  assets: { '_astro/page.js': 'sha256-a', '_astro/page.css': 'sha256-b' },
  inlineScripts: ['sha256-c'],
  folders: [],
};
const body = new Blob(['<script>alert(1)</script>'], { type: 'text/html' });

describe('a response from the cache', () => {
  it.each([
    ['2020/07/giao-ban/', 'page', 'text/html; charset=utf-8'],
    ['2020/07/giao-ban.json', 'data', 'application/json'],
    ['2020/07/hoi-nghi-720.avif', 'photo', 'image/avif'],
    ['2020/07/hoi-nghi-720.avif', 'photo', 'image/avif'],
    ['_astro/page.js', 'asset', 'text/javascript; charset=utf-8'],
    ['_astro/page.svg', 'asset', 'application/octet-stream'],
  ] as const)(
    '%s has the content type that its URL implies, whatever type was cached',
    async (path, kind, type) => {
      const { status, headers } = cachedResponse(body, BASE + path, kind, BASE, shell);
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toEqual({
        'content-type': type,
        'content-security-policy': cachedContentPolicy(BASE + path, BASE, shell),
        'x-content-type-options': 'nosniff',
      });
      expect(await cachedResponse(body, BASE + path, kind, BASE, shell).text()).toBe(
        '<script>alert(1)</script>',
      );
    },
  );

  it('may run only scripts of this site, each by its full URL or digest, and reach nothing else on the host', () => {
    expect(cachedContentPolicy(`${BASE}2020/`, BASE, shell).split('; ')).toEqual([
      `default-src ${BASE}`,
      `script-src ${BASE}_astro/page.js 'sha256-c'`,
      `style-src ${BASE} 'unsafe-inline'`,
      `worker-src ${BASE}sw.js`,
      `form-action ${BASE}`,
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ]);
    expect(cachedContentPolicy(`${BASE}tim-kiem/`, BASE, shell)).toContain("'wasm-unsafe-eval'");
  });

  it('digests files as subresource integrity does', async () => {
    const bytes = new TextEncoder().encode('xin chào');
    expect(await digestOf(bytes.buffer)).toBe(
      `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    );
  });
});
