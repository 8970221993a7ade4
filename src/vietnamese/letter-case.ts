/** A text that begins with a capital: `quý I` is `Quý I`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A word in lower case, with a capital where the written one has it first. */
export function inCaseOf(written: string, word: string): string {
  const first = written.charAt(0);
  return first === first.toLowerCase() ? word : capitalised(word);
}

/** A text in lower case, sign for sign, so that positions stay. What grows in lower case (İ alone does) stays a capital. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/gu, (part) => part.toLowerCase());
}
