import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes files by their paths below a folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** All that lies below a folder by its path, hidden things too: what files hold, where links lead to, and that a folder is one. */
export function everythingIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), lstatSync(path).isSymbolicLink() ? `-> ${readlinkSync(path)}` : entry.isDirectory() ? 'a folder' : readFileSync(path, 'utf8')];
  });
  return Object.fromEntries(entries.sort());
}
