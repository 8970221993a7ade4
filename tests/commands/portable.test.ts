import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { markFinished, MARKER_FILE } from '../../src/output/marker.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { everythingIn, writeFiles } from '../support/files.ts';

let folder: string;
let site: string;
let to: string;
beforeEach(() => {
  folder = temporaryFolder();
  [site, to] = [join(folder, 'dist'), join(folder, 'xem-thu')];
  writeFiles(site, {
    'index.html': '<!doctype html><title>Kho tin</title><a href="/2020/">2020</a>',
    '404.html': '<p>Không có trang này',
    '2020/index.html': '<p>Năm 2020',
    'a.svg': '<svg/>',
  });
  markFinished(site, 'site');
});

/** Runs the command. @returns its exit code and its output. */
function portable(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/portable.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, BASE_PATH: '' } },
  );
  return { status, output: stdout + stderr };
}

describe('npm run portable', () => {
  it('writes a copy, and replaces it when run again', () => {
    for (let round = 1; round <= 2; round += 1)
      expect(portable('--outDir', site, '--to', to)).toMatchObject({
        status: 0,
        output: expect.stringContaining('Đã viết 3 trang xem thử'),
      });
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain(
      '<a href="2020/index.html">2020</a>',
    );
    expect(
      Object.keys(everythingIn(folder)).filter((path) => !/^(?:dist|xem-thu)/u.test(path)),
    ).toEqual([]);
  });

  it.each<[string, () => string[], string]>([
    [
      'a folder of photographs with a page among them',
      () => {
        writeFiles(to, { 'index.html': 'của tôi', 'anh.jpg': 'ảnh' });
        return ['--to', to];
      },
      'không phải bản xem thử',
    ],
    ['the built site itself', () => ['--to', site], 'không được trùng với thư mục'],
    [
      'the built site through a link',
      () => {
        symlinkSync(site, join(folder, 'lien-ket'));
        return ['--to', join(folder, 'lien-ket')];
      },
      'không được trùng với thư mục',
    ],
    [
      'a folder within the built site',
      () => ['--to', join(site, 'xem-thu')],
      'không được nằm trong',
    ],
    ['the folder around the built site', () => ['--to', folder], 'không được trùng với thư mục'],
    [
      'another built site',
      () => {
        cpSync(site, to, { recursive: true });
        return ['--to', to];
      },
      'không phải bản xem thử',
    ],
    [
      'a checkout',
      () => {
        writeFiles(to, { '.git/HEAD': 'ref', 'index.html': 'x' });
        return ['--to', to];
      },
      'kho git',
    ],
    [
      'a copy to which somebody has added a file',
      () => {
        portable('--outDir', site, '--to', to);
        writeFileSync(join(to, 'ghi-chu.txt'), 'x');
        return ['--to', to];
      },
      'có ghi-chu.txt, không phải do chương trình này ghi',
    ],
    [
      'a file',
      () => {
        writeFileSync(to, 'x');
        return ['--to', to];
      },
      'là một tệp',
    ],
    ['the project', () => ['--to', '.'], 'không được trùng với thư mục'],
    [
      'a folder after an unknown option',
      () => ['--den', to],
      'Cách dùng: npm run portable -- [--outDir dist] [--to xem-thu]',
    ],
    ['a folder without an option, as npm passes it if -- is forgotten', () => [to], 'Cách dùng'],
    [
      'a missing site',
      () => {
        rmSync(site, { recursive: true });
        return ['--to', to];
      },
      'Xin chạy npm run build trước',
    ],
  ])('deletes nothing for %s, says so in one sentence and exits with 1', (_what, args, message) => {
    const given = args();
    const before = everythingIn(folder);
    const { status, output } = portable('--outDir', site, ...given);
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining(message) });
    expect(output).not.toMatch(/^\s+at |Error/mu);
    expect(everythingIn(folder)).toEqual(before);
  });

  it('copies a site of an older version without a marker, and leaves out the .git folder of a checkout', () => {
    rmSync(join(site, MARKER_FILE));
    writeFiles(site, { '.git/HEAD': 'ref' });
    expect(portable('--outDir', site, '--to', to)).toMatchObject({ status: 0 });
    expect(Object.keys(everythingIn(to)).sort()).toEqual([
      MARKER_FILE,
      '2020',
      '2020/index.html',
      '404.html',
      'a.svg',
      'index.html',
    ]);
  });

  it('copies the site that a killed build had finished', () => {
    renameSync(site, join(folder, '.building-dist'));
    expect(portable('--outDir', site, '--to', to)).toMatchObject({ status: 0 });
  });

  it('keeps the last good copy unchanged when it cannot write a new one', () => {
    portable('--outDir', site, '--to', to);
    const before = everythingIn(to);
    mkdirSync(join(folder, '.building-xem-thu'));
    writeFileSync(join(folder, '.building-xem-thu/anh.jpg'), 'ảnh');
    expect(portable('--outDir', site, '--to', to)).toMatchObject({
      status: 1,
      output: expect.stringContaining('.building-xem-thu'),
    });
    expect(everythingIn(to)).toEqual(before);
  });
});
