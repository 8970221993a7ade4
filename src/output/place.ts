import { lstatSync, realpathSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { cacheDir, contentDir } from '../folders.ts';
import { systemCode, UserError } from '../user-error.ts';

/** Folders of the project in which no output may lie: it would become part of the site, of its tests or of the history. */
const OWN_FOLDERS = ['src', 'public', 'tests', 'content', '.git', '.github'];

/**
 * Where an output folder really lies: absolute, free of symbolic links and `..`. What is given need not exist yet. `option` is
 * what the person typed, `--to`; `source` is a folder that the output is made from.
 * @throws UserError where the output would be, hold or lie in a folder that must not be replaced.
 */
export function outputPlace(given: string, option: string, source?: string): string {
  const target = realPathOf(given);
  const held = [process.cwd(), homedir(), tmpdir(), contentDir, cacheDir, 'node_modules', ...OWN_FOLDERS, ...(source === undefined ? [] : [source])]
    .find((folder) => holds(target, realPathOf(folder)));
  if (held !== undefined) throw new UserError(`${option} không được là hoặc chứa thư mục ${resolve(held)}: lệnh này sẽ thay thế nó. Xin chọn một thư mục riêng, chưa có hoặc trống.`);
  const around = [contentDir, cacheDir, ...OWN_FOLDERS, ...(source === undefined ? [] : [source])].find((folder) => holds(realPathOf(folder), target));
  if (around !== undefined) throw new UserError(`${option} không được nằm trong thư mục ${resolve(around)}. Xin chọn một thư mục riêng, chưa có hoặc trống.`);
  return target;
}

/**
 * The real path of a file or folder, whose last parts need not exist yet.
 * @throws UserError when a link on the way leads nowhere or round in circles, or a file stands where a folder must.
 */
export function realPathOf(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || isThere(absolute)) {
      throw new UserError(`Không theo được đường dẫn ${absolute}: nó là, hoặc đi qua, một tệp hay một liên kết không dẫn tới thư mục nào. Xin chọn thư mục khác.`);
    }
    return join(realPathOf(dirname(absolute)), basename(absolute));
  }
}

/** Whether anything has this name, a link that leads nowhere too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether `outer` is `inner` or holds it, also where a part of the way has two names (a mount, a system that ignores capitals). Both are real paths. */
export function holds(outer: string, inner: string): boolean {
  if (`${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)) return true;
  const identity = identityOf(outer);
  if (identity === undefined) return false;
  for (let folder = inner; ; folder = dirname(folder)) {
    if (identityOf(folder) === identity) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** What tells a file from all others of this machine; `undefined` when there is none. */
function identityOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}
