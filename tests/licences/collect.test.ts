import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { libraryFiles, readPrebundled } from '../../src/licences/bundled.ts';
import {
  libraryKey,
  librariesOf,
  findPrebundled,
  PREBUNDLED_LICENCES,
} from '../../src/licences/collect.ts';
import { licenceTexts } from '../../src/licences/full-text.ts';
import {
  readAdjacentLicences,
  libraryFolder,
  readLibrary,
  librarySchema,
} from '../../src/licences/library.ts';
import { FONT_FILES } from '../../src/share-images/fonts.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/** Writes a library with these files, as npm would install it. @returns its folder. */
function library(files: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'node_modules/thu-vien');
  for (const [name, text] of Object.entries({
    'package.json': '{"name":"thu-vien","version":"1.2.3","license":"MIT"}',
    ...files,
  })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the files of libraries', () => {
  it('are all files of libraries that a bundler put into or next to scripts, each once, and none of our own', () => {
    expect(
      libraryFiles([
        {
          type: 'chunk',
          moduleIds: [
            '\0rolldown/runtime.js',
            join(process.cwd(), 'node_modules/uqr/package.json'),
            join(process.cwd(), 'src/site.ts'),
          ],
        },
        {
          type: 'chunk',
          moduleIds: [join(process.cwd(), 'node_modules/uqr/package.json?commonjs')],
        },
        {
          type: 'asset',
          originalFileNames: ['node_modules/pagefind/README.md', 'public/favicon.svg'],
        },
      ]),
    ).toEqual(['node_modules/pagefind/README.md', 'node_modules/uqr/package.json']);
  });
});

describe('a library', () => {
  it.each([
    ['LICENSE', { LICENSE: 'Bản quyền của A\r\n' }, 'Bản quyền của A'],
    [
      'license.md and NOTICE',
      { 'license.md': 'Giấy phép', NOTICE: 'Ghi chú' },
      'Ghi chú\n\nGiấy phép',
    ],
    [
      'a folder of licences',
      { 'LICENSE/LICENSE': 'Một', 'LICENSE/LICENSE-khac': 'Hai' },
      'Một\n\nHai',
    ],
    ['code that is only named like a licence', { 'license.js': 'export {}' }, ''],
  ])('has the text of its licence from %s', (_what, files, text) => {
    expect(readLibrary(library(files))).toEqual({
      name: 'thu-vien',
      version: '1.2.3',
      licence: 'MIT',
      text,
    });
  });

  it('is found from a file deep inside it, past a package.json that only states a module format', () => {
    const folder = library({
      'dist/esm/package.json': '{"type":"module"}',
      'dist/esm/index.js': '',
    });
    expect(libraryFolder(join(folder, 'dist/esm/index.js'))).toBe(folder);
    expect(() => libraryFolder(join(folder, '../khac.js'))).toThrow('No library holds');
  });

  it('lists the fonts in it that have their own licences', () => {
    const folder = library({
      'assets/noto-mono.LICENSE.txt': 'OFL',
      'assets/noto-mono-latin.woff2': '',
      'assets/khac.woff2': '',
    });
    expect(readAdjacentLicences(join(folder, 'assets/noto-mono-latin.woff2'))).toEqual([
      { name: 'noto-mono', version: '', licence: '', text: 'OFL' },
    ]);
    expect(readAdjacentLicences(join(folder, 'assets/khac.woff2'))).toEqual([]);
  });

  it('lists from its source map the libraries that were bundled into it before it was published', () => {
    const sources = [
      '../src/own.js',
      '../../node_modules/.pnpm/@lexical+link@0.51.0_typescript@6.0.3/node_modules/@lexical/link/a.js',
      '../../node_modules/.pnpm/marked@18.0.14/node_modules/marked/lib/b.js',
    ];
    const folder = library({
      'index.js': '',
      'index.js.map': JSON.stringify({ sources }),
      'other.js': '',
      'odd.js.map': JSON.stringify({ sources: ['node_modules/marked/a.js'] }),
    });
    expect(readPrebundled(join(folder, 'index.js'))).toEqual([
      { name: '@lexical/link', version: '0.51.0', within: 'thu-vien' },
      { name: 'marked', version: '18.0.14', within: 'thu-vien' },
    ]);
    expect(readPrebundled(join(folder, 'other.js'))).toEqual([]);
    expect(() => readPrebundled(join(folder, 'odd.js'))).toThrow('which library');
  });
});

describe('the libraries prebundled in the editing form', () => {
  const form = ['node_modules/@sveltia/cms/npm/index.js'];

  it('are all in the committed list of licences, which npm run licences rewrites after an update', () => {
    const committed = z
      .array(librarySchema)
      .parse(JSON.parse(readFileSync(PREBUNDLED_LICENCES, 'utf8')));
    expect(committed.map(libraryKey)).toEqual(
      expect.arrayContaining(findPrebundled(form).map(libraryKey)),
    );
    // A few packages have no licence text, or are not available.
    expect(committed.filter(({ text }) => text === '').length).toBeLessThan(committed.length / 10);
  });

  it('are listed with their licences and the library that contains them', () => {
    expect(librariesOf(form).find(({ name }) => name === 'svelte')).toMatchObject({
      licence: 'MIT',
      within: '@sveltia/cms',
      text: expect.stringContaining('Permission is hereby granted'),
    });
  });
});

describe('the font of the share images', () => {
  it('comes with its licence and its copyright notice', () => {
    expect(librariesOf(FONT_FILES)).toEqual([
      {
        name: '@fontsource/be-vietnam-pro',
        version: expect.stringMatching(/^\d/u),
        licence: 'OFL-1.1',
        text: expect.stringMatching(/Copyright[\s\S]+Be Vietnam Pro[\s\S]+SIL OPEN FONT LICENSE/iu),
      },
    ]);
  });
});

describe('the full texts', () => {
  it('appear once each, below all libraries that they cover', () => {
    const one = { version: '1.0.0', licence: 'MIT', text: 'Văn bản', parts: [] };
    const text = licenceTexts([
      { ...one, name: 'a' },
      { ...one, name: 'b', within: 'c' },
      { ...one, name: 'd', text: '' },
    ]);
    expect(text.split('Văn bản')).toHaveLength(2);
    expect(text).toMatch(/\na 1\.0\.0 \(MIT\)\nb 1\.0\.0 \(MIT\) trong c\n=+\n\nVăn bản\n/u);
    expect(text).toMatch(/\nd 1\.0\.0 \(MIT\)\n=+\n\nGói phần mềm không kèm/u);
  });
});
