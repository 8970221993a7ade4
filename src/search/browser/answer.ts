import { SEARCH_KINDS, type SearchKind } from '../data.ts';
import { phrasings } from '../phrasings.ts';
import { namedAnswers, type NamedAnswer } from './named-answers.ts';
import type { ArchiveData } from './archive-data.ts';
import { decodings, respellings, withTonesPlaced, wordsReplaced } from './corrections.ts';
import { find, hasAsTyped, quotedPhrase, standsTogether, type Found, type Hit } from './find.ts';
import { everyHit, narrow, type Facets } from './narrow.ts';
import { isNarrowed, type QueryState } from './query-state.ts';

/** The answer to a state of the search page. */
export interface Answer {
  /** In the order asked for. */
  hits: Hit[];
  /** What {@link hits} are narrowed from. */
  all: Hit[];
  /** The ways in which a text may put what was asked (phrasings.ts). */
  asked: string[][];
  /** Whether briefings with the words apart are among them, or not looked for yet. */
  complete: boolean;
  /** Another query that may have been meant; `used` when the hits are its. */
  correction?: { query: string; used: boolean } | undefined;
  /** Topics, people and places that the query names. */
  named: NamedAnswer[];
  facets: Facets;
}

/** How {@link answer} works. */
export interface AnswerOptions {
  /** Look for scattered words too, however many briefings have them together. */
  complete?: boolean;
  /** Shown the first results while the others are still to be counted. */
  early?: (answer: Answer) => Promise<void>;
}

/**
 * Answers a query narrowed as its state says. With no query it is everything that the state narrows to; with neither,
 * nothing. A query that finds nothing is answered by what was likely meant.
 * @throws MissingFile when data does not load, and whatever the browser says that refuses WebAssembly.
 */
export async function answer(state: QueryState, data: ArchiveData, { complete = false, early }: AnswerOptions = {}): Promise<Answer> {
  const { names, lexicon } = await data.lexicon();
  const facets = await loadFacets(state, data);
  if (state.query === '') {
    const all = isNarrowed(state) ? everyHit(await data.facet('topic')) : [];
    return { hits: narrow(all, state, facets), all, asked: [], complete: true, named: [], facets };
  }
  const index = await data.index();
  const search = (query: string) => find(query, index, lexicon, { complete });
  const answerOf = (found: Found, correction?: Answer['correction']): Answer => {
    const hits = narrow(found.hits, state, facets);
    return { hits, all: found.hits, asked: phrasings(found.terms, lexicon), complete: found.complete, correction, named: namedAnswers(correction?.query ?? state.query, names), facets };
  };
  // Only where those found first stay first.
  const inOrderFound = state.order === 'best' && !isNarrowed(state);
  const found = await find(state.query, index, lexicon, { complete, early: early && inOrderFound ? async (first) => early(answerOf(first)) : undefined });
  // Who quotes means just that.
  if (found.hits.length === 0 && found.terms.length > 0 && quotedPhrase(state.query) === undefined) {
    const meant = await likelyMeant(state.query, data, search);
    if (meant) return answerOf(meant.found, meant.query === state.query ? undefined : { query: meant.query, used: true });
  }
  const query = withTonesPlaced(state.query);
  return answerOf(found, query === undefined || found.hits.length === 0 ? undefined : { query, used: false });
}

/** The data of the kinds that a state narrows by, or of `kinds`. */
export async function loadFacets(state: QueryState, data: ArchiveData, kinds: readonly SearchKind[] = SEARCH_KINDS.filter((kind) => state[kind] !== '')): Promise<Facets> {
  const { names } = await data.lexicon();
  const loaded = await Promise.all(kinds.map(async (kind) => [kind, await data.facet(kind)] as const));
  const ranged = state.from !== '' || state.to !== '';
  return { names, data: Object.fromEntries(loaded), ...(ranged && { days: await data.days() }) };
}

/** What somebody meant whose query finds nothing: typed without the Vietnamese keyboard, not typed to the end, or with a slip. */
async function likelyMeant(query: string, data: ArchiveData, search: (query: string) => Promise<Found>): Promise<{ query: string; found: Found } | undefined> {
  for (const decoded of decodings(query)) {
    const found = await search(decoded);
    if (found.hits.length === 0) continue;
    if (found.hits.some(hasAsTyped)) return { query: decoded, found };
    // Some marks were left out: hoij nghij says họi nghị, and hội nghị is what the archive has.
    for (const respelling of respellings(decoded, await data.vocabulary())) {
      const spelled = await search(respelling);
      if (spelled.hits.some((hit) => hasAsTyped(hit) && standsTogether(hit))) return { query: respelling, found: spelled };
    }
    return { query: decoded, found };
  }
  const { lexicon } = await data.lexicon();
  const begun = await find(query, await data.index(), lexicon, { typing: true });
  if (begun.hits.length > 0) return { query, found: begun };
  let apart: { query: string; found: Found } | undefined;
  for (const respelling of respellings(query, await data.vocabulary())) {
    const found = await search(respelling);
    if (found.hits.some(standsTogether)) return { query: respelling, found };
    // With two words replaced, words all over a text say nothing about what was meant.
    if (found.hits.length > 0 && wordsReplaced(query, respelling) === 1) apart ??= { query: respelling, found };
  }
  return apart;
}
