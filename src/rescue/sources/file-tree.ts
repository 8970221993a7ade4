import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { openZip } from './zip-archive.ts';

/** The bytes of a file, or why there are none. */
export type FileRead = Uint8Array | 'too large' | 'unreadable';

/** A folder, or a zip archive of one: its files by path, in order. */
export interface FileTree {
  paths: string[];
  /** Paths that are never opened, because they are links or lead out of the tree. */
  unsafe: string[];
  /** Reads a file of at most `limit` bytes. */
  read: (path: string, limit: number) => FileRead;
}

/** Lists a folder on disk. Symbolic links are named and never followed. */
export function folderTree(folder: string): FileTree {
  const tree: FileTree = {
    paths: [],
    unsafe: [],
    read: (path, limit) => readInside(folder, path, limit),
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

/** A file by itself, first in its tree, with the folder that a browser saved beside it. */
export function singleFileTree(file: string): FileTree {
  const [folder, name] = [dirname(file), basename(file)];
  const stem = name.slice(0, name.length - extname(name).length);
  const beside = [`${stem}_files`, `${stem}.files`].filter((inner) =>
    lstatSync(join(folder, inner), { throwIfNoEntry: false })?.isDirectory(),
  );
  return {
    paths: [
      name,
      ...beside.flatMap((inner) =>
        folderTree(join(folder, inner)).paths.map((path) => `${inner}/${path}`),
      ),
    ],
    unsafe: [],
    read: (path, limit) => readInside(folder, path, limit),
  };
}

/**
 * Opens a zip archive of a folder.
 * @throws Error when it is not a ZIP file, or is damaged.
 */
export function zipTree(path: string): FileTree & { close: () => void } {
  const archive = openZip(path);
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  return {
    paths: [...entries.keys()].sort(),
    unsafe: archive.unsafe,
    read: (name, limit) => {
      const entry = entries.get(name);
      if (!entry) return 'unreadable';
      try {
        return archive.read(entry, limit);
      } catch (error) {
        return error instanceof RangeError ? 'too large' : 'unreadable';
      }
    },
    close: archive.close,
  };
}

function readInside(folder: string, path: string, limit: number): FileRead {
  try {
    const file = join(folder, path);
    // A link among the folders above the file may lead out.
    if (!`${realpathSync(file)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`))
      return 'unreadable';
    const stat = lstatSync(file);
    if (!stat.isFile()) return 'unreadable';
    return stat.size <= limit ? readFileSync(file) : 'too large';
  } catch {
    return 'unreadable';
  }
}
