import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { integrityOf } from '../../src/build/integrity.ts';
import { filesOf, pagesOf } from '../../tools/site/site-files.ts';

describe.each(['real', 'sample'] as const)('the service worker of the %s site', (name) => {
  const { outDir } = inject(name);
  const worker = readFileSync(join(outDir, 'sw.js'), 'utf8');

  it('knows the digest of every script and style sheet of pages', () => {
    const scripts = filesOf(outDir).filter((path) => /^_astro\/.*\.(?:js|css)$/u.test(path));
    expect(scripts.length).toBeGreaterThan(3);
    for (const path of scripts)
      expect(worker).toContain(`"${path}":\`${integrityOf(readFileSync(join(outDir, path)))}\``);
  });

  it('knows the digest of every inline script', () => {
    const inline = new Set(
      pagesOf(outDir).flatMap((path) =>
        Array.from(
          readFileSync(join(outDir, path), 'utf8').matchAll(/<script>([^]*?)<\/script>/gu),
          ([, script = '']) => integrityOf(script),
        ),
      ),
    );
    expect(inline.size).toBe(2);
    for (const digest of inline) expect(worker).toContain(digest);
  });

  it('knows every folder that contains pages', () => {
    const folders = new Set(
      pagesOf(outDir)
        .filter((path) => path.includes('/') && !/^\d{4}\//u.test(path))
        .map((path) => path.split('/')[0] ?? ''),
    );
    expect(folders.size).toBeGreaterThan(8);
    for (const folder of folders) expect(worker).toContain(`\`${folder}\``);
  });
});
