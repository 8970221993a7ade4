import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.avif': 'image/avif', '.jpg': 'image/jpeg', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
};

/** A host of a built site that can fail, fall silent, hold back and be given another build: what a reader's network does. */
export interface SwitchableSite {
  /** With the base path at its end. */
  url: string;
  /** What is served. */
  folder: string;
  /** Whether connections are cut, for all or for some paths below the base. */
  down: boolean | ((path: string) => boolean);
  /** Whether it takes what is asked, and never answers. */
  isSilent: boolean;
  /** What an answer waits for, for a path below the base. */
  held: ((path: string) => Promise<void> | undefined) | undefined;
  /** What is sent in place of a file's content. */
  altered: ((path: string, content: Buffer) => Buffer | string) | undefined;
  /** Pages and scripts of the host's other sites, by their whole path. */
  elsewhere: Record<string, string>;
  /** Paths asked for, below the base, in order. */
  asked: string[];
  stop: () => void;
}

/** Serves `folder` below `base` (`/kyanh/`) on a free port. */
export async function switchableSite(folder: string, base: string): Promise<SwitchableSite> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const whole = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const foreign = site.elsewhere[whole];
    if (foreign !== undefined) { response.writeHead(200, { 'Content-Type': TYPES[extname(whole)] ?? 'text/html; charset=utf-8' }).end(foreign); return; }
    const path = whole.slice(base.length);
    site.asked.push(path);
    if (typeof site.down === 'function' ? site.down(path) : site.down) { request.socket.destroy(); return; }
    if (site.isSilent) return;
    await site.held?.(path);
    const file = join(site.folder, normalize(`/${path}`), path === '' || path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(site.folder, '404.html')));
    else response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' }).end(site.altered?.(path, readFileSync(file)) ?? readFileSync(file));
  };
  const server = createServer((request, response) => { void answer(request, response); });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const site: SwitchableSite = { url: `http://localhost:${port}${base}`, folder, down: false, isSilent: false, held: undefined, altered: undefined, elsewhere: {}, asked: [], stop: () => { server.close(); server.closeAllConnections(); } };
  return site;
}
