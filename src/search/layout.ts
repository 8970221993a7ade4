import type { Term } from './term.ts';

/**
 * How the archive is mapped to Pagefind's index; shared by the build and the browser.
 *
 * A Pagefind "page" is a month of the archive, and a word's "positions" on it are the month's
 * briefings: then there is no table of 20,000 pages to fetch, a common word costs bytes instead of
 * hundreds of kilobytes, and Pagefind's scoring, which compares every page with every posting,
 * works on 240 pages. Its "words" are syllables and pairs of adjacent syllables: a phrase is found
 * by its pairs, which are far rarer than its syllables.
 */

/** A month, as the id of its Pagefind page: `2020-07`. */
export type MonthKey = string;

/**
 * Pair positions per briefing: the title, windows of the lead, and windows of the rest. Pairs in
 * the same window count as a phrase, so windows are short; they overlap, so that a phrase fits into
 * one of them.
 */
export const PAIR_SLOTS = 64;
export const FIRST_LEAD_SLOT = 1;
export const FIRST_BODY_SLOT = 5;
/**
 * Syllables from the start of one window to the start of the next (more in a text too long for its
 * slots).
 */
export const WINDOW_STEP = 24;
/** Syllables of the next window that also belong to this one. */
export const WINDOW_OVERLAP = 9;
/**
 * Pairs of a phrase searched in one window; they fit even if they include a date or an expanded
 * abbreviation.
 */
export const MAX_PAIRS = 6;

/** The field of a pair's slot: 0 is the title, 1 the lead, 2 the rest. */
export function fieldOfSlot(slot: number): 0 | 1 | 2 {
  return slot < FIRST_LEAD_SLOT ? 0 : slot < FIRST_BODY_SLOT ? 1 : 2;
}

/** Syllable positions per briefing: 0 for anywhere, 1 for the title or lead. */
export const SINGLE_SLOTS = 2;

/** A Pagefind word. It has an end marker, because Pagefind matches prefixes. */
export interface Token {
  /** Without diacritics: Pagefind's lookup key. */
  key: string;
  /** With diacritics, for exact matches. */
  form: string;
}

// Characters that occur in no term: a number may contain a comma, a sense a hyphen.
const END = '.';
/**
 * End marker of a pair in a title or lead. It sorts next to the same pair elsewhere, so both are
 * usually in the same file.
 */
const HEADLINE_END = '/';

/**
 * The token of a term anywhere. The prefix puts these tokens into files of their own, apart from
 * pairs.
 */
export function singleToken({ key, form }: Term): Token {
  return { key: `.${key}${END}`, form: `.${form}${END}` };
}

/**
 * The token of two adjacent terms. Those in titles and leads are separate: there are fewer, and
 * they rank first.
 */
export function pairToken(first: Term, second: Term, { headline }: { headline: boolean }): Token {
  const end = headline ? HEADLINE_END : END;
  return { key: `${first.key}+${second.key}${end}`, form: `${first.form}+${second.form}${end}` };
}

/**
 * A token without its end marker, which matches as a prefix: the last syllable of a query that is
 * still being typed.
 */
export function prefixToken({ key, form }: Token): Token {
  return { key: key.slice(0, -END.length), form: form.slice(0, -END.length) };
}

/** Whether a key is that of a {@link singleToken}. */
export function isSingle(key: string): boolean {
  return key.startsWith(END);
}
