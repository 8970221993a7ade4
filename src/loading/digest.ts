import { createHash } from 'node:crypto';
import { graphDigest } from '../code-digest.ts';
import type { BodySettings } from '../mdx/make-body.ts';

/** What parses a briefing and what keeps it: when this code changes, cached briefings no longer hold. */
const CODE = ['src/loading/read-briefing.ts', 'src/loading/cache.ts'];

/** What every briefing's digest begins with: the code that reads it and the settings that bodies are made with. Reads all of that code, so call it once a reading. */
export function digestSeed({ base, glossary }: BodySettings): string {
  return createHash('sha256').update(JSON.stringify([graphDigest(CODE), base, glossary])).digest('hex');
}

/** The name under which a briefing's file is kept, by its bytes. */
export function digestOf(seed: string, bytes: Uint8Array): string {
  return createHash('sha256').update(seed).update(bytes).digest('hex').slice(0, 32);
}
