import { fromTcvn3 } from './legacy-tcvn3.ts';
import { fromViscii } from './legacy-viscii.ts';
import { fromVni } from './legacy-vni.ts';
import { looksVietnamese } from './tones.ts';

/** Encodings of the years before Unicode, by the names that editors know them by. */
const DECODERS = { TCVN3: fromTcvn3, 'VNI-Windows': fromVni, VISCII: fromViscii } as const;
export type LegacyEncoding = keyof typeof DECODERS;

/** What parts a word from the next: spaces, plain ASCII signs and figures, typographic signs that no legacy font uses for letters. */
const BETWEEN_WORDS = /[\s!-@[-`{-~“”‘’…–—]+/u;
/** So many words with signs beyond ASCII must a text, or a line by itself, have to be judged. */
const ENOUGH_WORDS = 3;
const ENOUGH_WORDS_OF_A_LINE = 8;
/** In Vietnamese about two words of three bear a mark; in French one of six. */
const LEAST_MARKED = 0.3;
/** The part of the marked words that must be Vietnamese once decoded, and how much more than before. */
const LEAST_RIGHT = 0.9;
const LEAST_GAIN = 0.3;

/** A text as it was meant, and the legacy encoding that it, or most of it, was typed in. */
export interface Decoded {
  text: string;
  encoding: LegacyEncoding | undefined;
}

/**
 * Finds out whether a text that shows as `Céng hßa` or `Coäng hoøa` was typed in a legacy font, and gives it in Unicode.
 * Lines that are Unicode already stay; so does any text whose words do not become Vietnamese syllables by it.
 */
export function decodeLegacy(text: string): Decoded {
  const encoding = encodingOf(text, ENOUGH_WORDS);
  const of: (LegacyEncoding | undefined)[] = [];
  const lines = text.split('\n').map((line) => {
    const own = encoding ?? encodingOf(line, ENOUGH_WORDS_OF_A_LINE);
    if (own === undefined || vietnamesePart(line, DECODERS[own]) < vietnamesePart(line)) return line;
    of.push(own);
    return DECODERS[own](line);
  });
  return { text: lines.join('\n'), encoding: encoding ?? of[0] };
}

function encodingOf(text: string, enough: number): LegacyEncoding | undefined {
  const words = text.split(BETWEEN_WORDS).filter(Boolean);
  const marked = words.filter(isMarked);
  if (marked.length < enough || marked.length < LEAST_MARKED * words.length) return undefined;
  const before = vietnamesePart(text);
  const [best] = legacyEncodings().map((name) => ({ name, part: vietnamesePart(text, DECODERS[name]) })).sort((a, b) => b.part - a.part);
  return best && best.part >= LEAST_RIGHT && best.part - before >= LEAST_GAIN ? best.name : undefined;
}

function legacyEncodings(): LegacyEncoding[] {
  return ['TCVN3', 'VNI-Windows', 'VISCII'];
}

/** Of the words that bear signs beyond ASCII, the part (0 to 1) that are Vietnamese syllables, once decoded; 0 when there are none. */
export function vietnamesePart(text: string, decode = (word: string) => word): number {
  const marked = text.split(BETWEEN_WORDS).filter(isMarked);
  const right = marked.filter((word) => looksVietnamese(decode(word).normalize('NFC').toLowerCase()));
  return marked.length === 0 ? 0 : right.length / marked.length;
}

function isMarked(word: string): boolean {
  return /[^\u0020-\u007e]/u.test(word);
}
