import { SEARCH_KINDS, type SearchKind } from '../data.ts';
import { phrasingsOf } from '../phrasings.ts';
import { matchEntities, type EntityMatch } from './entity-matches.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import type { ArchiveData } from './archive-data.ts';
import { datedHits } from './dated-answer.ts';
import { dateInQuery, type QueryDate } from './query-date.ts';
import { correctTones } from './correct-tones.ts';
import { find, quotedPhrase, type FindResult } from './find.ts';
import { isEvidence, type Hit } from './hits.ts';
import { MissingFile } from './index-files.ts';
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
  /** What the query names that has a page of its own. */
  named: EntityMatch[];
  facets: Facets;
  /** The date that the query names; the hits are of its days, or else nearest to it. */
  date?: (QueryDate & { nearest?: CivilDate }) | undefined;
}

export interface AnswerOptions {
  /** Search for scattered words regardless of the number of phrase hits. */
  complete?: boolean;
  /** Called with the first results, before the search ends. */
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
  const { names, lexicon, figures } = await data.lexicon();
  const facets = await loadFacets(state, data);
  if (state.query === '') {
    const all = isNarrowed(state) ? allHits(await data.facet('topic')) : [];
    return { hits: narrow(all, state, facets), all, words: [], complete: true, named: [], facets };
  }
  const index = await data.index();
  const toAnswer = (found: FindResult, correction?: Answer['correction']): Answer => {
    const hits = narrow(found.hits, state, facets);
    return {
      hits,
      all: found.hits,
      words: phrasingsOf(found.terms, lexicon),
      complete: found.complete,
      correction,
      named: matchEntities(correction?.used ? correction.query : state.query, { names, figures }),
      facets,
    };
  };
  // Early results are only valid if the hits are not reordered or filtered.
  const keepsFoundOrder = state.order === 'best' && !isNarrowed(state);
  const date = quotedPhrase(state.query) === undefined ? dateInQuery(state.query) : undefined;
  let isShown = !onEarly || !keepsFoundOrder || date !== undefined;
  const showEarly = async (first: FindResult) => {
    if (isShown) return;
    isShown = true;
    await onEarly?.(toAnswer(first));
  };
  const found = await find(state.query, index, lexicon, {
    complete,
    onEarly: isShown ? undefined : showEarly,
  });
  if (date) {
    const { hits, nearest } = await datedHits(date, found, data);
    if (hits.length > 0)
      return {
        ...toAnswer({ ...found, hits, complete: true }),
        date: { ...date, ...(nearest !== undefined && { nearest }) },
      };
  }
  // A quoted query is taken literally.
  if (found.terms.length === 0 || quotedPhrase(state.query) !== undefined) return toAnswer(found);
  if (found.hits.length === 0) {
    const { findCorrection } = await loadCorrections();
    const corrected = await findCorrection(state.query, data);
    if (!corrected) return toAnswer(found);
    return toAnswer(
      corrected.found,
      corrected.query === state.query ? undefined : { query: corrected.query, used: true },
    );
  }
  const tones = correctTones(state.query);
  if (tones !== undefined) return toAnswer(found, { query: tones, used: false });
  if (found.hits.some((hit) => isEvidence(hit, state.query))) return toAnswer(found);
  // What was found is shown while files for suggestions are fetched.
  await showEarly(found);
  const { suggestCorrection } = await loadCorrections();
  const suggested = await suggestCorrection(state.query, data);
  return toAnswer(found, suggested && { query: suggested.query, used: false });
}

/** Corrections are a tenth of the search's script, which most queries do without. */
function loadCorrections() {
  return import('./find-correction.ts').catch(() => {
    throw new MissingFile('find-correction');
  });
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
