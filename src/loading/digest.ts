import { createHash } from 'node:crypto';
import { graphDigest } from '../cache/code-digest.ts';
import type { BodySettings } from '../mdx/make-body.ts';

/** The code that parses and caches briefings; a change of it invalidates the cache. */
const PARSER_FILES = ['src/loading/read-briefing.ts', 'src/loading/cache.ts'];

/** A process runs the code that it began with, so that code is read once. */
let parserDigest: string | undefined;

/** The seed of briefing digests, which depends on the parser's code and the settings for bodies. */
export function digestSeed({ glossary }: BodySettings): string {
  parserDigest ??= graphDigest(PARSER_FILES);
  return createHash('sha256')
    .update(JSON.stringify([parserDigest, glossary]))
    .digest('hex');
}

/** The cache key of a briefing's file: 32 hexadecimal digits. */
export function briefingDigest(seed: string, bytes: Uint8Array): string {
  return createHash('sha256').update(seed).update(bytes).digest('hex').slice(0, 32);
}
