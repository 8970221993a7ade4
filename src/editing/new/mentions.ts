import { splitSyllables } from '../../vietnamese/syllables.ts';

/** A text's syllables as they are compared: in small letters, tones where spelling puts them, no signs between. */
export function formsOf(text: string): string[] {
  return splitSyllables(text).map(({ form }) => form);
}

/** Where words stand in a text, by the numbers of their first syllables: `kinh tế - xã hội` is found in `kinh tế xã hội`. */
export function mentionsOf(words: string, forms: readonly string[]): number[] {
  const wanted = formsOf(words);
  if (wanted.length === 0) return [];
  return forms.flatMap((form, index) => (form === wanted[0] && wanted.every((one, offset) => forms[index + offset] === one) ? [index] : []));
}
