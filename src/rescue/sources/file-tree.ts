import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { openZip } from './zip-archive.ts';
import { MAX_PICTURE_BYTES } from './source-item.ts';

/** A folder, or a zip archive of one: its files by path, in order. */
export interface FileTree {
  paths: string[];
  /** Paths that are never opened, because they are links or lead out of the tree. */
  unsafe: string[];
  /** The bytes of a file; `undefined` when there is none, or it has more than `limit`. */
  read: (path: string, limit?: number) => Uint8Array | undefined;
}

/** Lists a folder on disk. Symbolic links are named and never followed. */
export function folderTree(folder: string): FileTree {
  const tree: FileTree = {
    paths: [],
    unsafe: [],
    read: (path, limit = MAX_PICTURE_BYTES) => readInside(folder, path, limit),
  };
  const visit = (path: string) => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(inner);
      else if (entry.isFile()) tree.paths.push(inner);
      else tree.unsafe.push(inner);
    }
  };
  visit('');
  return tree;
}

/**
 * Opens a zip archive of a folder.
 * @throws Error when it is none, or damaged.
 */
export function zipTree(path: string): FileTree & { close: () => void } {
  const archive = openZip(path);
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  return {
    paths: [...entries.keys()].sort(),
    unsafe: archive.unsafe,
    read: (name, limit = MAX_PICTURE_BYTES) => {
      const entry = entries.get(name);
      try {
        return entry && archive.read(entry, limit);
      } catch {
        return undefined;
      }
    },
    close: archive.close,
  };
}

function readInside(folder: string, path: string, limit: number): Uint8Array | undefined {
  try {
    const file = join(folder, path);
    // A link among the folders above the file may lead out.
    if (!`${realpathSync(file)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`))
      return undefined;
    const stat = lstatSync(file);
    return stat.isFile() && stat.size <= limit ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
