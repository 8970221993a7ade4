import { byteOf, WINDOWS_1252_SIGNS } from './code-pages.ts';
import { isSyllable } from './rimes.ts';

const HIGH =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
const FIRST_HIGH = 0x80;
const LOW: [number, string][] = [
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
];

/** The letters of VISCII by the character that latin1 decodes their byte to. Source: RFC 1456. */
export const VISCII: ReadonlyMap<string, string> = new Map([
  ...Array.from(HIGH, (letter, index): [string, string] => [
    String.fromCharCode(FIRST_HIGH + index),
    letter,
  ]),
  ...LOW.map(([code, letter]): [string, string] => [String.fromCharCode(code), letter]),
]);

/** Punctuation of windows-1252 whose bytes are upper-case letters in VISCII. */
const PUNCTUATION = '‘’“”•–—…';
const WINDOWS_1252_ONLY = new RegExp(`(?![${PUNCTUATION}])[${WINDOWS_1252_SIGNS}]`, 'gu');
const RUN = new RegExp(`[A-Za-z\\u0080-\\u00ff${PUNCTUATION}]+`, 'gu');
const HAS_PUNCTUATION = new RegExp(`[${PUNCTUATION}]`, 'u');
const EDGES = new RegExp(`^[${PUNCTUATION}]+|(?<![${PUNCTUATION}])[${PUNCTUATION}]+$`, 'gu');

/**
 * Converts a VISCII text decoded as windows-1252 to the characters of latin1, the keys of {@link
 * VISCII}; keeps its length. Quotation marks and dashes next to a word are kept, and converted
 * where they form a word (`Ð“NG`).
 */
export function bytewise(text: string): string {
  return text.replace(WINDOWS_1252_ONLY, asByte).replace(RUN, (run) => {
    if (!HAS_PUNCTUATION.test(run)) return run;
    const letters = Array.from(run, asByte).join('');
    return isWord(run.replace(EDGES, '')) || !isWord(letters) ? run : letters;
  });
}

/** Decodes a VISCII text (`hµi ngh¸`) that was read as latin1 or windows-1252, to NFC. */
export function fromViscii(text: string): string {
  return inUnicode(bytewise(text));
}

function inUnicode(text: string): string {
  return Array.from(text, (sign) => VISCII.get(sign) ?? sign).join('');
}

function isWord(signs: string): boolean {
  return isSyllable(inUnicode(signs).toLowerCase());
}

function asByte(sign: string): string {
  return String.fromCharCode(byteOf(sign) ?? sign.charCodeAt(0));
}
