import { cacheDir } from '../folders.ts';
import { pruneCache } from '../loading/cache-repair.ts';
import { briefingCacheFile } from '../loading/read-content.ts';
import { resolveOutputFolder } from '../output/output-folder.ts';
import { isEnvironmentError, environmentReason, UserError } from '../problems/user-error.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { acquireBuildLock } from './build-lock.ts';
import type { BuildOptions } from './fill-output.ts';
import { SiteOutput } from './site-output.ts';
import { sourceDigest } from './source-digest.ts';

/**
 * Builds the site into `outDir`, atomically and incrementally: only changed pages are rendered and
 * only changed files are written.
 * @throws UserError when the content, the output folder or the cache is invalid; the previous
 * output is then left untouched.
 */
export async function buildSite(
  outDir: string,
  { verbose = false, parts = [], compress = false }: BuildOptions = {},
): Promise<void> {
  const start = performance.now();
  const lock = acquireBuildLock();
  const output = new SiteOutput(resolveOutputFolder(outDir, '--outDir'), cacheDir);
  const report = (summary: string) => {
    process.stdout.write(
      `Trang đã dựng xong ở ${output.target}: ${summary}; ${formatNumber(Math.round((performance.now() - start) / 100) / 10)} giây.\n`,
    );
  };
  try {
    const source = sourceDigest(compress);
    const unchanged = output.countIfUnchanged(source);
    if (unchanged !== undefined) {
      report(`không có gì thay đổi, giữ nguyên ${formatNumber(unchanged)} tệp`);
      return;
    }
    // Loaded lazily: importing Astro and Vite takes longer than detecting that nothing changed.
    const { fillOutput } = await import('./fill-output.ts');
    const { bodies, rendered } = await fillOutput(output, { verbose, parts, compress });
    if (sourceDigest(compress) !== source)
      throw new UserError(
        'Nội dung hoặc mã nguồn đã thay đổi trong khi dựng, nên chưa đưa gì ra. Xin chạy lại.',
      );
    const { written, reused, removed } = output.publish(source);
    pruneCache(briefingCacheFile(cacheDir), bodies);
    report(
      `dựng ${formatNumber(rendered)} trang và tệp; ghi ${formatNumber(written)} tệp, giữ nguyên ${formatNumber(reused)}, bỏ ${formatNumber(removed)}`,
    );
  } catch (error) {
    if (!isEnvironmentError(error)) throw error;
    throw new UserError(
      `Không dựng được trang vào ${output.target}: ${environmentReason(error)}. Bản đã dựng trước đó, nếu có, vẫn như cũ. Xin xem lại chỗ trống và quyền ghi của ổ đĩa rồi chạy lại.`,
    );
  } finally {
    output.discard();
    lock.release();
  }
}
