import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that operating systems leave in folders; nobody means to publish them. */
export const LITTER: ReadonlySet<string> = new Set(['Thumbs.db', 'desktop.ini']);

/** A file below a folder: its path from there, with forward slashes, and whether it is a plain file (no symbolic link). */
export interface ListedFile {
  path: string;
  isFile: boolean;
}

/** All files below `folder`, in the order of their paths; none when there is no such folder. Hidden files are left out. */
export function listFiles(folder: string): ListedFile[] {
  return existsSync(folder) ? walk(folder, '').sort((a, b) => (a.path < b.path ? -1 : 1)) : [];
}

/** Enters real folders only: a link to one may lead anywhere, also back to itself. */
function walk(folder: string, prefix: string): ListedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !LITTER.has(name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name), `${prefix}${entry.name}/`) : [{ path: prefix + entry.name, isFile: entry.isFile() }]));
}
