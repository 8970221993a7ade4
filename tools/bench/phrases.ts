import { seededRandom } from '../sample/random.ts';
import { WRITTEN_WORD, normalizeLine, type PageText } from './ground-truth.ts';

/** Phrase lengths in syllables, in drawing order: half of them four. */
const LENGTHS = [4, 2, 4, 3, 4, 5];
/** Phrases drawn per entry of {@link LENGTHS}. */
const ROUNDS = 40;

/**
 * Draws 240 distinct phrases (ignoring diacritics) of 2 to 5 syllables at random from texts,
 * reproducibly for the same texts and seed. Phrases contain no numbers and do not cross line ends.
 */
export function drawPhrases(texts: readonly PageText[], seed = 3): string[] {
  const random = seededRandom(seed);
  const phrases = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const length of LENGTHS) {
      const sizeBefore = phrases.size;
      while (phrases.size === sizeBefore) {
        const candidates = phrasesOfLength(random.pick(texts).lines, length);
        if (candidates.length === 0) continue;
        const phrase = random.pick(candidates);
        const key = normalizeLine(phrase, 'without');
        if (!phrases.has(key)) phrases.set(key, phrase);
      }
    }
  }
  return [...phrases.values()];
}

/** Returns every phrase of `length` syllables, as a reader would type it. */
function phrasesOfLength(lines: readonly string[], length: number): string[] {
  return lines.flatMap((line) => {
    const words = Array.from(line.matchAll(WRITTEN_WORD), ({ 0: word, index }) => ({
      word,
      from: index,
      to: index + word.length,
    }));
    return words.flatMap(({ from }, index) => {
      const phrase = words.slice(index, index + length);
      const last = phrase.at(-1);
      if (!last || phrase.length < length || phrase.some(({ word }) => /\p{N}/u.test(word)))
        return [];
      return [asTyped(line.slice(from, last.to))];
    });
  });
}

/** Removes punctuation between words, which nobody types, but keeps the hyphen of KT-XH. */
function asTyped(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}&/\-\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
