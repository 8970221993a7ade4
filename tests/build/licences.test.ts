import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import * as z from 'astro/zod';
import { describe, expect, inject, it, vi } from 'vitest';
import { documentOf, filesOf, wordsOf } from '../../tools/site/site-files.ts';

const { outDir } = inject('sample');
const main = documentOf(outDir, 'giay-phep/index.html').querySelector('main');
/** The libraries that the page lists for each part of the site, such as `fflate 0.8.3, MIT`. */
const parts = new Map(
  main
    ?.querySelectorAll('h2')
    .map((heading) => [
      wordsOf(heading),
      heading.nextElementSibling?.querySelectorAll('li').map(wordsOf) ?? [],
    ]),
);
const lines = Array.from(parts.values()).flat();
const text = readFileSync(join(outDir, 'giay-phep/toan-van.txt'), 'utf8');

/** The libraries in a bundle, as Vite itself lists them. */
async function librariesFromVite(
  input: string[],
): Promise<{ name: string; version: string; text?: string | undefined }[]> {
  // Otherwise Vite would bundle the development versions of libraries, as NODE_ENV is `test`.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { SHELL_FILES: '[]', SHELL_VERSION: '""' },
    build: {
      write: false,
      minify: false,
      license: { fileName: 'licences.json' },
      rolldownOptions: { input },
    },
  });
  vi.unstubAllEnvs();
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const list = outputs.find(({ fileName }) => fileName === 'licences.json');
  return z
    .array(z.object({ name: z.string(), version: z.string(), text: z.string().optional() }))
    .parse(JSON.parse(list?.type === 'asset' ? String(list.source) : '[]'));
}

describe('the page on licences', () => {
  it('lists every library in the scripts of pages, the service worker and the editing form, with its licence text', async () => {
    const libraries = await librariesFromVite([
      'src/layouts/browser/start.ts',
      'src/offline/worker/worker.ts',
      'src/editing/form/browser/open.ts',
    ]);
    expect(libraries.length).toBeGreaterThan(50);
    for (const { name, version, text: licence = '' } of libraries) {
      // The site's own bundle of the form leaves these out.
      if (
        /^(?:@shikijs|leaflet|terra-draw|svgo$|css-|csso|dom|mdn-data|nth-check|boolbase|source-map|sax|entities)/u.test(
          name,
        )
      )
        continue;
      expect(
        lines.filter((line) => line.startsWith(`${name} ${version}, `)),
        `${name}@${version}`,
      ).not.toEqual([]);
      expect(text).toContain(licence.replace(/\r\n?/gu, '\n').trim());
    }
  });

  it('lists what the bundler does not see: the search engine, the font of the share images and the contents of the form’s libraries', () => {
    expect(parts.get('Máy tìm kiếm')).toEqual([expect.stringMatching(/^pagefind \d[\d.]+, MIT$/u)]);
    expect(parts.get('Ảnh chia sẻ')).toEqual([
      expect.stringMatching(/^@fontsource\/be-vietnam-pro \d[\d.]+, OFL-1\.1$/u),
    ]);
    const form = parts.get('Biểu mẫu biên tập') ?? [];
    expect(form).toContainEqual(expect.stringMatching(/^@sveltia\/cms \d[\d.]+, MIT$/u));
    for (const library of ['svelte', 'lexical', 'marked', 'dompurify', 'react-dom'])
      expect(
        form.filter(
          (line) => line.startsWith(`${library} `) && line.endsWith(', trong @sveltia/cms'),
        ),
        library,
      ).toHaveLength(1);
    const fonts = filesOf(join(outDir, 'bien-tap'))
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => file.replace(/^.*\//u, ''));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(
        form.filter((line) => font.startsWith(`${line.replace(/,.*$/u, '')}-`)),
        font,
      ).toHaveLength(1);
  });

  it('is linked from the footer, and is the same in every build', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(
      documentOf(outDir, 'index.html').querySelector('footer a[href="/kyanh/giay-phep/"]'),
    ).not.toBeNull();
    expect(readFileSync(join(inject('real').outDir, 'giay-phep/toan-van.txt'), 'utf8')).toBe(text);
  });
});
