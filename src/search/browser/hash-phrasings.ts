import { MAX_PHRASINGS } from '../phrasings.ts';

/**
 * Prefix of the hash in a result's link: `#tim=chong han|...`, phrasings (phrasings.ts) separated
 * by bars.
 */
const MARK_PREFIX = '#tim=';
/**
 * Maximum hash length: our own links have at most eight phrasings of a query, with spaces escaped
 * to three characters. Others may write longer ones.
 */
const MAX_HASH_LENGTH = 10_000;
/** Words per phrasing that are searched. */
const MAX_PHRASING_WORDS = 150;

/** The phrasings that a URL's hash asks to highlight. */
export interface HashPhrasings {
  words: string[][];
  /** Whether phrasings or words beyond the limits were dropped. */
  cut: boolean;
}

/**
 * Parses the phrasings in a URL's hash, limited to what a page can search at once; empty if the
 * hash is of another kind or malformed.
 */
export function phrasingsInHash(hash: string): HashPhrasings {
  if (!hash.startsWith(MARK_PREFIX)) return { words: [], cut: false };
  // Truncates between words: half an escape sequence could not be decoded.
  const limited =
    hash.length > MAX_HASH_LENGTH
      ? hash.slice(0, MAX_HASH_LENGTH).replace(/(?:%20|%7C|[ +|])(?:(?!%20|%7C)[^ +|])*$/iu, '')
      : hash;
  let text: string;
  try {
    text = decodeURIComponent(limited.slice(MARK_PREFIX.length));
  } catch {
    return { words: [], cut: false };
  }
  const allPhrasings = text
    .split('|')
    .map((phrasing) => phrasing.split(' ').filter(Boolean))
    .filter((words) => words.length > 0);
  const words = allPhrasings
    .slice(0, MAX_PHRASINGS)
    .map((words) => words.slice(0, MAX_PHRASING_WORDS));
  return {
    words,
    cut:
      limited.length < hash.length ||
      allPhrasings.length > MAX_PHRASINGS ||
      allPhrasings.some((words) => words.length > MAX_PHRASING_WORDS),
  };
}
