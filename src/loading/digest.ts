import { createHash } from 'node:crypto';
import { runningCodeDigest } from '../cache/code-digest.ts';
import type { BodySettings } from '../mdx/make-body.ts';

/** The code that parses and caches briefings; a change of it invalidates the cache. */
const PARSER_FILES = ['src/loading/read-briefing.ts', 'src/loading/cache.ts'];

/** The seed of briefing digests, which depends on the parser's code and the settings for bodies. */
export function digestSeed({ glossary }: BodySettings): string {
  return createHash('sha256')
    .update(JSON.stringify([runningCodeDigest(PARSER_FILES), glossary]))
    .digest('hex');
}

/** The cache key of a briefing's file: 32 hexadecimal digits. */
export function briefingDigest(seed: string, bytes: Uint8Array): string {
  return createHash('sha256').update(seed).update(bytes).digest('hex').slice(0, 32);
}
