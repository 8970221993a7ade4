import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that it is there whole or not at all, also when the process is killed: a rename is atomic. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
