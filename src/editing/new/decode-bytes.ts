import { mendD } from '../../vietnamese/d-with-stroke.ts';
import { isDoubleEncoded } from '../../vietnamese/double-encoded.ts';
import { decodeLegacy, vietnamesePart, type Decoded } from '../../vietnamese/legacy.ts';
import type { MisreadEncoding } from '../../vietnamese/misread.ts';
import { decodeWords, WORD_ENCODINGS } from '../../vietnamese/misread-words.ts';
import { cleanText, findInvisible, withoutInvisible } from '../../vietnamese/text.ts';

/** A text in the archive's one form, and what was put right on the way (Vietnamese sentences). */
export interface CleanSource {
  text: string;
  notes: string[];
}

/** The part of the marked words that must be Vietnamese, for bytes that say nothing of their encoding. */
const LEAST_VIETNAMESE = 0.8;
/** A sign of Word's symbol fonts (Symbol, Wingdings) at the beginning of a line, which is a bullet there; U+F02D is a dash. */
const DASH = /^(?<indent>[^\S\n]*)\uf02d/gmu;
const BULLET = /^(?<indent>[^\S\n]*)[\uf020-\uf0ff]/gmu;
/** Signs of Symbol, and arrows of Wingdings, within a text. Source: the code tables of both fonts, moved to U+F000 as Word does. */
const SYMBOLS: Record<string, string> = { '\uf0a3': '≤', '\uf0b0': '°', '\uf0b1': '±', '\uf0b3': '≥', '\uf0b4': '×', '\uf0ae': '→', '\uf0e0': '→' };
const SYMBOL = new RegExp(`[${Object.keys(SYMBOLS).join('')}]`, 'gu');

/**
 * A text file's bytes as text: UTF-8 or UTF-16 (with or without its mark), windows-1258, a legacy font's encoding, or lines of
 * several of these. `undefined` when it is none of them.
 */
export function decodeBytes(bytes: Uint8Array): CleanSource | undefined {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined) return cleanSource(unicode);
  const { text, encoding } = decodeShown(bytes);
  if (vietnamesePart(text) < LEAST_VIETNAMESE) return undefined;
  const clean = cleanUnicode(text);
  return { ...clean, notes: [encoding === 'UTF-8' ? MIXED : noteOn(encoding ?? 'windows-1258'), ...clean.notes] };
}

/** Bytes that are no Unicode, decoded from how windows-1252 shows them. A file holds one encoding, unless some of its lines are UTF-8. */
function decodeShown(bytes: Uint8Array): Decoded {
  const shown = new TextDecoder('windows-1252').decode(bytes);
  const mended = decodeLegacy(shown);
  if (mended.encoding === undefined) return { text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), encoding: undefined };
  if (isDoubleEncoded(shown)) return { ...mended, encoding: 'UTF-8' };
  // VISCII has letters where windows-1252 has quotation marks and dashes.
  const bytewise = Buffer.from(bytes).toString('latin1');
  const readings = WORD_ENCODINGS.map((encoding) => ({ encoding, text: decodeWords(encoding === 'VISCII' ? bytewise : shown, encoding) }));
  return readings.reduce((best, reading) => (vietnamesePart(reading.text) > vietnamesePart(best.text) ? reading : best));
}

/** A text may begin with its mark. Without it, UTF-16 shows by its zeros: the upper halves of spaces, figures and most letters. */
function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : (utf16By(bytes) ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of the upper bytes of a Vietnamese text in UTF-16 so many are zero at least, of the lower ones at most. */
const MOST_ZEROS = 0.5;
const FEW_ZEROS = 0.05;

function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros.map((count) => count / (bytes.length / 2));
  if (odd >= MOST_ZEROS && even <= FEW_ZEROS) return 'utf-16le';
  return even >= MOST_ZEROS && odd <= FEW_ZEROS ? 'utf-16be' : undefined;
}

const MIXED = 'Tệp trộn nhiều bảng mã, đã chuyển tất cả sang Unicode. Xin đọc lại cả bài.';

function noteOn(encoding: MisreadEncoding): string {
  switch (encoding) {
    case 'windows-1258': return 'Tệp dùng mã windows-1258, đã chuyển sang Unicode.';
    case 'UTF-8': return 'Bài có chữ Unicode bị đọc sai bảng mã, đã chuyển lại. Xin đọc lại cả bài.';
    default: return `Bài gõ bằng phông ${encoding}, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.`;
  }
}

const JOINED = 'Chữ và dấu viết rời (NFD) đã được ghép lại.';

/** A text as word processors give it, in the archive's one form: Unicode NFC, plain spaces, nothing hidden. */
export function cleanSource(raw: string): CleanSource {
  const { text, encoding } = decodeLegacy(raw);
  const clean = cleanUnicode(text);
  return { ...clean, notes: [...(encoding !== undefined ? [noteOn(encoding)] : []), ...clean.notes] };
}

/** As {@link cleanSource}, of a text that is Unicode already. */
function cleanUnicode(raw: string): CleanSource {
  const { text: cleaned, decomposed, oddSpaces } = cleanText(raw);
  const text = cleaned.replace(DASH, '$<indent>-').replace(BULLET, '$<indent>•').replace(SYMBOL, (sign) => SYMBOLS[sign] ?? sign);
  const mended = mendD(text);
  const mends = mended.split('').filter((letter, index) => letter !== text[index]).length;
  // What the archive would refuse, so that no draft is begun with it.
  const hidden = findInvisible(mended).length;
  return {
    text: withoutInvisible(mended),
    notes: [
      ...(decomposed ? [JOINED] : []),
      ...(oddSpaces > 0 ? [`${oddSpaces} dấu cách đặc biệt đã được đổi thành dấu cách thường.`] : []),
      ...(mends > 0 ? [`${mends} chữ Ð hoặc ð đã được đổi thành Đ, đ.`] : []),
      ...(hidden > 0 ? [`${hidden} ký tự ẩn đã được bỏ.`] : []),
    ],
  };
}
