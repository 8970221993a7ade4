import { doubleEncodedScore } from './double-encoded.ts';
import { misreadParts, type Misread, type MisreadEncoding } from './misread-parts.ts';
import {
  decodeWords,
  evidenceFor,
  isVietnameseWord,
  WORD_ENCODINGS,
  wordsOf,
} from './misread-words.ts';

/** A longer text is not a briefing, and would take minutes. */
const MAX_LENGTH = 1_000_000;

/** The evidence for one encoding of a line. */
interface Candidate {
  encoding: MisreadEncoding;
  score: number;
  /** The ratio (0 to 1) of words that decode to Vietnamese, see {@link evidenceFor}. */
  ratio: number;
}

/** A line with this score is misread; a single unambiguous word reaches it. */
const MIN_SCORE = 3;
/** If the lines of a text reach this score together, weaker lines are accepted as well. */
const MIN_SCORE_OF_TEXT = 9;
const MIN_RATIO = 0.75;
/** The minimum ratio for lines in the dominant encoding of the text. */
const MIN_RATIO_IF_DOMINANT = 0.5;

/**
 * Traces of a misread text: latin1 characters not used in Vietnamese, letter pairs that occur in
 * VNI and windows-1258 but not in Vietnamese, upper case after lower case. The pattern starts at a
 * latin1 character and has no `u` flag: searching for the traces directly takes five times as long.
 */
const TRACE =
  /[\u0080-\u00ffĂ√](?<=[^\u00a0À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂ]|[aeôAEÔ][ùõâáàãêéèúìòÙÕÂÁÀÃÊÉÈÚÌÒ]|[a-zß-ý][À-Ý]|[A-Z][À-Ý](?=[a-z])|[A-Z][ß-ý](?=[A-Z])|[oO][ùõâêúìÙÕÂÊÚÌ]|[uU][ùõúòÙÕÚÒ]|[yY][ùõâáàãéèúìòÙÕÂÁÀÃÉÈÚ]|[âêÂÊõ][ìòÌÒ]|Ã(?=[‘’“”•–—…])|â(?=€)|Ă(?=[Łłˇ˘Ş¨łŞąĄżľĽ€‚„†‡‰‹Śś”]))/;

/** A fast check that no part of a text was misread. May return false for a correct text. */
export function hasNoMisreadTrace(text: string): boolean {
  return !TRACE.test(text);
}

/**
 * Finds the parts of an NFC text that were typed in a legacy font or encoding (`C¸c x·`, `Tröôøng`)
 * or stored as UTF-8 and decoded as windows-1252 (`chuyá»ƒn`). Ambiguous words are decided by the
 * rest of their line, or of the text.
 * @returns the parts in order.
 */
export function findMisread(text: string): Misread[] {
  if (text.length > MAX_LENGTH || hasNoMisreadTrace(text)) return [];
  const lines = text.split('\n');
  const candidates = lines.map((line) => (hasNoMisreadTrace(line) ? [] : candidatesFor(line)));
  const scores = new Map<MisreadEncoding, number>();
  for (const best of candidates.map(certainCandidate))
    if (best) scores.set(best.encoding, (scores.get(best.encoding) ?? 0) + best.score);
  const [dominant] = [...scores]
    .filter(([, score]) => score >= MIN_SCORE_OF_TEXT)
    .sort(([, a], [, b]) => b - a)
    .map(([encoding]) => encoding);

  const encodings = encodingsOf(lines, candidates, dominant);
  let offset = 0;
  return lines.flatMap((line, number) => {
    const start = offset;
    offset += line.length + 1;
    const encoding = encodings[number];
    return encoding === undefined
      ? []
      : misreadParts(line, encoding).map((part) => ({
          ...part,
          offset: start + part.offset,
          encoding,
        }));
  });
}

/** Replaces misread parts of a text by their decoded text. */
export function decodeMisread(text: string, parts: readonly Misread[]): string {
  return replaceParts(text, parts, ({ decoded }) => decoded);
}

/** Replaces misread parts of a text by spaces of the same length. */
export function blankMisread(text: string, parts: readonly Misread[]): string {
  return replaceParts(text, parts, ({ written }) => ' '.repeat(written.length));
}

function replaceParts(
  text: string,
  parts: readonly Misread[],
  replacementFor: (part: Misread) => string,
): string {
  let result = '';
  let end = 0;
  for (const part of parts) {
    result += text.slice(end, part.offset) + replacementFor(part);
    end = part.offset + part.written.length;
  }
  return result + text.slice(end);
}

/** A letter that windows-1252 does not have, so at least a part of its line is Unicode. */
const UNICODE = /[\u0100-\u0151\u0154-\u024f\u0300-\u036f\u1e00-\u1eff]/u;
const MARKED = /[\u00c0-\u00ff]/u;

/**
 * The encoding of each line; `undefined` if it is correct. A line whose words are Vietnamese both
 * as written and decoded (`Lín`) gets the encoding of the nearest known line, preferably a
 * preceding one.
 * @param dominant the encoding of most of the text's certain lines.
 */
function encodingsOf(
  lines: readonly string[],
  candidates: readonly Candidate[][],
  dominant: MisreadEncoding | undefined,
): (MisreadEncoding | undefined)[] {
  const known = lines.map((line, number): MisreadEncoding | 'Unicode' | undefined => {
    const ofLine = candidates[number] ?? [];
    const certain = certainCandidate(ofLine);
    const inDominant = ofLine.find(
      ({ encoding, score }) => encoding === dominant && score * 2 >= (certain?.score ?? 0),
    );
    return (
      inDominant?.encoding ?? certain?.encoding ?? (UNICODE.test(line) ? 'Unicode' : undefined)
    );
  });
  let nearest = known.find((encoding) => encoding !== undefined);
  return lines.map((line, number) => {
    nearest = known[number] ?? nearest;
    const encoding =
      known[number] ??
      (dominant !== undefined && MARKED.test(line) && fitsEncoding(line, nearest)
        ? nearest
        : undefined);
    return encoding === 'Unicode' ? undefined : encoding;
  });
}

/** The candidate that is certain without looking at other lines. */
function certainCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ score, ratio }) => score >= MIN_SCORE && ratio >= MIN_RATIO);
}

/** Whether every non-ASCII word of a line decodes to Vietnamese. */
function fitsEncoding(line: string, encoding: MisreadEncoding | 'Unicode' | undefined): boolean {
  if (encoding === undefined || encoding === 'Unicode' || encoding === 'UTF-8') return false;
  const words = wordsOf(line, encoding).filter(({ kind }) => kind !== 'plain');
  return words.every(
    ({ word, kind }) => kind !== 'unicode' && isVietnameseWord(decodeWords(word, encoding)),
  );
}

/** The possible encodings of a line, the most likely first. */
function candidatesFor(line: string): Candidate[] {
  const byWords = WORD_ENCODINGS.map((encoding): Candidate => {
    const { score, hits, misses } = evidenceFor(wordsOf(line, encoding), encoding);
    return { encoding, score, ratio: hits / Math.max(1, hits + misses) };
  });
  const candidates: Candidate[] = [
    { encoding: 'UTF-8', score: doubleEncodedScore(line), ratio: 1 },
    ...byWords,
  ];
  return candidates
    .filter(({ score, ratio }) => score > 0 && ratio >= MIN_RATIO_IF_DOMINANT)
    .sort((a, b) => b.score - a.score || b.ratio - a.ratio);
}
