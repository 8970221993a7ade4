import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFile, writeManifest, type PublishedFile } from '../../src/output/manifest.ts';
import { PreviousOutput } from '../../src/output/previous-output.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/** An output folder of this many files, and its manifest. */
function writtenOutput(count: number): { previous: PreviousOutput; target: string } {
  const target = temporaryFolder();
  const manifestFile = join(temporaryFolder(), 'manifest');
  mkdirSync(join(target, '2020'));
  const files = new Map<string, PublishedFile>();
  for (let number = 0; number < count; number += 1) {
    const path = `2020/${number}.html`;
    writeFileSync(join(target, path), `trang ${number}`);
    const file = describeFile(join(target, path));
    if (file) files.set(path, file);
  }
  writeManifest(manifestFile, { source: 'x', files, folders: new Map() });
  return { previous: new PreviousOutput(target, manifestFile), target };
}

describe.each([
  ['a few files, each compared when it is looked up', 10],
  ['thousands of files, compared in a thread', 5000],
])('a previous output of %s', (_what, count) => {
  it('has only the files that are as they were', async () => {
    const { previous, target } = writtenOutput(count);
    rmSync(join(target, '2020/1.html'));
    writeFileSync(join(target, '2020/2.html'), 'trang khác, dài hơn');
    writeFileSync(join(target, '2020/3.html'), 'trang X');
    utimesSync(join(target, '2020/3.html'), 5, 5);
    utimesSync(join(target, '2020/4.html'), 5, 5);
    await previous.compareInThread();
    expect(previous.isUnchanged()).toBe(false);
    expect(previous.unchangedFilesIn('2020')).toHaveLength(count - 3);
    for (const path of ['2020/1.html', '2020/2.html', '2020/3.html', '2020/xa.html'])
      expect(previous.unchangedFile(path)).toBeUndefined();
    expect(previous.unchangedFile('2020/4.html')).toMatchObject({ modified: 5000 });
    expect(previous.unchangedFile('2020/5.html')).toEqual(
      previous.manifest.files.get('2020/5.html'),
    );
  });
});
