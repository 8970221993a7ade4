import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { listFiles } from '../../src/list-files.ts';

/** The paths of all files of a built site, in order. */
export function filesOf(outDir: string): string[] {
  return listFiles(outDir).map(({ path }) => path);
}

/** The paths of its pages. */
export function pagesOf(outDir: string): string[] {
  return filesOf(outDir).filter((path) => path.endsWith('.html'));
}

/** A page as a document. */
export function documentOf(outDir: string, path: string): HTMLElement {
  return parse(readFileSync(join(outDir, path), 'utf8'));
}

/** The words of an element as a reader sees them, with single spaces. */
export function wordsOf(element: HTMLElement | null): string {
  return element?.structuredText.replace(/\s+/gu, ' ').trim() ?? '';
}

/** Every file of a site with its bytes, for comparing two builds. */
export function bytesOf(outDir: string): Map<string, string> {
  return new Map(filesOf(outDir).map((path) => [path, readFileSync(join(outDir, path)).toString('base64')]));
}
