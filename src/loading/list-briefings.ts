import { dirname, join } from 'node:path';
import { parseBriefingPath } from './briefing-path.ts';
import { LINKED, type Misnamed } from './file-names.ts';
import { listFiles } from '../list-files.ts';
import { isImageName } from './photos.ts';

/** A file where briefings lie: one in its right place, or what is wrong with it. */
export type BriefingFile = { path: string; fullPath: string } & (
  | { month: string; slug: string; misplaced?: never }
  | { misplaced: Misnamed }
);

/** The files below `folder` in the order of their paths; photographs, which lie beside briefings, are left out. None is opened. */
export function listBriefings(folder: string): BriefingFile[] {
  return listFiles(folder)
    .filter(({ path, isFile }) => !isFile || !isImageName(path))
    .map(({ path, isFile }) => {
      const file = { path, fullPath: join(folder, path) };
      if (!isFile) return { ...file, misplaced: LINKED };
      const place = parseBriefingPath(path);
      return 'message' in place ? { ...file, misplaced: place } : { ...file, ...place };
    });
}

/**
 * Of all files those that must be read to judge the `asked` ones (all without): they and the others of their months, with
 * which they share a folder and its photographs. The asked ones come last, so that they are told what two of them share.
 */
export function filesToRead(files: readonly BriefingFile[], asked: ReadonlySet<string> | undefined): BriefingFile[] {
  if (!asked) return [...files];
  const folders = new Set(Array.from(asked, (path) => dirname(path)));
  const near = files.filter(({ path }) => folders.has(dirname(path)));
  return [...near.filter(({ path }) => !asked.has(path)), ...near.filter(({ path }) => asked.has(path))];
}
