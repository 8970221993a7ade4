import {
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { flushFolder, writeFlushed } from '../../cache/write-atomic.ts';
import type { PlannedFile } from './plan-files.ts';

/** A file to write already exists. */
export class FileExistsError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`Đã có tệp ${path}, nên chưa ghi gì cả.`);
    this.name = 'FileExistsError';
    this.path = path;
  }
}

/** The folder of a file to write is a link out of the content folder. */
export class OutsideFolderError extends Error {
  constructor(path: string) {
    super(
      `Thư mục của tệp ${path} là một liên kết dẫn ra ngoài thư mục nội dung, nên chưa ghi gì cả. Xin thay liên kết đó bằng một thư mục thật.`,
    );
    this.name = 'OutsideFolderError';
  }
}

/**
 * Writes new files below `folder` atomically: all of them or none, without overwriting any.
 * @param isFlushed whether they must outlive a power failure once this returns; else the caller
 *   flushes them with many others (`flushTree`).
 * @throws FileExistsError when one of the paths exists, even if created concurrently.
 * @throws OutsideFolderError when a symbolic link on one of the paths leads out of `folder`.
 */
export function saveFiles(folder: string, files: readonly PlannedFile[], isFlushed = true): void {
  const undoSteps: (() => void)[] = [];
  const temporaryFolders = new Map<string, string>();
  try {
    for (const { path, ...file } of files) {
      const target = join(folder, path);
      const parent = dirname(target);
      if (!isInside(folder, parent)) throw new OutsideFolderError(path);
      const createdFolder = mkdirSync(parent, { recursive: true });
      if (createdFolder !== undefined)
        undoSteps.push(() => {
          removeEmpty(parent, createdFolder);
        });
      // In a temporary folder of their own, so that undoing removes only our files.
      const temporaryFolder = temporaryFolders.get(parent) ?? mkdtempSync(join(parent, '.moi-'));
      temporaryFolders.set(parent, temporaryFolder);
      undoSteps.push(() => {
        rmSync(temporaryFolder, { recursive: true, force: true });
      });
      const unfinished = join(temporaryFolder, basename(target));
      const content = 'bytes' in file ? file.bytes : file.text;
      if (isFlushed) writeFlushed(unfinished, content, 'wx');
      else writeFileSync(unfinished, content, { flag: 'wx' });
      linkInto(unfinished, target, path);
      undoSteps.push(() => {
        rmSync(target, { force: true });
      });
      rmSync(unfinished);
    }
    for (const [parent, temporaryFolder] of temporaryFolders) {
      rmdirSync(temporaryFolder);
      if (isFlushed) flushFolder(parent);
    }
  } catch (error) {
    for (const step of undoSteps.toReversed()) step();
    throw error;
  }
}

/** Whether the existing part of a path is really inside a folder, or that folder. */
function isInside(folder: string, inner: string): boolean {
  if (!existsSync(inner)) return isInside(folder, dirname(inner));
  return `${realpathSync(inner)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`);
}

/**
 * Links a finished file to its path; unlike a rename, a hard link never replaces an existing file.
 */
function linkInto(unfinished: string, target: string, path: string): void {
  try {
    linkSync(unfinished, target);
  } catch (error) {
    if (lstatSync(target, { throwIfNoEntry: false })) throw new FileExistsError(path);
    // Some memory cards do not support hard links.
    if (!(
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EPERM' || error.code === 'ENOTSUP')
    ))
      throw error;
    copyFileSync(unfinished, target, constants.COPYFILE_EXCL);
  }
}

/** Removes the created folders from `folder` up to `top` that are still empty. */
function removeEmpty(folder: string, top: string): void {
  for (
    let current = folder;
    current.startsWith(top) && readdirSync(current).length === 0;
    current = dirname(current)
  )
    rmdirSync(current);
}
