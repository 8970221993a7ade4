import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * A build appears whole or not at all: Astro writes into a folder beside the output, which takes the output's place when
 * everything is done. Until then, and when a build fails or is killed, the last good output stands as it was.
 */
export function wholeOutput(): AstroIntegration {
  let output = '';
  let building = '';
  return {
    name: 'whole-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir).replace(/\/$/u, '');
        building = `${output}.building`;
        recover(output);
        // Astro's incremental cache may be ahead of its manifest when a build was cut short; then it is not to be trusted.
        const manifest = new URL('incremental-build.json', config.cacheDir);
        if (existsSync(building)) rmSync(manifest, { force: true });
        updateConfig({ outDir: new URL(`${config.outDir.href.replace(/\/$/u, '')}.building/`) });
        process.on('exit', () => {
          if (!existsSync(building)) return;
          rmSync(building, { recursive: true, force: true });
          rmSync(manifest, { force: true });
        });
      },
      'astro:build:done': ({ logger }) => {
        const previous = `${output}.previous`;
        if (existsSync(output)) renameSync(output, previous);
        renameSync(building, output);
        rmSync(previous, { recursive: true, force: true });
        logger.info(`Trang đã dựng xong ở ${output}`);
      },
    },
  };
}

/** A build that was killed between its two renames has left the last good output under another name. */
function recover(output: string): void {
  const previous = `${output}.previous`;
  if (!existsSync(previous)) return;
  if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, output);
}
