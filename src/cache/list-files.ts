import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that macOS and Windows create in folders, in any case. */
const SYSTEM_FILE = /^(?:\.ds_store|thumbs\.db|desktop\.ini)$/iu;

/** Whether an operating system creates files of this name; they are never published. */
export function isSystemFile(name: string): boolean {
  return SYSTEM_FILE.test(name);
}

export interface ListedFile {
  /** Relative to the listed folder, with forward slashes. */
  path: string;
  /** `false` for symbolic links. */
  isFile: boolean;
}

/**
 * Lists all files below `folder`, sorted by path. Skips hidden files; returns an empty list when
 * the folder does not exist.
 */
export function listFiles(folder: string): ListedFile[] {
  return existsSync(folder) ? walk(folder, '').sort((a, b) => (a.path < b.path ? -1 : 1)) : [];
}

/** Does not follow links, which may lead anywhere or form cycles. */
function walk(folder: string, prefix: string): ListedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !isSystemFile(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? walk(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [{ path: prefix + entry.name, isFile: entry.isFile() }],
    );
}
