import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markUnfinished } from '../output/mark.ts';
import { outputPlace } from '../output/place.ts';
import { beginReplacement, type Replacement } from '../output/replace-folder.ts';

/**
 * A build appears whole or not at all: Astro writes into a folder beside the output, which takes the output's place when
 * everything is done. Until then, and when a build fails or is killed, the last good output stands as it was.
 */
export function wholeOutput(): AstroIntegration {
  let output: { place: string; replacement: Replacement } | undefined;
  return {
    name: 'whole-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const place = outputPlace(fileURLToPath(config.outDir), '--outDir');
        const replacement = beginReplacement(place, 'site');
        output = { place, replacement };
        updateConfig({ outDir: pathToFileURL(`${replacement.building}/`) });
        process.on('exit', () => { replacement.abandon(); });
      },
      // Astro has emptied the folder by now, the mark included.
      'astro:build:setup': () => { if (output) markUnfinished(output.replacement.building, 'site'); },
      'astro:build:done': ({ logger }) => {
        if (!output) return;
        output.replacement.finish();
        logger.info(`Trang đã dựng xong ở ${output.place}`);
      },
    },
  };
}
