import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import * as z from 'astro/zod';
import { shortDigest } from '../folders.ts';
import { isRecord } from '../is-record.ts';
import { listFiles } from '../list-files.ts';
import { site } from '../site.ts';
import { hardenHead } from './hardened-head.ts';
import { integrityOf } from './integrity.ts';

/** What a renderer's folder holds: the site's bundled pages, the scripts and style sheets that they name, the licences of both, and its record. */
export const RENDERER = { pages: 'pages', assets: 'assets', licences: 'licences.json', record: 'renderer.json' } as const;

const recordSchema = z.object({
  /** The module that exports Astro's app. */
  entry: z.string(),
  /** By each page's component (`src/pages/index.astro`), a digest of the code that renders it. */
  code: z.record(z.string(), z.string()),
  /** By Astro's key of each page, its style sheets as Astro describes them. */
  styles: z.array(z.tuple([z.string(), z.array(z.record(z.string(), z.unknown()))])),
});
export type RendererRecord = z.infer<typeof recordSchema>;

/** Astro's app for builds (astro/dist/core/build/app.js), as far as it is used here. */
interface BuildApp extends StaticPathsApp {
  setInternals: (internals: { pagesByKeys: Map<string, { styles: Record<string, unknown>[] }> }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: { write: (event: { message: string }) => void } } } }) => void;
  render: (request: Request, options: { routeData: PathWithRoute['route'] }) => Promise<Response>;
}

const entrySchema = z.object({
  app: z.custom<BuildApp>((app) => isRecord(app) && ['setInternals', 'setOptions', 'render'].every((name) => typeof app[name] === 'function')),
});

const NOT_FOUND = '404.html';

/** A page or file that is made from the archive. */
export interface Page {
  /** Its file, from the site's root. */
  path: string;
  /** A digest of its props and its code; `undefined` where it is made at each build. */
  inputs?: string | undefined;
  /** @returns its bytes. @throws whatever its code throws. */
  render: () => Promise<Uint8Array>;
}

/**
 * Opens what `bundleRenderer` has made, in this process or thread.
 * @returns all pages of the site of the archive that was kept last (`keepContent`).
 */
export async function openRenderer(folder: string): Promise<Page[]> {
  const record = recordSchema.parse(JSON.parse(readFileSync(join(folder, RENDERER.record), 'utf8')));
  const entry: unknown = await import(pathToFileURL(join(folder, RENDERER.pages, record.entry)).href);
  const { app } = entrySchema.parse(entry);
  app.setInternals({ pagesByKeys: new Map(record.styles.map(([key, styles]) => [key, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => { process.stderr.write(`${message}\n`); } } } } });
  const digests = assetDigests(join(folder, RENDERER.assets));
  const origin = site.url === undefined ? 'http://localhost:4321' : new URL(site.url).origin;
  const paths = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route, cacheKey }): Page => {
    const path = outputFile(pathname, route.type);
    return {
      path,
      inputs: cacheKey && shortDigest(`${record.code[route.component] ?? missing(route.component)}${cacheKey}`),
      render: async () => {
        // The address of a page ends with its folder, that of any other file with its name.
        const address = new URL(site.basePath + encodeURI(path.replace(/(?:^|(?<=\/))index\.html$/u, '')), origin);
        const response = await app.render(new Request(address), { routeData: route });
        if (response.status !== (path === NOT_FOUND ? 404 : 200)) throw new Error(`/${path} ended with status ${response.status}.`);
        if (!response.headers.get('content-type')?.startsWith('text/html')) return response.bytes();
        return new TextEncoder().encode(hardenHead(await response.text(), digests));
      },
    };
  });
}

function missing(component: string): never {
  throw new Error(`${component} is no page that was bundled.`);
}

/** The digests of scripts and style sheets, by their addresses. */
function assetDigests(assets: string): Map<string, string> {
  const files = listFiles(join(assets, '_astro')).filter(({ path }) => /\.(?:js|css)$/u.test(path));
  return new Map(files.map(({ path }) => [`${site.basePath}_astro/${path}`, integrityOf(readFileSync(join(assets, '_astro', path)))]));
}

/** The file of an address, as Astro would name it. */
function outputFile(pathname: string, type: PathWithRoute['route']['type']): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (type === 'endpoint') return path;
  return path === '404' ? NOT_FOUND : `${path}${path && '/'}index.html`;
}
