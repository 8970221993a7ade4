import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import * as z from 'astro/zod';
import { describe, expect, inject, it } from 'vitest';
import { documentOf, filesOf, wordsOf } from '../support/site-files.ts';

const { outDir } = inject('sample');
const rows = documentOf(outDir, 'giay-phep/index.html').querySelectorAll('main tbody tr').map((row) => row.querySelectorAll('th, td').map(wordsOf));
const names = rows.map(([name = '', version]) => `${name.replace(/ ?trong .+$/u, '')}@${version}`);
const text = readFileSync(join(outDir, 'giay-phep/toan-van.txt'), 'utf8');

/** What Vite itself says of the libraries in a bundle. */
async function accordingToVite(input: string[]): Promise<{ name: string; version: string; text?: string | undefined }[]> {
  const built = await build({ configFile: false, logLevel: 'error', publicDir: false, define: { SHELL_FILES: '[]', SHELL_VERSION: '""' }, build: { write: false, minify: false, license: { fileName: 'licences.json' }, rolldownOptions: { input } } });
  const parts = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const list = parts.find(({ fileName }) => fileName === 'licences.json');
  return z.array(z.object({ name: z.string(), version: z.string(), text: z.string().optional() })).parse(JSON.parse(list?.type === 'asset' ? String(list.source) : '[]'));
}

describe('the page on licences', () => {
  it('names every library that is in the scripts of pages, in the worker and in the form, with its full text', async () => {
    const libraries = await accordingToVite(['src/layouts/start.ts', 'src/offline/worker/worker.ts', 'src/editing/form/browser/open.ts']);
    expect(libraries.length).toBeGreaterThan(50);
    for (const { name, version, text: licence = '' } of libraries) {
      // Left out of the form when it is bundled for the site.
      if (/^(?:@shikijs|leaflet|terra-draw|svgo$|css-|csso|dom|mdn-data|nth-check|boolbase|source-map|sax|entities)/u.test(name)) continue;
      expect(names).toContain(`${name}@${version}`);
      expect(text).toContain(licence.replace(/\r\n?/gu, '\n').trim());
    }
  });

  it('names what a bundler does not see: the engine of the search, the font of the share images, what the form’s libraries hold', () => {
    const byName = new Map(rows.map(([name = '', ...cells]) => [name, cells]));
    expect(byName.get('pagefind')).toEqual([expect.any(String), 'MIT', 'tìm kiếm']);
    expect(byName.get('@fontsource/be-vietnam-pro')).toEqual([expect.any(String), 'OFL-1.1', 'ảnh chia sẻ']);
    expect(byName.get('@sveltia/cms')).toEqual([expect.any(String), 'MIT', 'biểu mẫu biên tập']);
    for (const held of ['svelte', 'lexical', 'marked', 'dompurify', 'react-dom']) expect(byName.get(`${held}trong @sveltia/cms`) ?? byName.get(`${held} trong @sveltia/cms`), held).toBeDefined();
    for (const font of filesOf(join(outDir, 'bien-tap')).filter((file) => file.endsWith('.woff2'))) expect(names.some((name) => font.includes(`/${name.replace(/@$/u, '')}-`)), font).toBe(true);
  });

  it('has a licence for each that it names, but for the few whose packages come without', () => {
    const without = rows.filter(([, , licence]) => licence === 'xem toàn văn').map(([name]) => name);
    for (const name of without) expect(text).toContain(name?.replace(/ ?trong .+$/u, ''));
    expect(rows.length).toBeGreaterThan(100);
    expect(text.startsWith('\ufeff')).toBe(true);
  });

  it('is led to from every page, and is the same in every build', () => {
    expect(documentOf(outDir, 'index.html').querySelector('footer a[href="/kyanh/giay-phep/"]')).not.toBeNull();
    expect(readFileSync(join(inject('real').outDir, 'giay-phep/toan-van.txt'), 'utf8')).toBe(text);
  });
});
