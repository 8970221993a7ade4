import { splitSyllables, type Syllable } from '../vietnamese/syllables.ts';
import { datesIn } from './date-terms.ts';
import type { Lexicon } from './lexicon.ts';

/** A thing that search compares: a syllable, or what several of them mean together (a date, an abbreviation's sense). */
export interface Term {
  /** What is compared: diacritics do not count. */
  key: string;
  /** What is compared when diacritics count. */
  form: string;
}

/** A term and the syllables that it stands for: from `from` up to `to`. */
export interface Span extends Term {
  from: number;
  to: number;
}

/** The terms that several syllables of a text mean together: dates and abbreviations, written short or in full. */
export function senses(text: string, syllables: readonly Syllable[], lexicon: Lexicon): Span[] {
  return [...datesIn(text, syllables), ...lexicon.find(syllables)];
}

/** What the index knows of one line of text. */
export interface LineTerms {
  /** In order: each stands beside the next. A phrase never runs over the end of a line. */
  syllables: Term[];
  senses: Span[];
  /** Which other terms stand side by side: numbers of {@link syllables}, and from their end on of {@link senses}. */
  besides: [first: number, second: number][];
}

export function termsOfLine(line: string, lexicon: Lexicon): LineTerms {
  const syllables = splitSyllables(line);
  const found = senses(line, syllables, lexicon);
  const beginningAt = Map.groupBy(found.map(({ from }, number) => ({ from, number })), ({ from }) => from);
  const besides: LineTerms['besides'] = [];
  found.forEach((sense, number) => {
    const at = syllables.length + number;
    if (sense.from > 0) besides.push([sense.from - 1, at]);
    if (sense.to < syllables.length) besides.push([at, sense.to]);
    for (const { number: other } of beginningAt.get(sense.to) ?? []) besides.push([at, syllables.length + other]);
  });
  return { syllables, senses: found, besides };
}

/** What a query asks for, in order: senses where it names any, the widest first, and the syllables between them. */
export function termsOfQuery(query: string, lexicon: Lexicon): Term[] {
  const syllables = splitSyllables(query);
  /** The widest that begins at each syllable. */
  const widest = new Map<number, Span>();
  for (const sense of senses(query, syllables, lexicon)) if (sense.to > (widest.get(sense.from)?.to ?? 0)) widest.set(sense.from, sense);
  const terms: Term[] = [];
  for (let at = 0; at < syllables.length; ) {
    const sense = widest.get(at);
    const syllable = syllables[at];
    if (sense) terms.push({ key: sense.key, form: sense.form });
    else if (syllable) terms.push({ key: syllable.key, form: syllable.form });
    at = sense ? sense.to : at + 1;
  }
  return terms;
}
