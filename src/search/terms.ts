import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';
import { findDates } from './date-terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span, Term } from './term.ts';

/** Finds terms that span several syllables: dates, and abbreviations or their expansions. */
function findSenses(text: string, syllables: readonly Syllable[], lexicon: Lexicon): Span[] {
  return [...findDates(text, syllables), ...lexicon.find(syllables)];
}

/** The terms of a line of text. */
export interface LineTerms {
  /** In order; neighbours form pairs. A phrase does not extend over the end of a line. */
  syllables: Term[];
  senses: Span[];
  /**
   * Further pairs of adjacent terms, as indices into {@link syllables} followed by {@link senses}.
   */
  adjacent: [first: number, second: number][];
}

export function termsOfLine(line: string, lexicon: Lexicon): LineTerms {
  const syllables = splitSyllables(line);
  const senses = findSenses(line, syllables, lexicon);
  const sensesStartingAt = Map.groupBy(
    senses.map(({ from }, number) => ({ from, number })),
    ({ from }) => from,
  );
  const adjacent: LineTerms['adjacent'] = [];
  senses.forEach((sense, number) => {
    const index = syllables.length + number;
    if (sense.from > 0) adjacent.push([sense.from - 1, index]);
    if (sense.to < syllables.length) adjacent.push([index, sense.to]);
    for (const { number: other } of sensesStartingAt.get(sense.to) ?? [])
      adjacent.push([index, syllables.length + other]);
  });
  return { syllables, senses, adjacent };
}

/** Returns a query's terms in order: the longest senses, and the syllables between them. */
export function termsOfQuery(query: string, lexicon: Lexicon): Term[] {
  const syllables = splitSyllables(query);
  /** The longest sense that starts at each syllable. */
  const widest = new Map<number, Span>();
  for (const sense of findSenses(query, syllables, lexicon))
    if (sense.to > (widest.get(sense.from)?.to ?? 0)) widest.set(sense.from, sense);
  const terms: Term[] = [];
  for (let index = 0; index < syllables.length;) {
    const sense = widest.get(index);
    const syllable = syllables[index];
    if (sense) terms.push({ key: sense.key, form: sense.form });
    else if (syllable) terms.push({ key: syllable.key, form: syllable.form });
    index = sense ? sense.to : index + 1;
  }
  return terms;
}
