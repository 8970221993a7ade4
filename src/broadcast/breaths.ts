/** Syllables that are said in one breath, at a commune loudspeaker's pace. */
export const BREATH = 20;
const SHORT = 2;

/** Where a sentence pauses by itself. */
const PAUSES = /(?<=[,;:])\s+/u;
/** Words before which a clause that is too long may be broken without tearing a name or a number. */
const LINKS = new Set(['và', 'nhưng', 'để', 'do', 'vì', 'nên', 'khiến', 'với', 'trong', 'tại', 'của', 'cho', 'theo', 'bằng', 'từ', 'đến', 'trên', 'khi', 'mà', 'là', 'có', 'đã', 'sẽ', 'được', 'hoặc', 'cùng', 'về', 'ở']);

/** How many syllables a text has: in Vietnamese each is written apart, or with a hyphen (`ki-lô-mét`). */
export function syllables(text: string): number {
  return text.match(/[\p{L}\p{M}\d]+/gu)?.length ?? 0;
}

/** A text's sentences. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => syllables(sentence) > 0);
}

/** A sentence in parts that can each be said in one breath ({@link BREATH}), broken at every semicolon, where it pauses otherwise, else before a linking word. */
export function breaths(sentence: string): string[] {
  const joined: { parts: string[]; length: number }[] = [];
  for (const part of sentence.split(PAUSES).flatMap(broken)) {
    const length = syllables(part);
    const last = joined.at(-1);
    // One word more costs less breath than a line of its own.
    if (last && !last.parts.at(-1)?.endsWith(';') && (length <= SHORT || last.length <= SHORT || last.length + length <= BREATH)) {
      last.parts.push(part);
      last.length += length;
    } else joined.push({ parts: [part], length });
  }
  return joined.map(({ parts }) => parts.join(' '));
}

/** A clause, in halves as nearly alike as its linking words allow until each is short enough; one without such words stays whole. */
function broken(clause: string): string[] {
  if (syllables(clause) <= BREATH) return [clause];
  const words = clause.split(' ');
  const middle = words.length / 2;
  const places = words.map((_word, at) => at).filter((at) => at >= 3 && at <= words.length - 3 && LINKS.has(words[at] ?? ''));
  const at = places.reduce<number | undefined>((nearest, place) => (nearest === undefined || Math.abs(place - middle) < Math.abs(nearest - middle) ? place : nearest), undefined);
  if (at === undefined) return [clause];
  return [words.slice(0, at), words.slice(at)].flatMap((half) => broken(half.join(' ')));
}
