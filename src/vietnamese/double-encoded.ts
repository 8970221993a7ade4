import { bytesOf, WINDOWS_1252_SIGNS } from './code-pages.ts';
import { isSyllable } from './rimes.ts';

/** How windows-1252 or latin1 shows a byte of 80-BF, which UTF-8 has behind its first one. */
const NEXT = `[\\u0080-\\u00bf${WINDOWS_1252_SIGNS}]`;
/** A character of UTF-8 in two to four bytes. windows-1258 shows the first byte of à, í … as Ă. Source: RFC 3629, 4. */
const SEQUENCES = new RegExp(`[\\u00c2-\\u00dfĂ]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}`, 'gu');

const VIETNAMESE = /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fdĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323\u031b]/u;
/** Signs that stand behind words of their own: `XÃ”` may be the end of a quotation, `giá»…` one in guillemets. */
const PUNCTUATION = /[‘’“”•…–—™›»\u00a0]$/u;
const LETTER_AHEAD = /^\p{L}/u;

/**
 * How surely a text is UTF-8 that was read in windows-1252 (`chuyá»ƒn Ä‘á»•i`): 3 and more for each pair of signs that is
 * met only there, 1 for what may also be the end of a quoted word.
 */
export function doubleEncodedScore(text: string): number {
  let score = 0;
  for (const { 0: signs, index } of text.matchAll(SEQUENCES)) {
    const meant = decode(signs);
    if (signs.startsWith('â€')) score += 3;
    else if (VIETNAMESE.test(meant)) score += PUNCTUATION.test(signs) && !LETTER_AHEAD.test(text.slice(index + signs.length)) ? 1 : 3;
  }
  return score;
}

/** Whether a text holds UTF-8 that was read in windows-1252, for sure. */
export function isDoubleEncoded(text: string): boolean {
  return doubleEncodedScore(text) >= SURE;
}

/** A text of UTF-8 that was read in windows-1252, as often as that happened, as it was. Signs that were lost on the way are put back where only one makes a word. */
export function fromDoubleEncoded(text: string): string {
  let meant = text;
  for (let round = 0; round < MOST_ROUNDS && isDoubleEncoded(meant); round += 1) meant = meant.replace(SEQUENCES, decode);
  return meant === text ? text : withLostSigns(meant).normalize('NFC');
}

const MOST_ROUNDS = 4;
const SURE = 3;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(signs: string): string {
  const bytes = bytesOf(signs.replace('Ă', 'Ã'));
  try {
    return decoder.decode(bytes);
  } catch {
    return signs;
  }
}

/**
 * What is left of letters whose last byte a program lost, and the letters that these may be. Lost are the bytes that windows-1252
 * lacks (81, 8D, 8F, 90, 9D), the soft hyphen (AD), and the no-break space (A0), which becomes a plain one.
 */
const LOST: Record<string, string[]> = { áº: ['ậ'], 'á»': ['ề', 'ọ', 'ỏ', 'ờ', 'ử', 'Ố'], Ã: ['í', 'Á', 'Í', 'Ý'], Ă: ['í', 'Á', 'Í', 'Ý'], Ä: ['Đ'], Ì: ['\u0301'] };
const REMNANT = /áº|á»|[ÃĂÄÌ]/u;
const WORD = /[\p{L}\p{M}º»]+/gu;
/** Longer than any syllable with its remnants. */
const LONGEST_WORD = 16;
/** `vÃ  cÃ³`, `hoÃ n`: the first space is what is left of à. */
const LOST_SPACE = /[ÃĂ](?:  (?=\S)| (\p{L}{0,7})|$)/gmu;

function withLostSigns(text: string): string {
  return text
    .replaceAll('â€', '”')
    .replace(LOST_SPACE, (written, after: string | undefined, offset: number, whole: string) => {
      const before = /\p{L}*$/u.exec(whole.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
      if (!isWord(`${before}à`)) return written;
      if (after === undefined) return written.replace(/[ÃĂ] ?/u, 'à');
      if (isWord(`${before}à${after}`)) return `à${after}`;
      return isWord(before + written.charAt(0)) ? written : `à ${after}`;
    })
    .replace(WORD, (written) => {
      if (written.length > LONGEST_WORD || !REMNANT.test(written) || isWord(written)) return written;
      const [word, ...others] = guesses(written).filter(isWord);
      return word !== undefined && others.length === 0 ? word : written;
    });
}

/** All ways in which a word's lost letters may be put back. */
function guesses(word: string): string[] {
  const { 0: left, index } = REMNANT.exec(word) ?? { 0: '', index: 0 };
  if (left === '') return [word.normalize('NFC')];
  return (LOST[left] ?? []).flatMap((letter) => guesses(word.slice(index + left.length)).map((rest) => (word.slice(0, index) + letter + rest).normalize('NFC')));
}

/** A syllable with no capital behind a small letter. */
function isWord(word: string): boolean {
  return isSyllable(word.toLowerCase()) && !/\p{Ll}\p{Lu}/u.test(word);
}
