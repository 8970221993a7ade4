import { decodeMisread, findMisread } from './misread.ts';
import type { MisreadEncoding } from './misread-parts.ts';
import { looksVietnamese } from './tones.ts';

/**
 * Word separators: spaces, ASCII punctuation and digits, and typographic characters that no legacy
 * font uses for letters.
 */
const BETWEEN_WORDS = /[\s!-@[-`{-~“”‘’…–—•]+/u;

/** The encodings of legacy fonts, by the names that editors know. */
export type LegacyEncoding = Extract<MisreadEncoding, 'TCVN3' | 'VNI-Windows' | 'VISCII'>;

/** The result of {@link decodeLegacy}. */
export interface Decoded {
  text: string;
  /** The encoding of most of the decoded text; undefined if the text was correct. */
  encoding: MisreadEncoding | undefined;
}

/**
 * Converts a text that was typed in a legacy font or read in a wrong encoding (`Céng hßa`, `Coäng
 * hoøa`, `Cá»™ng hÃ²a`) to Unicode. Keeps lines that are already in Unicode and words that do not
 * decode to Vietnamese syllables.
 */
export function decodeLegacy(raw: string): Decoded {
  const parts = findMisread(raw);
  const lengths = new Map<MisreadEncoding, number>();
  for (const { written, encoding } of parts)
    lengths.set(encoding, (lengths.get(encoding) ?? 0) + written.length);
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a);
  return { text: decodeMisread(raw, parts), encoding: longest?.[0] };
}

/** The ratio (0 to 1) of Vietnamese syllables among the non-ASCII words; 0 without such words. */
export function vietnameseRatio(text: string): number {
  const words = text.split(BETWEEN_WORDS).filter((word) => /[^\u0020-\u007e]/u.test(word));
  const vietnamese = words.filter((word) => looksVietnamese(word.normalize('NFC').toLowerCase()));
  return words.length === 0 ? 0 : vietnamese.length / words.length;
}
