import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** How files are called, and whether a server compresses them. What is not here (Pagefind's files, photographs) is compressed already. */
const TYPES: Record<string, { type: string; compress: boolean }> = {
  '.html': { type: 'text/html; charset=utf-8', compress: true },
  '.js': { type: 'text/javascript; charset=utf-8', compress: true },
  '.css': { type: 'text/css; charset=utf-8', compress: true },
  '.json': { type: 'application/json', compress: true },
  '.txt': { type: 'text/plain; charset=utf-8', compress: true },
  '.webmanifest': { type: 'application/manifest+json', compress: true },
  '.svg': { type: 'image/svg+xml', compress: true },
  '.avif': { type: 'image/avif', compress: false },
  '.jpg': { type: 'image/jpeg', compress: false },
};
const OTHER = { type: 'application/octet-stream', compress: false };

/** What servers use that compress while they answer. */
const BROTLI_QUALITY = 5;

/**
 * Serves folders as a static host does, on a free port: brotli for texts, connections kept open. There is no delay other
 * than the machine's own. `mounts` are folders by the path they are served under, the first that fits taken.
 */
export async function serveFolders(mounts: readonly { path: string; folder: string }[]): Promise<{ origin: string; stop: () => void }> {
  // Compressed once: a host's own cache does the same.
  const compressed = new Map<string, Buffer>();
  const bodyOf = (file: string, compress: boolean) => {
    if (!compress) return readFileSync(file);
    const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
    compressed.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const file = fileFor(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), mounts);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Length': 0 }).end();
      return;
    }
    const { type, compress } = TYPES[extname(file)] ?? OTHER;
    const brotli = compress && /\bbr\b/u.test(request.headers['accept-encoding'] ?? '');
    const body = bodyOf(file, brotli);
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ...(brotli && { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }) }).end(body);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://localhost:${portOf(server.address())}`, stop: () => { server.close(); server.closeAllConnections(); } };
}

function fileFor(path: string, mounts: readonly { path: string; folder: string }[]): string | undefined {
  const mount = mounts.find((candidate) => path.startsWith(candidate.path));
  if (!mount) return undefined;
  const file = join(mount.folder, normalize(`/${path.slice(mount.path.length)}`), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return address.port;
}
