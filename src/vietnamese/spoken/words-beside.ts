/** Longer runs of letters are no words. */
const MAX_LETTERS = 12;

/** The word directly before the offset, as it is written; empty if there is none. */
export function wordBefore(text: string, at: number): string {
  return text[at - 1] === ' ' ? text.slice(startOfWord(text, at - 1), at - 1) : '';
}

/** The word directly after the offset, as it is written; empty if there is none. */
export function wordAfter(text: string, end: number): string {
  return text[end] === ' ' ? text.slice(end + 1, endOfWord(text, end + 1)) : '';
}

/** Where the word begins that ends at an offset. */
export function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < MAX_LETTERS && isWordUnit(text.charCodeAt(start - 1)))
    start -= 1;
  return start;
}

/** Where the word ends that begins at an offset. */
export function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < MAX_LETTERS && isWordUnit(text.charCodeAt(end)))
    end += 1;
  return end;
}

/** Letters, digits and marks; ASCII punctuation and typographic signs end a word. */
function isWordUnit(unit: number): boolean {
  return unit > 0x7f
    ? unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f)
    : (unit >= 0x61 && unit <= 0x7a) ||
        (unit >= 0x41 && unit <= 0x5a) ||
        (unit >= 0x30 && unit <= 0x39);
}
