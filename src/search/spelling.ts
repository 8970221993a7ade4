/**
 * Pagefind ignores diacritics by decomposing letters and dropping marks, but `đ` has no decomposition. In the index and
 * in queries it is therefore written as `d` with a combining stroke (U+0335): then `dang` finds `đảng`, and `đảng`
 * still ranks `đảng` first.
 */
const STROKE = '\u0335';

/** A text as the index holds it. */
export function toIndexSpelling(text: string): string {
  return text.normalize('NFC').replaceAll('đ', `d${STROKE}`).replaceAll('Đ', `D${STROKE}`);
}

/** A text from the index as readers know it. */
export function fromIndexSpelling(text: string): string {
  return text.replaceAll(`d${STROKE}`, 'đ').replaceAll(`D${STROKE}`, 'Đ');
}
