import { join } from 'node:path';
import { cacheDir, contentDir, shortDigest } from '../folders.ts';
import { treeDigest } from '../loading/tree-digest.ts';
import { takeLock } from '../output/lock.ts';
import { outputPlace } from '../output/place.ts';
import { UserError } from '../user-error.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { siteDigest } from './site-digest.ts';
import { SiteOutput } from './site-output.ts';

const LOCK = 'node_modules/.cache/build.lock';

/**
 * Builds the site of the content tree into `outDir`: it appears whole or not at all, and only what has changed is rendered and written.
 * @throws UserError for what is wrong with the content, the output folder or the cache; the last good output stands as it was.
 */
export async function buildSite(outDir: string, verbose = false): Promise<void> {
  const began = performance.now();
  const lock = takeLock(LOCK);
  if (!lock) throw new UserError('Đang có một lần dựng khác của dự án này. Xin đợi nó xong rồi chạy lại.');
  const output = new SiteOutput(outputPlace(outDir, '--outDir'), cacheDir);
  const say = (what: string) => { process.stdout.write(`Trang đã dựng xong ở ${output.place}: ${what}; ${formatNumber(Math.round((performance.now() - began) / 100) / 10)} giây.\n`); };
  try {
    const before = sourceDigest();
    const unchanged = output.madeFrom(before);
    if (unchanged !== undefined) {
      say(`không có gì thay đổi, giữ nguyên ${formatNumber(unchanged)} tệp`);
      return;
    }
    // Only now: to load Astro and Vite takes longer than to see that nothing has changed.
    const { fillOutput } = await import('./fill-output.ts');
    const rendered = await fillOutput(output, verbose);
    if (sourceDigest() !== before) throw new UserError('Nội dung hoặc mã nguồn đã thay đổi trong khi dựng, nên chưa đưa gì ra. Xin chạy lại.');
    const { written, kept, removed } = output.finish(before);
    say(`dựng ${formatNumber(rendered)} trang và tệp; ghi ${formatNumber(written)} tệp, giữ nguyên ${formatNumber(kept)}, bỏ ${formatNumber(removed)}`);
  } finally {
    output.abandon();
    lock.release();
  }
}

/** A digest of all that a site is made from. */
function sourceDigest(): string {
  return shortDigest(siteDigest() + treeDigest(contentDir, join(cacheDir, 'tree')));
}
