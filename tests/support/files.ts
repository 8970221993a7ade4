import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes files, given by path relative to a folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * A snapshot of a folder, including hidden files: by relative path, the content of each file, the
 * target of each link, or a note that it is a folder.
 */
export function everythingIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map(
    (entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [
        relative(folder, path),
        lstatSync(path).isSymbolicLink()
          ? `-> ${readlinkSync(path)}`
          : entry.isDirectory()
            ? 'a folder'
            : readFileSync(path, 'utf8'),
      ];
    },
  );
  return Object.fromEntries(entries.sort());
}
