import { savedBriefings, type SavedBriefing } from '../../offline/saved-briefings.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Card } from '../data.ts';
import { findFullPhrases } from '../marking.ts';
import { contradiction } from './contradiction.ts';
import { quotedPhrase } from './find.ts';
import type { QueryState } from './query-state.ts';
import { shorten } from './messages.ts';

/** Search results from the briefings saved on the device, for use offline. */
export interface SavedAnswer {
  cards: Card[];
  words: string[][];
  /** A status message that also says that only the device was searched. */
  message: string;
}

/** The answer without a network and without saved briefings. */
export const NOTHING_SAVED: SavedAnswer = {
  cards: [],
  words: [],
  message:
    'Không có mạng, và máy này chưa lưu bản tin nào để tìm. Khi có mạng lại, xin bấm Tìm lần nữa.',
};

/**
 * Searches the saved briefings, or returns `undefined` if there are none or they cannot be read.
 * `base` is the site's base path.
 */
export async function savedAnswer(
  state: QueryState,
  base: string,
): Promise<SavedAnswer | undefined> {
  if (!('caches' in window)) return undefined;
  const briefings = await savedBriefings(base).catch(() => []);
  if (briefings.length === 0) return undefined;
  const { found, words } = searchSaved(state, briefings);
  const scope = `Không có mạng: chỉ tìm trong ${formatNumber(briefings.length)} bản tin đã lưu trên máy này`;
  const queryPart = state.query === '' ? '' : ` khớp với “${shorten(state.query)}”`;
  return {
    cards: found.map(toCard),
    words,
    message:
      found.length === 0
        ? `${scope}. ${contradiction(state) ?? `Không có bản tin nào${queryPart}.`}`
        : `${scope}. ${formatNumber(found.length)} bản tin${queryPart}.`,
  };
}

/**
 * Filters and ranks briefings: phrase matches in the title, then in the lead, then in the source,
 * then scattered matches; equal ranks keep the given order, newest first. Ignores diacritics. A
 * quoted query only matches as a phrase.
 */
export function searchSaved(
  state: QueryState,
  briefings: readonly SavedBriefing[],
): { found: SavedBriefing[]; words: string[][] } {
  const quoted = quotedPhrase(state.query);
  const keys = splitSyllables(quoted ?? state.query).map(({ key }) => key);
  const words = keys.length === 0 ? [] : [keys];
  const ranked = briefings.filter(matchesState(state)).flatMap((briefing) => {
    const rank = rankBriefing(briefing, keys, quoted === undefined);
    return rank === undefined ? [] : [{ briefing, rank }];
  });
  if (state.order === 'best') ranked.sort((a, b) => a.rank - b.rank);
  const found = ranked.map(({ briefing }) => briefing);
  return { found: state.order === 'oldest' ? found.reverse() : found, words };
}

function rankBriefing(
  { title, summary, mdx }: SavedBriefing,
  keys: readonly string[],
  allowScattered: boolean,
): number | undefined {
  if (keys.length === 0) return 0;
  const lines = [title, summary, ...mdx.split('\n')];
  const phraseLine = findFullPhrases(lines, [[...keys]]).findIndex((ranges) => ranges.length > 0);
  if (phraseLine >= 0) return Math.min(phraseLine, 2);
  if (!allowScattered) return undefined;
  const has = new Set(lines.flatMap((line) => splitSyllables(line).map(({ key }) => key)));
  return keys.every((key) => has.has(key)) ? 3 : undefined;
}

/** Returns a predicate for briefings that match the state's filters. */
function matchesState({
  year,
  month,
  topic,
  person,
  place,
  from,
  to,
}: QueryState): (briefing: SavedBriefing) => boolean {
  return ({ date, topics, participants, places }) =>
    (year === '' || date.startsWith(year)) &&
    (month === '' || date.slice(5, 7) === month) &&
    (from === '' || date >= from) &&
    (to === '' || date <= to) &&
    (topic === '' || topics.some(({ id }) => id === topic)) &&
    (person === '' || participants.some((participant) => participant.person === person)) &&
    (place === '' || places.some(({ id }) => id === place));
}

function toCard({ id, title, date, summary, topics, participants, sample }: SavedBriefing): Card {
  return {
    path: `/${id}/`,
    title,
    date,
    lead: summary,
    topics: topics.map(({ name }) => name),
    people: participants.flatMap(({ person, name }) => (person === undefined ? [] : [name])),
    sample,
  };
}
