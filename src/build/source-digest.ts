import { join } from 'node:path';
import { cacheDir, contentDir, shortDigest } from '../folders.ts';
import { treeDigest } from '../loading/tree-digest.ts';
import { siteDigest } from './site-digest.ts';

/**
 * A digest of every input of a build: code, settings, content and what to write.
 * @param compress whether it writes compressed copies.
 */
export function sourceDigest(compress: boolean): string {
  const what = compress ? 'with compressed copies' : '';
  return shortDigest(siteDigest() + treeDigest(contentDir, join(cacheDir, 'tree')) + what);
}
