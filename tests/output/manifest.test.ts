import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeCacheFile } from '../../src/cache/cache-file.ts';
import {
  writeManifest,
  describeFile,
  readManifest,
  describeIfUnchanged,
  type PublishedFile,
} from '../../src/output/manifest.ts';
import { folderTimes } from '../../src/output/folder-times.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

let folder: string;
let file: string;
let known: PublishedFile;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'index.html');
  writeFileSync(file, 'một');
  const published = describeFile(file, 'abc');
  if (!published) throw new Error('The file is there.');
  known = published;
});

describe('a manifest', () => {
  const path = () => join(folder, 'manifest');
  const nothing = { source: '', files: new Map(), folders: new Map() };

  it('is read as it was written', () => {
    const manifest = {
      source: 'đầu vào',
      files: new Map([
        ['index.html', known],
        ['a.js', { ...known, inputs: undefined }],
      ]),
      folders: folderTimes(folder, ['index.html']),
    };
    writeManifest(path(), manifest);
    expect(readManifest(path())).toEqual(manifest);
  });

  it.each<[string, () => void]>([
    ['is not there', () => undefined],
    [
      'is damaged',
      () => {
        writeManifest(path(), { ...nothing, source: 'x' });
        writeFileSync(path(), readFileSync(path(), 'latin1').replace('x', 'y'), 'latin1');
      },
    ],
    [
      'is of another version',
      () => {
        writeCacheFile(path(), Buffer.from('{"version":0,"files":[]}'));
      },
    ],
  ])('that %s is read as empty, so that everything is rebuilt', (_what, prepare) => {
    prepare();
    expect(readManifest(path())).toEqual(nothing);
  });
});

describe('a published file', () => {
  it('is unchanged while its time and size are the same, without being read', () => {
    expect(describeIfUnchanged(file, { ...known, digest: 'of other bytes' })).toEqual({
      ...known,
      digest: 'of other bytes',
    });
  });

  it('is unchanged when only its time differs, and gets the new time', () => {
    utimesSync(file, 1, 1);
    expect(describeIfUnchanged(file, known)).toEqual({ ...known, modified: 1000 });
  });

  it.each<[string, () => void]>([
    [
      'was edited',
      () => {
        writeFileSync(file, 'hai và ba');
      },
    ],
    [
      'was edited and has the same size',
      () => {
        writeFileSync(file, 'mộn');
      },
    ],
    [
      'is gone',
      () => {
        rmSync(file);
      },
    ],
  ])('that %s counts as changed', (_what, change) => {
    change();
    expect(describeIfUnchanged(file, { ...known, modified: known.modified - 1 })).toBeUndefined();
  });
});
