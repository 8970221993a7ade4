import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { integrityOf } from '../../src/build/integrity.ts';
import { scriptIntegrity } from '../../src/build/script-integrity.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { filesOf } from '../../tools/site/site-files.ts';

/** Bundles these files, of which the first is the entry. @returns the output files. */
async function bundled(sources: Record<string, string>): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  for (const [name, code] of Object.entries(sources)) writeFileSync(join(folder, name), code);
  const outDir = join(folder, 'out');
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    base: '/kyanh/',
    publicDir: false,
    plugins: [scriptIntegrity()],
    build: {
      outDir,
      rolldownOptions: {
        input: join(folder, Object.keys(sources)[0] ?? ''),
        output: { entryFileNames: 'first.js', chunkFileNames: '[name].js' },
      },
    },
  });
  return new Map(filesOf(outDir).map((path) => [path, readFileSync(join(outDir, path), 'utf8')]));
}

const listed = (code = '') =>
  new Map(
    Array.from(code.matchAll(/"([^"#]+)#([^"]*)"/gu), ([, name = '', digest = '']) => [
      name,
      digest,
    ]),
  );

describe('a script with dynamic imports', () => {
  it('lists the digests of the imported scripts and of their static imports, at every level', async () => {
    const files = await bundled({
      'main.js': "document.onclick = () => Promise.all([import('./one.js'), import('./two.js')]);",
      'one.js':
        "import { shared } from './shared.js'; document.title = shared; document.onkeydown = () => import('./three.js');",
      'two.js': "import { shared } from './shared.js'; document.title += shared;",
      'shared.js': "export const shared = 'chung' + location.href;",
      'three.js': "document.title = 'ba';",
    });
    const digest = (name: string) => integrityOf(files.get(name) ?? '');
    expect(listed(files.get('first.js'))).toEqual(
      new Map(['one.js', 'shared.js', 'two.js'].map((name) => [name, digest(name)])),
    );
    expect(listed(files.get('one.js'))).toEqual(new Map([['three.js', digest('three.js')]]));
  });

  it('fails the build when it is part of a cycle', async () => {
    await expect(
      bundled({
        'main.js': "document.onclick = () => import('./one.js');",
        'one.js': "document.onclick = () => import('./two.js');",
        'two.js': "document.onclick = () => import('./one.js');",
      }),
    ).rejects.toThrow('list one another');
  });
});
