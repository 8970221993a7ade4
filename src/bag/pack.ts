import { createArchive } from '../archive/archive.ts';
import { acquireBuildLock } from '../build/build-lock.ts';
import { requireCurrentSite } from '../build/current-site.ts';
import type { Part } from '../build/part.ts';
import { contentDir, readOptions } from '../folders.ts';
import { readContent } from '../loading/read-content.ts';
import { resolveOutputFolder } from '../output/output-folder.ts';
import { beginReplacement } from '../output/replace-folder.ts';
import { writeBag, type BagSize } from './write-bag.ts';

/**
 * Packs the present content and its built site into a folder, atomically: an older bag there stays
 * until the new one is complete.
 * @param outDir the built site.
 * @throws UserError when the site is not that of the content, the content has problems, or the
 * folder holds anything else.
 */
export async function pack(
  to: string,
  outDir: string,
  part: Part | undefined,
): Promise<BagSize & { folder: string }> {
  // No build may change the site while it is copied.
  const lock = acquireBuildLock();
  try {
    const site = requireCurrentSite(outDir);
    const folder = resolveOutputFolder(to, 'Thư mục của gói', site.folder);
    const archive = createArchive(await readContent(readOptions));
    const replacement = beginReplacement(folder, 'bag');
    try {
      const size = writeBag(replacement.staging, archive, {
        contentFolder: contentDir,
        site,
        part,
      });
      // Content or site may have changed while they were copied.
      requireCurrentSite(outDir);
      replacement.publish();
      return { ...size, folder };
    } finally {
      replacement.discard();
    }
  } finally {
    lock.release();
  }
}
