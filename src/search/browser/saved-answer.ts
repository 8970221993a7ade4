import { savedBriefings, type SavedBriefing } from '../../offline/saved.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import type { Card } from '../data.ts';
import { findWhole } from '../marking.ts';
import { quotedPhrase } from './find.ts';
import type { QueryState } from './query-state.ts';
import { shortened } from './words.ts';

/** What the briefings on the device answer when the archive's index cannot be asked. */
export interface SavedAnswer {
  cards: Card[];
  asked: string[][];
  /** That only the device was searched, and what it gave, in words. */
  message: string;
}

/** Answers from the briefings that the reader has saved, or `undefined` when there are none. `base` is the site's path. */
export async function savedAnswer(state: QueryState, base: string): Promise<SavedAnswer | undefined> {
  if (!('caches' in window)) return undefined;
  const briefings = await savedBriefings(base);
  if (briefings.length === 0) return undefined;
  const { found, asked } = searchSaved(state, briefings);
  const where = `Không có mạng: chỉ tìm trong ${formatNumber(briefings.length)} bản tin đã lưu trên máy này`;
  const what = state.query === '' ? '' : ` khớp với “${shortened(state.query)}”`;
  return { cards: found.map(cardOf), asked, message: found.length === 0 ? `${where}. Không có bản tin nào${what}.` : `${where}. ${formatNumber(found.length)} bản tin${what}.` };
}

/**
 * Those of the briefings that answer: where the words stand together in the title first, then in the lead, then in the text, then
 * those that have them all apart; of equals in the order given, newest first. Diacritics do not count. A query in
 * quotation marks is that phrase.
 */
export function searchSaved(state: QueryState, briefings: readonly SavedBriefing[]): { found: SavedBriefing[]; asked: string[][] } {
  const quoted = quotedPhrase(state.query);
  const keys = splitSyllables(quoted ?? state.query).map(({ key }) => key);
  const asked = keys.length === 0 ? [] : [keys];
  const ranked = briefings.filter(fitting(state)).flatMap((briefing) => {
    const rank = rankOf(briefing, keys, quoted === undefined);
    return rank === undefined ? [] : [{ briefing, rank }];
  });
  if (state.order === 'best') ranked.sort((a, b) => a.rank - b.rank);
  const found = ranked.map(({ briefing }) => briefing);
  return { found: state.order === 'oldest' ? found.reverse() : found, asked };
}

function rankOf({ title, summary, text }: SavedBriefing, keys: readonly string[], apart: boolean): number | undefined {
  if (keys.length === 0) return 0;
  const lines = [title, summary, ...text.split('\n')];
  const whole = findWhole(lines, [[...keys]]).findIndex((ranges) => ranges.length > 0);
  if (whole >= 0) return Math.min(whole, 2);
  if (!apart) return undefined;
  const has = new Set(lines.flatMap((line) => splitSyllables(line).map(({ key }) => key)));
  return keys.every((key) => has.has(key)) ? 3 : undefined;
}

/** Whether a briefing is what a state narrows to. */
function fitting({ year, month, topic, person, place, from, to }: QueryState): (briefing: SavedBriefing) => boolean {
  return ({ date, topics, participants, places }) =>
    (year === '' || date.startsWith(year)) &&
    (month === '' || date.slice(5, 7) === month) &&
    (from === '' || date >= from) &&
    (to === '' || date <= to) &&
    (topic === '' || topics.some(({ id }) => id === topic)) &&
    (person === '' || participants.some((participant) => participant.person === person)) &&
    (place === '' || places.some(({ id }) => id === place));
}

function cardOf({ id, title, date, summary, topics, participants, sample }: SavedBriefing): Card {
  return { path: `/${id}/`, title, date, lead: summary, topics: topics.map(({ name }) => name), people: participants.flatMap(({ person, name }) => (person === undefined ? [] : [name])), sample };
}
