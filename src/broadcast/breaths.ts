/** How many syllables are spoken in one breath, at the pace of loudspeaker announcements. */
export const SYLLABLES_PER_BREATH = 20;
/** A part with at most this many syllables is joined to its neighbour. */
const SHORT_PART = 2;

/** The natural pauses of a sentence. */
const PAUSES = /(?<=[,;:])\s+/u;
/** Words before which a long clause may be split without splitting a name or number. */
const LINKING_WORDS = new Set([
  'và',
  'nhưng',
  'để',
  'do',
  'vì',
  'nên',
  'khiến',
  'với',
  'trong',
  'tại',
  'của',
  'cho',
  'theo',
  'bằng',
  'từ',
  'đến',
  'trên',
  'khi',
  'mà',
  'là',
  'có',
  'đã',
  'sẽ',
  'được',
  'hoặc',
  'cùng',
  'về',
  'ở',
]);

/** Counts the syllables of a text; Vietnamese separates them by spaces or hyphens (`ki-lô-mét`). */
export function countSyllables(text: string): number {
  return text.match(/[\p{L}\p{M}\d]+/gu)?.length ?? 0;
}

/** Splits a text into sentences. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .filter((sentence) => /[\p{L}\p{M}\d]/u.test(sentence));
}

/**
 * Splits a sentence into parts that can be spoken in one breath ({@link SYLLABLES_PER_BREATH}): at
 * every semicolon, otherwise at pauses, otherwise before a linking word.
 */
export function splitIntoBreaths(sentence: string): string[] {
  const joined: { parts: string[]; length: number }[] = [];
  for (const part of sentence.split(PAUSES).flatMap(splitClause)) {
    const length = countSyllables(part);
    const last = joined.at(-1);
    // An extra word takes less breath than a line of its own.
    if (
      last &&
      !last.parts.at(-1)?.endsWith(';') &&
      (length <= SHORT_PART ||
        last.length <= SHORT_PART ||
        last.length + length <= SYLLABLES_PER_BREATH)
    ) {
      last.parts.push(part);
      last.length += length;
    } else joined.push({ parts: [part], length });
  }
  return joined.map(({ parts }) => parts.join(' '));
}

/**
 * Splits a long clause recursively at the linking word nearest to its middle; a clause without one
 * is not split.
 */
function splitClause(clause: string): string[] {
  if (countSyllables(clause) <= SYLLABLES_PER_BREATH) return [clause];
  const words = clause.split(' ');
  const middle = words.length / 2;
  const candidates = words
    .map((_word, index) => index)
    .filter(
      (index) => index >= 3 && index <= words.length - 3 && LINKING_WORDS.has(words[index] ?? ''),
    );
  const splitIndex = candidates.reduce<number | undefined>(
    (nearest, index) =>
      nearest === undefined || Math.abs(index - middle) < Math.abs(nearest - middle)
        ? index
        : nearest,
    undefined,
  );
  if (splitIndex === undefined) return [clause];
  return [words.slice(0, splitIndex), words.slice(splitIndex)].flatMap((half) =>
    splitClause(half.join(' ')),
  );
}
