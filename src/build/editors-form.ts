import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import * as z from 'astro/zod';
import { build, type Plugin } from 'vite';
import { keptFolder } from '../cache/sealed-folder.ts';
import { formDigest } from '../editing/form/digest.ts';
import { isRecord } from '../is-record.ts';
import { libraryFiles } from '../licences/bundled.ts';
import { singleFlight } from '../single-flight.ts';
import { site } from '../site.ts';
import { D_LOOK_ALIKES } from '../vietnamese/d-with-stroke.ts';
import { hardenHead } from './hardened-head.ts';
import { integrityOf } from './integrity.ts';
import { scriptIntegrity } from './script-integrity.ts';
import type { SiteOutput } from './site-output.ts';

const CACHE = resolve('node_modules/.cache/editors-form');
const ENTRY = 'src/editing/form/browser/open.ts';
/** What is kept of a bundle: the form's files, and the list of libraries that are in them. */
const FORM = 'form';
const LIBRARIES = 'libraries.json';
/** The script that the form's page names. */
const FIRST_SCRIPT = 'open.js';
const VIETNAMESE = 'src/editing/form/vi.json';

/** What the form can do and briefings cannot hold: code in colours, maps, drawings, languages other than Vietnamese, HEIC. */
const UNUSED = /^(?:@shikijs\/(?:langs|themes)\/.+|leaflet\/.+\.js|terra-draw.*|svgo\/browser|\.\.\/locales\/(?!vi\.json).+\.json|\.\/chunks\/(?:heic|webp_enc|webp_enc_simd|shiki-engine)-.+\.js)$/u;

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.wasm': 'application/wasm' };

/**
 * Bundles the editors' form. By itself and not with the pages' scripts: the policy of every page names the digests of all
 * of those, and each would carry the form's.
 */
export function editorsForm(base: string): AstroIntegration {
  return {
    name: 'editors-form',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}bien-tap/`, (request, response, next) => {
          const [, digest, ...names] = new URL(request.url ?? '', 'http://localhost').pathname.split('/');
          if (digest !== formDigest()) { next(); return; }
          bundleOnce()
            .then((folder) => readFile(join(folder, FORM, ...names)))
            .then((content) => response.setHeader('Content-Type', TYPES[extname(names.at(-1) ?? '')] ?? 'application/octet-stream').end(content))
            .catch(next);
        });
      },
    },
  };
}

/** Publishes the form, and tells its page the digest of its first script. */
export async function publishForm(output: SiteOutput): Promise<void> {
  const form = join(await bundleOnce(), FORM);
  const folder = `bien-tap/${formDigest()}`;
  if (!output.keepFolder(folder)) cpSync(form, join(output.building, folder), { recursive: true });
  const page = join(output.building, 'bien-tap/index.html');
  const scripts = new Map([[`${site.basePath}${folder}/${FIRST_SCRIPT}`, integrityOf(readFileSync(join(form, FIRST_SCRIPT)))]]);
  writeFileSync(page, hardenHead(readFileSync(page, 'utf8'), scripts));
}

const bundleOnce = singleFlight(bundle);

/** The files of libraries that are in the form. */
export async function formLibraryFiles(): Promise<string[]> {
  return z.array(z.string()).parse(JSON.parse(readFileSync(join(await bundleOnce(), LIBRARIES), 'utf8')));
}

/** @returns the folder of the bundle, which is made once for each state of the form's code. */
function bundle(): Promise<string> {
  return keptFolder(CACHE, formDigest(), bundleInto);
}

async function bundleInto(folder: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    base: './',
    plugins: [scriptIntegrity(), withoutUnused(), adapted(), wholeVietnamese()],
    build: { outDir: join(folder, FORM), emptyOutDir: true, target: 'es2022', rolldownOptions: { input: ENTRY, output: { entryFileNames: FIRST_SCRIPT } } },
  });
  writeFileSync(join(folder, LIBRARIES), JSON.stringify(libraryFiles([built].flat().flatMap((one) => ('output' in one ? one.output : [])))));
}

/** What of the form's code is written anew here. */
const ADAPTED: [pattern: RegExp, instead: string][] = [
  // It would ask hosts that are neither this site nor the forge: for fonts that come with it anyway, and how the forge is doing.
  [/src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)\s+format\('[^']+'\)/gu, "src:local('none')"],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/gu, 'data:application/json,{"status":{"indicator":"none"}}'],
  // Names of files and addresses, here, hold no underscores and tildes.
  [/\/\[\^\\w-~\]\//gu, '/[^A-Za-z0-9-]/'],
  // Photographs lie beside their briefing, where the form looks for them but does not put them: it would into a folder of the briefing's name.
  [/\?\.groups\?\.path;if\(\w+\?\.includes\(`\/`\)\)return \w+\}/gu, '?.groups?.path}'],
  // We decide where the account and its token are stored (src/editing/form/browser/account-store.ts). Accounts of other CMSs on the same host are not used.
  [/\b\w+\.(get|set|delete)\(`(?:sveltia-cms\.user|decap-cms-user|netlify-cms-user)`/gu, 'globalThis.accountStore.$1(`sveltia-cms.user`'],
  // Its search forgives missing diacritics; a đ has none to take off.
  [/\.normalize\(`NFD`\)\.replace\(([^,]+),``\)\.toLocaleLowerCase\(\)/gu, `.normalize(\`NFD\`).replace($1,\`\`).toLocaleLowerCase().replace(/[đ${D_LOOK_ALIKES.đ}]/gu,\`d\`)`],
  // Its own way through Markdown and back loses escapes, alignments, ends of lines: ours keeps what is not edited.
  [/=async\((\w+),(\w+),\w+\)=>\(await Promise\.all\(\[\.\.\.\2\.matchAll\(\/\^```(?:(?!Failed to convert).)+Failed to convert Markdown`,\{cause:\w+\}\)\)\}\}\)\}\)\)/gu, '=(...editing)=>showText(...editing)'],
  [/(\w+)\.getRootElement\(\)\?\.dispatchEvent\(new CustomEvent\(`Update`,\{detail:\{value:.+?,selection:/gu, '$1.getRootElement()?.dispatchEvent(new CustomEvent(`Update`,{detail:{value:textIn($1),selection:'],
  // What it copies of a component is empty where it is pasted.
  [/static importJSON\(\w+\)\{return new (\w+)\(\)\.updateFromJSON\(\w+\)\}(?=exportJSON\(\)\{return\{\.\.\.\w+\(this\.__props)/gu, 'static importJSON({type:_type,version:_version,...props}){return new $1(props)}'],
  // Files are kept as they are: with their line ends, a byte-order mark, and the blanks at their ends.
  [/async (\w+)=>\(await \1\.text\(\)\)\.replace\(\/\\r\\n\?\/g,`\n`\)/gu, 'async $1=>new TextDecoder(`utf-8`,{ignoreBOM:!0}).decode(await $1.arrayBuffer())'],
  [/(\w+)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\);/gu, ''],
  [/`\$\{\((await \w+\(\w+\))\)\.trim\(\)\}\\n`/gu, '($1)'],
];

/** What of ours stands in the form's code. */
const OURS = `import { showText, textIn } from ${JSON.stringify(resolve('src/editing/form/browser/rich-editor.ts'))};\n`;

/** @throws Error when the form no longer says what is adapted here: then look what it says instead. */
function adapted(): Plugin {
  return {
    name: 'adapted',
    transform(code, id) {
      if (!id.includes('@sveltia/cms/npm/index.js')) return null;
      return OURS + ADAPTED.reduce((text, [pattern, instead]) => {
        if (text.search(pattern) === -1) throw new Error(`@sveltia/cms has changed: nothing in it matches ${String(pattern)}`);
        return text.replace(pattern, instead);
      }, code);
    },
  };
}

/** The form's Vietnamese lacks what is newer than its translation; that, and a word that means something else here, comes from us. */
function wholeVietnamese(): Plugin {
  return {
    name: 'whole-vietnamese',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/@sveltia/cms/locales/vi.json')) return null;
      return JSON.stringify(merged(JSON.parse(code), JSON.parse(readFileSync(VIETNAMESE, 'utf8'))));
    },
  };
}

function merged(theirs: unknown, ours: unknown): unknown {
  if (!isRecord(theirs) || !isRecord(ours)) return ours;
  return { ...theirs, ...Object.fromEntries(Object.entries(ours).map(([key, value]) => [key, merged(theirs[key], value)])) };
}

function withoutUnused(): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'without-unused',
    enforce: 'pre',
    resolveId: (source) => (UNUSED.test(source) ? nothing : null),
    load: (id) => (id === nothing ? 'export default {};' : null),
  };
}
