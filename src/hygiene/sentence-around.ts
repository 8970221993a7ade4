import { textBefore } from '../vietnamese/text-before.ts';

/** How far the ends of a sentence are searched; in a longer one, words far away say little. */
const MAX_DISTANCE = 300;
/** The end of a sentence, paragraph, list item or field. */
const END = /[.!?…]["”)]?\s+(?=["“(]?\p{Lu})|\n\s*\n|\n(?=\s*(?:[-*#]|[\w-]+:)\s)/gu;

/** The sentence of a file that a position is in, with the position in it. */
export function sentenceAround(text: string, offset: number): { sentence: string; at: number } {
  const before = textBefore(text, offset, MAX_DISTANCE);
  const after = text.slice(offset, offset + MAX_DISTANCE);
  const ends = Array.from(before.matchAll(END), ({ 0: end, index }) => index + end.length);
  const start = before.slice(ends.at(-1) ?? 0);
  const [end] = after.matchAll(END);
  return { sentence: start + after.slice(0, end?.index), at: start.length };
}
