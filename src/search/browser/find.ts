import { prefixToken, pairToken, singleToken } from '../layout.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { termsOfQuery } from '../terms.ts';
import type { Term } from '../term.ts';
import type { ArchiveIndex } from './archive-index.ts';
import {
  byRankThenNewest,
  hitKey,
  mergeHits,
  OTHER_DIACRITICS,
  SCATTERED,
  type Hit,
} from './hits.ts';
import { findPhrases, findScattered, penalizeMissingPairs } from './index-queries.ts';

/** The hits for a query, by rank, then newest first. */
export interface FindResult {
  hits: Hit[];
  /** The query's terms, as the index knows them. */
  terms: Term[];
  /** Whether briefings that contain the words only scattered have been searched as well. */
  complete: boolean;
}

/** With at least this many phrase hits, scattered words are only searched on request. */
const MIN_PHRASE_HITS = 20;

/** With this many hits, the first results are reported early: about one screen of a phone. */
export const FIRST_SCREEN_HITS = 6;

export interface FindOptions {
  /** Search for scattered words regardless of the number of phrase hits. */
  complete?: boolean;
  /** Treat the last word as a prefix; phrases are not searched then. */
  typing?: boolean;
  /**
   * Called at most once, with the best hits so far; later hits rank below them.
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
  const keys = withPhrase.map(({ hits }) => new Set(hits.map(hitKey)));
  return {
    ...found,
    hits: found.hits.filter((hit) => keys.every((those) => those.has(hitKey(hit)))),
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

/** Returns the phrase if the whole query is in quotation marks. */
export function quotedPhrase(query: string): string | undefined {
  return /^\s*["“”]([^"“”]+)["“”]\s*$/u.exec(query)?.[1];
}

/** In a quoted phrase, abbreviations are not expanded. */
const EMPTY_LEXICON = createLexicon([]);
