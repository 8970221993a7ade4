import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { ArchiveData } from './archive-data.ts';
import { decodings, replacedWordCount, respellings } from './respellings.ts';
import { isNamed } from './entity-matches.ts';
import { find, type FindResult } from './find.ts';
import { hasTypedDiacritics, isEvidence } from './hits.ts';

/** A query that finds more than the one that was typed. */
export interface Correction {
  query: string;
  found: FindResult;
}

/** Longer queries are sentences, whose words seldom stand together anywhere. */
const MAX_WORDS_TO_SUGGEST = 5;
/** How much a tenfold number of briefings counts against the cost of a mistake. */
const EVIDENCE = 0.25;

/**
 * Corrects a query without hits: it may have been typed without a Vietnamese keyboard, be
 * unfinished, or contain a mistake. A name that the archive knows is not corrected.
 */
export async function findCorrection(
  query: string,
  data: ArchiveData,
): Promise<Correction | undefined> {
  const { lexicon } = await data.lexicon();
  const index = await data.index();
  for (const decoded of decodings(query)) {
    const found = await find(decoded, index, lexicon);
    if (found.hits.length === 0) continue;
    if (found.hits.some(hasTypedDiacritics)) return { query: decoded, found };
    // Some marks were left out: hoij nghij decodes to họi nghị, but the archive has hội nghị.
    return (await likeliest(decoded, data)) ?? { query: decoded, found };
  }
  const prefixResult = await find(query, index, lexicon, { typing: true });
  if (prefixResult.hits.length > 0) return { query, found: prefixResult };
  return likeliest(query, data, { scattered: true });
}

/**
 * Suggests what may have been meant by a query that finds its words only apart or with other
 * diacritics: the archive must have them side by side as the suggestion writes them.
 */
export async function suggestCorrection(
  query: string,
  data: ArchiveData,
): Promise<Correction | undefined> {
  return splitSyllables(query).length > MAX_WORDS_TO_SUGGEST ? undefined : likeliest(query, data);
}

/** The respelling of a query for which the archive speaks most. */
async function likeliest(
  query: string,
  data: ArchiveData,
  { scattered = false } = {},
): Promise<Correction | undefined> {
  const { lexicon, ...known } = await data.lexicon();
  const index = await data.index();
  const tries = await Promise.all(
    respellings(query, await data.vocabulary(), isNamed(query, known)).map(async (respelling) => {
      const found = await find(respelling.query, index, lexicon);
      const count = found.hits.filter((hit) => isEvidence(hit, respelling.query)).length;
      return { ...respelling, found, count };
    }),
  );
  const [best] = tries.filter(({ count }) => count > 0).sort((a, b) => score(a) - score(b));
  if (best) return best;
  // With two words replaced, scattered matches are no evidence for the correction.
  return scattered
    ? tries.find(
        ({ query: respelling, found }) =>
          found.hits.length > 0 && replacedWordCount(query, respelling) === 1,
      )
    : undefined;
}

function score({ cost, count }: { cost: number; count: number }): number {
  return cost - EVIDENCE * Math.log10(count);
}
