import { splitSyllables } from '../vietnamese/syllables.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';

/** The number of phrasings grows exponentially with the query; only this many are used. */
export const MAX_PHRASINGS = 8;

/**
 * Returns the alternative phrasings of a query, each a list of syllable keys: abbreviations short
 * and expanded, dates in figures and in words.
 */
export function phrasingsOf(terms: readonly Term[], lexicon: Lexicon): string[][] {
  // Linked lists, copied once at the end: copying at every term would take quadratic time.
  let lists: (LinkedKeys | undefined)[] = [undefined];
  for (const term of terms) {
    const wordings = [...dateWordings(term.key), ...lexicon.wordings(term.key)].map((wording) =>
      splitSyllables(wording).map(({ key }) => key),
    );
    const alternatives = wordings.length > 0 ? wordings : [[term.key]];
    lists = lists
      .flatMap((prev) => alternatives.map((keys) => ({ prev, keys })))
      .slice(0, MAX_PHRASINGS);
  }
  return lists.map(flatten);
}

/** A linked list of the terms' syllable keys, last term first. */
interface LinkedKeys {
  prev: LinkedKeys | undefined;
  keys: readonly string[];
}

function flatten(last: LinkedKeys | undefined): string[] {
  const alternatives: (readonly string[])[] = [];
  for (let node = last; node; node = node.prev) alternatives.push(node.keys);
  return alternatives.reverse().flat();
}

/** The wordings of a date's term, in figures and in words. */
function dateWordings(key: string): string[] {
  const [, year = '', month = '', day = ''] = /^@(\d{4})?-(\d{2})(?:-(\d{2}))?$/u.exec(key) ?? [];
  if (month === '') return [];
  const [d, m] = [Number(day), Number(month)];
  if (day === '') return [`tháng ${m}/${year}`, `tháng ${m} năm ${year}`, `${m}/${year}`];
  if (year === '') return [`${d}/${m}`, `${d} tháng ${m}`];
  return [`${d}/${m}/${year}`, `${d} tháng ${m} năm ${year}`];
}
