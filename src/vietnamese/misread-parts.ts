import { fromDoubleEncoded } from './double-encoded.ts';
import {
  decodeWords,
  isVietnameseWord,
  wordsOf,
  type LineWord,
  type WordEncoding,
} from './misread-words.ts';

/** The real encoding of misread text; `UTF-8` means that its bytes were decoded as windows-1252. */
export type MisreadEncoding = WordEncoding | 'UTF-8';

/** A part of a line that was decoded with the wrong encoding (mojibake). */
export interface Misread {
  offset: number;
  /** The text in the file. */
  written: string;
  /** The intended text: Unicode, NFC. */
  decoded: string;
  encoding: MisreadEncoding;
}

/** The parts of a line that change when it is decoded, except words that are already in Unicode. */
export function misreadParts(line: string, encoding: MisreadEncoding): Omit<Misread, 'encoding'>[] {
  if (encoding === 'UTF-8') return changedWords(line, fromDoubleEncoded(line), 0);
  return runsOf(wordsOf(line, encoding), encoding).flatMap(({ start, end }) => {
    const written = line.slice(start, end);
    return changedWords(written, decodeWords(written, encoding), start);
  });
}

/**
 * Runs of adjacent words that are not in Unicode. Ambiguous words follow the preceding word, or at
 * the start of the line the first unambiguous one.
 */
function runsOf(
  words: readonly LineWord[],
  encoding: WordEncoding,
): { start: number; end: number }[] {
  const hasUnicode = words.some(({ kind }) => kind === 'unicode');
  const isDecoded = ({ word, kind }: LineWord) =>
    kind === 'suspect' && isVietnameseWord(decodeWords(word, encoding));
  const runs: { start: number; end: number }[] = [];
  let inUnicode =
    hasUnicode &&
    words.find((word) => word.kind === 'unicode' || isDecoded(word))?.kind === 'unicode';
  let continuesRun = false;
  for (const word of trimPlainWords(words)) {
    if (word.kind === 'unicode') inUnicode = true;
    else if (inUnicode && isDecoded(word)) inUnicode = false;
    const end = word.start + word.word.length;
    const run = runs.at(-1);
    if (!inUnicode && continuesRun && run) run.end = end;
    else if (!inUnicode) runs.push({ start: word.start, end });
    continuesRun = !inUnicode;
  }
  return runs;
}

/**
 * Trims plain words from both ends of a line, except upper-case ones, which tell whether the line
 * is in capitals.
 */
function trimPlainWords(words: readonly LineWord[]): LineWord[] {
  const isPart = ({ word, kind }: LineWord) => kind !== 'plain' || word === word.toUpperCase();
  return words.slice(words.findIndex(isPart), words.findLastIndex(isPart) + 1);
}

const EDGE = /[\s"'“”(\[*_]/u;

/** The part in which two texts differ, extended to whole words; empty if they are equal. */
function changedWords(
  written: string,
  decoded: string,
  start: number,
): Omit<Misread, 'encoding'>[] {
  if (written === decoded) return [];
  const shorter = Math.min(written.length, decoded.length);
  let before = 0;
  while (before < shorter && written[before] === decoded[before]) before += 1;
  let after = 0;
  while (after < shorter - before && written.at(-1 - after) === decoded.at(-1 - after)) after += 1;
  while (before > 0 && !EDGE.test(written.charAt(before - 1))) before -= 1;
  while (after > 0 && !EDGE.test(written.charAt(written.length - after))) after -= 1;
  return [
    {
      offset: start + before,
      written: written.slice(before, written.length - after),
      decoded: decoded.slice(before, decoded.length - after),
    },
  ];
}
