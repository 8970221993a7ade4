import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { graphDigest } from '../../code-digest.ts';

/** What writes the index, and what makes the archive view that it is written from. */
const CODE = ['src/search/indexing/write-index.ts', 'src/archive/archive.ts'];

/**
 * Names the index of an archive: 12 hexadecimal digits that change with anything in it, so that files of two indexes are
 * never taken for one another. A briefing's body digest covers its text, the rest of it stands in the view.
 */
export function indexDigest({ briefings, glossary }: Archive): string {
  const hash = createHash('sha256').update(graphDigest(CODE)).update(JSON.stringify(glossary));
  for (const briefing of briefings) hash.update(JSON.stringify(briefing));
  return hash.digest('hex').slice(0, 12);
}
