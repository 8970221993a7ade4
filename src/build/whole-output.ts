import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * A build appears whole or not at all: Astro writes into a folder beside the output, which takes the output's place when
 * everything is done. Until then, and when a build fails or is killed, the last good output stands as it was.
 * `keep` are folders that the output must neither be nor hold: it would replace them.
 */
export function wholeOutput(keep: readonly string[]): AstroIntegration {
  let output = '';
  const beside = (name: string) => join(dirname(output), `.${name}-${basename(output)}`);
  return {
    name: 'whole-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir).replace(/\/$/u, '');
        refuseToReplace(output, [fileURLToPath(config.root), ...keep]);
        recover(output, beside('previous'));
        // Astro's incremental cache may be ahead of its manifest when a build was cut short; then it is not to be trusted.
        const manifest = new URL('incremental-build.json', config.cacheDir);
        const building = beside('building');
        if (existsSync(building)) rmSync(manifest, { force: true });
        updateConfig({ outDir: pathToFileURL(`${building}/`) });
        process.on('exit', () => {
          if (!existsSync(building)) return;
          rmSync(building, { recursive: true, force: true });
          rmSync(manifest, { force: true });
        });
      },
      'astro:build:done': ({ logger }) => {
        if (!existsSync(beside('building'))) throw new Error(`Thư mục đang dựng ${beside('building')} đã bị xóa; xin dựng lại.`);
        if (existsSync(output)) renameSync(output, beside('previous'));
        renameSync(beside('building'), output);
        rmSync(beside('previous'), { recursive: true, force: true });
        logger.info(`Trang đã dựng xong ở ${output}`);
      },
    },
  };
}

/** Stops before a folder would be replaced that is not an earlier build. */
function refuseToReplace(output: string, keep: readonly string[]): void {
  const holds = keep.find((folder) => !relative(output, folder).startsWith('..'));
  if (holds !== undefined) throw new Error(`--outDir không được là hoặc chứa thư mục ${holds}: dựng trang sẽ thay thế nó. Xin chọn một thư mục riêng, ví dụ dist.`);
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(join(output, '404.html'))) {
    throw new Error(`Thư mục ${output} đã có tệp khác, không phải một lần dựng trước. Xin chọn một thư mục trống hoặc chưa có.`);
  }
}

/** A build that was killed between its two renames has left the last good output under another name. */
function recover(output: string, previous: string): void {
  if (!existsSync(previous)) return;
  if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, output);
}
