import { withoutTone } from './tones.ts';

const collator = new Intl.Collator('vi');

/** Compares Vietnamese words including diacritics and tones (Đ after D, ô after o); for `sort`. */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * Compares names of Vietnamese people by given name, which is the last word, then by full name
 * (Phạm Văn Dũng, Bùi Quang Hoàn); for `sort`.
 */
export function compareNames(a: string, b: string): number {
  return collator.compare(givenName(a), givenName(b)) || collator.compare(a, b);
}

function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/**
 * The index letter of a person: the initial of the given name without its tone (A for Ánh, Â for
 * Ân, Đ for Đức).
 */
export function indexLetter(name: string): string {
  return withoutTone(givenName(name).charAt(0)).toUpperCase();
}
