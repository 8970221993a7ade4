/**
 * The accent-free form of a Vietnamese text, for comparing what people type with what is written: lower case, without
 * tone and vowel marks, `đ` as `d`. `đ` needs its own rule because Unicode gives it no decomposition.
 * Folding is idempotent and does not depend on NFC/NFD or on where a tone mark is placed (hoà, hòa).
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().normalize('NFC');
}
