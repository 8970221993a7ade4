import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import * as z from 'astro/zod';
import { formDigest } from '../editing/form/digest.ts';
import { libraryFiles } from '../licences/bundled.ts';
import { cachedBundle } from './build-lock.ts';
import { singleFlight } from './single-flight.ts';
import { deployment } from '../environment.ts';
import { hardenHead } from './hardened-head.ts';
import { integrityOf } from './integrity.ts';
import { scriptIntegrity } from './script-integrity.ts';
import type { SiteOutput } from './site-output.ts';
import { patchForm } from './form-patches.ts';
import { completeTranslation, stubUnusedModules } from './form-modules.ts';

const CACHE_FOLDER = resolve('node_modules/.cache/editors-form');
const ENTRY = 'src/editing/form/browser/open.ts';
/** The cached folder holds the form's files and the list of library files bundled into them. */
const FORM_FOLDER = 'form';
const LIBRARIES_FILE = 'libraries.json';
/** The entry script, which the form's page loads. */
const ENTRY_SCRIPT = 'open.js';

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serves the editors' form in development. The form is bundled separately from the scripts of
 * pages: the policy of every page lists the digests of all of those.
 */
export function editorsForm(base: string): AstroIntegration {
  return {
    name: 'editors-form',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}bien-tap/`, (request, response, next) => {
          const [, digest, ...names] = new URL(
            request.url ?? '',
            'http://localhost',
          ).pathname.split('/');
          if (digest !== formDigest()) {
            next();
            return;
          }
          bundleOnce()
            .then((folder) => readFile(join(folder, FORM_FOLDER, ...names)))
            .then((content) =>
              response
                .setHeader(
                  'Content-Type',
                  CONTENT_TYPES[extname(names.at(-1) ?? '')] ?? 'application/octet-stream',
                )
                .end(content),
            )
            .catch(next);
        });
      },
    },
  };
}

/** Publishes the form and adds the digest of its entry script to its page. */
export async function publishForm(output: SiteOutput): Promise<void> {
  const form = join(await bundleOnce(), FORM_FOLDER);
  const folder = `bien-tap/${formDigest()}`;
  if (!output.reuseFolder(folder)) cpSync(form, join(output.staging, folder), { recursive: true });
  const page = 'bien-tap/index.html';
  const scripts = new Map([
    [
      `${deployment.basePath}${folder}/${ENTRY_SCRIPT}`,
      integrityOf(readFileSync(join(form, ENTRY_SCRIPT))),
    ],
  ]);
  output.rewrite(page, hardenHead(output.read(page), scripts));
}

const bundleOnce = singleFlight(bundle);

/** Paths of the library files that are bundled into the form. */
export async function formLibraryFiles(): Promise<string[]> {
  return z
    .array(z.string())
    .parse(JSON.parse(readFileSync(join(await bundleOnce(), LIBRARIES_FILE), 'utf8')));
}

/** Returns the folder of the bundle, which is cached until the form's code changes. */
function bundle(): Promise<string> {
  return cachedBundle('form', CACHE_FOLDER, formDigest(), bundleInto);
}

async function bundleInto(folder: string): Promise<void> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    base: './',
    plugins: [scriptIntegrity(), stubUnusedModules(), patchForm(), completeTranslation()],
    build: {
      outDir: join(folder, FORM_FOLDER),
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, output: { entryFileNames: ENTRY_SCRIPT } },
    },
  });
  writeFileSync(
    join(folder, LIBRARIES_FILE),
    JSON.stringify(
      libraryFiles([built].flat().flatMap((result) => ('output' in result ? result.output : []))),
    ),
  );
}
