import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** The extensions of documents that originals may be, besides pages. */
export const DOCUMENT_EXTENSIONS = ['doc', 'docx', 'docm', 'odt', 'rtf', 'txt'] as const;

/** The end of the name of a saved original beside its briefing: `giao-ban.goc.html.gz`. */
const ORIGINAL = new RegExp(String.raw`\.goc\.(?:html|${DOCUMENT_EXTENSIONS.join('|')})\.gz$`, 'u');

/** Whether a file beside a briefing is what it was saved from. */
export function isOriginalName(path: string): boolean {
  return ORIGINAL.test(path);
}

/** The names of the saved originals beside a briefing. */
export function originalsOf(briefing: string): string[] {
  const stem = `${basename(briefing, '.mdx')}.goc.`;
  return readdirSync(dirname(briefing)).filter(
    (name) => name.startsWith(stem) && isOriginalName(name),
  );
}

/** The path of the saved original of a briefing: `extension` is that of the original itself. */
export function originalPath(briefing: string, extension: string): string {
  return briefing.replace(/\.mdx$/u, `.goc.${extension}.gz`);
}
