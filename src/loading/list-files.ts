import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files that operating systems leave in folders; nobody means to publish them. */
const LITTER = new Set(['Thumbs.db', 'desktop.ini']);

/** A file below a folder: its path from there, with forward slashes, and whether it is a plain file (no symbolic link). */
export interface ListedFile {
  path: string;
  isFile: boolean;
}

/** All files below `folder`, in the order of their paths; none when there is no such folder. Hidden files are left out. */
export function listFiles(folder: string): ListedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !LITTER.has(entry.name))
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'), isFile: entry.isFile() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
