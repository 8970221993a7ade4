import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { KEEP_PAGES } from './keep-pages.ts';

/** Makes `astro build` what `npm run build` is: Astro alone would empty the output and write pages without a search. */
export function ownBuild(): AstroIntegration {
  return {
    name: 'own-build',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        const isBundling = config.integrations.some(({ name }) => name === KEEP_PAGES);
        if (command !== 'build' || isBundling) return;
        const { buildSite } = await import('./build-site.ts');
        await buildSite(fileURLToPath(config.outDir));
        process.exit();
      },
    },
  };
}
