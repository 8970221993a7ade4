import type { Term } from './terms.ts';

/**
 * How the archive lies in Pagefind's index, for the writer and the browser alike.
 *
 * Pagefind's "page" is a month of the archive and a word's "positions" on it are the month's briefings: then there is no
 * table of 20,000 pages to fetch, a common word costs bytes instead of hundreds of kilobytes, and Pagefind's scoring,
 * which compares every page with every posting, works on 240 pages. Its "words" are of two kinds, syllables and pairs of
 * neighbouring ones: a phrase is found by its pairs, which are far rarer than its syllables.
 */

/** Pagefind's page for a month, `2020-07`. */
export type MonthKey = string;

/**
 * Places in a briefing that the positions of a pair tell apart: the title, stretches of the lead, stretches of the rest.
 * Pairs that stand in one stretch are taken for a phrase, so stretches are short; they overlap, so that a phrase lies
 * within one of them.
 */
export const PAIR_SLOTS = 64;
export const FIRST_LEAD_SLOT = 1;
export const FIRST_BODY_SLOT = 5;
/** Syllables from where one stretch begins to where the next does (more in a text too long for its slots). */
export const STRETCH = 24;
/** Syllables of the next stretch that belong to a stretch as well. */
export const OVERLAP = 9;
/** Pairs of a phrase looked for in one stretch: with a date or an abbreviation's expansion among them they still fit. */
export const MOST_PAIRS = 6;

/** Where a pair's slot lies: 0 in the title, 1 in the lead, 2 in the rest. */
export function fieldOfSlot(slot: number): 0 | 1 | 2 {
  return slot < FIRST_LEAD_SLOT ? 0 : slot < FIRST_BODY_SLOT ? 1 : 2;
}

/** The positions of a syllable tell apart: anywhere in the briefing (0), and in its title or lead (1). */
export const SINGLE_SLOTS = 2;

/** A Pagefind word. Its end is marked, as Pagefind takes every word that begins like the one asked for. */
export interface Token {
  /** Without diacritics: what Pagefind looks up. */
  key: string;
  /** With diacritics: what it compares when they count. */
  form: string;
}

// Signs that no term holds: a number may have a comma, a sense has a hyphen.
const END = '.';
/** The end of a pair in a title or lead: beside the same pair elsewhere in the order of words, so mostly in one file with it. */
const HEADLINE_END = '/';

/** The word for a term standing anywhere. Its first sign keeps these words apart from pairs, in files of their own. */
export function singleToken({ key, form }: Term): Token {
  return { key: `.${key}${END}`, form: `.${form}${END}` };
}

/** The word for two terms side by side, in a title or lead or elsewhere: titles and leads are few to look through, and come first. */
export function pairToken(first: Term, second: Term, { headline }: { headline: boolean }): Token {
  const end = headline ? HEADLINE_END : END;
  return { key: `${first.key}+${second.key}${end}`, form: `${first.form}+${second.form}${end}` };
}

/** A token that stands for all that begin like it: what somebody asks for who is still typing its last syllable. */
export function openEnded({ key, form }: Token): Token {
  return { key: key.slice(0, -END.length), form: form.slice(0, -END.length) };
}

/** Whether a token's key is a {@link singleToken}'s. */
export function isSingle(key: string): boolean {
  return key.startsWith(END);
}
