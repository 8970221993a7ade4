import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { listFiles } from '../../src/cache/list-files.ts';

/** The paths of all files of a built site, sorted. */
export function filesOf(outDir: string): string[] {
  return listFiles(outDir).map(({ path }) => path);
}

/** The paths of all pages of a built site. */
export function pagesOf(outDir: string): string[] {
  return filesOf(outDir).filter((path) => path.endsWith('.html'));
}

/** The text of a file, decompressed if it is compressed. */
export function unpackedText(outDir: string, path: string): string {
  const bytes = readFileSync(join(outDir, path));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString('utf8');
  return (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
}

/** Parses a page. */
export function documentOf(outDir: string, path: string): HTMLElement {
  return parse(readFileSync(join(outDir, path), 'utf8'));
}

/** The visible text of an element, with single spaces. */
export function wordsOf(element: HTMLElement | null): string {
  return element?.structuredText.replace(/\s+/gu, ' ').trim() ?? '';
}

/** The content of every file (base64) by path, for comparing two builds. */
export function bytesOf(outDir: string): Map<string, string> {
  return new Map(
    filesOf(outDir).map((path) => [path, readFileSync(join(outDir, path)).toString('base64')]),
  );
}
