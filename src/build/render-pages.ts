import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { shortDigest } from '../folders.ts';
import { listFiles } from '../list-files.ts';
import { hardenHead } from './hardened-head.ts';
import { integrityOf } from './integrity.ts';
import { pageCode } from './page-code.ts';
import type { OutputHolder } from './whole-output.ts';

/**
 * Has Astro render only what the last good output does not hold: a page is a function of its props and its code, and while their digest
 * is the same, so is the page. Changes the head of each page before it is written. `base` is the site's path.
 */
export function renderPages(holder: OutputHolder, base: string): AstroIntegration {
  const code = pageCode();
  let outDir = '';
  let files: ReadonlyMap<string, string> | undefined;
  const harden = async (response: Response): Promise<Response> => {
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    // Astro has written the scripts and style sheets when it renders the first page.
    files ??= new Map(listFiles(join(outDir, '_astro')).filter(({ path }) => /\.(?:js|css)$/u.test(path)).map(({ path }) => [`${base}_astro/${path}`, integrityOf(readFileSync(join(outDir, '_astro', path)))]));
    const { status, headers } = response;
    return new Response(hardenHead(await response.text(), files), { status, headers });
  };
  const isToRender = ({ pathname, route, cacheKey }: PathWithRoute): boolean =>
    cacheKey === undefined || !holder.output?.keep(outputFile(pathname, route.type), shortDigest(code.digestOf(route.component) + cacheKey));
  return {
    name: 'render-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => { if (command === 'build') updateConfig({ vite: { plugins: [code.plugin] } }); },
      'astro:config:done': ({ config }) => { outDir = fileURLToPath(config.outDir); },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths();
            return repeats(paths) ? paths : paths.filter(isToRender);
          },
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            return rendered instanceof Response ? harden(rendered) : { ...rendered, response: await harden(rendered.response) };
          },
        }));
      },
    },
  };
}

/** The file of an address, as Astro names it. */
function outputFile(pathname: string, type: PathWithRoute['route']['type']): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Whether two pages have one address. Astro says which, and ends the build. */
function repeats(paths: readonly PathWithRoute[]): boolean {
  return new Set(paths.map(({ pathname }) => pathname)).size < paths.length;
}
