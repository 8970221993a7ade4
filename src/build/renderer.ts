import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import * as z from 'astro/zod';
import { shortDigest } from '../folders.ts';
import { isRecord } from '../schemas/is-record.ts';
import { listFiles } from '../cache/list-files.ts';
import { deployment } from '../environment.ts';
import { isPublished } from '../site.ts';
import { hardenHead } from './hardened-head.ts';
import { integrityOf } from './integrity.ts';
import { listRoutePages, type RouteApp } from './route-pages.ts';

/**
 * The contents of a renderer's folder: the bundled pages, the scripts and style sheets that they
 * use, the licences of both, and a manifest.
 */
export const RENDERER_FILES = {
  pages: 'pages',
  assets: 'assets',
  licences: 'licences.json',
  manifest: 'renderer.json',
} as const;

const manifestSchema = z.object({
  /** The module that exports Astro's app. */
  entry: z.string(),
  /** A digest of the code that renders each page, by component (`src/pages/index.astro`). */
  code: z.record(z.string(), z.string()),
  /** The style sheets of each page in order, relative to the assets folder, by component. */
  sheets: z.record(z.string(), z.array(z.string())),
});
export type RendererManifest = z.infer<typeof manifestSchema>;

/** The part of Astro's build app (astro/dist/core/build/app.js) that is used here. */
interface BuildApp extends RouteApp {
  setInternals: (internals: { pagesByKeys: Map<string, object> }) => void;
  setOptions: (options: {
    settings: { scripts: [] };
    logger: { options: { destination: { write: (event: { message: string }) => void } } };
  }) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

const entrySchema = z.object({
  app: z.custom<BuildApp>(
    (app) =>
      isRecord(app) &&
      ['setInternals', 'setOptions', 'render'].every((name) => typeof app[name] === 'function'),
  ),
});

const NOT_FOUND = '404.html';

/** A page or generated file of the site. */
export interface Page {
  /** The path of its file, relative to the site's root. */
  path: string;
  /** Returns the digests of its code and props; `undefined` when every build renders it. */
  inputs: (() => string) | undefined;
  /** Returns its bytes. @throws the errors of its code. */
  render: () => Promise<Uint8Array>;
}

/**
 * Opens a renderer that `bundleRenderer` has written.
 * @returns all pages of the site, for the content cached last by `cacheContent`.
 */
export async function openRenderer(folder: string): Promise<Page[]> {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, RENDERER_FILES.manifest), 'utf8')),
  );
  const entry: unknown = await import(
    pathToFileURL(join(folder, RENDERER_FILES.pages, manifest.entry)).href
  );
  const { app } = entrySchema.parse(entry);
  // Astro does not see the style sheets: it would digest an empty text for each sheet of each page,
  // a tenth of a cold build. `hardenHead` adds them.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: {
      options: {
        destination: {
          write: ({ message }) => {
            process.stderr.write(`${message}\n`);
          },
        },
      },
    },
  });
  const digests = assetDigests(join(folder, RENDERER_FILES.assets));
  const origin =
    deployment.url === undefined ? 'http://localhost:4321' : new URL(deployment.url).origin;
  const pages = await listRoutePages(app);
  // The name of a sheet tells its content, which depends on the sheets of other pages too.
  const codes = new Map(
    Object.entries(manifest.code).map(([component, code]) => [
      component,
      shortDigest([code, ...(manifest.sheets[component] ?? [])].join('\0')),
    ]),
  );
  return pages.flatMap(({ pathname, route, cacheKey, withProps }): Page[] => {
    const path = outputFile(pathname, route.type);
    if (!isPublished(`/${path}`)) return [];
    const code = codes.get(route.component) ?? throwNotBundled(route.component);
    const sheets = manifest.sheets[route.component] ?? [];
    return [
      {
        path,
        inputs: cacheKey && (() => code + cacheKey()),
        render: () =>
          withProps(async () => {
            // The URL of a page ends with its folder, the URL of any other file with its name.
            const url = new URL(
              deployment.basePath + encodeURI(path.replace(/(?:^|(?<=\/))index\.html$/u, '')),
              origin,
            );
            const response = await app.render(new Request(url), { routeData: route });
            if (response.status !== (path === NOT_FOUND ? 404 : 200))
              throw new Error(`/${path} ended with status ${response.status}.`);
            const bytes = await response.bytes();
            if (!response.headers.get('content-type')?.startsWith('text/html')) return bytes;
            const addresses = sheets.map((sheet) => deployment.basePath + sheet);
            return hardenHead(bytes, digests, addresses);
          }),
      },
    ];
  });
}

function throwNotBundled(component: string): never {
  throw new Error(`${component} is no page that was bundled.`);
}

/** The digests of scripts and style sheets, by URL path. */
function assetDigests(assets: string): Map<string, string> {
  const files = listFiles(join(assets, '_astro')).filter(({ path }) => /\.(?:js|css)$/u.test(path));
  return new Map(
    files.map(({ path }) => [
      `${deployment.basePath}_astro/${path}`,
      integrityOf(readFileSync(join(assets, '_astro', path))),
    ]),
  );
}

/** The file that Astro writes for a route. */
function outputFile(pathname: string, type: RouteData['type']): string {
  if (type === 'endpoint') return pathname;
  return pathname === '404' ? NOT_FOUND : `${pathname}${pathname && '/'}index.html`;
}
