import { MOST_PHRASINGS } from '../phrasings.ts';

/** Where a result's link says what to mark: `#tim=chong han|...`, the phrasings (phrasings.ts) with bars between. */
const PARAMETER = '#tim=';
/** Characters of the longest address that our own links have: eight phrasings of a query, each space written as three. Anybody may write a longer one. */
const LONGEST_HASH = 10_000;
/** Words of a phrasing that are looked for. */
const MOST_WORDS = 150;

/** What an address asks a page to mark. */
export interface AskedPhrasings {
  asked: string[][];
  /** The address asks for more than that, and the rest is left out. */
  cut: boolean;
}

/** The phrasings that an address's hash asks for, so many and so long as a page can look for at once; none where it is no such hash, or is damaged. */
export function askedPhrasings(hash: string): AskedPhrasings {
  if (!hash.startsWith(PARAMETER)) return { asked: [], cut: false };
  // Cut between words: half an escape could not be decoded.
  const part = hash.length > LONGEST_HASH ? hash.slice(0, LONGEST_HASH).replace(/(?:%20|%7C|[ +|])(?:(?!%20|%7C)[^ +|])*$/iu, '') : hash;
  let text: string;
  try {
    text = decodeURIComponent(part.slice(PARAMETER.length));
  } catch {
    return { asked: [], cut: false };
  }
  const all = text.split('|').map((phrasing) => phrasing.split(' ').filter(Boolean)).filter((words) => words.length > 0);
  const asked = all.slice(0, MOST_PHRASINGS).map((words) => words.slice(0, MOST_WORDS));
  return { asked, cut: part.length < hash.length || all.length > MOST_PHRASINGS || all.some((words) => words.length > MOST_WORDS) };
}
