import { withoutTone } from './tones.ts';

const collator = new Intl.Collator('vi');

/** The order of Vietnamese words, diacritics and tones included: Đ after D, ô after o. For `sort`. */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The order of Vietnamese people's names: by the given name, which stands last, then by the whole (Phạm Văn Dũng, Bùi Quang Hoàn). */
export function compareNames(a: string, b: string): number {
  return collator.compare(givenName(a), givenName(b)) || collator.compare(a, b);
}

function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** The letter under which an index lists a person: that of the given name, without its tone (Ánh under A, Ân under Â, Đức under Đ). */
export function indexLetter(name: string): string {
  return withoutTone(givenName(name).charAt(0)).toUpperCase();
}
