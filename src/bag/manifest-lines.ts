import { compareCodeUnits } from '../vietnamese/code-order.ts';

/** A line of a manifest of a bag: the digest of a file in lower-case hexadecimal digits. */
export interface ManifestEntry {
  path: string;
  digest: string;
}

/** The characters that a path in a manifest states by their code (RFC 8493, section 2.1.3). */
const ENCODED: Record<string, string> = { '%': '%25', '\n': '%0A', '\r': '%0D' };

/** Serializes a manifest, sorted by path. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return entries
    .toSorted((a, b) => compareCodeUnits(a.path, b.path))
    .map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`)
    .join('');
}

/**
 * Parses a line of a manifest, which other programs may have written: also with upper-case digits,
 * one blank, tabs, or the asterisk of `sha512sum --binary`.
 * @returns `undefined` when it is not such a line.
 */
export function parseManifestLine(line: string): ManifestEntry | undefined {
  const [, digest, path] = /^([0-9a-f]+)[ \t]+\*?(.+)$/iu.exec(line) ?? [];
  return digest === undefined || path === undefined
    ? undefined
    : { path: decodePath(path), digest: digest.toLowerCase() };
}

function encodePath(path: string): string {
  return path.replace(/[%\n\r]/gu, (character) => ENCODED[character] ?? character);
}

function decodePath(path: string): string {
  return path.replace(/%(?:25|0A|0D)/giu, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}
