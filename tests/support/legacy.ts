import type { LegacyEncoding } from '../../src/vietnamese/legacy.ts';
import { TCVN3 } from '../../src/vietnamese/legacy-tcvn3.ts';
import { VISCII } from '../../src/vietnamese/legacy-viscii.ts';
import { VNI } from '../../src/vietnamese/legacy-vni.ts';

const CODES_BY_LETTER: Record<LegacyEncoding, ReadonlyMap<string, string>> = {
  TCVN3: inverse(TCVN3),
  'VNI-Windows': inverse(VNI),
  VISCII: inverse(VISCII),
};

/**
 * Encodes a Unicode text for a legacy font and decodes the bytes as windows-1252 (VISCII: latin1).
 * Keeps characters that the font lacks.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => CODES_BY_LETTER[encoding].get(letter) ?? letter,
  ).join('');
}

function inverse(letters: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(Array.from(letters, ([signs, letter]) => [letter, signs]));
}

/** Encodes a text as windows-1252. Source: Encoding Standard, index-windows-1252.txt (Node's). */
export function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (sign) => BYTES.get(sign) ?? sign.charCodeAt(0)));
}

const BYTES = new Map(
  Array.from({ length: 0x80 }, (_unused, index): [string, number] => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + index)),
    0x80 + index,
  ]),
);

/** The codes of windows-1258 that differ from windows-1252. Source: Unicode's CP1258.TXT. */
const CODES_OF_1258: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
};

/** Encodes a text as windows-1258 (tones follow their vowels) and decodes it as windows-1252. */
export function shownFrom1258(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const [base = '', ...marks] = letter.normalize('NFD');
    const tone = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)).join('');
    return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone;
  })
    .join('')
    .replace(/[^\u0000-\u00ff]/gu, (sign) =>
      String.fromCharCode(CODES_OF_1258[sign] ?? sign.charCodeAt(0)),
    );
}

/** Encodes a text as UTF-8 and decodes it as windows-1252. */
export function shownFromUtf8(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text));
}
