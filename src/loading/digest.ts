import { createHash } from 'node:crypto';
import { codeDigest } from '../code-digest.ts';
import type { BodySettings } from '../mdx/make-body.ts';

/** The code that decides what a parsed briefing looks like: when it changes, cached ones no longer hold. */
const CODE = ['src/mdx', 'src/schemas', 'src/vietnamese', 'src/loading', 'src/links.ts'];

/**
 * Tells the name under which a briefing's file is kept by its bytes: it covers them, the code that reads them and the
 * settings that bodies are made with.
 */
export function digester({ base, glossary }: BodySettings): (bytes: Uint8Array) => string {
  // Digested once: every briefing's digest begins with it, however long the glossary grows.
  const seed = createHash('sha256').update(JSON.stringify([codeDigest(CODE), base, glossary])).digest('hex');
  return (bytes) => createHash('sha256').update(seed).update(bytes).digest('hex').slice(0, 32);
}
