import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderTimes, haveNewEntries, updatedFolderTimes } from '../../src/output/folder-times.ts';
import { MARKER_FILE, markFinished, readMarker } from '../../src/output/marker.ts';
import { beginReplacement, replaceFolder, recoverOutput } from '../../src/output/replace-folder.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { everythingIn, writeFiles } from '../support/files.ts';
import { seededRandom } from '../../tools/sample/random.ts';

let folder: string;
let target: string;
beforeEach(() => {
  folder = temporaryFolder();
  target = join(folder, 'dist');
});

/** Replaces the output with these files, as a command does. */
const write = (files: Record<string, string>, kind: 'site' | 'portable' = 'site') =>
  replaceFolder(target, kind, (staging) => {
    writeFiles(staging, files);
  });
const withoutMarker = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([path]) => path !== MARKER_FILE));

describe('an output folder', () => {
  it('is written to a missing or empty folder, with a marker that lists its files in order', async () => {
    await write({ 'index.html': 'một', 'b/c.html': 'hai', '.well-known/a.txt': 'ba' });
    expect(readMarker(target)).toEqual({
      madeBy: 'kho-tin',
      kind: 'site',
      files: ['.well-known/a.txt', 'b/c.html', 'index.html'],
    });
    const first = readFileSync(join(target, MARKER_FILE), 'utf8');
    rmSync(target, { recursive: true });
    mkdirSync(target);
    await write({ '.well-known/a.txt': 'ba', 'index.html': 'một', 'b/c.html': 'hai' });
    expect(readFileSync(join(target, MARKER_FILE), 'utf8')).toBe(first);
  });

  it('replaces an older one completely', async () => {
    await write({ 'index.html': 'cũ', 'cu/sau/trang.html': 'cũ' });
    await write({ 'index.html': 'mới' });
    expect(withoutMarker(everythingIn(target))).toEqual({ 'index.html': 'mới' });
    expect(everythingIn(folder)).not.toHaveProperty('.building-dist');
  });

  it('is replaced even if it contains a file of the operating system, which stays', async () => {
    await write({ 'index.html': 'cũ' });
    writeFileSync(join(target, '.DS_Store'), 'of the system');
    await write({ 'index.html': 'mới' });
    expect(withoutMarker(everythingIn(target))).toEqual({
      'index.html': 'mới',
      '.DS_Store': 'of the system',
    });
  });

  it('keeps only the reused files, without copying them', async () => {
    await write({ 'index.html': 'cũ', 'a/giu.html': 'giữ', 'a/bo.html': 'bỏ', 'b/bo.html': 'bỏ' });
    const { ino } = statSync(join(target, 'a/giu.html'));
    const replacement = beginReplacement(target, 'site');
    writeFiles(replacement.staging, { 'index.html': 'mới', 'a/them.html': 'thêm' });
    replacement.publish(['a/giu.html']);
    expect(withoutMarker(everythingIn(target))).toEqual({
      'index.html': 'mới',
      a: 'a folder',
      'a/giu.html': 'giữ',
      'a/them.html': 'thêm',
    });
    expect(statSync(join(target, 'a/giu.html')).ino).toBe(ino);
    expect(readMarker(target)?.files).toEqual(['a/giu.html', 'a/them.html', 'index.html']);
  });

  it('replaces what an earlier version wrote, whose mark named the place', async () => {
    await write({ 'index.html': 'cũ' });
    const mark = join(target, MARKER_FILE);
    writeFileSync(mark, readFileSync(mark, 'utf8').replace('"kho-tin"', '"kho-tin-ky-anh"'));
    await write({ 'index.html': 'mới' });
    expect(withoutMarker(everythingIn(target))).toEqual({ 'index.html': 'mới' });
  });

  it('replaces folders with files, and files with folders', async () => {
    await write({ 'a/b/c.html': 'cũ', d: 'cũ' });
    await write({ 'a/b': 'mới', 'd/e/f.html': 'mới' });
    expect(withoutMarker(everythingIn(target))).toEqual({
      a: 'a folder',
      'a/b': 'mới',
      d: 'a folder',
      'd/e': 'a folder',
      'd/e/f.html': 'mới',
    });
  });

  it.each<[string, (target: string) => void, RegExp]>([
    [
      'a photograph',
      (target) => {
        writeFileSync(join(target, 'anh.jpg'), 'ảnh');
      },
      /có anh\.jpg, không phải do chương trình này ghi/u,
    ],
    [
      'a hidden file',
      (target) => {
        writeFileSync(join(target, 'b/.env'), 'x');
      },
      /b\/\.env/u,
    ],
    [
      'a domain name',
      (target) => {
        writeFileSync(join(target, 'CNAME'), 'x');
      },
      /CNAME/u,
    ],
    [
      'an empty folder',
      (target) => {
        mkdirSync(join(target, 'anh'));
      },
      /có anh\//u,
    ],
    [
      'a link',
      (target) => {
        symlinkSync('/etc', join(target, 'lien-ket'));
      },
      /lien-ket/u,
    ],
    [
      'a file in the place of a folder',
      (target) => {
        rmSync(join(target, 'b'), { recursive: true });
        writeFileSync(join(target, 'b'), 'x');
      },
      /có b,/u,
    ],
    [
      'a folder in the place of a file',
      (target) => {
        rmSync(join(target, 'index.html'));
        writeFiles(target, { 'index.html/anh.jpg': 'ảnh' });
      },
      /index\.html\/anh\.jpg/u,
    ],
    [
      'a repository',
      (target) => {
        writeFiles(target, { '.git/HEAD': 'ref' });
      },
      /là một kho git/u,
    ],
    [
      'a repository further down',
      (target) => {
        writeFiles(target, { 'b/.git/HEAD': 'ref' });
      },
      /có một kho git \(b\/\.git\/HEAD\)/u,
    ],
    [
      'a worktree of git',
      (target) => {
        writeFileSync(join(target, '.git'), 'gitdir: /x');
      },
      /là một kho git/u,
    ],
    [
      'five files',
      (target) => {
        for (const name of ['1', '2', '3', '4', '5']) writeFileSync(join(target, name), name);
      },
      /có 1, 2, 3 và 2 tệp nữa/u,
    ],
  ])(
    'that contains %s from elsewhere is refused before any work, with a message that names it',
    async (_what, change, message) => {
      await write({ 'index.html': 'cũ', 'b/c.html': 'cũ' });
      change(target);
      const before = everythingIn(folder);
      let worked = false;
      await expect(
        replaceFolder(target, 'site', () => {
          worked = true;
        }),
      ).rejects.toThrow(message);
      expect(worked).toBe(false);
      expect(everythingIn(folder)).toEqual(before);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['no marker', { 'index.html': 'x', '404.html': 'x' }],
    ['a marker that is not JSON', { 'index.html': 'x', [MARKER_FILE]: '{' }],
    [
      'a marker of another program',
      {
        'index.html': 'x',
        [MARKER_FILE]: '{"madeBy":"ai-do","kind":"site","files":["index.html"]}',
      },
    ],
    [
      'a marker of another kind',
      {
        'index.html': 'x',
        [MARKER_FILE]: '{"madeBy":"kho-tin","kind":"portable","files":["index.html"]}',
      },
    ],
    [
      'a marker of an output that was never finished',
      { 'index.html': 'x', [MARKER_FILE]: '{"madeBy":"kho-tin","kind":"site"}' },
    ],
    ['a marker that is a folder', { 'index.html': 'x', [`${MARKER_FILE}/a`]: 'x' }],
  ])('with %s is refused, with instructions', async (_what, files) => {
    writeFiles(target, files);
    const before = everythingIn(folder);
    await expect(write({ 'index.html': 'mới' })).rejects.toThrow(
      /đã có tệp khác, không phải một lần dựng trước.*tự xóa hoặc đổi tên thư mục đó/u,
    );
    expect(everythingIn(folder)).toEqual(before);
  });

  it('stays unchanged when writing fails', async () => {
    await write({ 'index.html': 'cũ' });
    const before = everythingIn(folder);
    await expect(
      replaceFolder(target, 'site', (staging) => {
        writeFiles(staging, { 'index.html': 'nửa' });
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(everythingIn(folder)).toEqual(before);
  });

  it('is not replaced when somebody adds a file while the new one is written', async () => {
    await write({ 'index.html': 'cũ' });
    await expect(
      replaceFolder(target, 'site', (staging) => {
        writeFiles(staging, { 'index.html': 'mới' });
        writeFileSync(join(target, 'anh.jpg'), 'ảnh');
      }),
    ).rejects.toThrow('anh.jpg');
    expect(withoutMarker(everythingIn(target))).toEqual({ 'index.html': 'cũ', 'anh.jpg': 'ảnh' });
  });

  it('is listed again only when an entry of one of its folders has come or gone', async () => {
    const files = { 'index.html': 'một', 'a/b/c.html': 'hai' };
    await write(files);
    const times = folderTimes(target, Object.keys(files));
    expect([...times.keys()]).toEqual([target, join(target, 'a/b'), join(target, 'a')]);
    const begin = () => {
      beginReplacement(target, 'site', new Map(times)).discard();
    };
    writeFileSync(join(target, 'a/b/anh.jpg'), 'ảnh');
    expect(begin).toThrow('anh.jpg');
    // Nobody can tell any more that the file has come, except by listing the folder.
    const [, time = 0] = [...times][1] ?? [];
    utimesSync(join(target, 'a/b'), time / 1000, time / 1000);
    times.set(join(target, 'a/b'), statSync(join(target, 'a/b')).mtimeMs);
    expect(begin).not.toThrow();
  });

  it('is not listed again after a publication, whose folders alone have new times', async () => {
    const files = { 'index.html': 'một', 'a/b/c.html': 'hai', 'a/d.html': 'ba', 'e/f.html': 'bốn' };
    await write(files);
    const replacement = beginReplacement(target, 'site', folderTimes(target, Object.keys(files)));
    writeFiles(replacement.staging, { 'a/b/moi.html': 'năm', 'g/h.html': 'sáu' });
    const times =
      replacement.publish(['index.html', 'a/b/c.html', 'a/d.html']) ?? new Map<string, number>();
    const updated = updatedFolderTimes(times, target, ['a/b/moi.html', 'g/h.html', 'e/f.html']);
    expect(haveNewEntries(updated)).toBe(false);
    expect([...updated.keys()].sort()).toEqual(
      ['', 'a', 'a/b', 'g'].map((path) => join(target, path)),
    );
    writeFileSync(join(target, 'a/anh.jpg'), 'ảnh');
    expect(() => beginReplacement(target, 'site', updated)).toThrow('anh.jpg');
  });

  it('never overwrites a foreign folder with the name of its staging folder', async () => {
    writeFiles(folder, { '.building-dist/anh.jpg': 'ảnh' });
    await expect(write({ 'index.html': 'mới' })).rejects.toThrow(
      '.building-dist không phải của chương trình này',
    );
    expect(everythingIn(folder)['.building-dist/anh.jpg']).toBe('ảnh');
  });

  it('is written by one command at a time', async () => {
    const first = beginReplacement(target, 'site');
    expect(() => beginReplacement(target, 'site')).toThrow('Một lệnh khác đang ghi vào');
    first.discard();
    await write({ 'index.html': 'mới' });
  });
});

describe('an output whose process was killed', () => {
  const OLD = {
    'index.html': 'cũ',
    'giu.html': 'giữ',
    'bo/bo.html': 'bỏ',
    'anh.avif': 'cũ',
    x: 'tệp',
  };
  const NEW = {
    'index.html': 'mới',
    'anh.avif': 'mới',
    'moi/trang.html': 'mới',
    'x/trang.html': 'mới',
  };
  /** The steps of publishing the new output; the last one replaces the marker. */
  const STEPS: (() => void)[] = [
    () => {
      rmSync(join(target, 'x'));
    },
    ...['anh.avif', 'index.html', 'moi/trang.html', 'x/trang.html'].map((path) => () => {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      renameSync(join(folder, '.building-dist', path), join(target, path));
    }),
    () => {
      rmSync(join(target, 'bo/bo.html'));
    },
    () => {
      rmSync(join(target, 'bo'), { recursive: true });
    },
    () => {
      for (const name of ['moi', 'x'])
        rmSync(join(folder, '.building-dist', name), { recursive: true });
    },
    () => {
      renameSync(join(folder, '.building-dist', MARKER_FILE), join(target, MARKER_FILE));
    },
  ];

  it.each(Array.from({ length: STEPS.length + 1 }, (_unused, done) => done))(
    'after %i publishing steps is completed by the next reader or writer',
    async (done) => {
      for (const recover of [
        () => {
          recoverOutput(target, 'site');
        },
        () => {
          beginReplacement(target, 'site').discard();
        },
      ]) {
        await write(OLD);
        mkdirSync(join(folder, '.building-dist'));
        writeFiles(join(folder, '.building-dist'), NEW);
        markFinished(join(folder, '.building-dist'), 'site', ['giu.html']);
        for (const step of STEPS.slice(0, done)) step();
        recover();
        expect(withoutMarker(everythingIn(target))).toEqual({
          ...NEW,
          'giu.html': 'giữ',
          moi: 'a folder',
          x: 'a folder',
        });
        expect(readMarker(target)?.files).toEqual([
          'anh.avif',
          'giu.html',
          'index.html',
          'moi/trang.html',
          'x/trang.html',
        ]);
        await write({ 'index.html': 'mới nữa' });
        expect(withoutMarker(everythingIn(folder))).toMatchObject({ 'dist/index.html': 'mới nữa' });
      }
    },
  );

  it('before its first output was published is completed', () => {
    writeFiles(join(folder, '.building-dist'), NEW);
    markFinished(join(folder, '.building-dist'), 'site');
    recoverOutput(target, 'site');
    expect(withoutMarker(everythingIn(target))).toMatchObject(NEW);
  });

  it('is written again if its folder was then removed', async () => {
    writeFiles(join(folder, '.building-dist'), NEW);
    markFinished(join(folder, '.building-dist'), 'site', ['giu.html']);
    recoverOutput(target, 'site');
    expect(existsSync(target)).toBe(false);
    await write(NEW);
    expect(withoutMarker(everythingIn(target))).toMatchObject(NEW);
  });

  it('is either the complete old one or the complete new one, whenever the process is killed', async () => {
    const random = seededRandom(14);
    const script = join(folder, 'write.ts');
    const module = (path: string) => JSON.stringify(join(process.cwd(), path));
    // Writes one generation after another; all files of a generation contain its number.
    writeFileSync(
      script,
      `
      import { writeFileSync } from 'node:fs';
      import { join } from 'node:path';
      import { replaceFolder } from ${module('src/output/replace-folder.ts')};
      for (let number = 1; ; number += 1) {
        await replaceFolder(process.argv[2], 'site', (staging) => { for (let file = 0; file < 40; file += 1) writeFileSync(join(staging, file + '.html'), String(number)); });
        if (number === 1) process.stdout.write('begun');
      }`,
    );
    for (let round = 0; round < 12; round += 1) {
      const child = spawn(process.execPath, [script, target], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      // Waits for the first generation, or for a failure.
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
      await sleep(random.int(0, 60));
      expect(child.exitCode).toBe(null);
      child.kill('SIGKILL');
      await once(child, 'close');
      recoverOutput(target, 'site');
      const files = withoutMarker(everythingIn(target));
      expect(Object.keys(files)).toHaveLength(40);
      expect(new Set(Object.values(files)).size).toBe(1);
      expect(readMarker(target)?.files).toHaveLength(40);
    }
  });
});
