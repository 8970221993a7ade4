import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startingContent } from '../../src/editing/begin/starting-content.ts';
import { saveFiles } from '../../src/editing/new/save-files.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { linkPackages } from '../support/copy-of-project.ts';
import { everythingIn, writeFiles } from '../support/files.ts';
import { git } from '../support/git.ts';

let software: string;
let archive: string;
/** The files of the software in an archive, by what the test does with them. */
const DROPPED = 'docs/measurements.md';
const DROPPED_BUT_CHANGED = 'docs/words.md';
const CHANGED_BY_BOTH = 'README.md';
const SETTING = '.github/CODEOWNERS';
const OWN = { 'docs/cua-minh.md': 'Ghi chú riêng.\n', 'public/rieng.txt': '' };

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

const files = () => git('.', 'ls-files', '-z').split('\0').filter(existsSync).filter(Boolean);

/** A copy of the project in a repository of its own, as a forge makes one of a template. */
function copyOfProject(): string {
  const folder = temporaryFolder();
  for (const path of files()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  commit(folder, 'Bản đầu');
  return folder;
}

function upgrade(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/upgrade.ts', ...args],
    { cwd: archive, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { status, stdout, stderr };
}

const text = (path: string) => readFileSync(join(archive, path), 'utf8');
const append = (folder: string, path: string, more: string) => {
  writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8') + more);
};

beforeAll(() => {
  [software, archive] = [copyOfProject(), copyOfProject()];
  linkPackages(archive);
  rmSync(join(archive, 'content'), { recursive: true });
  mkdirSync(join(archive, 'content'));
  const settings = { name: 'Kho tin xã Mẫu', short_name: 'Mẫu', unit: { kind: 'xã', name: 'Mẫu' } };
  saveFiles(join(archive, 'content'), startingContent(settings, '2026-01-02'));
  writeFiles(archive, OWN);
  append(archive, SETTING, '/content/ @xa-mau/bien-tap\n');
  append(archive, CHANGED_BY_BOTH, 'Của xã Mẫu.\n');
  append(archive, DROPPED_BUT_CHANGED, 'Chữ của xã Mẫu.\n');
  commit(archive, 'Kho tin xã Mẫu');

  append(software, SETTING, '# Bản mới.\n');
  append(software, CHANGED_BY_BOTH, 'Bản mới.\n');
  append(software, 'src/links.ts', '// A later version.\n');
  append(software, 'src/pages/[year]/index.astro', '<!-- Bản mới. -->\n');
  append(software, 'content/site.yaml', '# Của phần mềm.\n');
  writeFiles(software, { 'src/moi/moi.ts': 'export {};\n', 'content/people/moi.yaml': 'x' });
  rmSync(join(software, DROPPED));
  rmSync(join(software, DROPPED_BUT_CHANGED));
  commit(software, 'Bản sau');
});

describe('npm run upgrade', () => {
  it('refuses while something is not committed, without a source, and what is not the software', () => {
    expect(upgrade()).toMatchObject({ status: 1, stderr: expect.stringContaining('NGUỒN là') });
    expect(upgrade(join(archive, 'khong-co'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Không lấy được bản “HEAD”'),
    });
    const other = temporaryFolder();
    git(other, 'init', '--quiet');
    writeFiles(other, { 'a.txt': 'x' });
    commit(other, 'Kho khác');
    expect(upgrade(other).stderr).toContain('không phải kho git của phần mềm này');
    writeFiles(archive, { 'dang-viet.txt': 'x' });
    expect(upgrade(software).stderr).toContain('Còn thay đổi chưa ghi vào lịch sử git');
    rmSync(join(archive, 'dang-viet.txt'));
    expect(git(archive, 'status', '--porcelain')).toBe('');
  });

  it('takes every file of the software; content, own files and changed settings stay', () => {
    const content = everythingIn(join(archive, 'content'));
    const setting = text(SETTING);
    const { status, stdout, stderr } = upgrade(software);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });

    expect(everythingIn(join(archive, 'content'))).toEqual(content);
    expect(text(SETTING)).toBe(setting);
    for (const [path, own] of Object.entries(OWN)) expect(text(path)).toBe(own);
    expect(text(DROPPED_BUT_CHANGED)).toContain('Chữ của xã Mẫu.');
    expect(existsSync(join(archive, DROPPED))).toBe(false);
    const kept = new Set([SETTING, DROPPED_BUT_CHANGED, ...Object.keys(OWN)]);
    const isSoftware = (path: string) => !path.startsWith('content/') && !kept.has(path);
    const [mine, theirs] = [archive, software].map((folder) =>
      git(folder, 'ls-files', '--stage', '-z')
        .split('\0')
        .filter((entry) => entry !== '' && isSoftware(entry.split('\t')[1] ?? '')),
    );
    expect(mine).toEqual(theirs);
    expect(text('src/pages/[year]/index.astro')).toContain('Bản mới');

    expect(stdout).toContain('4 tệp mới hoặc đổi, 1 tệp bỏ đi. Thư mục content giữ nguyên.');
    expect(stdout).toMatch(/từng tự sửa [^\n]+:\n {2}README\.md\n/u);
    expect(stdout).toMatch(
      /giữ nguyên như [^\n]+:\n {2}\.github\/CODEOWNERS\n {2}docs\/words\.md\n/u,
    );
  });

  it('can be undone, or committed; then there is nothing more to take', () => {
    git(archive, 'reset', '--quiet', '--hard');
    expect(existsSync(join(archive, DROPPED))).toBe(true);
    expect(existsSync(join(archive, 'src/moi'))).toBe(false);
    expect(upgrade(software, 'main').status).toBe(0);
    git(archive, 'commit', '--quiet', '--message', 'Nâng cấp phần mềm');
    expect(upgrade(software)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('không có gì phải đổi'),
    });
  });
});
