import { inCaseOf, lowered } from '../vietnamese/letter-case.ts';
import { placeTone, type ToneStyle } from '../vietnamese/tones.ts';
import type { Finding } from './finding.ts';

/**
 * Syllables whose tone stands otherwise than in most of the text (hoà among hòa). Both ways are right, one text keeps to
 * one: Quyết định 1989/QĐ-BGDĐT (2018).
 */
export function mixedToneStyle(prose: string, lower = lowered(prose)): Finding[] {
  const written = Array.from(lower.matchAll(ENDS), ({ 0: end, index }) => {
    const start = startOfWord(prose, index);
    const word = prose.slice(start, index + end.length);
    return { word, index: start, style: styleOf(word.toLowerCase()) };
  });
  const count = (style: ToneStyle) => written.filter((one) => one.style === style).length;
  const [first, second] = [count('first'), count('second')];
  if (first === 0 || second === 0) return [];
  const usual: ToneStyle = first >= second ? 'first' : 'second';
  return written
    .filter(({ style }) => style !== undefined && style !== usual)
    .map(({ word, index }) => ({
      offset: index,
      length: word.length,
      message: `“${word}” đặt dấu khác với phần còn lại của bài.`,
      expected: `Viết “${inCaseOf(word, placeTone(word.toLowerCase(), usual))}” cho thống nhất; cả hai cách đều đúng chính tả.`,
    }));
}

/** The ends of words whose tone may stand in two places: looked for first, as hardly any word has one. */
const ENDS = /(?:[oóòỏõọ][aáàảãạeéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ])(?!\p{L})/gu;

function startOfWord(text: string, index: number): number {
  let start = index;
  while (/\p{L}/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where a syllable's tone stands, if it may stand in two places. */
function styleOf(syllable: string): ToneStyle | undefined {
  const [first, second] = [placeTone(syllable, 'first'), placeTone(syllable, 'second')];
  if (first === second) return undefined;
  return syllable === first ? 'first' : syllable === second ? 'second' : undefined;
}
