import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cachedFolder } from '../../src/cache/sealed-folder.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';

const FILES = { 'open.js': 'một', 'index/a.bin': 'hai', 'index/trong.bin': '' };
const DIGEST = '0123456789ab';

let parent: string;
let written: number;
beforeEach(() => {
  parent = join(temporaryFolder(), 'search');
  written = 0;
});

const keep = (digest = DIGEST) =>
  cachedFolder(parent, digest, (folder) => {
    written += 1;
    writeFiles(folder, FILES);
    return Promise.resolve();
  });
const contentOf = (folder: string) =>
  Object.fromEntries(
    Object.keys(FILES).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

describe('a cached folder', () => {
  it('is written once', async () => {
    const folder = await keep();
    expect(await keep()).toBe(folder);
    expect(written).toBe(1);
    expect(contentOf(folder)).toEqual(FILES);
  });

  it.each<[string, (folder: string) => void]>([
    [
      'a file was emptied',
      (folder) => {
        truncateSync(join(folder, 'open.js'), 0);
      },
    ],
    [
      'a file was cut off',
      (folder) => {
        truncateSync(join(folder, 'open.js'), 2);
      },
    ],
    [
      'a byte was flipped',
      (folder) => {
        writeFileSync(join(folder, 'open.js'), 'mọt');
      },
    ],
    [
      'a file has vanished',
      (folder) => {
        rmSync(join(folder, 'index/a.bin'));
      },
    ],
    [
      'an empty file has vanished',
      (folder) => {
        rmSync(join(folder, 'index/trong.bin'));
      },
    ],
    [
      'a file has come',
      (folder) => {
        writeFileSync(join(folder, 'them.js'), 'ba');
      },
    ],
    [
      'two files changed places',
      (folder) => {
        writeFiles(folder, { 'open.js': 'hai', 'index/a.bin': 'một' });
      },
    ],
    [
      'a folder stands where a file was',
      (folder) => {
        rmSync(join(folder, 'open.js'));
        mkdirSync(join(folder, 'open.js'));
      },
    ],
    [
      'a link that leads nowhere stands where a file was',
      (folder) => {
        rmSync(join(folder, 'open.js'));
        symlinkSync('khong-co', join(folder, 'open.js'));
      },
    ],
    [
      'its list is damaged',
      (folder) => {
        writeFileSync(join(folder, '.seal.json'), '[]');
      },
    ],
    [
      'its list is no list',
      (folder) => {
        writeFileSync(join(folder, '.seal.json'), '{"a');
      },
    ],
    [
      'its list is gone',
      (folder) => {
        rmSync(join(folder, '.seal.json'));
      },
    ],
  ])('is made anew where %s', async (_what, damage) => {
    damage(await keep());
    expect(contentOf(await keep())).toEqual(FILES);
    expect(written).toBe(2);
    await keep();
    expect(written).toBe(2);
  });

  it('replaces the folders of other digests, and nothing else', async () => {
    writeFiles(parent, {
      'anh.jpg': 'ảnh',
      'cua-toi/ghi-chu.txt': 'x',
      'ba9876543210/cu.js': 'cũ',
      'ba9876543210.77/nua.js': 'nửa',
    });
    await keep();
    // What another process is just writing stays as well.
    expect(readdirSync(parent).sort()).toEqual([DIGEST, 'anh.jpg', 'ba9876543210.77', 'cua-toi']);
  });

  it('is reported in a sentence when it cannot be written', async () => {
    writeFileSync(parent, 'một tệp');
    await expect(keep()).rejects.toThrow(/^Không ghi được vào bộ nhớ đệm, ở /u);
  });
});
