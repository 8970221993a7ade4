import { copyFileSync, constants, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { flushFolder, writeFlushed } from '../../write-whole.ts';
import type { PlannedFile } from './plan-files.ts';

/** Where a file was to be written, something lies already. */
export class AlreadyThere extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`Đã có tệp ${path}, nên chưa ghi gì cả.`);
    this.name = 'AlreadyThere';
    this.path = path;
  }
}

/** Where a file was to be written, a link leads out of the folder. */
export class OutsideFolder extends Error {
  constructor(path: string) {
    super(`Thư mục của tệp ${path} là một liên kết dẫn ra ngoài thư mục nội dung, nên chưa ghi gì cả. Xin thay liên kết ấy bằng một thư mục thật.`);
    this.name = 'OutsideFolder';
  }
}

/**
 * Writes new files below `folder`: each whole, all of them or none, and none over another that is there.
 * @throws AlreadyThere when one of the paths is taken, also by somebody who writes at the same moment.
 * @throws OutsideFolder when a symbolic link on the way to one of them leads out of `folder`.
 */
export function saveFiles(folder: string, files: readonly PlannedFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, ...file } of files) {
      const target = join(folder, path);
      if (!isWithin(folder, dirname(target))) throw new OutsideFolder(path);
      const madeFolder = mkdirSync(dirname(target), { recursive: true });
      if (madeFolder !== undefined) undo.push(() => { removeEmpty(dirname(target), madeFolder); });
      // A name that nothing else can have, in a folder of its own: what is undone is then ours.
      const beside = mkdtempSync(join(dirname(target), '.moi-'));
      undo.push(() => { rmSync(beside, { recursive: true, force: true }); });
      const unfinished = join(beside, basename(target));
      writeFlushed(unfinished, 'bytes' in file ? file.bytes : file.text, 'wx');
      place(unfinished, target, path);
      undo.push(() => { rmSync(target, { force: true }); });
      rmSync(beside, { recursive: true });
      flushFolder(dirname(target));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  }
}

/** Whether a folder, or what there is of it, really lies in another (or is it). */
function isWithin(folder: string, inner: string): boolean {
  if (!existsSync(inner)) return isWithin(folder, dirname(inner));
  return `${realpathSync(inner)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`);
}

/** Gives a finished file its name: unlike a rename, a hard link never takes the place of another file. */
function place(unfinished: string, target: string, path: string): void {
  try {
    linkSync(unfinished, target);
  } catch (error) {
    if (lstatSync(target, { throwIfNoEntry: false })) throw new AlreadyThere(path);
    // Some memory cards know no hard links.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'ENOTSUP'))) throw error;
    copyFileSync(unfinished, target, constants.COPYFILE_EXCL);
  }
}

/** Removes the folders from `folder` up to `top` that were made for nothing, unless somebody has put something into one meanwhile. */
function removeEmpty(folder: string, top: string): void {
  for (let one = folder; one.startsWith(top) && readdirSync(one).length === 0; one = dirname(one)) rmdirSync(one);
}
