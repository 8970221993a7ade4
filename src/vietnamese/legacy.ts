import { findMisread, withMeant, type MisreadEncoding } from './misread.ts';
import { looksVietnamese } from './tones.ts';

/** What parts a word from the next: spaces, plain ASCII signs and figures, typographic signs that no legacy font uses for letters. */
const BETWEEN_WORDS = /[\s!-@[-`{-~“”‘’…–—•]+/u;

/** The encodings that fonts of the years before Unicode have, by the names that editors know them by. */
export type LegacyEncoding = Extract<MisreadEncoding, 'TCVN3' | 'VNI-Windows' | 'VISCII'>;

/** A text as it was meant, and the encoding that most of what was mended in it was typed or read in. */
export interface Decoded {
  text: string;
  encoding: MisreadEncoding | undefined;
}

/**
 * Finds out whether a text that shows as `Céng hßa`, `Coäng hoøa` or `Cá»™ng hÃ²a` was typed in a legacy font or read in a wrong
 * encoding, and gives it in Unicode. Lines that are Unicode already stay; so does any text whose words do not become
 * Vietnamese syllables by it.
 */
export function decodeLegacy(raw: string): Decoded {
  const parts = findMisread(raw);
  const amounts = new Map<MisreadEncoding, number>();
  for (const { written, encoding } of parts) amounts.set(encoding, (amounts.get(encoding) ?? 0) + written.length);
  const [most] = [...amounts].sort(([, a], [, b]) => b - a);
  return { text: withMeant(raw, parts), encoding: most?.[0] };
}

/** Of the words that bear signs beyond ASCII, the part (0 to 1) that are Vietnamese syllables; 0 when there are none. */
export function vietnamesePart(text: string): number {
  const marked = text.split(BETWEEN_WORDS).filter((word) => /[^\u0020-\u007e]/u.test(word));
  const right = marked.filter((word) => looksVietnamese(word.normalize('NFC').toLowerCase()));
  return marked.length === 0 ? 0 : right.length / marked.length;
}
