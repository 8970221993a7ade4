import { withoutStylized } from '../../vietnamese/disguises.ts';
import { composeD, correctD } from '../../vietnamese/d-with-stroke.ts';
import { decodeLegacy } from '../../vietnamese/legacy.ts';
import type { MisreadEncoding } from '../../vietnamese/misread-parts.ts';
import { cleanText, findInvisible, withoutInvisible } from '../../vietnamese/text.ts';

/** A text in the archive's normal form, and notes on what was corrected, in Vietnamese. */
export interface CleanSource {
  text: string;
  notes: string[];
}

/**
 * A character of Word's symbol fonts (Symbol, Wingdings) at the start of a line is a bullet; U+F02D
 * is a dash.
 */
const DASH = /^(?<indent>[^\S\n]*)\uf02d/gmu;
const BULLET = /^(?<indent>[^\S\n]*)[\uf020-\uf0ff]/gmu;
/**
 * Characters of Symbol, and arrows of Wingdings, within a text. Source: the code tables of both
 * fonts, moved to U+F000 as Word does.
 */
const SYMBOLS: Record<string, string> = {
  '\uf0a3': '≤',
  '\uf0b0': '°',
  '\uf0b1': '±',
  '\uf0b3': '≥',
  '\uf0b4': '×',
  '\uf0ae': '→',
  '\uf0e0': '→',
};
const SYMBOL = new RegExp(`[${Object.keys(SYMBOLS).join('')}]`, 'gu');

/** Signs of windows-1252 in a text that was read as latin1: U+0096 is a dash. */
const CONTROL = /[\u0080-\u009f]/gu;

function decodeControl(sign: string): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0)));
}

/** Tells editors which encoding a text was converted from. */
export function conversionNote(encoding: MisreadEncoding): string {
  switch (encoding) {
    case 'windows-1258':
      return 'Tệp dùng mã windows-1258, đã chuyển sang Unicode.';
    case 'UTF-8':
      return 'Bài có chữ Unicode bị đọc sai bảng mã, đã chuyển lại. Xin đọc lại cả bài.';
    default:
      return `Bài gõ bằng phông ${encoding}, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.`;
  }
}

const COMPOSED = 'Chữ và dấu viết rời (NFD) đã được ghép lại.';

/** Normalizes a text from a word processor: Unicode NFC, plain spaces, no hidden characters. */
export function cleanSource(raw: string): CleanSource {
  const { text, encoding } = decodeLegacy(raw);
  const clean = cleanUnicode(text);
  return {
    ...clean,
    notes: [...(encoding !== undefined ? [conversionNote(encoding)] : []), ...clean.notes],
  };
}

/** Like {@link cleanSource}, for a text that is already Unicode. */
export function cleanUnicode(raw: string): CleanSource {
  const { text: cleaned, decomposed, oddSpaces } = cleanText(raw);
  const text = cleaned
    .replace(CONTROL, (sign) => decodeControl(sign))
    .replace(DASH, '$<indent>-')
    .replace(BULLET, '$<indent>•')
    .replace(SYMBOL, (sign) => SYMBOLS[sign] ?? sign);
  const composed = composeD(text);
  const plain = withoutStylized(composed);
  const mended = correctD(plain);
  const replacements =
    text.length -
    composed.length +
    mended.split('').filter((letter, index) => letter !== plain[index]).length;
  // Removes what the archive would refuse.
  const hidden = findInvisible(mended).length;
  return {
    text: withoutInvisible(mended),
    notes: [
      ...(decomposed ? [COMPOSED] : []),
      ...(oddSpaces > 0
        ? [`${oddSpaces} dấu cách đặc biệt đã được đổi thành dấu cách thường.`]
        : []),
      ...(replacements > 0 ? [`${replacements} chữ Ð hoặc ð đã được đổi thành Đ, đ.`] : []),
      ...(plain !== composed ? ['Chữ kiểu đặc biệt (𝐊, Ｋ) đã được đổi thành chữ thường.'] : []),
      ...(hidden > 0 ? [`${hidden} ký tự ẩn đã được bỏ.`] : []),
    ],
  };
}
