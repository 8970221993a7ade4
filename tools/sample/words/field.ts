/**
 * The words of a subject field, by their function in a sentence. Earlier words are more frequent.
 */
export interface Field {
  /** Nouns for people who act. */
  people: readonly string[];
  /** Verbs with an object. */
  acts: readonly string[];
  /** Nouns for things that are acted on, or are in some state. */
  things: readonly string[];
  /** Predicates of things: adjectives, and verbs without an object. */
  states: readonly string[];
  /** Nouns for places, which may follow `ở` or `tại`. */
  spots: readonly string[];
}

/** Splits comma-separated words. */
export function words(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}

/** Creates a field from comma-separated words. */
export function field({ people, acts, things, states, spots }: Record<keyof Field, string>): Field {
  return {
    people: words(people),
    acts: words(acts),
    things: words(things),
    states: words(states),
    spots: words(spots),
  };
}
