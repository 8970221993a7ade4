/**
 * Letters that fonts draw like Đ and đ: eth (U+00D0, U+00F0), which programs of the years before Unicode leave behind, the African
 * D (U+0189, U+0256), and d with a bar (U+018C). Source: Unicode Technical Standard 39, confusables.txt.
 */
export const D_LOOK_ALIKES = { Đ: 'ÐƉ', đ: 'ðɖƌ' };

/** Any of these letters. */
export const LIKE_D = new RegExp(`[${D_LOOK_ALIKES.Đ}${D_LOOK_ALIKES.đ}]`, 'gu');
const WORD = /\p{L}+/gu;
/** Icelandic has ð within words of small letters that have vowels (`Guðni`), never at their beginning. */
const ICELANDIC = /^(?=\p{L}*[aeiouyáéíóúýæö])[a-zþæöáéíóúýA-ZÞÆÖÁÉÍÓÚÝ][a-zþæöáéíóúýð]+$/u;

/** A text with Đ and đ for every letter that looks like them; its length stays. */
export function withD(text: string): string {
  return text.replace(LIKE_D, (letter) => (D_LOOK_ALIKES.Đ.includes(letter) ? 'Đ' : 'đ'));
}

/** A composed (NFC) text with Đ and đ in words that have another letter for them (`Ðảng`, `HÐND`); Icelandic names stay. */
export function mendD(text: string): string {
  return text.search(LIKE_D) === -1 ? text : text.replace(WORD, (word) => (ICELANDIC.test(word) ? word : withD(word)));
}
