/**
 * The unit of search: a syllable, or what several syllables mean together (a date, the sense of an
 * abbreviation).
 */
export interface Term {
  /** For comparison without diacritics. */
  key: string;
  /** For comparison with diacritics. */
  form: string;
}

/** A term and the range of syllables that it covers; `to` is exclusive. */
export interface Span extends Term {
  from: number;
  to: number;
}
