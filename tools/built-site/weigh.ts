import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The Brotli quality of hosts that compress on the fly. At maximum quality, a briefing is 8%
 * smaller and takes a hundred times as long (measured: 9,427 bytes in 1 ms, 8,706 in 100 ms).
 */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The script of the search, which src/layouts/browser/start.ts loads only where results belong. */
const SEARCH_SCRIPT = /\/page\.[^/]+\.js$/u;
const RESULTS = 'id="ket-qua"';

/** The transfer size of a text in bytes. */
export function compressedBytes(text: string): number {
  return brotliCompressSync(text, QUALITY).length;
}

/** The transfer size of a page without photographs, in bytes, each file compressed with Brotli. */
export interface Weight {
  /** The page, including inline style sheets and scripts. */
  html: number;
  /** Linked style sheets. */
  css: number;
  /** Linked scripts, with their static and dynamic imports. */
  script: number;
}

/** Weighs pages of a built site. Caches the sizes of shared files. */
export class Scales {
  readonly #outDir: string;
  readonly #base: string;
  readonly #bytes = new Map<string, number>();

  /** @param base the base path of the site. */
  constructor(outDir: string, base: string) {
    this.#outDir = outDir;
    this.#base = base;
  }

  /** The weight of the page in this file (`2020/index.html`). */
  weigh(path: string): Weight {
    const html = this.#read(path);
    const sheets = referencedFiles(
      html,
      /<link(?=[^>]*rel="stylesheet")[^>]*\shref="([^"]+)"/gu,
      path,
      this.#base,
    );
    const scripts = referencedFiles(html, /<script[^>]*\ssrc="([^"]+)"/gu, path, this.#base);
    const ignored = html.includes(RESULTS) ? undefined : SEARCH_SCRIPT;
    return {
      html: this.#compressed(path),
      css: this.#sum(sheets),
      script: this.#sum(this.#withImports(scripts, ignored)),
    };
  }

  #withImports(scripts: ReadonlySet<string>, ignored?: RegExp): Set<string> {
    const all = new Set(scripts);
    // Iterating a set includes elements that are added meanwhile.
    for (const script of all) {
      for (const imported of referencedFiles(
        this.#read(script),
        /(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/gu,
        script,
        this.#base,
      ))
        if (!ignored?.test(imported)) all.add(imported);
    }
    return all;
  }

  #sum(paths: Iterable<string>): number {
    return Array.from(paths, (path) => this.#compressed(path)).reduce(
      (sum, bytes) => sum + bytes,
      0,
    );
  }

  #compressed(path: string): number {
    const known = this.#bytes.get(path) ?? compressedBytes(this.#read(path));
    this.#bytes.set(path, known);
    return known;
  }

  #read(path: string): string {
    return readFileSync(join(this.#outDir, path), 'utf8');
  }
}

/**
 * The files that a text refers to.
 * @param pattern its first group matches the reference.
 * @param from the file that contains the text, which relative references are resolved against.
 */
function referencedFiles(text: string, pattern: RegExp, from: string, base: string): Set<string> {
  return new Set(
    Array.from(text.matchAll(pattern), ([, name = '']) =>
      name.startsWith(base) ? name.slice(base.length) : posix.join(posix.dirname(from), name),
    ),
  );
}
