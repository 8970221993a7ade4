import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { MARK_FILE, markFinished, readMark } from '../../src/output/mark.ts';
import { beginReplacement, replaceFolder, settleOutput } from '../../src/output/replace-folder.ts';
import { temporaryFolder } from '../support/build.ts';
import { everythingIn, writeFiles } from '../support/files.ts';
import { seededRandom } from '../sample/random.ts';

let folder: string;
let target: string;
beforeEach(() => {
  folder = temporaryFolder();
  target = join(folder, 'dist');
});

/** Makes an output of these files, as a command does. */
const write = (files: Record<string, string>, kind: 'site' | 'portable' = 'site') => replaceFolder(target, kind, (building) => { writeFiles(building, files); });
const withoutMark = (all: Record<string, string>) => Object.fromEntries(Object.entries(all).filter(([path]) => path !== MARK_FILE));

describe('an output folder', () => {
  it('is made where there is none, and in an empty one, and carries a mark that names its files in order', async () => {
    await write({ 'index.html': 'một', 'b/c.html': 'hai', '.well-known/a.txt': 'ba' });
    expect(readMark(target)).toEqual({ madeBy: 'kho-tin-ky-anh', kind: 'site', files: ['.well-known/a.txt', 'b/c.html', 'index.html'] });
    const first = readFileSync(join(target, MARK_FILE), 'utf8');
    rmSync(target, { recursive: true });
    mkdirSync(target);
    await write({ '.well-known/a.txt': 'ba', 'index.html': 'một', 'b/c.html': 'hai' });
    expect(readFileSync(join(target, MARK_FILE), 'utf8')).toBe(first);
  });

  it('takes the place of an older one, of which nothing stays', async () => {
    await write({ 'index.html': 'cũ', 'cu/sau/trang.html': 'cũ' });
    await write({ 'index.html': 'mới' });
    expect(withoutMark(everythingIn(target))).toEqual({ 'index.html': 'mới' });
    expect(everythingIn(folder)).not.toHaveProperty('.building-dist');
  });

  it('is replaced though the system has put a file of its own into it, which stays', async () => {
    await write({ 'index.html': 'cũ' });
    writeFileSync(join(target, '.DS_Store'), 'of the system');
    await write({ 'index.html': 'mới' });
    expect(withoutMark(everythingIn(target))).toEqual({ 'index.html': 'mới', '.DS_Store': 'of the system' });
  });

  it('keeps what is to be kept, the very files, and nothing else', async () => {
    await write({ 'index.html': 'cũ', 'a/giu.html': 'giữ', 'a/bo.html': 'bỏ', 'b/bo.html': 'bỏ' });
    const { ino } = statSync(join(target, 'a/giu.html'));
    const replacement = beginReplacement(target, 'site');
    writeFiles(replacement.building, { 'index.html': 'mới', 'a/them.html': 'thêm' });
    replacement.finish(['a/giu.html']);
    expect(withoutMark(everythingIn(target))).toEqual({ 'index.html': 'mới', a: 'a folder', 'a/giu.html': 'giữ', 'a/them.html': 'thêm' });
    expect(statSync(join(target, 'a/giu.html')).ino).toBe(ino);
    expect(readMark(target)?.files).toEqual(['a/giu.html', 'a/them.html', 'index.html']);
  });

  it('takes files where folders were, and folders where files were', async () => {
    await write({ 'a/b/c.html': 'cũ', d: 'cũ' });
    await write({ 'a/b': 'mới', 'd/e/f.html': 'mới' });
    expect(withoutMark(everythingIn(target))).toEqual({ a: 'a folder', 'a/b': 'mới', d: 'a folder', 'd/e': 'a folder', 'd/e/f.html': 'mới' });
  });

  it.each<[string, (target: string) => void, RegExp]>([
    ['a photograph', (place) => { writeFileSync(join(place, 'anh.jpg'), 'ảnh'); }, /có anh\.jpg, không phải do chương trình này ghi/u],
    ['a hidden file', (place) => { writeFileSync(join(place, 'b/.env'), 'x'); }, /b\/\.env/u],
    ['a domain name', (place) => { writeFileSync(join(place, 'CNAME'), 'x'); }, /CNAME/u],
    ['an empty folder', (place) => { mkdirSync(join(place, 'anh')); }, /có anh\//u],
    ['a link', (place) => { symlinkSync('/etc', join(place, 'lien-ket')); }, /lien-ket/u],
    ['a file in the place of a folder', (place) => { rmSync(join(place, 'b'), { recursive: true }); writeFileSync(join(place, 'b'), 'x'); }, /có b,/u],
    ['a folder in the place of a file', (place) => { rmSync(join(place, 'index.html')); writeFiles(place, { 'index.html/anh.jpg': 'ảnh' }); }, /index\.html\/anh\.jpg/u],
    ['a repository', (place) => { writeFiles(place, { '.git/HEAD': 'ref' }); }, /là một kho git/u],
    ['a repository further down', (place) => { writeFiles(place, { 'b/.git/HEAD': 'ref' }); }, /có một kho git \(b\/\.git\/HEAD\)/u],
    ['a worktree of git', (place) => { writeFileSync(join(place, '.git'), 'gitdir: /x'); }, /là một kho git/u],
    ['five files', (place) => { for (const name of ['1', '2', '3', '4', '5']) writeFileSync(join(place, name), name); }, /có 1, 2, 3 và 2 tệp nữa/u],
  ])('that holds %s of somebody else is refused by name, before any work, and stays as it is', async (_what, change, message) => {
    await write({ 'index.html': 'cũ', 'b/c.html': 'cũ' });
    change(target);
    const before = everythingIn(folder);
    let worked = false;
    await expect(replaceFolder(target, 'site', () => { worked = true; })).rejects.toThrow(message);
    expect(worked).toBe(false);
    expect(everythingIn(folder)).toEqual(before);
  });

  it.each<[string, Record<string, string>]>([
    ['no mark', { 'index.html': 'x', '404.html': 'x' }],
    ['a mark that is no JSON', { 'index.html': 'x', [MARK_FILE]: '{' }],
    ['a mark of another program', { 'index.html': 'x', [MARK_FILE]: '{"madeBy":"ai-do","kind":"site","files":["index.html"]}' }],
    ['a mark of another kind', { 'index.html': 'x', [MARK_FILE]: '{"madeBy":"kho-tin-ky-anh","kind":"portable","files":["index.html"]}' }],
    ['a mark of an output that was never finished', { 'index.html': 'x', [MARK_FILE]: '{"madeBy":"kho-tin-ky-anh","kind":"site"}' }],
    ['a mark that is a folder', { 'index.html': 'x', [`${MARK_FILE}/a`]: 'x' }],
  ])('with %s is refused, with how to go on', async (_what, files) => {
    writeFiles(target, files);
    const before = everythingIn(folder);
    await expect(write({ 'index.html': 'mới' })).rejects.toThrow(/đã có tệp khác, không phải một lần dựng trước.*tự xóa hoặc đổi tên thư mục ấy/u);
    expect(everythingIn(folder)).toEqual(before);
  });

  it('stays as it was when writing fails', async () => {
    await write({ 'index.html': 'cũ' });
    const before = everythingIn(folder);
    await expect(replaceFolder(target, 'site', (building) => {
      writeFiles(building, { 'index.html': 'nửa' });
      throw new Error('stopped');
    })).rejects.toThrow('stopped');
    expect(everythingIn(folder)).toEqual(before);
  });

  it('keeps what somebody puts into it while the new one is written', async () => {
    await write({ 'index.html': 'cũ' });
    await expect(replaceFolder(target, 'site', (building) => {
      writeFiles(building, { 'index.html': 'mới' });
      writeFileSync(join(target, 'anh.jpg'), 'ảnh');
    })).rejects.toThrow('anh.jpg');
    expect(withoutMark(everythingIn(target))).toEqual({ 'index.html': 'cũ', 'anh.jpg': 'ảnh' });
  });

  it('never takes a folder that has the name it needs beside it', async () => {
    writeFiles(folder, { '.building-dist/anh.jpg': 'ảnh' });
    await expect(write({ 'index.html': 'mới' })).rejects.toThrow('.building-dist không phải của chương trình này');
    expect(everythingIn(folder)['.building-dist/anh.jpg']).toBe('ảnh');
  });

  it('is written by one command at a time', async () => {
    const first = beginReplacement(target, 'site');
    expect(() => beginReplacement(target, 'site')).toThrow('Một lệnh khác đang ghi vào');
    first.abandon();
    await write({ 'index.html': 'mới' });
  });
});

describe('an output whose process was killed', () => {
  const OLD = { 'index.html': 'cũ', 'giu.html': 'giữ', 'bo/bo.html': 'bỏ', 'anh.avif': 'cũ', x: 'tệp' };
  const NEW = { 'index.html': 'mới', 'anh.avif': 'mới', 'moi/trang.html': 'mới', 'x/trang.html': 'mới' };
  /** The steps of moving the new output in, as the last of which only the marks remain to be exchanged. */
  const STEPS: (() => void)[] = [
    () => { rmSync(join(target, 'x')); },
    ...['anh.avif', 'index.html', 'moi/trang.html', 'x/trang.html'].map((path) => () => {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      renameSync(join(folder, '.building-dist', path), join(target, path));
    }),
    () => { rmSync(join(target, 'bo/bo.html')); },
    () => { rmSync(join(target, 'bo'), { recursive: true }); },
    () => { for (const name of ['moi', 'x']) rmSync(join(folder, '.building-dist', name), { recursive: true }); },
    () => { renameSync(join(folder, '.building-dist', MARK_FILE), join(target, MARK_FILE)); },
  ];

  it.each(Array.from({ length: STEPS.length + 1 }, (_unused, done) => done))('after %i steps of moving the new one in is whole for who reads it, and for the next that writes', async (done) => {
    for (const goOn of [() => { settleOutput(target, 'site'); }, () => { beginReplacement(target, 'site').abandon(); }]) {
      await write(OLD);
      mkdirSync(join(folder, '.building-dist'));
      writeFiles(join(folder, '.building-dist'), NEW);
      markFinished(join(folder, '.building-dist'), 'site', ['giu.html']);
      for (const step of STEPS.slice(0, done)) step();
      goOn();
      expect(withoutMark(everythingIn(target))).toEqual({ ...NEW, 'giu.html': 'giữ', moi: 'a folder', x: 'a folder' });
      expect(readMark(target)?.files).toEqual(['anh.avif', 'giu.html', 'index.html', 'moi/trang.html', 'x/trang.html']);
      await write({ 'index.html': 'mới nữa' });
      expect(withoutMark(everythingIn(folder))).toMatchObject({ 'dist/index.html': 'mới nữa' });
    }
  });

  it('before the first output was in its place gets it', () => {
    writeFiles(join(folder, '.building-dist'), NEW);
    markFinished(join(folder, '.building-dist'), 'site');
    settleOutput(target, 'site');
    expect(withoutMark(everythingIn(target))).toMatchObject(NEW);
  });

  it('and whose folder was then taken away is made anew', async () => {
    writeFiles(join(folder, '.building-dist'), NEW);
    markFinished(join(folder, '.building-dist'), 'site', ['giu.html']);
    settleOutput(target, 'site');
    expect(existsSync(target)).toBe(false);
    await write(NEW);
    expect(withoutMark(everythingIn(target))).toMatchObject(NEW);
  });

  it('is, at whatever moment, the old one or the new one, whole', async () => {
    const random = seededRandom(14);
    const script = join(folder, 'write.ts');
    const module = (path: string) => JSON.stringify(join(process.cwd(), path));
    // Generation after generation, each of which says its number in all of its files.
    writeFileSync(script, `
      import { writeFileSync } from 'node:fs';
      import { join } from 'node:path';
      import { replaceFolder } from ${module('src/output/replace-folder.ts')};
      for (let number = 1; ; number += 1) {
        await replaceFolder(process.argv[2], 'site', (building) => { for (let file = 0; file < 40; file += 1) writeFileSync(join(building, file + '.html'), String(number)); });
        if (number === 1) process.stdout.write('begun');
      }`);
    for (let round = 0; round < 12; round += 1) {
      const child = spawn(process.execPath, [script, target], { stdio: ['ignore', 'pipe', 'inherit'] });
      // It has written one, or failed.
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
      await sleep(random.int(0, 60));
      expect(child.exitCode).toBe(null);
      child.kill('SIGKILL');
      await once(child, 'close');
      settleOutput(target, 'site');
      const files = withoutMark(everythingIn(target));
      expect(Object.keys(files)).toHaveLength(40);
      expect(new Set(Object.values(files)).size).toBe(1);
      expect(readMark(target)?.files).toHaveLength(40);
    }
  }, 120_000);
});
