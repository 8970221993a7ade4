/** The words of one field of life, by what part of a sentence they can be. The commoner stand first: they are drawn more often. */
export interface Field {
  /** Who acts. */
  people: readonly string[];
  /** What is done to things: verbs that take an object. */
  acts: readonly string[];
  /** What is acted on, or is in some state. */
  things: readonly string[];
  /** What can be said of a thing: adjectives and verbs without an object. */
  states: readonly string[];
  /** Where it happens: nouns that may follow `ở` or `tại`. */
  spots: readonly string[];
}

/** The words in `text`, which commas part. */
export function words(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}

/** A field from texts of words that commas part. */
export function field({ people, acts, things, states, spots }: Record<keyof Field, string>): Field {
  return { people: words(people), acts: words(acts), things: words(things), states: words(states), spots: words(spots) };
}
