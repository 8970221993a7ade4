import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { keptFolder } from '../cache/sealed-folder.ts';
import { SHIPPED_FILE } from '../licences/shipped.ts';
import { keepPages } from './keep-pages.ts';
import { RENDERER } from './renderer.ts';
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
