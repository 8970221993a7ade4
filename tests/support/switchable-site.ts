import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A server for a built site that can simulate network failures, delays and new builds. */
export interface SwitchableSite {
  /** Ends with the base path. */
  url: string;
  /** The folder that is served; may be replaced by that of another build. */
  folder: string;
  /** Whether to close connections, for all or some paths relative to the base. */
  down: boolean | ((path: string) => boolean);
  /** Whether to accept requests without ever answering. */
  isSilent: boolean;
  /** Delays the response for a path relative to the base until the promise resolves. */
  delay: ((path: string) => Promise<void> | undefined) | undefined;
  /** Replaces the content of a file. */
  rewrite: ((path: string, content: Buffer) => Buffer | string) | undefined;
  /** Pages and scripts of other sites on the same host, by full path. */
  otherSites: Record<string, string>;
  /** The requested paths relative to the base, in order. */
  requested: string[];
  stop: () => void;
}

/** Serves `folder` below `base` (`/kyanh/`) on a free port. */
export async function switchableSite(folder: string, base: string): Promise<SwitchableSite> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const fullPath = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const foreign = site.otherSites[fullPath];
    if (foreign !== undefined) {
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(fullPath)] ?? 'text/html; charset=utf-8' })
        .end(foreign);
      return;
    }
    const path = fullPath.slice(base.length);
    site.requested.push(path);
    if (typeof site.down === 'function' ? site.down(path) : site.down) {
      request.socket.destroy();
      return;
    }
    if (site.isSilent) return;
    await site.delay?.(path);
    const file = join(
      site.folder,
      normalize(`/${path}`),
      path === '' || path.endsWith('/') ? 'index.html' : '',
    );
    if (!existsSync(file) || !statSync(file).isFile())
      response
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(readFileSync(join(site.folder, '404.html')));
    else
      response
        .writeHead(200, {
          'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
          'Cache-Control': 'no-cache',
        })
        .end(site.rewrite?.(path, readFileSync(file)) ?? readFileSync(file));
  };
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const site: SwitchableSite = {
    url: `http://localhost:${port}${base}`,
    folder,
    down: false,
    isSilent: false,
    delay: undefined,
    rewrite: undefined,
    otherSites: {},
    requested: [],
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return site;
}
