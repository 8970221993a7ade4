import { placeTone, withoutTone } from './tones.ts';

const collator = new Intl.Collator('vi');

/**
 * Compares Vietnamese words including diacritics and tones (Đ after D, ô after o), syllable by
 * syllable as dictionaries do: hà nội, then hạ. Both positions of a tone are one (hoà beside hòa).
 * For `sort`.
 */
export function compareWords(a: string, b: string): number {
  const [left, right] = [sortedSyllables(a), sortedSyllables(b)];
  for (const [at, syllable] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const order = collator.compare(syllable, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || collator.compare(a, b);
}

function sortedSyllables(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((syllable) => placeTone(syllable));
}

/**
 * Compares names of Vietnamese people by given name, which is the last word, then by full name
 * (Phạm Văn Dũng, Bùi Quang Hoàn); for `sort`.
 */
export function compareNames(a: string, b: string): number {
  return compareWords(givenName(a), givenName(b)) || compareWords(a, b);
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
