import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../list-files.ts';
import { pageCode } from './page-code.ts';
import { RENDERER, type RendererRecord } from './renderer.ts';

/** The name of the integration that tells a bundling of pages from a build. */
export const KEEP_PAGES = 'keep-pages';

/** Keeps the bundled pages, which Astro removes when it has rendered them, and what has to be known of them. */
export function keepPages(folder: string): AstroIntegration {
  const code = pageCode();
  // Astro fills in the styles while it bundles.
  let pages: ReadonlyMap<string, { styles: object[] }> = new Map();
  return {
    name: KEEP_PAGES,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => { updateConfig({ vite: { plugins: [code.plugin] } }); },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: () => {
            const bundled = join(folder, RENDERER.assets, '.prerender');
            cpSync(bundled, join(folder, RENDERER.pages), { recursive: true });
            const record: RendererRecord = { entry: entryIn(bundled), code: code.digests(), styles: Array.from(pages, ([key, { styles }]) => [key, styles.map((style) => ({ ...style }))]) };
            writeFileSync(join(folder, RENDERER.record), JSON.stringify(record));
            return Promise.resolve([]);
          },
        }));
      },
      'astro:build:setup': (setup) => { ({ pages } = setup); },
    },
  };
}

function entryIn(folder: string): string {
  const entry = listFiles(folder).find(({ path }) => /^prerender-entry\..*mjs$/u.test(path));
  if (!entry) throw new Error('Astro has bundled no prerender-entry.');
  return entry.path;
}
