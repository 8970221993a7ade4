import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { graphDigest } from '../cache/code-digest.ts';
import { shortDigest } from '../folders.ts';
import type { SiteOutput } from './site-output.ts';

/** Files of text; photographs, fonts and the search index are compressed already. */
const COMPRESSIBLE =
  /^[^.].*\.(?:bib|css|csv|html|js|json|pagefind|svg|txt|wasm|webmanifest|xml)$/u;

/** In bytes; a shorter file takes one packet with or without compression. */
const MIN_SIZE = 1000;

/** The copies that web servers send in place of a file, by the ending that is added to its name. */
const COPIES: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
  // The highest quality takes ten times as long as this one and saves 3 % more.
  '.br': (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/**
 * Writes compressed copies beside the files of text of a site. Copies of files that have not
 * changed since the previous build are reused.
 */
export function publishCompressedCopies(output: SiteOutput): void {
  const code = graphDigest(['src/build/compressed-copies.ts']);
  for (const path of output.paths().filter((name) => COMPRESSIBLE.test(name))) {
    const { digest, size } = output.describe(path);
    if (size < MIN_SIZE) continue;
    let bytes: Buffer | undefined;
    for (const [ending, compress] of Object.entries(COPIES)) {
      if (output.reuse(path + ending, shortDigest(code + digest))) continue;
      bytes ??= output.read(path);
      const file = join(output.staging, path + ending);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, compress(bytes));
    }
  }
}
