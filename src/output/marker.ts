import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'astro/zod';
import { isSystemFile } from '../cache/list-files.ts';
import { writeAtomic } from '../cache/write-atomic.ts';
import { parentFolders, type FolderTimes } from './folder-times.ts';

/**
 * The file in the root of an output folder that records which command wrote it, and its files. A
 * dot file, so that GitHub's upload-pages-artifact and `listFiles` skip it.
 */
export const MARKER_FILE = '.kho-tin.json';

const MADE_BY = 'kho-tin';

/** The kinds of output folders, with their names in messages. */
export const OUTPUT_KINDS = {
  site: 'một lần dựng trước',
  part: 'một phần đã dựng',
  portable: 'bản xem thử',
  screenshots: 'bộ ảnh chụp trang',
  sample: 'kho mẫu',
  bag: 'gói lưu trữ',
} as const;
export type OutputKind = keyof typeof OUTPUT_KINDS;

const markerSchema = z.object({
  // Earlier versions added the name of a place.
  madeBy: z.string().regex(/^kho-tin(?:-[a-z]+)*$/u),
  kind: z.enum(['site', 'part', 'portable', 'screenshots', 'sample', 'bag']),
  /** As {@link listEntries} returns them; missing while the folder is being written. */
  files: z.array(z.string()).optional(),
});
export type Marker = z.infer<typeof markerSchema>;

/** Reads the marker of a folder; `undefined` when it is missing or invalid. */
export function readMarker(folder: string): Marker | undefined {
  const file = join(folder, MARKER_FILE);
  try {
    if (!lstatSync(file).isFile()) return undefined;
    return markerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Marks a folder as being written: until it is marked as finished, it belongs to us with all its
 * content.
 */
export function markUnfinished(folder: string, kind: OutputKind): void {
  writeMarker(folder, { madeBy: MADE_BY, kind });
}

/** Marks a folder as finished. The marker lists its entries and those in `others`. */
export function markFinished(
  folder: string,
  kind: OutputKind,
  others: readonly string[] = [],
): void {
  writeMarker(folder, {
    madeBy: MADE_BY,
    kind,
    files: [...new Set([...listEntries(folder), ...others])].sort(),
  });
}

function writeMarker(folder: string, marker: Marker): void {
  writeAtomic(join(folder, MARKER_FILE), `${JSON.stringify(marker, undefined, 1)}\n`);
}

/**
 * All entries below a folder except its marker, sorted: files and links as paths with forward
 * slashes, empty folders with a trailing slash. Includes hidden files; does not follow links.
 * @param times receives the modification time of each folder ({@link FolderTimes}).
 */
export function listEntries(folder: string, times?: FolderTimes): string[] {
  return walk(folder, '', times)
    .filter((path) => path !== MARKER_FILE)
    .sort();
}

function walk(folder: string, prefix: string, times?: FolderTimes): string[] {
  const path = join(folder, prefix);
  // Before the entries are read: what is added later then changes the time.
  times?.set(path, lstatSync(path).mtimeMs);
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [prefix + entry.name];
    const children = walk(folder, `${prefix}${entry.name}/`, times);
    return children.length > 0 ? children : [`${prefix}${entry.name}/`];
  });
}

/** The entries of a folder ({@link listEntries}) that its marker does not list: not ours. */
export function unknownEntries(entries: readonly string[], marker: Marker): string[] {
  const listed = new Set(marker.files);
  const unlisted = entries.filter((path) => !listed.has(path) && !isSystemFile(basename(path)));
  if (unlisted.length === 0) return [];
  // One of our folders may be empty because a process was killed while emptying it.
  const folders = new Set([...listed].flatMap(parentFolders).map((parent) => `${parent}/`));
  return unlisted.filter((path) => !folders.has(path));
}

/** Removes an unfinished folder, its marker last. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (name !== MARKER_FILE) rmSync(join(folder, name), { recursive: true });
  rmSync(folder, { recursive: true });
}

/**
 * Whether a folder contains nothing but temporary marker files of killed processes.
 */
export function hasOnlyPartialMarkers(folder: string): boolean {
  return readdirSync(folder).every((name) => /^\.kho-tin\.json\.\d+-\d+$/u.test(name));
}
