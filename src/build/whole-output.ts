import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { outputPlace } from '../output/place.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { SiteOutput } from './site-output.ts';

/** Holds the output of the build that runs; empty while writing (`astro dev`). */
export interface OutputHolder {
  output?: SiteOutput;
}

/**
 * A build appears whole or not at all: Astro writes into a folder beside the output, of which what differs moves into the output when
 * everything is done. Until then, and when a build fails or is killed, the last good output stands as it was.
 */
export function wholeOutput(holder: OutputHolder, cacheDir: string): AstroIntegration {
  return {
    name: 'whole-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const output = new SiteOutput(outputPlace(fileURLToPath(config.outDir), '--outDir'), cacheDir);
        holder.output = output;
        updateConfig({ outDir: pathToFileURL(`${output.building}/`) });
        process.on('exit', () => { output.abandon(); });
      },
      // Astro has emptied the folder by now, the mark included.
      'astro:build:setup': () => { holder.output?.mark(); },
      'astro:build:done': ({ logger }) => {
        const { output } = holder;
        if (!output) return;
        const { written, kept, removed } = output.finish();
        logger.info(`Trang đã dựng xong ở ${output.place}: ghi ${formatNumber(written)} tệp, giữ ${formatNumber(kept)}, bỏ ${formatNumber(removed)}.`);
      },
    },
  };
}
