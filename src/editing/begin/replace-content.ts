import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../problems/user-error.ts';
import type { PlannedFile } from '../new/plan-files.ts';
import { saveFiles } from '../new/save-files.ts';

/** How the content of before was kept. */
export type Kept = 'nothing' | 'in git' | 'in a folder';

/**
 * Puts a new content tree in the place of `folder`. Nothing is lost: what stood there stays in
 * git's history if every file of it is committed, else in the folder {@link keptFolder}.
 * @throws UserError when that folder exists already.
 */
export function replaceContent(folder: string, files: readonly PlannedFile[]): Kept {
  const kept = !existsSync(folder) ? 'nothing' : isCommitted(folder) ? 'in git' : 'in a folder';
  const old = keptFolder(folder);
  if (kept !== 'nothing' && existsSync(old))
    throw new UserError(
      `Đã có thư mục ${old}, nơi lưu nội dung cũ, nên chưa đổi gì cả. Xin xem lại rồi chuyển nó đi chỗ khác.`,
    );
  const building = join(dirname(folder), `.${basename(folder)}-moi-${process.pid}`);
  try {
    mkdirSync(building, { recursive: true });
    saveFiles(building, files);
    if (kept !== 'nothing') renameSync(folder, old);
    try {
      renameSync(building, folder);
    } catch (error) {
      if (kept !== 'nothing') renameSync(old, folder);
      throw error;
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  if (kept === 'in git') rmSync(old, { recursive: true });
  return kept;
}

/** Where content that git does not hold is kept: `content-cu` beside `content`. */
export function keptFolder(folder: string): string {
  return `${folder}-cu`;
}

/** Whether git holds every file of a folder as it stands, ignored ones included. */
function isCommitted(folder: string): boolean {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, ...args, '--', '.'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    return git('ls-files') !== '' && git('status', '--porcelain', '--ignored') === '';
  } catch {
    return false;
  }
}
