import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { libraryFiles, prebundledIn } from '../../src/licences/bundled.ts';
import { keyOf, librariesOf, prebundled, PREBUNDLED_LICENCES } from '../../src/licences/collect.ts';
import { licenceTexts } from '../../src/licences/full-text.ts';
import { librariesBeside, libraryFolder, libraryIn, librarySchema } from '../../src/licences/library.ts';
import { FONT_FILES } from '../../src/share-images/fonts.ts';
import { temporaryFolder } from '../support/build.ts';

/** A library as npm would put it, with files of these contents. */
function library(files: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'node_modules/thu-vien');
  for (const [name, text] of Object.entries({ 'package.json': '{"name":"thu-vien","version":"1.2.3","license":"MIT"}', ...files })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the files of libraries', () => {
  it('are all that a bundler has put into scripts and beside them, each once; our own are not among them', () => {
    expect(libraryFiles([
      { type: 'chunk', moduleIds: ['\0rolldown/runtime.js', join(process.cwd(), 'node_modules/uqr/package.json'), join(process.cwd(), 'src/site.ts')] },
      { type: 'chunk', moduleIds: [join(process.cwd(), 'node_modules/uqr/package.json?commonjs')] },
      { type: 'asset', originalFileNames: ['node_modules/pagefind/README.md', 'public/favicon.svg'] },
    ])).toEqual(['node_modules/pagefind/README.md', 'node_modules/uqr/package.json']);
  });
});

describe('a library', () => {
  it.each([
    ['LICENSE', { LICENSE: 'Bản quyền của A\r\n' }, 'Bản quyền của A'],
    ['license.md and NOTICE', { 'license.md': 'Giấy phép', NOTICE: 'Ghi chú' }, 'Ghi chú\n\nGiấy phép'],
    ['a folder of licences', { 'LICENSE/LICENSE': 'Một', 'LICENSE/LICENSE-khac': 'Hai' }, 'Một\n\nHai'],
    ['code that is only called so', { 'license.js': 'export {}' }, ''],
  ])('has the text of its licence from %s', (_what, files, text) => {
    expect(libraryIn(library(files))).toEqual({ name: 'thu-vien', version: '1.2.3', licence: 'MIT', text });
  });

  it('is found from a file deep in it, past descriptions that only say of which format a folder is', () => {
    const folder = library({ 'dist/esm/package.json': '{"type":"module"}', 'dist/esm/index.js': '' });
    expect(libraryFolder(join(folder, 'dist/esm/index.js'))).toBe(folder);
    expect(() => libraryFolder(join(folder, '../khac.js'))).toThrow('No library holds');
  });

  it('names the fonts in it that have licences of their own', () => {
    const folder = library({ 'assets/noto-mono.LICENSE.txt': 'OFL', 'assets/noto-mono-latin.woff2': '', 'assets/khac.woff2': '' });
    expect(librariesBeside(join(folder, 'assets/noto-mono-latin.woff2'))).toEqual([{ name: 'noto-mono', version: '', licence: '', text: 'OFL' }]);
    expect(librariesBeside(join(folder, 'assets/khac.woff2'))).toEqual([]);
  });

  it('names those that were bundled into it before it was published, by its source map', () => {
    const sources = ['../src/own.js', '../../node_modules/.pnpm/@lexical+link@0.51.0_typescript@6.0.3/node_modules/@lexical/link/a.js', '../../node_modules/.pnpm/marked@18.0.14/node_modules/marked/lib/b.js'];
    const folder = library({ 'index.js': '', 'index.js.map': JSON.stringify({ sources }), 'other.js': '', 'odd.js.map': JSON.stringify({ sources: ['node_modules/marked/a.js'] }) });
    expect(prebundledIn(join(folder, 'index.js'))).toEqual([{ name: '@lexical/link', version: '0.51.0', within: 'thu-vien' }, { name: 'marked', version: '18.0.14', within: 'thu-vien' }]);
    expect(prebundledIn(join(folder, 'other.js'))).toEqual([]);
    expect(() => prebundledIn(join(folder, 'odd.js'))).toThrow('which library');
  });
});

describe('what the editors’ form was made of before it was published', () => {
  const form = ['node_modules/@sveltia/cms/npm/index.js'];

  it('is all in the list of licences that is kept: after an update, npm run licences writes it anew', () => {
    const kept = z.array(librarySchema).parse(JSON.parse(readFileSync(PREBUNDLED_LICENCES, 'utf8')));
    expect(kept.map(keyOf)).toEqual(expect.arrayContaining(prebundled(form).map(keyOf)));
    // The packages of a few come without a text, or are not to be had.
    expect(kept.filter(({ text }) => text === '').length).toBeLessThan(kept.length / 10);
  });

  it('is named with its licence and with the library that holds it', () => {
    expect(librariesOf(form).find(({ name }) => name === 'svelte')).toMatchObject({ licence: 'MIT', within: '@sveltia/cms', text: expect.stringContaining('Permission is hereby granted') });
  });
});

describe('the font of the share images', () => {
  it('comes with its licence and its copyright notice', () => {
    expect(librariesOf(FONT_FILES)).toEqual([{ name: '@fontsource/be-vietnam-pro', version: expect.stringMatching(/^\d/u), licence: 'OFL-1.1', text: expect.stringMatching(/Copyright[\s\S]+Be Vietnam Pro[\s\S]+SIL OPEN FONT LICENSE/iu) }]);
  });
});

describe('the full texts', () => {
  it('stand once each, below all that they are of', () => {
    const one = { version: '1.0.0', licence: 'MIT', text: 'Văn bản', parts: [] };
    const text = licenceTexts([{ ...one, name: 'a' }, { ...one, name: 'b', within: 'c' }, { ...one, name: 'd', text: '' }]);
    expect(text.split('Văn bản')).toHaveLength(2);
    expect(text).toMatch(/\na 1\.0\.0 \(MIT\)\nb 1\.0\.0 \(MIT\) trong c\n=+\n\nVăn bản\n/u);
    expect(text).toMatch(/\nd 1\.0\.0 \(MIT\)\n=+\n\nGói phần mềm không kèm/u);
  });
});
