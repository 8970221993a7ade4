import { createHash } from 'node:crypto';
import { codeDigest } from '../code-digest.ts';
import type { BodySettings } from '../mdx/make-body.ts';

/** The code that decides what a parsed briefing looks like: when it changes, cached ones no longer hold. */
const CODE = ['src/mdx', 'src/schemas', 'src/vietnamese', 'src/loading', 'src/links.ts'];

/** What every briefing's digest begins with: the code that reads it and the settings that bodies are made with. Reads that code: to be made once a reading. */
export function digestSeed({ base, glossary }: BodySettings): string {
  return createHash('sha256').update(JSON.stringify([codeDigest(CODE), base, glossary])).digest('hex');
}

/** The name under which a briefing's file is kept, by its bytes. */
export function digestOf(seed: string, bytes: Uint8Array): string {
  return createHash('sha256').update(seed).update(bytes).digest('hex').slice(0, 32);
}
