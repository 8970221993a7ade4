import { seededRandom } from '../sample/random.ts';
import { WRITTEN_WORD, comparable, type ShownText } from './truth.ts';

/** How many syllables the phrases have, in the order in which they are drawn: half of them four. */
const LENGTHS = [4, 2, 4, 3, 4, 5];
/** How often each of {@link LENGTHS} is drawn. */
const ROUNDS = 40;

/**
 * Draws 240 phrases of 2 to 5 syllables from random places of random texts, the same ones for the same texts and seed: none
 * twice (diacritics aside), none with a figure in it, none over the end of a line.
 */
export function drawPhrases(texts: readonly ShownText[], seed = 3): string[] {
  const random = seededRandom(seed);
  const phrases = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const length of LENGTHS) {
      const before = phrases.size;
      while (phrases.size === before) {
        const candidates = phrasesOf(random.pick(texts).lines, length);
        if (candidates.length === 0) continue;
        const phrase = random.pick(candidates);
        const key = comparable(phrase, 'without');
        if (!phrases.has(key)) phrases.set(key, phrase);
      }
    }
  }
  return [...phrases.values()];
}

/** Every phrase of so many syllables, as somebody would type it. */
function phrasesOf(lines: readonly string[], length: number): string[] {
  return lines.flatMap((line) => {
    const words = Array.from(line.matchAll(WRITTEN_WORD), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
    return words.flatMap(({ from }, at) => {
      const phrase = words.slice(at, at + length);
      const last = phrase.at(-1);
      if (!last || phrase.length < length || phrase.some(({ word }) => /\p{N}/u.test(word))) return [];
      return [typed(line.slice(from, last.to))];
    });
  });
}

/** Nobody types the comma or the quotation mark that stands between two words, but KT-XH has its hyphen. */
function typed(text: string): string {
  return text.replace(/[^\p{L}\p{M}&/\-\s]+/gu, ' ').replace(/\s+/gu, ' ').toLowerCase();
}
