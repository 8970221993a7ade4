import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SHIPPED_FILE } from '../licences/shipped.ts';
import { cachedBundle } from './build-lock.ts';
import { saveRenderer } from './save-renderer.ts';
import { RENDERER_FILES } from './renderer.ts';
import { settingsDigest, siteDigest } from './site-digest.ts';

/**
 * Inside the project, so that the bundle resolves its packages; shared by all content trees.
 */
const CACHE_FOLDER = resolve('node_modules/.cache/renderer');

/**
 * Bundles the site's pages with Astro without rendering them. The bundle is cached until the code
 * changes.
 * @returns the folder to pass to `openRenderer`.
 * @throws the errors that Astro reports for the code.
 */
export async function bundleRenderer(): Promise<string> {
  const parent = join(CACHE_FOLDER, settingsDigest);
  const folder = await cachedBundle('pages', parent, siteDigest(), bundleInto);
  mkdirSync(dirname(SHIPPED_FILE), { recursive: true });
  cpSync(join(folder, RENDERER_FILES.licences), SHIPPED_FILE);
  return folder;
}

async function bundleInto(folder: string): Promise<void> {
  // Astro reads `import.meta.env.DEV` from the environment if `DEV` is set there; the build would
  // then publish drafts.
  delete process.env['DEV'];
  // Loaded lazily: importing Astro takes longer than rendering the pages of a small change.
  const { build } = await import('astro');
  await build({
    outDir: join(folder, RENDERER_FILES.assets),
    logLevel: 'warn',
    integrations: [saveRenderer(folder)],
  });
  cpSync(SHIPPED_FILE, join(folder, RENDERER_FILES.licences));
}
