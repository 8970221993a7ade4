import { MOST_PAIRS, PAIR_SLOTS, SINGLE_SLOTS, fieldOfSlot, openEnded, pairToken, singleToken, type MonthKey, type Token } from '../layout.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { termsOfQuery, type Term } from '../terms.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { MOST_WORDS } from './pagefind.ts';

/** A briefing that a query finds. */
export interface Hit {
  month: MonthKey;
  /** Its number in the month, the newest 0. */
  number: number;
  /** How well it answers: the lower, the better. Below {@link APART} all words stand together. */
  rank: number;
}

/** What a query found, the best first, then the newest. */
export interface Found {
  hits: Hit[];
  /** What was asked, as the archive's index knows it. */
  terms: Term[];
  /** Briefings that have all the words, but not standing together, have been looked for as well. */
  complete: boolean;
}

/**
 * The order of results: where the words stand together in order come before where they are scattered, and of those the
 * ones where more of them do; then with the diacritics as typed before with others; then in the title before in the lead
 * before elsewhere.
 */
const FIELDS = 3;
const NOT_AS_TYPED = FIELDS;
const APART = 2 * FIELDS;

/** Phrases found from here on need no company: their neighbours are looked for when the reader asks. */
export const ENOUGH = 20;

/** Hits from here on are shown before the search goes on: about what a phone has room for. */
export const ENOUGH_TO_SHOW = 6;

/** How {@link find} looks. */
export interface FindOptions {
  /** Look for scattered words too, however many have them together. */
  complete?: boolean;
  /** Take the last word as one still being typed; its neighbours are not looked at then. */
  typing?: boolean;
  /** Shown the best hits, once there are some, while others are still to be found: they stand before any found later. Waited for. */
  early?: ((found: Found) => Promise<void>) | undefined;
}

/**
 * Finds briefings. A query in quotation marks is that phrase; any other also finds its words apart where few have them
 * together.
 * @throws MissingFile when a file of the index does not load.
 */
export async function find(query: string, index: ArchiveIndex, lexicon: Lexicon, { complete = false, typing = false, early }: FindOptions = {}): Promise<Found> {
  const quoted = quotedPhrase(query);
  const terms = termsOfQuery(quoted ?? query, quoted === undefined ? lexicon : NO_SENSES);
  const pairsOf = (place: { headline: boolean }) => terms.slice(1).map((term, number) => pairToken(terms[number] ?? term, term, place));
  const [headline, elsewhere] = [pairsOf({ headline: true }), pairsOf({ headline: false })];
  const lone = terms.length === 1;
  const found = new Map<string, Hit>();
  const state = (whole: boolean): Found => ({ hits: [...found.values()].sort(byRankThenNewest), terms, complete: whole });
  let shown = early === undefined;
  const showEarly = async (fewest: number) => {
    if (shown || found.size < fewest) return;
    shown = true;
    await early?.(state(false));
  };
  // With the diacritics as typed first; when none are typed there is nothing to tell apart.
  const ways = terms.some(({ key, form }) => key !== form) ? [{ exact: true, base: 0 }, { exact: false, base: NOT_AS_TYPED }] : [{ exact: false, base: NOT_AS_TYPED }];

  if (!lone && !typing) {
    for (const { exact, base } of ways) {
      for (const pairs of [headline, elsewhere]) {
        keepBest(found, await together(pairs, index, exact), base);
        await showEarly(ENOUGH_TO_SHOW);
      }
      // However few, nothing that is still to be found stands before them.
      await showEarly(1);
    }
  }
  const scattered = lone || typing || (quoted === undefined && (complete || found.size < ENOUGH));
  if (scattered) {
    const words = terms.map(singleToken).map((token, number) => (typing && number === terms.length - 1 ? openEnded(token) : token));
    for (const { exact, base } of ways) keepBest(found, await apart(words, index, exact), base + (lone ? 0 : APART));
    if (terms.length > 2) await preferNeighbours(found, [headline, elsewhere], index);
  }
  return state(scattered || quoted !== undefined);
}

/** Briefings where all pairs stand in one stretch, or a long phrase's pairs in as many as it needs; ranked by their field. */
async function together(pairs: readonly Token[], index: ArchiveIndex, exact: boolean): Promise<Hit[]> {
  let hits: Map<string, Hit> | undefined;
  for (let from = 0; from < Math.min(pairs.length, MOST_WORDS); from += MOST_PAIRS) {
    const part = new Map<string, Hit>();
    for (const { month, at } of await index.find(pairs.slice(from, from + MOST_PAIRS), { exact })) {
      const number = Math.floor(at / PAIR_SLOTS);
      const name = nameOf(month, number);
      const before = hits?.get(name);
      if (hits && !before) continue;
      const rank = Math.max(fieldOfSlot(at % PAIR_SLOTS), before?.rank ?? 0);
      part.set(name, { month, number, rank: Math.min(rank, part.get(name)?.rank ?? rank) });
    }
    hits = part;
  }
  return [...(hits?.values() ?? [])];
}

/** Briefings that have all words anywhere; ranked by whether their title and lead have. */
async function apart(words: readonly Token[], index: ArchiveIndex, exact: boolean): Promise<Hit[]> {
  const places = await index.find(words, { exact });
  return places.map(({ month, at }) => ({ month, number: Math.floor(at / SINGLE_SLOTS), rank: at % SINGLE_SLOTS === 0 ? FIELDS - 1 : 0 }));
}

/** Moves hits whose words are scattered back by each two neighbours that stand together nowhere in them. */
async function preferNeighbours(found: ReadonlyMap<string, Hit>, [headline = [], elsewhere = []]: readonly Token[][], index: ArchiveIndex): Promise<void> {
  const scattered = new Map([...found].filter(([, hit]) => !standsTogether(hit)));
  if (scattered.size < 2) return;
  for (let number = 0; number < Math.min(headline.length, MOST_WORDS); number += 1) {
    const having = new Set<string>();
    for (const pairs of [headline, elsewhere]) {
      for (const { month, at } of await index.find(pairs.slice(number, number + 1), { exact: false })) having.add(nameOf(month, Math.floor(at / PAIR_SLOTS)));
    }
    for (const [name, hit] of scattered) if (!having.has(name)) hit.rank += APART;
  }
}

/** Whether a hit's words stand together. */
export function standsTogether({ rank }: Hit): boolean {
  return rank < APART;
}

/** Whether a hit has the words with the diacritics that were typed, where any were. */
export function hasAsTyped({ rank }: Hit): boolean {
  return rank % APART < NOT_AS_TYPED;
}

/** The newest first. */
export function byNewest(a: Hit, b: Hit): number {
  return a.month === b.month ? a.number - b.number : a.month < b.month ? 1 : -1;
}

/** The phrase of a query that stands in quotation marks as a whole. */
export function quotedPhrase(query: string): string | undefined {
  return /^\s*["“”](.+)["“”]\s*$/u.exec(query)?.[1];
}

/** In a quoted phrase an abbreviation is only itself. */
const NO_SENSES = createLexicon([]);

function keepBest(found: Map<string, Hit>, hits: readonly Hit[], base: number): void {
  for (const hit of hits) {
    const name = nameOf(hit.month, hit.number);
    const rank = base + hit.rank;
    const known = found.get(name);
    if (!known) found.set(name, { ...hit, rank });
    else known.rank = Math.min(known.rank, rank);
  }
}

function nameOf(month: MonthKey, number: number): string {
  return `${month} ${number}`;
}

function byRankThenNewest(a: Hit, b: Hit): number {
  return a.rank - b.rank || byNewest(a, b);
}
