import { isPauseBefore } from './pauses.ts';

/** How many syllables are spoken in one breath, at the pace of loudspeaker announcements. */
export const SYLLABLES_PER_BREATH = 20;
/** A part with at most this many syllables is joined to its neighbour. */
const SHORT_PART = 2;
/** A clause keeps at least this many words on each side of a split. */
const MIN_WORDS = 3;

const LETTER_OR_DIGIT = /[\p{L}\p{M}\d]/u;

/** Whether each code unit of the alphabets in use is a letter, mark or digit: 1 or 0. */
const IS_LETTER = Uint8Array.from({ length: 0x2000 }, (_, unit) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** A table takes a fifth of the time of a pattern; scripts have some millions of letters. */
function isLetterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0x2000 ? (IS_LETTER[unit] ?? 0) : LETTER_OR_DIGIT.test(text.charAt(at)) ? 1 : 0;
}

/** Counts the syllables of a text; Vietnamese separates them by spaces or hyphens (`ki-lô-mét`). */
export function countSyllables(text: string): number {
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isLetter = isLetterAt(text, at);
    if (isLetter > before) count += 1;
    before = isLetter;
  }
  return count;
}

const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/gu;

/** Splits a text into sentences. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    sentences.push(text.slice(start, index + 1));
    start = index + end.length;
  }
  sentences.push(text.slice(start));
  return sentences.filter((sentence) => LETTER_OR_DIGIT.test(sentence));
}

/** A sentence's words: where each begins, and how many syllables stand before it. */
interface Words {
  sentence: string;
  /** One more than there are words: the last is where another would begin. */
  starts: number[];
  syllables: number[];
}

function wordsOf(sentence: string): Words {
  const starts = [0];
  const syllables = [0];
  let count = 0;
  let before = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const isLetter = isLetterAt(sentence, at);
    if (isLetter > before) count += 1;
    before = isLetter;
    if (sentence.charCodeAt(at) !== 0x20) continue;
    starts.push(at + 1);
    syllables.push(count);
  }
  starts.push(sentence.length + 1);
  syllables.push(count);
  return { sentence, starts, syllables };
}

/** Words `from` to `to` of a sentence, exclusive. */
interface Part {
  from: number;
  to: number;
}

function textOf({ sentence, starts }: Words, { from, to }: Part): string {
  return sentence.slice(starts[from], (starts[to] ?? 0) - 1);
}

function lengthOf({ syllables }: Words, { from, to }: Part): number {
  return (syllables[to] ?? 0) - (syllables[from] ?? 0);
}

/**
 * Splits a sentence into parts that can be spoken in one breath ({@link SYLLABLES_PER_BREATH}): at
 * every semicolon, otherwise at pauses, otherwise before a linking word.
 */
export function splitIntoBreaths(sentence: string): string[] {
  const words = wordsOf(sentence);
  const joined: Part[] = [];
  for (const part of clausesOf(words).flatMap((clause) => split(words, clause))) {
    const last = joined.at(-1);
    const length = lengthOf(words, part);
    const lastLength = last ? lengthOf(words, last) : 0;
    // An extra word takes less breath than a line of its own.
    if (
      last &&
      lastMark(words, last.to) !== ';' &&
      (length <= SHORT_PART ||
        lastLength <= SHORT_PART ||
        lastLength + length <= SYLLABLES_PER_BREATH)
    )
      last.to = part.to;
    else joined.push({ ...part });
  }
  return joined.map((part) => textOf(words, part));
}

/** The last character before a word. */
function lastMark({ sentence, starts }: Words, word: number): string {
  return sentence.charAt((starts[word] ?? 0) - 2);
}

/** The parts between a sentence's commas, semicolons and colons. */
function clausesOf(words: Words): Part[] {
  const clauses: Part[] = [];
  const count = words.starts.length - 1;
  let from = 0;
  for (let to = 1; to <= count; to += 1) {
    const mark = lastMark(words, to);
    if (mark !== ',' && mark !== ';' && mark !== ':' && to < count) continue;
    clauses.push({ from, to });
    from = to;
  }
  return clauses;
}

/**
 * Splits a long clause recursively at the linking word nearest to its middle; a clause without one
 * is not split.
 */
function split(words: Words, clause: Part): Part[] {
  if (lengthOf(words, clause) <= SYLLABLES_PER_BREATH) return [clause];
  const { from, to } = clause;
  const written = textOf(words, clause).split(' ');
  const middle = written.length / 2;
  let nearest: number | undefined;
  for (let index = MIN_WORDS; index <= written.length - MIN_WORDS; index += 1)
    if (
      isPauseBefore(written, index) &&
      (nearest === undefined || Math.abs(index - middle) < Math.abs(nearest - middle))
    )
      nearest = index;
  if (nearest === undefined) return [clause];
  return [
    ...split(words, { from, to: from + nearest }),
    ...split(words, { from: from + nearest, to }),
  ];
}
