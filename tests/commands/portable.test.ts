import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { markFinished, MARK_FILE } from '../../src/output/mark.ts';
import { temporaryFolder } from '../support/build.ts';
import { everythingIn, writeFiles } from '../support/files.ts';

let folder: string;
let site: string;
let to: string;
beforeEach(() => {
  folder = temporaryFolder();
  [site, to] = [join(folder, 'dist'), join(folder, 'xem-thu')];
  writeFiles(site, { 'index.html': '<!doctype html><title>Kho tin</title><a href="/2020/">2020</a>', '404.html': '<p>Không có trang này', '2020/index.html': '<p>Năm 2020', 'a.svg': '<svg/>' });
  markFinished(site, 'site');
});

/** Runs the command. @returns how it ended and what it said. */
function portable(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/portable.ts', ...args], { encoding: 'utf8', env: { ...process.env, BASE_PATH: '' } });
  return { status, said: stdout + stderr };
}

describe('npm run portable', () => {
  it('writes a copy, and again over it', () => {
    for (let round = 1; round <= 2; round += 1) expect(portable('--outDir', site, '--to', to)).toMatchObject({ status: 0, said: expect.stringContaining('Đã viết 3 trang xem thử') });
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('<a href="2020/index.html">2020</a>');
    expect(Object.keys(everythingIn(folder)).filter((path) => !/^(?:dist|xem-thu)/u.test(path))).toEqual([]);
  });

  it.each<[string, () => string[], string]>([
    ['a folder of photographs with a page among them', () => { writeFiles(to, { 'index.html': 'của tôi', 'anh.jpg': 'ảnh' }); return ['--to', to]; }, 'không phải bản xem thử'],
    ['the built site itself', () => ['--to', site], 'không được là hoặc chứa'],
    ['the built site through a link', () => { symlinkSync(site, join(folder, 'lien-ket')); return ['--to', join(folder, 'lien-ket')]; }, 'không được là hoặc chứa'],
    ['a folder within the built site', () => ['--to', join(site, 'xem-thu')], 'không được nằm trong'],
    ['the folder around the built site', () => ['--to', folder], 'không được là hoặc chứa'],
    ['another built site', () => { cpSync(site, to, { recursive: true }); return ['--to', to]; }, 'không phải bản xem thử'],
    ['a checkout', () => { writeFiles(to, { '.git/HEAD': 'ref', 'index.html': 'x' }); return ['--to', to]; }, 'kho git'],
    ['a copy to which somebody has added a file', () => { portable('--outDir', site, '--to', to); writeFileSync(join(to, 'ghi-chu.txt'), 'x'); return ['--to', to]; }, 'có ghi-chu.txt, không phải do chương trình này ghi'],
    ['a file', () => { writeFileSync(to, 'x'); return ['--to', to]; }, 'là một tệp'],
    ['the project', () => ['--to', '.'], 'không được là hoặc chứa'],
    ['a place that it is told of in words it does not know', () => ['--den', to], 'Cách dùng: npm run portable -- [--outDir dist] [--to xem-thu]'],
    ['a place after a forgotten --', () => [to], 'Cách dùng'],
    ['a site that is not there', () => { rmSync(site, { recursive: true }); return ['--to', to]; }, 'Xin chạy npm run build trước'],
  ])('deletes nothing for %s: it says so in one sentence and ends with 1', (_what, args, message) => {
    const given = args();
    const before = everythingIn(folder);
    const { status, said } = portable('--outDir', site, ...given);
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(message) });
    expect(said).not.toMatch(/^\s+at |Error/mu);
    expect(everythingIn(folder)).toEqual(before);
  });

  it('copies a site of an older version too, which has no mark, and of a checkout the site alone', () => {
    rmSync(join(site, MARK_FILE));
    writeFiles(site, { '.git/HEAD': 'ref' });
    expect(portable('--outDir', site, '--to', to)).toMatchObject({ status: 0 });
    expect(Object.keys(everythingIn(to)).sort()).toEqual([MARK_FILE, '2020', '2020/index.html', '404.html', 'a.svg', 'index.html']);
  });

  it('finds the site that a killed build had finished', () => {
    renameSync(site, join(folder, '.building-dist'));
    expect(portable('--outDir', site, '--to', to)).toMatchObject({ status: 0 });
  });

  it('leaves the last good copy as it was when it cannot write a new one', () => {
    portable('--outDir', site, '--to', to);
    const before = everythingIn(to);
    mkdirSync(join(folder, '.building-xem-thu'));
    writeFileSync(join(folder, '.building-xem-thu/anh.jpg'), 'ảnh');
    expect(portable('--outDir', site, '--to', to)).toMatchObject({ status: 1, said: expect.stringContaining('.building-xem-thu') });
    expect(everythingIn(to)).toEqual(before);
  });
});
