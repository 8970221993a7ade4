import { bytesOf, highBytesOf, WINDOWS_1252_SIGNS } from './code-pages.ts';
import { isSyllable } from './rimes.ts';

/** How a program that reads UTF-8 in a wrong encoding shows its bytes. */
interface Misreading {
  /** UTF-8 sequences of two to four bytes as shown. Source: RFC 3629, 4. */
  sequences: RegExp;
  bytesOf: (shown: string) => Uint8Array;
}

/** A UTF-8 continuation byte (80-BF) as decoded by windows-1252 or latin1. */
const CONTINUATION = `[\\u0080-\\u00bf${WINDOWS_1252_SIGNS}]`;
/** Windows-1258 decodes the first byte of à, í … as Ă. */
const AS_WINDOWS_1252: Misreading = {
  sequences: new RegExp(
    `[\\u00c2-\\u00dfĂ]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`,
    'gu',
  ),
  bytesOf: (shown) => bytesOf(shown.replace('Ă', 'Ã')),
};

/** The misreading in another encoding of single bytes, by its name in the Encoding Standard. */
function misreadingAs(encoding: string): Misreading {
  const byteBySign = highBytesOf(encoding);
  const signs = Array.from(byteBySign.keys());
  const shown = (first: number, last: number) =>
    `[${signs.slice(first - 0x80, last - 0x80 + 1).join('')}]`;
  const continuation = shown(0x80, 0xbf);
  return {
    sequences: new RegExp(
      `${shown(0xc2, 0xdf)}${continuation}|${shown(0xe0, 0xef)}${continuation}{2}|${shown(0xf0, 0xf4)}${continuation}{3}`,
      'gu',
    ),
    bytesOf: (text) => Uint8Array.from(Array.from(text), (sign) => byteBySign.get(sign) ?? 0x3f),
  };
}

/** As programs on Windows, macOS (Excel among them) and a Central European Windows read UTF-8. */
const MISREADINGS: readonly Misreading[] = [
  AS_WINDOWS_1252,
  misreadingAs('macintosh'),
  misreadingAs('windows-1250'),
];

const VIETNAMESE =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fdĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323\u031b]/u;
/** May be genuine punctuation: `XÃ”` may end a quotation, `giá»…` one in guillemets. */
const PUNCTUATION = /[‘’“”•…–—™›»\u00a0]$/u;
const LETTER_AHEAD = /^\p{L}/u;

/** Typographic punctuation: – “ ” … */
const TYPOGRAPHIC = /[\u2010-\u2027]/u;
/** Signs of latin1 that stand beside numbers and letters; «» may be genuine after Â. */
const SIGN = /[¡-©¬®-¶¸-º¼-¿]/u;
/** A multiplication or division sign between numbers; a capital XÃ may precede a dash. */
const BETWEEN_NUMBERS = /(?<=\d\s?)Ã[—·](?=\s?\d)/gu;
/** `vÃ ` for `và `, with the space that is its second byte, after small letters. */
const LOST_A = /(?<!\p{L})(?<before>\p{Ll}{1,3})Ã(?=\s|$)/gu;

/**
 * Scores the evidence that a text is UTF-8 decoded in a wrong encoding, mostly windows-1252
 * (`chuyá»ƒn Ä‘á»•i`): 3 for each unambiguous sequence, 1 for one that may also be the end of a
 * quoted word.
 */
export function doubleEncodedScore(text: string): number {
  return Math.max(...MISREADINGS.map((misreading) => scoreOf(text, misreading)));
}

function scoreOf(text: string, misreading: Misreading): number {
  const score = scoreOfSequences(text, misreading);
  // Most texts have none of these letters, and looking for what precedes them takes long.
  if (misreading !== AS_WINDOWS_1252 || !/[ÂÃ]/u.test(text)) return score;
  const signs = Array.from(text.matchAll(/Â./gu)).filter(([sequence]) =>
    SIGN.test(decode(sequence, misreading)),
  );
  const lostLetters = Array.from(text.matchAll(LOST_A)).filter(({ groups }) =>
    isWord(`${groups?.['before'] ?? ''}à`),
  );
  const betweenNumbers = Array.from(text.matchAll(BETWEEN_NUMBERS));
  return score + 3 * (signs.length + lostLetters.length + betweenNumbers.length);
}

function scoreOfSequences(text: string, misreading: Misreading): number {
  let score = 0;
  for (const { 0: signs, index } of text.matchAll(misreading.sequences)) {
    const decoded = decode(signs, misreading);
    if (signs.startsWith('â€') || TYPOGRAPHIC.test(decoded)) score += 3;
    else if (VIETNAMESE.test(decoded))
      score +=
        PUNCTUATION.test(signs) && !LETTER_AHEAD.test(text.slice(index + signs.length)) ? 1 : 3;
  }
  return score;
}

/**
 * Whether bytes read as windows-1252 certainly contain UTF-8. Stricter than the score, as texts in
 * legacy encodings look alike; no byte is lost here.
 */
export function isDoubleEncoded(text: string): boolean {
  return scoreOfSequences(text, AS_WINDOWS_1252) >= MIN_SCORE;
}

/**
 * Restores a text of UTF-8 that was decoded in a wrong encoding, possibly several times. Characters
 * of which a byte was lost are restored if only one choice makes a word.
 */
export function fromDoubleEncoded(text: string): string {
  if (doubleEncodedScore(text) < MIN_SCORE) return text;
  let decoded = text;
  for (let round = 0; round < MAX_ROUNDS && doubleEncodedScore(decoded) >= MIN_SCORE; round += 1) {
    const scores = MISREADINGS.map((misreading) => scoreOf(decoded, misreading));
    const misreading = MISREADINGS[scores.indexOf(Math.max(...scores))] ?? AS_WINDOWS_1252;
    decoded = decoded.replace(misreading.sequences, (signs) => decode(signs, misreading));
  }
  return restoreLostLetters(decoded).normalize('NFC');
}

const MAX_ROUNDS = 4;
const MIN_SCORE = 3;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(signs: string, misreading: Misreading): string {
  try {
    return decoder.decode(misreading.bytesOf(signs));
  } catch {
    return signs;
  }
}

/**
 * The remnants of letters whose last byte was lost, with the letters they may have been. Programs
 * lose the bytes undefined in windows-1252 (81, 8D, 8F, 90, 9D), the soft hyphen (AD) and the
 * no-break space (A0), which they replace by a plain one.
 */
const LOST: Record<string, string[]> = {
  áº: ['ậ'],
  'á»': ['ề', 'ọ', 'ỏ', 'ờ', 'ử', 'Ố'],
  Ã: ['í', 'Á', 'Í', 'Ý'],
  Ă: ['í', 'Á', 'Í', 'Ý'],
  Ä: ['Đ'],
  Ì: ['\u0301'],
};
const REMNANT = /áº|á»|[ÃĂÄÌ]/u;
const WORD = /[\p{L}\p{M}º»]+/gu;
/** No syllable with remnants is longer. */
const MAX_WORD_LENGTH = 16;
/** `vÃ  cÃ³`, `hoÃ n`: the first space is the remnant of à. */
const LOST_SPACE = /[ÃĂ](?:  (?=\S)| ?$| (\p{L}{0,7}))/gmu;

function restoreLostLetters(text: string): string {
  return text
    .replaceAll('â€', '”')
    .replace(LOST_SPACE, (written, after: string | undefined, offset: number, input: string) => {
      const before =
        /\p{L}*$/u.exec(input.slice(Math.max(0, offset - MAX_WORD_LENGTH), offset))?.[0] ?? '';
      if (!isWord(`${before}à`)) return written;
      if (after === undefined) return written.replace(/[ÃĂ] ?/u, 'à');
      if (isWord(`${before}à${after}`)) return `à${after}`;
      return isWord(before + written.charAt(0)) ? written : `à ${after}`;
    })
    .replace(WORD, (written) => {
      if (written.length > MAX_WORD_LENGTH || !REMNANT.test(written) || isWord(written))
        return written;
      const [word, ...others] = restorations(written).filter(isWord);
      return word !== undefined && others.length === 0 ? word : written;
    });
}

/** All possible restorations of a word's lost letters. */
function restorations(word: string): string[] {
  const { 0: remnant, index } = REMNANT.exec(word) ?? { 0: '', index: 0 };
  if (remnant === '') return [word.normalize('NFC')];
  return (LOST[remnant] ?? []).flatMap((letter) =>
    restorations(word.slice(index + remnant.length)).map((rest) =>
      (word.slice(0, index) + letter + rest).normalize('NFC'),
    ),
  );
}

/** Whether a word is a syllable without upper case after lower case. */
function isWord(word: string): boolean {
  return isSyllable(word.toLowerCase()) && !/\p{Ll}\p{Lu}/u.test(word);
}
