/** Makes the first letter upper case: `quý I` becomes `Quý I`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes each word with one capital: `LÊ VĂN MẪU` becomes `Lê Văn Mẫu`. */
export function capitalizeWords(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
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
