import { splitSyllables } from '../vietnamese/syllables.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './terms.ts';

/** A query in many words has many phrasings; so many are looked for in a text. */
export const MOST_PHRASINGS = 8;

/**
 * The ways in which a text may put a query, each as the keys of its syllables: an abbreviation short and in full, a date in
 * figures and in words.
 */
export function phrasings(terms: readonly Term[], lexicon: Lexicon): string[][] {
  // Linked, and copied once at the end: copied at every term, a long query would take time that grows with its square.
  let made: (Linked | undefined)[] = [undefined];
  for (const term of terms) {
    const wordings = [...dateWordings(term.key), ...lexicon.wordings(term.key)].map((wording) => splitSyllables(wording).map(({ key }) => key));
    const ways = wordings.length > 0 ? wordings : [[term.key]];
    made = made.flatMap((before) => ways.map((way) => ({ before, way }))).slice(0, MOST_PHRASINGS);
  }
  return made.map(keysOf);
}

/** The keys of one way to put a term, and those of the terms before it. */
interface Linked {
  before: Linked | undefined;
  way: readonly string[];
}

function keysOf(last: Linked | undefined): string[] {
  const ways: (readonly string[])[] = [];
  for (let linked = last; linked; linked = linked.before) ways.push(linked.way);
  return ways.reverse().flat();
}

/** How a date's term is written, in figures and in words. */
function dateWordings(key: string): string[] {
  const [, year = '', month = '', day = ''] = /^@(\d{4})?-(\d{2})(?:-(\d{2}))?$/u.exec(key) ?? [];
  if (month === '') return [];
  const [d, m] = [Number(day), Number(month)];
  if (day === '') return [`tháng ${m}/${year}`, `tháng ${m} năm ${year}`, `${m}/${year}`];
  if (year === '') return [`${d}/${m}`, `${d} tháng ${m}`];
  return [`${d}/${m}/${year}`, `${d} tháng ${m} năm ${year}`];
}
