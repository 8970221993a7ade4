import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepFile } from '../../src/cache/kept-file.ts';
import { keepManifest, publishedFile, readManifest, unchangedFile, type PublishedFile } from '../../src/output/manifest.ts';
import { temporaryFolder } from '../support/build.ts';

let folder: string;
let file: string;
let known: PublishedFile;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'index.html');
  writeFileSync(file, 'một');
  const published = publishedFile(file, 'abc');
  if (!published) throw new Error('The file is there.');
  known = published;
});

describe('a manifest', () => {
  const path = () => join(folder, 'manifest');
  const nothing = { source: '', files: new Map() };

  it('is read as it was kept', () => {
    const manifest = { source: 'đầu vào', files: new Map([['index.html', known], ['a.js', { ...known, inputs: undefined }]]) };
    keepManifest(path(), manifest);
    expect(readManifest(path())).toEqual(manifest);
  });

  it.each<[string, () => void]>([
    ['is not there', () => undefined],
    ['is damaged', () => { keepManifest(path(), { source: 'x', files: new Map() }); writeFileSync(path(), readFileSync(path(), 'latin1').replace('x', 'y'), 'latin1'); }],
    ['is of another version', () => { keepFile(path(), Buffer.from('{"version":0,"files":[]}')); }],
  ])('that %s holds nothing, so that all is made anew', (_what, prepare) => {
    prepare();
    expect(readManifest(path())).toEqual(nothing);
  });
});

describe('a published file', () => {
  it('is unchanged while its time and its size are the same: it is not even read', () => {
    expect(unchangedFile(file, { ...known, digest: 'of other bytes' })).toEqual({ ...known, digest: 'of other bytes' });
  });

  it('is unchanged where only its time is another, and has that time from then on', () => {
    utimesSync(file, 1, 1);
    expect(unchangedFile(file, known)).toEqual({ ...known, changed: 1000 });
  });

  it.each<[string, () => void]>([
    ['was edited', () => { writeFileSync(file, 'hai và ba'); }],
    ['was edited, and is as long', () => { writeFileSync(file, 'mộn'); }],
    ['is gone', () => { rmSync(file); }],
  ])('that %s is not unchanged', (_what, change) => {
    change();
    expect(unchangedFile(file, { ...known, changed: known.changed - 1 })).toBeUndefined();
  });
});
