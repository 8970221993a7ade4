import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { treeDigest } from '../../src/loading/tree-digest.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';

let folder: string;
let memory: string;
const digest = () => treeDigest(folder, memory);
beforeEach(() => {
  [folder, memory] = [temporaryFolder(), join(temporaryFolder(), 'tree')];
  writeFiles(folder, { 'briefings/2020/07/mot.mdx': 'một', 'people/an.yaml': 'name: An' });
});

describe('the digest of a content tree', () => {
  it('is the same for the same files, regardless of their times and of stored stamps', () => {
    const first = digest();
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    utimesSync(join(folder, 'people/an.yaml'), 1, 1);
    expect(digest()).toBe(first);
    rmSync(memory);
    expect(digest()).toBe(first);
  });

  it.each<[string, () => void]>([
    [
      'a file changes',
      () => {
        writeFileSync(join(folder, 'people/an.yaml'), 'name: Ân');
      },
    ],
    [
      'a file changes but for its size and its time',
      () => {
        const { atime, mtime } = statSync(join(folder, 'people/an.yaml'));
        writeFileSync(join(folder, 'people/an.yaml'), 'name: Em');
        utimesSync(join(folder, 'people/an.yaml'), atime, mtime);
      },
    ],
    [
      'a file comes',
      () => {
        writeFileSync(join(folder, 'people/em.yaml'), '');
      },
    ],
    [
      'a file goes',
      () => {
        rmSync(join(folder, 'people/an.yaml'));
      },
    ],
    [
      'a file is called otherwise',
      () => {
        writeFiles(folder, { 'people/em.yaml': readFileSync(join(folder, 'people/an.yaml')) });
        rmSync(join(folder, 'people/an.yaml'));
      },
    ],
  ])('changes when %s', (_what, change) => {
    const first = digest();
    change();
    expect(digest()).not.toBe(first);
  });

  it('is correct when the stored stamps are damaged', () => {
    const first = digest();
    writeFileSync(memory, 'x');
    expect(digest()).toBe(first);
  });
});
