/**
 * Letters that look like Đ and đ: eth (U+00D0, U+00F0), which pre-Unicode software leaves behind,
 * African D (U+0189, U+0256) and d with topbar (U+018C). Source: Unicode Technical Standard 39,
 * confusables.txt.
 */
export const D_LOOK_ALIKES = { Đ: 'ÐƉ', đ: 'ðɖƌ' };

/** Matches any of {@link D_LOOK_ALIKES}. */
export const D_LOOK_ALIKE = new RegExp(`[${D_LOOK_ALIKES.Đ}${D_LOOK_ALIKES.đ}]`, 'gu');
/** d with a combining stroke, which some programs write for đ. */
const STROKED = /(?<letter>[dD])[\u0334-\u0338]+/gu;
const WORD = /\p{L}+/gu;
/** In Icelandic words, lower-case ð occurs after the first letter (`Guðni`). */
const ICELANDIC = /^(?=\p{L}*[aeiouyáéíóúýæö])[a-zþæöáéíóúýA-ZÞÆÖÁÉÍÓÚÝ][a-zþæöáéíóúýð]+$/u;

/** Replaces every look-alike of Đ and đ; keeps the length of the text. */
export function replaceDLookAlikes(text: string): string {
  return text.replace(D_LOOK_ALIKE, (letter) => (D_LOOK_ALIKES.Đ.includes(letter) ? 'Đ' : 'đ'));
}

/** Replaces each d with combining strokes by đ. */
export function composeD(text: string): string {
  return text.replace(STROKED, (_all, letter: string) => (letter === 'D' ? 'Đ' : 'đ'));
}

/** Like {@link replaceDLookAlikes} (`Ðảng`, `HÐND`), but keeps Icelandic words. Expects NFC. */
export function correctD(text: string): string {
  return text.search(D_LOOK_ALIKE) === -1
    ? text
    : text.replace(WORD, (word) => (ICELANDIC.test(word) ? word : replaceDLookAlikes(word)));
}
