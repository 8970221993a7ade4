import { splitSyllables } from '../../vietnamese/syllables.ts';

/** Splits a text into comparable syllables: lower case, standard tone placement, no punctuation. */
export function syllableForms(text: string): string[] {
  return splitSyllables(text).map(({ form }) => form);
}

/**
 * Finds words in a text; returns the indexes of their first syllables. `kinh tế - xã hội` is found
 * in `kinh tế xã hội`.
 */
export function findMentions(words: string, forms: readonly string[]): number[] {
  const wantedForms = syllableForms(words);
  if (wantedForms.length === 0) return [];
  return forms.flatMap((form, index) =>
    form === wantedForms[0] &&
    wantedForms.every((wanted, offset) => forms[index + offset] === wanted)
      ? [index]
      : [],
  );
}
