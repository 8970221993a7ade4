import { lstatSync, realpathSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { cacheDir, contentDir } from '../folders.ts';
import { systemCode, UserError } from '../problems/user-error.ts';

/**
 * Project folders that must not contain an output: it would become part of the site, its tests or
 * its history.
 */
const PROJECT_FOLDERS = ['src', 'public', 'tests', 'content', '.git', '.github'];

/**
 * Resolves an output folder, which need not exist yet.
 * @param option the command-line option that messages mention, such as `--to`.
 * @param source a folder that the output is made from.
 * @returns an absolute path without symbolic links and `..`.
 * @throws UserError when the output would be, contain or lie inside a folder that must not be
 * replaced.
 */
export function resolveOutputFolder(path: string, option: string, source?: string): string {
  const target = resolveRealPath(path);
  const contained = [
    process.cwd(),
    homedir(),
    tmpdir(),
    contentDir,
    cacheDir,
    'node_modules',
    ...PROJECT_FOLDERS,
    ...(source === undefined ? [] : [source]),
  ].find((folder) => contains(target, resolveRealPath(folder)));
  if (contained !== undefined)
    throw new UserError(
      `${option} không được trùng với thư mục ${resolve(contained)} hay chứa thư mục đó, vì lệnh này sẽ thay thế nó. Xin chọn một thư mục riêng, chưa có hoặc trống.`,
    );
  const containing = [
    contentDir,
    cacheDir,
    ...PROJECT_FOLDERS,
    ...(source === undefined ? [] : [source]),
  ].find((folder) => contains(resolveRealPath(folder), target));
  if (containing !== undefined)
    throw new UserError(
      `${option} không được nằm trong thư mục ${resolve(containing)}. Xin chọn một thư mục riêng, chưa có hoặc trống.`,
    );
  return target;
}

/**
 * The real path of a file or folder. Its last segments need not exist yet.
 * @throws UserError when the path contains a dangling or circular link, or a file in place of a
 * folder.
 */
export function resolveRealPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || exists(absolute)) {
      throw new UserError(
        `Không dùng được đường dẫn ${absolute}: trên đó có một tệp, hoặc một liên kết không dẫn tới thư mục nào. Xin chọn thư mục khác.`,
      );
    }
    return join(resolveRealPath(dirname(absolute)), basename(absolute));
  }
}

/** Whether the path exists, including dangling links. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Whether `outer` is `inner` or one of its parent folders. Compares inodes as well, since a folder
 * can have two paths (a mount, a case-insensitive file system). Both must be real paths.
 */
export function contains(outer: string, inner: string): boolean {
  if (`${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)) return true;
  const identity = identityOf(outer);
  if (identity === undefined) return false;
  for (let folder = inner; ; folder = dirname(folder)) {
    if (identityOf(folder) === identity) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** Identifies a file on this machine by device and inode; `undefined` when it does not exist. */
function identityOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}
