import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import * as z from 'astro/zod';
import { listFiles } from '../cache/list-files.ts';
import { trackPageCode } from './page-code.ts';
import { RENDERER_FILES, type RendererManifest } from './renderer.ts';

/** The name of this integration; it marks Astro runs that only bundle pages. */
export const SAVE_RENDERER = 'save-renderer';

/**
 * Copies the bundled pages into `folder`, with a manifest for `openRenderer`; Astro deletes its own
 * copy after rendering.
 */
export function saveRenderer(folder: string): AstroIntegration {
  const code = trackPageCode();
  // Astro adds the styles to this map while it bundles.
  let pages: ReadonlyMap<string, { component: string; styles: object[] }> = new Map();
  return {
    name: SAVE_RENDERER,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [code.plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((defaultPrerenderer) => ({
          ...defaultPrerenderer,
          getStaticPaths: () => {
            const bundled = join(folder, RENDERER_FILES.assets, '.prerender');
            cpSync(bundled, join(folder, RENDERER_FILES.pages), { recursive: true });
            const manifest: RendererManifest = {
              entry: findEntry(bundled),
              code: code.digests(),
              sheets: Object.fromEntries(
                Array.from(pages.values(), ({ component, styles }) => [
                  component,
                  sortedSheets(styles),
                ]),
              ),
            };
            writeFileSync(join(folder, RENDERER_FILES.manifest), JSON.stringify(manifest));
            return Promise.resolve([]);
          },
        }));
      },
      'astro:build:setup': (setup) => {
        ({ pages } = setup);
      },
    },
  };
}

/** A style sheet as Astro describes it; `inlineStylesheets` keeps all of them in files. */
const styleSchema = z.object({
  depth: z.int(),
  order: z.int(),
  sheet: z.object({ type: z.literal('external'), src: z.string() }),
});

/**
 * Sorts a page's style sheets as Astro does, because later rules win: by the order of the imports,
 * deeper imports first. Source: `cssOrder` in astro/dist/core/build/runtime.js.
 * @returns paths relative to the assets folder.
 */
function sortedSheets(styles: readonly object[]): string[] {
  const rank = (order: number) => (order < 0 ? Infinity : order);
  return z
    .array(styleSchema)
    .parse(styles)
    .sort((a, b) => rank(a.order) - rank(b.order) || b.depth - a.depth)
    .map(({ sheet }) => sheet.src);
}

function findEntry(folder: string): string {
  const entry = listFiles(folder).find(({ path }) => /^prerender-entry\..*mjs$/u.test(path));
  if (!entry) throw new Error('Astro has bundled no prerender-entry.');
  return entry.path;
}
