import { dirname, join } from 'node:path';
import { parseBriefingPath } from './briefing-path.ts';
import { LINK_PROBLEM, type Misnamed } from './file-names.ts';
import { listFiles } from '../cache/list-files.ts';
import { isOriginalName } from './original-files.ts';
import { isImageName } from './image-kinds.ts';

/** A file in the folder of briefings: a briefing at a valid path, or why its path is invalid. */
export type BriefingFile = { path: string; fullPath: string } & (
  { month: string; slug: string; misplaced?: never } | { misplaced: Misnamed }
);

/**
 * Lists the files below `folder` except photographs and saved originals, sorted by path. Does not
 * open them.
 */
export function listBriefings(folder: string): BriefingFile[] {
  return listFiles(folder)
    .filter(({ path, isFile }) => !isFile || !(isImageName(path) || isOriginalName(path)))
    .map(({ path, isFile }) => {
      const file = { path, fullPath: join(folder, path) };
      if (!isFile) return { ...file, misplaced: LINK_PROBLEM };
      const parsed = parseBriefingPath(path);
      return 'message' in parsed ? { ...file, misplaced: parsed } : { ...file, ...parsed };
    });
}

/**
 * The files that must be read to check the `requested` ones (all files if `undefined`): those and
 * the others in their folders, with which they share photographs. The requested ones come last, so
 * that conflicts are reported for them.
 */
export function filesToRead(
  files: readonly BriefingFile[],
  requested: ReadonlySet<string> | undefined,
): BriefingFile[] {
  if (!requested) return [...files];
  const folders = new Set(Array.from(requested, (path) => dirname(path)));
  const inFolders = files.filter(({ path }) => folders.has(dirname(path)));
  return [
    ...inFolders.filter(({ path }) => !requested.has(path)),
    ...inFolders.filter(({ path }) => requested.has(path)),
  ];
}
