import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { codeDigest } from '../../code-digest.ts';

/** The code that decides what the index holds, besides the briefings themselves. */
const CODE = ['src/search', 'src/archive', 'src/vietnamese'];

/**
 * Names the index of an archive: 12 hexadecimal digits that change with anything in it, so that files of two indexes are
 * never taken for one another. A briefing's body digest covers its text, the rest of it stands in the view.
 */
export function indexDigest({ briefings, glossary }: Archive): string {
  const hash = createHash('sha256').update(codeDigest(CODE)).update(JSON.stringify(glossary));
  for (const briefing of briefings) hash.update(JSON.stringify(briefing));
  return hash.digest('hex').slice(0, 12);
}
