import {
  MAX_PAIRS,
  PAIR_SLOTS,
  SINGLE_SLOTS,
  fieldOfSlot,
  prefixToken,
  pairToken,
  singleToken,
  type Token,
} from '../layout.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { termsOfQuery } from '../terms.ts';
import type { Term } from '../term.ts';
import type { ArchiveIndex } from './archive-index.ts';
import {
  byRankThenNewest,
  FIELD_COUNT,
  hitKey,
  isPhraseHit,
  keyOfHit,
  mergeHits,
  OTHER_DIACRITICS,
  SCATTERED,
  type Hit,
} from './hits.ts';
import { MAX_WORDS } from './pagefind.ts';

/** The hits for a query, by rank, then newest first. */
export interface FindResult {
  hits: Hit[];
  /** The query's terms, as the index knows them. */
  terms: Term[];
  /** Whether briefings that contain the words only scattered have been searched as well. */
  complete: boolean;
}

/** With at least this many phrase hits, scattered words are only searched on request. */
export const MIN_PHRASE_HITS = 20;

/** With this many hits, the first results are reported early: about one screen of a phone. */
export const FIRST_SCREEN_HITS = 6;

export interface FindOptions {
  /** Search for scattered words regardless of the number of phrase hits. */
  complete?: boolean;
  /** Treat the last word as a prefix; phrases are not searched then. */
  typing?: boolean;
  /**
   * Called at most once, with the best hits while the search goes on; later hits rank below them.
   * Awaited.
   */
  onEarly?: ((found: FindResult) => Promise<void>) | undefined;
}

/**
 * Finds briefings. A query in quotation marks only matches as a phrase; any other also matches
 * scattered words if there are few phrase hits, but each part of it in quotation marks as a phrase.
 * @throws MissingFile if a file of the index cannot be loaded.
 */
export async function find(
  query: string,
  index: ArchiveIndex,
  lexicon: Lexicon,
  options: FindOptions = {},
): Promise<FindResult> {
  const phrases = query.match(/["“”][^"“”]+["“”]/gu) ?? [];
  if (phrases.length === 0 || quotedPhrase(query) !== undefined)
    return findWords(query, index, lexicon, options);
  const [found, ...withPhrase] = await Promise.all([
    findWords(query.replace(/["“”]/gu, ' '), index, lexicon, { complete: true }),
    ...phrases.map((phrase) => findWords(phrase, index, lexicon)),
  ]);
  const keys = withPhrase.map(({ hits }) => new Set(hits.map(keyOfHit)));
  return {
    ...found,
    hits: found.hits.filter((hit) => keys.every((those) => those.has(keyOfHit(hit)))),
  };
}

async function findWords(
  query: string,
  index: ArchiveIndex,
  lexicon: Lexicon,
  { complete = false, typing = false, onEarly }: FindOptions = {},
): Promise<FindResult> {
  const quoted = quotedPhrase(query);
  const terms = termsOfQuery(quoted ?? query, quoted === undefined ? lexicon : EMPTY_LEXICON);
  const pairsOf = (place: { headline: boolean }) =>
    terms.slice(1).map((term, number) => pairToken(terms[number] ?? term, term, place));
  const [headlinePairs, bodyPairs] = [pairsOf({ headline: true }), pairsOf({ headline: false })];
  const isSingleTerm = terms.length === 1;
  const found = new Map<string, Hit>();
  const snapshot = (isComplete: boolean): FindResult => ({
    hits: [...found.values()].sort(byRankThenNewest),
    terms,
    complete: isComplete,
  });
  let isShown = onEarly === undefined;
  const reportEarly = async (minHits: number) => {
    if (isShown || found.size < minHits) return;
    isShown = true;
    await onEarly?.(snapshot(false));
  };
  // Matches with the typed diacritics first; a query without diacritics needs one pass only.
  const passes = terms.some(({ key, form }) => key !== form)
    ? [
        { exact: true, base: 0 },
        { exact: false, base: OTHER_DIACRITICS },
      ]
    : [{ exact: false, base: OTHER_DIACRITICS }];

  if (!isSingleTerm && !typing) {
    for (const { exact, base } of passes) {
      for (const pairs of [headlinePairs, bodyPairs]) {
        mergeHits(found, await findPhrases(pairs, index, exact), base);
        await reportEarly(FIRST_SCREEN_HITS);
      }
      // Even a single hit can be reported: all later hits rank below it.
      await reportEarly(1);
    }
  }
  const searchScattered =
    isSingleTerm || typing || (quoted === undefined && (complete || found.size < MIN_PHRASE_HITS));
  if (searchScattered) {
    const words = terms
      .map(singleToken)
      .map((token, number) => (typing && number === terms.length - 1 ? prefixToken(token) : token));
    for (const { exact, base } of passes)
      mergeHits(
        found,
        await findScattered(words, index, exact),
        base + (isSingleTerm ? 0 : SCATTERED),
      );
    if (terms.length > 2) await penalizeMissingPairs(found, [headlinePairs, bodyPairs], index);
  }
  return snapshot(searchScattered || quoted !== undefined);
}

/**
 * Finds briefings in which all pairs occur in one window; a phrase longer than {@link MAX_PAIRS} is
 * split over several. Ranked by field.
 */
async function findPhrases(
  pairs: readonly Token[],
  index: ArchiveIndex,
  exact: boolean,
): Promise<Hit[]> {
  let hits: Map<string, Hit> | undefined;
  for (let from = 0; from < Math.min(pairs.length, MAX_WORDS); from += MAX_PAIRS) {
    const windowHits = new Map<string, Hit>();
    for (const { month, at } of await index.find(pairs.slice(from, from + MAX_PAIRS), { exact })) {
      const number = Math.floor(at / PAIR_SLOTS);
      const key = hitKey(month, number);
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
async function findScattered(
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
async function penalizeMissingPairs(
  found: ReadonlyMap<string, Hit>,
  [headlinePairs = [], bodyPairs = []]: readonly Token[][],
  index: ArchiveIndex,
): Promise<void> {
  const scatteredHits = new Map([...found].filter(([, hit]) => !isPhraseHit(hit)));
  if (scatteredHits.size < 2) return;
  for (let number = 0; number < Math.min(headlinePairs.length, MAX_WORDS); number += 1) {
    const withPair = new Set<string>();
    for (const pairs of [headlinePairs, bodyPairs]) {
      for (const { month, at } of await index.find(pairs.slice(number, number + 1), {
        exact: false,
      }))
        withPair.add(hitKey(month, Math.floor(at / PAIR_SLOTS)));
    }
    for (const [key, hit] of scatteredHits) if (!withPair.has(key)) hit.rank += SCATTERED;
  }
}

/** Returns the phrase if the whole query is in quotation marks. */
export function quotedPhrase(query: string): string | undefined {
  return /^\s*["“”]([^"“”]+)["“”]\s*$/u.exec(query)?.[1];
}

/** In a quoted phrase, abbreviations are not expanded. */
const EMPTY_LEXICON = createLexicon([]);
