import { D_LOOK_ALIKES } from './d-with-stroke.ts';

const D = new RegExp(`[đĐ${D_LOOK_ALIKES.đ}${D_LOOK_ALIKES.Đ}]`, 'gu');

/**
 * The accent-free form of a Vietnamese text, for comparing what people type with what is written: lower case, without
 * tone and vowel marks, `đ` as `d`. `đ` needs its own rule because Unicode gives it no decomposition; letters that people take
 * for it (Ð, Ɖ) follow the same rule.
 * Folding is idempotent and does not depend on NFC/NFD or on where a tone mark is placed (hoà, hòa).
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(D, 'd').toLowerCase().normalize('NFC');
}
