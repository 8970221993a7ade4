import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Media types, and whether to compress them. Other files (Pagefind's, photographs) are already
 * compressed.
 */
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
const DEFAULT_TYPE = { type: 'application/octet-stream', compress: false };

/** Typical for servers that compress on the fly. */
const BROTLI_QUALITY = 5;

/**
 * Serves folders like a static host, on a free port: brotli for text, keep-alive, and ETags. Adds
 * no latency. `mounts` maps URL paths to folders; the first match wins.
 */
export async function serveFolders(
  mounts: readonly { path: string; folder: string }[],
): Promise<{ origin: string; stop: () => void }> {
  // Caches compressed files, like a host's cache.
  const compressed = new Map<string, Buffer>();
  const encodedBody = (file: string, tag: string, compress: boolean) => {
    if (!compress) return readFileSync(file);
    const body =
      compressed.get(file + tag) ??
      brotliCompressSync(readFileSync(file), {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
      });
    compressed.set(file + tag, body);
    return body;
  };
  const server = createServer((request, response) => {
    const file = fileFor(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
      mounts,
    );
    if (file === undefined) {
      response.writeHead(404, { 'Content-Length': 0 }).end();
      return;
    }
    const { type, compress } = TYPES[extname(file)] ?? DEFAULT_TYPE;
    const brotli = compress && /\bbr\b/u.test(request.headers['accept-encoding'] ?? '');
    const { mtimeMs, size } = statSync(file);
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, { ETag: tag }).end();
      return;
    }
    const body = encodedBody(file, tag, brotli);
    response
      .writeHead(200, {
        ETag: tag,
        'Cache-Control': 'no-cache',
        'Content-Type': type,
        'Content-Length': body.length,
        ...(brotli && { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
      })
      .end(body);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${portOf(server.address())}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileFor(
  path: string,
  mounts: readonly { path: string; folder: string }[],
): string | undefined {
  const mount = mounts.find((candidate) => path.startsWith(candidate.path));
  if (!mount) return undefined;
  const file = join(
    mount.folder,
    normalize(`/${path.slice(mount.path.length)}`),
    path.endsWith('/') ? 'index.html' : '',
  );
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return address.port;
}
