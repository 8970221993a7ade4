import { MAX_PAIRS, PAIR_SLOTS, SINGLE_SLOTS, fieldOfSlot, type Token } from '../layout.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { FIELD_COUNT, hitKey, isPhraseHit, SCATTERED, type Hit } from './hits.ts';
import { MAX_WORDS_PER_REQUEST } from './pagefind.ts';

/**
 * Finds briefings in which all pairs occur in one window; a phrase longer than {@link MAX_PAIRS} is
 * split over several. Ranked by field.
 */
export async function findPhrases(
  pairs: readonly Token[],
  index: ArchiveIndex,
  exact: boolean,
): Promise<Hit[]> {
  let hits: Map<string, Hit> | undefined;
  for (let from = 0; from < Math.min(pairs.length, MAX_WORDS_PER_REQUEST); from += MAX_PAIRS) {
    const windowHits = new Map<string, Hit>();
    for (const { month, at } of await index.find(pairs.slice(from, from + MAX_PAIRS), { exact })) {
      const number = Math.floor(at / PAIR_SLOTS);
      const key = hitKey({ month, number });
      const earlier = hits?.get(key);
      if (hits && !earlier) continue;
      const rank = Math.max(fieldOfSlot(at % PAIR_SLOTS), earlier?.rank ?? 0);
      windowHits.set(key, {
        month,
        number,
        rank: Math.min(rank, windowHits.get(key)?.rank ?? rank),
      });
    }
    hits = windowHits;
  }
  return [...(hits?.values() ?? [])];
}

/**
 * Finds briefings that contain all words anywhere. Ranked by whether the words occur in the title
 * or lead.
 */
export async function findScattered(
  words: readonly Token[],
  index: ArchiveIndex,
  exact: boolean,
): Promise<Hit[]> {
  const positions = await index.find(words, { exact });
  return positions.map(({ month, at }) => ({
    month,
    number: Math.floor(at / SINGLE_SLOTS),
    rank: at % SINGLE_SLOTS === 0 ? FIELD_COUNT - 1 : 0,
  }));
}

/**
 * Lowers the rank of scattered hits by each adjacent pair of the query that they do not contain.
 */
export async function penalizeMissingPairs(
  found: ReadonlyMap<string, Hit>,
  [headlinePairs = [], bodyPairs = []]: readonly Token[][],
  index: ArchiveIndex,
): Promise<void> {
  const scatteredHits = new Map([...found].filter(([, hit]) => !isPhraseHit(hit)));
  if (scatteredHits.size < 2) return;
  for (
    let number = 0;
    number < Math.min(headlinePairs.length, MAX_WORDS_PER_REQUEST);
    number += 1
  ) {
    const withPair = new Set<string>();
    for (const pairs of [headlinePairs, bodyPairs]) {
      for (const { month, at } of await index.find(pairs.slice(number, number + 1), {
        exact: false,
      }))
        withPair.add(hitKey({ month, number: Math.floor(at / PAIR_SLOTS) }));
    }
    for (const [key, hit] of scatteredHits) if (!withPair.has(key)) hit.rank += SCATTERED;
  }
}
