import { matchCase, lowerCaseInPlace } from '../vietnamese/letter-case.ts';
import { placeTone, type ToneStyle } from '../vietnamese/tones.ts';
import type { Finding } from './finding.ts';

/**
 * Finds syllables with another tone position than most of the text (hoà among hòa). Both positions
 * are correct, but a text should use one. Source: Quyết định 1989/QĐ-BGDĐT (2018).
 */
export function mixedToneStyle(prose: string, lower = lowerCaseInPlace(prose)): Finding[] {
  const words = Array.from(lower.matchAll(ENDS), ({ 0: end, index }) => {
    const start = startOfWord(prose, index);
    const word = prose.slice(start, index + end.length);
    return { word, index: start, style: styleOf(word.toLowerCase()) };
  });
  const count = (style: ToneStyle) => words.filter((word) => word.style === style).length;
  const [first, second] = [count('first'), count('second')];
  if (first === 0 || second === 0) return [];
  const dominant: ToneStyle = first >= second ? 'first' : 'second';
  return words
    .filter(({ style }) => style !== undefined && style !== dominant)
    .map(({ word, index }) => ({
      offset: index,
      length: word.length,
      message: `“${word}” đặt dấu khác với phần còn lại của bài.`,
      expected: `Viết “${matchCase(word, placeTone(word.toLowerCase(), dominant))}” cho thống nhất; cả hai cách đều đúng chính tả.`,
    }));
}

/** The ends of words with two possible tone positions. Searched first, as few words have one. */
const ENDS = /(?:[oóòỏõọ][aáàảãạeéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ])(?!\p{L})/gu;

function startOfWord(text: string, index: number): number {
  let start = index;
  while (/\p{L}/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The tone position of a syllable; undefined unless it has two possible ones. */
function styleOf(syllable: string): ToneStyle | undefined {
  const [first, second] = [placeTone(syllable, 'first'), placeTone(syllable, 'second')];
  if (first === second) return undefined;
  return syllable === first ? 'first' : syllable === second ? 'second' : undefined;
}
