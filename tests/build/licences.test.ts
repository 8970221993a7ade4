import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import * as z from 'astro/zod';
import { describe, expect, inject, it, vi } from 'vitest';
import { documentOf, filesOf, wordsOf } from '../support/site-files.ts';

const { outDir } = inject('sample');
const main = documentOf(outDir, 'giay-phep/index.html').querySelector('main');
/** Of each part of the site, what the page says: `fflate 0.8.3, MIT`. */
const parts = new Map(main?.querySelectorAll('h2').map((heading) => [wordsOf(heading), heading.nextElementSibling?.querySelectorAll('li').map(wordsOf) ?? []]));
const lines = Array.from(parts.values()).flat();
const text = readFileSync(join(outDir, 'giay-phep/toan-van.txt'), 'utf8');

/** What Vite itself says of the libraries in a bundle. */
async function accordingToVite(input: string[]): Promise<{ name: string; version: string; text?: string | undefined }[]> {
  // In tests, libraries would come with what helps to find their own mistakes.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ configFile: false, logLevel: 'error', publicDir: false, define: { SHELL_FILES: '[]', SHELL_VERSION: '""' }, build: { write: false, minify: false, license: { fileName: 'licences.json' }, rolldownOptions: { input } } });
  vi.unstubAllEnvs();
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
      expect(lines.filter((line) => line.startsWith(`${name} ${version}, `)), `${name}@${version}`).not.toEqual([]);
      expect(text).toContain(licence.replace(/\r\n?/gu, '\n').trim());
    }
  });

  it('names what a bundler does not see: the engine of the search, the font of the share images, what the form’s libraries hold', () => {
    expect(parts.get('Máy tìm kiếm')).toEqual([expect.stringMatching(/^pagefind \d[\d.]+, MIT$/u)]);
    expect(parts.get('Ảnh chia sẻ')).toEqual([expect.stringMatching(/^@fontsource\/be-vietnam-pro \d[\d.]+, OFL-1\.1$/u)]);
    const form = parts.get('Biểu mẫu biên tập') ?? [];
    expect(form).toContainEqual(expect.stringMatching(/^@sveltia\/cms \d[\d.]+, MIT$/u));
    for (const held of ['svelte', 'lexical', 'marked', 'dompurify', 'react-dom']) expect(form.filter((line) => line.startsWith(`${held} `) && line.endsWith(', trong @sveltia/cms')), held).toHaveLength(1);
    const fonts = filesOf(join(outDir, 'bien-tap')).filter((file) => file.endsWith('.woff2')).map((file) => file.replace(/^.*\//u, ''));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(form.filter((line) => font.startsWith(`${line.replace(/,.*$/u, '')}-`)), font).toHaveLength(1);
  });

  it('is led to by every page, and says the same in every build', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(documentOf(outDir, 'index.html').querySelector('footer a[href="/kyanh/giay-phep/"]')).not.toBeNull();
    expect(readFileSync(join(inject('real').outDir, 'giay-phep/toan-van.txt'), 'utf8')).toBe(text);
  });
});
