import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PlannedFile } from '../../editing/new/plan-files.ts';
import { FileExistsError, OutsideFolderError, saveFiles } from '../../editing/new/save-files.ts';
import { originalPath } from '../../loading/original-files.ts';
import type { SourceItem } from '../sources/source-item.ts';

/**
 * Writes the files of an item, its briefing last: an item whose briefing is there was taken whole,
 * and one that was broken off is taken again.
 * @param files the briefing first.
 * @returns why it could not, when another file is in the way.
 */
export function saveItem(folder: string, files: readonly PlannedFile[]): string | undefined {
  const [briefing, ...others] = files;
  try {
    const missing = others.filter((file) => !isThere(folder, file));
    // The files of many items are flushed at once.
    saveFiles(folder, briefing ? [...missing, briefing] : missing, false);
    return undefined;
  } catch (error) {
    if (error instanceof FileExistsError || error instanceof OutsideFolderError)
      return error.message;
    throw error;
  }
}

/** Whether a file is there with just these bytes, from an item that was broken off. */
function isThere(folder: string, file: PlannedFile): boolean {
  const path = join(folder, file.path);
  return (
    existsSync(path) &&
    readFileSync(path).equals(Buffer.from('bytes' in file ? file.bytes : file.text))
  );
}

/** The saved original, compressed, beside the briefing. */
export function originalOf({ content }: SourceItem, briefing: string): PlannedFile {
  const extension =
    content.kind === 'document' ? extname(content.name).slice(1).toLowerCase() : 'html';
  const bytes = content.kind === 'entry' ? Buffer.from(content.html) : content.bytes;
  return { path: originalPath(briefing, extension), bytes: gzipSync(bytes) };
}
