import { createArchive } from '../archive/archive.ts';
import { resourceSyncFiles } from '../feeds/resource-sync.ts';
import type { Content } from '../loading/content.ts';
import type { SiteOutput } from './site-output.ts';
import { writeTexts } from './write-texts.ts';

/**
 * Writes the lists by which harvesters find what has changed. They state the digests of the records
 * of briefings, so all pages must have been written.
 */
export function publishResourceLists(output: SiteOutput, content: Content): void {
  const files = resourceSyncFiles(createArchive(content), (path) => {
    const { size, digest } = output.describe(path.slice(1));
    return { bytes: size, sha256: Buffer.from(digest, 'base64url').toString('hex') };
  });
  writeTexts(output.staging, files);
}
