import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SAVE_RENDERER } from './save-renderer.ts';

/**
 * Makes `astro build` run `npm run build`: Astro's own build would empty the output folder and
 * write pages without a search index.
 */
export function ownBuild(): AstroIntegration {
  return {
    name: 'own-build',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        const isBundling = config.integrations.some(({ name }) => name === SAVE_RENDERER);
        if (command !== 'build' || isBundling) return;
        const { buildSite } = await import('./build-site.ts');
        await buildSite(fileURLToPath(config.outDir));
        process.exit();
      },
    },
  };
}
