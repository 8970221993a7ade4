import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { keptFolder } from '../cache/sealed-folder.ts';
import { SHIPPED_FILE } from '../licences/shipped.ts';
import { listFiles } from '../list-files.ts';
import { pageCode } from './page-code.ts';
import { RENDERER, type RendererRecord } from './renderer.ts';
import { settingsDigest, siteDigest } from './site-digest.ts';

/** Below the project, from where the bundle finds its packages; the same for all content trees. */
const CACHE = resolve('node_modules/.cache/renderer');
/**
 * Has Astro bundle the pages of the site, once for each state of its code. It renders none of them.
 * @returns the folder of what `openRenderer` opens. @throws whatever Astro finds wrong with the code.
 */
export async function bundleRenderer(): Promise<string> {
  const folder = await keptFolder(join(CACHE, settingsDigest), siteDigest(), bundleInto);
  mkdirSync(dirname(SHIPPED_FILE), { recursive: true });
  cpSync(join(folder, RENDERER.licences), SHIPPED_FILE);
  return folder;
}

async function bundleInto(folder: string): Promise<void> {
  // Astro takes `import.meta.env.DEV` from a variable of that name where there is one: a build would publish drafts.
  delete process.env['DEV'];
  await build({ outDir: join(folder, RENDERER.assets), logLevel: 'warn', integrations: [keepPages(folder)] });
  cpSync(SHIPPED_FILE, join(folder, RENDERER.licences));
}

/** Keeps the bundled pages, which Astro removes when it has rendered them, and what has to be known of them. */
function keepPages(folder: string): AstroIntegration {
  const code = pageCode();
  // Astro fills in the styles while it bundles.
  let pages: ReadonlyMap<string, { styles: object[] }> = new Map();
  return {
    name: 'keep-pages',
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
