import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { copiedFile, type BagFile } from './bag-file.ts';
import { contentFiles } from './content-files.ts';

/** The folder of the built site in a bag. */
export const SITE_FOLDER = 'data/site/';

/** A built site: its folder and the paths of its files. */
export interface BuiltSite {
  folder: string;
  files: readonly string[];
}

/** All that a bag keeps, sorted by path: the originals and the built site. */
export function payloadOf(archive: Archive, contentFolder: string, site: BuiltSite): BagFile[] {
  return [
    ...contentFiles(contentFolder, archive),
    ...site.files.map((path) => copiedFile(SITE_FOLDER + path, join(site.folder, path))),
  ].sort((a, b) => compareCodeUnits(a.path, b.path));
}
