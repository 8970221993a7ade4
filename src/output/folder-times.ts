import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The modification times of folders in milliseconds, by absolute path. */
export type FolderTimes = Map<string, number>;

/** The modification times of a folder and of those below it that contain `files`; 0 if missing. */
export function folderTimes(folder: string, files: Iterable<string>): FolderTimes {
  const below = new Set(Array.from(files).flatMap(parentFolders));
  const timeOf = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const folders = [folder, ...Array.from(below, (path) => join(folder, path))];
  return new Map(folders.map((path) => [path, timeOf(path)]));
}

/**
 * The `times` of folders after the files at `changed` were written or removed below `folder`. Other
 * folders keep their time, so that an entry of somebody else is noticed later.
 */
export function updatedFolderTimes(
  times: FolderTimes,
  folder: string,
  changed: Iterable<string>,
): FolderTimes {
  const updated = new Map([...times, ...folderTimes(folder, changed)]);
  for (const [path, time] of updated) if (time === 0) updated.delete(path);
  return updated;
}

/**
 * Whether entries may have been added to or removed from a tree of folders since they were listed:
 * this changes a folder's modification time. Takes a fifth of the time of listing them again.
 */
export function haveNewEntries(times: FolderTimes): boolean {
  return Array.from(times).some(
    ([folder, time]) => lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs !== time,
  );
}

/** The parent folders of a relative path, innermost first. */
export function parentFolders(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...parentFolders(parent)];
}
