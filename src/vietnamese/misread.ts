import { doubleEncodedScore, fromDoubleEncoded } from './double-encoded.ts';
import { decodeWords, evidenceFor, isMeant, WORD_ENCODINGS, wordsOf, type LineWord, type WordEncoding } from './misread-words.ts';

/** How a text was typed or stored, where it shows as something else; `UTF-8` means that its bytes were read as windows-1252. */
export type MisreadEncoding = WordEncoding | 'UTF-8';

/** A part of a line that shows otherwise than it was typed. */
export interface Misread {
  offset: number;
  /** As it stands there. */
  written: string;
  /** As it was typed: Unicode, NFC. */
  meant: string;
  encoding: MisreadEncoding;
}

/** What is longer is no briefing, and would take minutes. */
const MOST_LETTERS = 1_000_000;

/** What speaks for one encoding of a line, and how it is read then. */
interface Reading {
  encoding: MisreadEncoding;
  score: number;
  /** Of the words that are no Vietnamese as they stand, the part (0 to 1) that become Vietnamese. */
  part: number;
}

/** A line is misread when its words score so much; one word that nothing else writes so is enough. */
const SURE = 3;
/** Where a text's lines score so much together, weaker lines are believed as well. */
const SURE_OF_TEXT = 9;
const LEAST_PART = 0.75;
/** In a text that is sure as a whole, so many suffice. */
const LEAST_PART_AS_USUAL = 0.5;

/**
 * What a misread text has: signs of latin1 that Vietnamese does not write with, letters that it does not put side by side but VNI
 * and windows-1258 do, capitals behind small letters. Looked for from a sign of latin1, and without the flag `u`: looking for
 * the signs themselves takes five times as long.
 */
const TRACE = /[\u0080-\u00ff](?<=[^\u00a0À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]|[aeôAEÔ][ùõâáàãêéèúìòÙÕÂÁÀÃÊÉÈÚÌÒ]|[a-zß-ý][À-Ý]|[A-Z][À-Ý](?=[a-z])|[A-Z][ß-ý](?=[A-Z])|[oO][ùõâêúìÙÕÂÊÚÌ]|[uU][ùõúòÙÕÚÒ]|[yY][ùõâáàãéèúìòÙÕÂÁÀÃÉÈÚ]|[âêÂÊõ][ìòÌÒ]|Ã(?=[‘’“”•–—…]))/;

/** Whether one look tells that no part of a text was misread. */
export function isReadRight(text: string): boolean {
  return !TRACE.test(text);
}

/**
 * Every part of a composed (NFC) text that was typed in a font or encoding of the years before Unicode (`C¸c x·`, `Tröôøng`), or
 * stored in UTF-8 and read in another (`chuyá»ƒn`), in order. Words that could be something else are believed where the rest
 * of the line, or of the text, says so.
 */
export function findMisread(text: string): Misread[] {
  if (text.length > MOST_LETTERS || isReadRight(text)) return [];
  const lines = text.split('\n');
  const readings = lines.map((line) => (isReadRight(line) ? [] : readingsOf(line)));
  const sureOf = new Map<MisreadEncoding, number>();
  for (const best of readings.map(sureReading)) if (best) sureOf.set(best.encoding, (sureOf.get(best.encoding) ?? 0) + best.score);
  const [usual] = [...sureOf].filter(([, score]) => score >= SURE_OF_TEXT).sort(([, a], [, b]) => b - a).map(([encoding]) => encoding);

  const encodings = encodingsOf(lines, readings, usual);
  let offset = 0;
  return lines.flatMap((line, number) => {
    const start = offset;
    offset += line.length + 1;
    const encoding = encodings[number];
    return encoding === undefined ? [] : partsOf(line, encoding).map((part) => ({ ...part, offset: start + part.offset, encoding }));
  });
}

/** A text with what was meant in the place of these parts of it. */
export function withMeant(text: string, parts: readonly Misread[]): string {
  return replaced(text, parts, ({ meant }) => meant);
}

/** A text with spaces for these parts of it; its length stays. */
export function withoutParts(text: string, parts: readonly Misread[]): string {
  return replaced(text, parts, ({ written }) => ' '.repeat(written.length));
}

function replaced(text: string, parts: readonly Misread[], instead: (part: Misread) => string): string {
  let made = '';
  let end = 0;
  for (const part of parts) {
    made += text.slice(end, part.offset) + instead(part);
    end = part.offset + part.written.length;
  }
  return made + text.slice(end);
}

/** A letter that windows-1252 cannot show: the line that has one is in Unicode, or a part of it. */
const UNICODE = /[\u0100-\u0151\u0154-\u024f\u0300-\u036f\u1e00-\u1eff]/u;
const MARKED = /[\u00c0-\u00ff]/u;

/**
 * The encoding of each line; `undefined` where it is read right. `usual` is that of the text's surest lines. A line whose words are
 * Vietnamese as they stand and decoded (`Lín`) goes with the nearest line that can be told, the one before first.
 */
function encodingsOf(lines: readonly string[], readings: readonly Reading[][], usual: MisreadEncoding | undefined): (MisreadEncoding | undefined)[] {
  const told = lines.map((line, number): MisreadEncoding | 'Unicode' | undefined => {
    const ofLine = readings[number] ?? [];
    const sure = sureReading(ofLine);
    const asUsual = ofLine.find(({ encoding, score }) => encoding === usual && score * 2 >= (sure?.score ?? 0));
    return asUsual?.encoding ?? sure?.encoding ?? (UNICODE.test(line) ? 'Unicode' : undefined);
  });
  let nearest = told.find((encoding) => encoding !== undefined);
  return lines.map((line, number) => {
    nearest = told[number] ?? nearest;
    const encoding = told[number] ?? (usual !== undefined && MARKED.test(line) && canBe(line, nearest) ? nearest : undefined);
    return encoding === 'Unicode' ? undefined : encoding;
  });
}

/** The reading of a line that needs no other line to be believed. */
function sureReading(readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ score, part }) => score >= SURE && part >= LEAST_PART);
}

/** Whether every marked word of a line is Vietnamese when it is decoded. */
function canBe(line: string, encoding: MisreadEncoding | 'Unicode' | undefined): boolean {
  if (encoding === undefined || encoding === 'Unicode' || encoding === 'UTF-8') return false;
  const words = wordsOf(line, encoding).filter(({ kind }) => kind !== 'plain');
  return words.every(({ word, kind }) => kind !== 'unicode' && isMeant(decodeWords(word, encoding)));
}

/** The encodings that a line may be read in, the likeliest first. */
function readingsOf(line: string): Reading[] {
  const byWords = WORD_ENCODINGS.map((encoding): Reading => {
    const { score, hits, misses } = evidenceFor(wordsOf(line, encoding), encoding);
    return { encoding, score, part: hits / Math.max(1, hits + misses) };
  });
  const all: Reading[] = [{ encoding: 'UTF-8', score: doubleEncodedScore(line), part: 1 }, ...byWords];
  return all.filter(({ score, part }) => score > 0 && part >= LEAST_PART_AS_USUAL).sort((a, b) => b.score - a.score || b.part - a.part);
}

/** The parts of a line that change when it is decoded. Where some of its words are in Unicode, those beside them are left. */
function partsOf(line: string, encoding: MisreadEncoding): Omit<Misread, 'encoding'>[] {
  if (encoding === 'UTF-8') return changed(line, fromDoubleEncoded(line), 0);
  return runsOf(wordsOf(line, encoding), encoding).flatMap(({ start, end }) => {
    const written = line.slice(start, end);
    return changed(written, decodeWords(written, encoding), start);
  });
}

/** Words side by side that are not in Unicode. Words that may be either go with those before them, or else with the first that can be told. */
function runsOf(words: readonly LineWord[], encoding: WordEncoding): { start: number; end: number }[] {
  const hasUnicode = words.some(({ kind }) => kind === 'unicode');
  const isDecoded = ({ word, kind }: LineWord) => kind === 'suspect' && isMeant(decodeWords(word, encoding));
  const runs: { start: number; end: number }[] = [];
  let inUnicode = hasUnicode && words.find((word) => word.kind === 'unicode' || isDecoded(word))?.kind === 'unicode';
  let goesOn = false;
  for (const word of withoutPlainEnds(words)) {
    if (word.kind === 'unicode') inUnicode = true;
    else if (inUnicode && isDecoded(word)) inUnicode = false;
    const end = word.start + word.word.length;
    const run = runs.at(-1);
    if (!inUnicode && goesOn && run) run.end = end;
    else if (!inUnicode) runs.push({ start: word.start, end });
    goesOn = !inUnicode;
  }
  return runs;
}

/** Words from the first that is not plain to the last; those in capitals beside them say how their line is written. */
function withoutPlainEnds(words: readonly LineWord[]): LineWord[] {
  const isPart = ({ word, kind }: LineWord) => kind !== 'plain' || word === word.toUpperCase();
  return words.slice(words.findIndex(isPart), words.findLastIndex(isPart) + 1);
}

const EDGE = /[\s"'“”(\[*_]/u;

/** What of a text differs from what it was meant to be, in whole words; nothing where nothing does. */
function changed(written: string, meant: string, start: number): Omit<Misread, 'encoding'>[] {
  if (written === meant) return [];
  const shorter = Math.min(written.length, meant.length);
  let before = 0;
  while (before < shorter && written[before] === meant[before]) before += 1;
  let after = 0;
  while (after < shorter - before && written.at(-1 - after) === meant.at(-1 - after)) after += 1;
  while (before > 0 && !EDGE.test(written.charAt(before - 1))) before -= 1;
  while (after > 0 && !EDGE.test(written.charAt(written.length - after))) after -= 1;
  return [{ offset: start + before, written: written.slice(before, written.length - after), meant: meant.slice(before, meant.length - after) }];
}
