import { looksVietnamese } from './tones.ts';

/** Makes the first letter upper case: `quý I` becomes `Quý I`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes each word with one capital: `LÊ VĂN MẪU` becomes `Lê Văn Mẫu`. */
export function capitalizeWords(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Whether a text has words in capitals only, not counting abbreviations: `HUYỆN HỌP GIAO BAN`. */
export function isInCapitals(text: string): boolean {
  const syllables = wordsOf(text).filter(
    (word) => word.length > 1 && looksVietnamese(word.toLowerCase()),
  );
  return text === text.toUpperCase() && syllables.length > 1;
}

/**
 * The two words of a unit's name; not after `huyện`, which mostly stands alone. Begins with a look
 * at the letter: among many blanks, looking back from each would cost the square of their number.
 */
const UNIT_NAME =
  /(?=\p{L})(?<=(?<!\p{L})(?:xã|phường|thị trấn|thị xã|tỉnh|thành phố)\s+)\p{L}+(?:\s+\p{L}+)?/gu;

/** `các xã tăng cường` names no commune; `các xã Phú Bắc, Phú Tây` does. */
const SEVERAL = /(?<!\p{L})(?:các|những|mọi|nhiều|toàn|số|\d+) (?:\p{L}+ )?\p{L}+\s$/u;
const LISTED = /^\s*(?:,|;|và\s)/u;
/** In characters; what stands farther off does not say whether there are several units. */
const CONTEXT_LENGTH = 40;

/**
 * Writes a text in capitals in sentence case. Abbreviations, names of units and the given names
 * keep their capitals.
 */
export function sentenceCase(text: string, names: readonly string[] = []): string {
  const lower = text
    .normalize('NFC')
    // `1A` is a road, `12A` a class.
    .replace(/\p{L}+/gu, (word, offset: number, whole: string) =>
      looksVietnamese(word.toLowerCase()) &&
      !ROMAN.test(word) &&
      !(word.length === 1 && /\d/u.test(whole.charAt(offset - 1)))
        ? word.toLowerCase()
        : word,
    )
    .replace(UNIT_NAME, (name, offset: number, whole: string) =>
      SEVERAL.test(whole.slice(Math.max(0, offset - CONTEXT_LENGTH), offset)) &&
      !LISTED.test(whole.slice(offset + name.length, offset + name.length + CONTEXT_LENGTH))
        ? name
        : name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
    );
  return capitalised(
    names.reduce((written, name) => {
      const found = new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, 'giu');
      return written.replace(found, name);
    }, lower),
  );
}

const ROMAN = /^[IVX]+$/u;

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}+/gu) ?? [];
}

/** Capitalizes a lower-case word if `written` is capitalized. */
export function matchCase(written: string, word: string): string {
  const first = written.charAt(0);
  return first === first.toLowerCase() ? word : capitalised(word);
}

/** Lower-cases a text, keeping offsets: İ, the only letter with a longer lower case, stays. */
export function lowerCaseInPlace(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[^İ]+/gu, (part) => part.toLowerCase());
}
