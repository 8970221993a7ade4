import { D_LOOK_ALIKES } from './d-with-stroke.ts';

const D = new RegExp(`[đĐ${D_LOOK_ALIKES.đ}${D_LOOK_ALIKES.Đ}]`, 'gu');

/**
 * Folds a Vietnamese text for comparison: lower case, without tone and vowel marks, `đ` as `d`. `đ`
 * needs its own rule because it has no decomposition in Unicode; its look-alikes (Ð, Ɖ) follow the
 * same rule. Idempotent, and independent of NFC/NFD and tone mark position (hoà, hòa).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(D, 'd')
    .normalize('NFC');
}
