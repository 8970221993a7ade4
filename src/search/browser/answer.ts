import { SEARCH_KINDS, type SearchKind } from '../data.ts';
import { phrasingsOf } from '../phrasings.ts';
import { matchEntities, type EntityMatch } from './entity-matches.ts';
import type { ArchiveData } from './archive-data.ts';
import { decodings, respellings, correctTones, replacedWordCount } from './corrections.ts';
import {
  find,
  hasTypedDiacritics,
  quotedPhrase,
  isPhraseHit,
  type FindResult,
  type Hit,
} from './find.ts';
import { allHits, narrow, type Facets } from './narrow.ts';
import { isNarrowed, type QueryState } from './query-state.ts';

/** The answer to a search state. */
export interface Answer {
  /** In the requested order. */
  hits: Hit[];
  /** All hits before filtering. */
  all: Hit[];
  /** The query's phrasings (phrasings.ts), each a list of syllable keys. */
  words: string[][];
  /** Whether scattered words have been searched as well. */
  complete: boolean;
  /** A suggested correction; `used` if the hits are those of the corrected query. */
  correction?: { query: string; used: boolean } | undefined;
  /** Topics, people and places named in the query. */
  named: EntityMatch[];
  facets: Facets;
}

export interface AnswerOptions {
  /** Search for scattered words regardless of the number of phrase hits. */
  complete?: boolean;
  /** Called with the first results while the search goes on. */
  onEarly?: (answer: Answer) => Promise<void>;
}

/**
 * Searches and filters as the state says. Without a query, returns everything that matches the
 * filters; with neither, nothing. A query without hits is corrected if possible.
 * @throws MissingFile if data cannot be loaded, and the browser's error if it blocks WebAssembly.
 */
export async function answer(
  state: QueryState,
  data: ArchiveData,
  { complete = false, onEarly }: AnswerOptions = {},
): Promise<Answer> {
  const { names, lexicon } = await data.lexicon();
  const facets = await loadFacets(state, data);
  if (state.query === '') {
    const all = isNarrowed(state) ? allHits(await data.facet('topic')) : [];
    return { hits: narrow(all, state, facets), all, words: [], complete: true, named: [], facets };
  }
  const index = await data.index();
  const search = (query: string) => find(query, index, lexicon, { complete });
  const toAnswer = (found: FindResult, correction?: Answer['correction']): Answer => {
    const hits = narrow(found.hits, state, facets);
    return {
      hits,
      all: found.hits,
      words: phrasingsOf(found.terms, lexicon),
      complete: found.complete,
      correction,
      named: matchEntities(correction?.query ?? state.query, names),
      facets,
    };
  };
  // Early results are only valid if the hits are not reordered or filtered.
  const keepsFoundOrder = state.order === 'best' && !isNarrowed(state);
  const found = await find(state.query, index, lexicon, {
    complete,
    onEarly: onEarly && keepsFoundOrder ? async (first) => onEarly(toAnswer(first)) : undefined,
  });
  // A quoted query is taken literally.
  if (
    found.hits.length === 0 &&
    found.terms.length > 0 &&
    quotedPhrase(state.query) === undefined
  ) {
    const corrected = await findCorrection(state.query, data, search);
    if (corrected)
      return toAnswer(
        corrected.found,
        corrected.query === state.query ? undefined : { query: corrected.query, used: true },
      );
  }
  const query = correctTones(state.query);
  return toAnswer(
    found,
    query === undefined || found.hits.length === 0 ? undefined : { query, used: false },
  );
}

/** Loads the facet data for the kinds that the state filters by, or for `kinds`. */
export async function loadFacets(
  state: QueryState,
  data: ArchiveData,
  kinds: readonly SearchKind[] = SEARCH_KINDS.filter((kind) => state[kind] !== ''),
): Promise<Facets> {
  const { names } = await data.lexicon();
  const loaded = await Promise.all(
    kinds.map(async (kind) => [kind, await data.facet(kind)] as const),
  );
  const hasDateRange = state.from !== '' || state.to !== '';
  return {
    names,
    data: Object.fromEntries(loaded),
    ...(hasDateRange && { days: await data.days() }),
  };
}

/**
 * Corrects a query without hits: it may have been typed without a Vietnamese keyboard, be
 * unfinished, or contain a typo.
 */
async function findCorrection(
  query: string,
  data: ArchiveData,
  search: (query: string) => Promise<FindResult>,
): Promise<{ query: string; found: FindResult } | undefined> {
  for (const decoded of decodings(query)) {
    const found = await search(decoded);
    if (found.hits.length === 0) continue;
    if (found.hits.some(hasTypedDiacritics)) return { query: decoded, found };
    // Some marks were left out: hoij nghij decodes to họi nghị, but the archive has hội nghị.
    for (const respelling of respellings(decoded, await data.vocabulary())) {
      const respelledResult = await search(respelling);
      if (respelledResult.hits.some((hit) => hasTypedDiacritics(hit) && isPhraseHit(hit)))
        return { query: respelling, found: respelledResult };
    }
    return { query: decoded, found };
  }
  const { lexicon } = await data.lexicon();
  const prefixResult = await find(query, await data.index(), lexicon, { typing: true });
  if (prefixResult.hits.length > 0) return { query, found: prefixResult };
  let scatteredMatch: { query: string; found: FindResult } | undefined;
  for (const respelling of respellings(query, await data.vocabulary())) {
    const found = await search(respelling);
    if (found.hits.some(isPhraseHit)) return { query: respelling, found };
    // With two words replaced, scattered matches are no evidence for the correction.
    if (found.hits.length > 0 && replacedWordCount(query, respelling) === 1)
      scatteredMatch ??= { query: respelling, found };
  }
  return scatteredMatch;
}
