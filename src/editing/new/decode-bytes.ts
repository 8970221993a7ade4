import { parseEntities } from 'parse-entities';
import { withoutStylized } from '../../vietnamese/disguises.ts';
import { composeD, correctD } from '../../vietnamese/d-with-stroke.ts';
import { isDoubleEncoded } from '../../vietnamese/double-encoded.ts';
import { decodeLegacy, vietnameseRatio, type Decoded } from '../../vietnamese/legacy.ts';
import type { MisreadEncoding } from '../../vietnamese/misread.ts';
import { decodeWords, WORD_ENCODINGS } from '../../vietnamese/misread-words.ts';
import { cleanText, findInvisible, withoutInvisible } from '../../vietnamese/text.ts';
import { bytesBeforeMisreading } from '../../vietnamese/wrong-code-page.ts';
import { doubtsAbout } from './source-doubts.ts';

/** A text in the archive's normal form, and notes on what was corrected, in Vietnamese. */
export interface CleanSource {
  text: string;
  notes: string[];
}

/**
 * The minimum share of words with diacritics that must be Vietnamese to accept bytes of unknown
 * encoding.
 */
const MIN_VIETNAMESE_SHARE = 0.8;
const MIN_VIETNAMESE_SHARE_OF_MISREAD = 0.85;
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

/**
 * Decodes a text file: UTF-8 or UTF-16 (with or without byte-order mark), windows-1258, a legacy
 * font's encoding, or lines in several of these. Returns `undefined` for any other encoding.
 */
export function decodeBytes(bytes: Uint8Array): CleanSource | undefined {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined)
    return withDoubts(cleanMisread(unicode) ?? cleanSource(withEntities(unicode)));
  const { text, encoding } = decodeNonUnicode(bytes);
  if (vietnameseRatio(text) < MIN_VIETNAMESE_SHARE) return undefined;
  const clean = cleanUnicode(text);
  return withDoubts({
    ...clean,
    notes: [
      encoding === 'UTF-8' ? MIXED_ENCODINGS : conversionNote(encoding ?? 'windows-1258'),
      ...clean.notes,
    ],
  });
}

/**
 * Decodes a text whose bytes a program read by a wrong code page, if that gives Vietnamese: TCVN3
 * by windows-1258 (`kiƠn ngh̃`), UTF-8 by that of a Macintosh (`·∫°i bi·ªÉu`).
 */
function cleanMisread(text: string): CleanSource | undefined {
  const share = vietnameseRatio(text.normalize('NFC'));
  if (share === 1) return undefined;
  const minimum = Math.max(
    MIN_VIETNAMESE_SHARE_OF_MISREAD,
    share,
    vietnameseRatio(decodeLegacy(text).text),
  );
  for (const bytes of bytesBeforeMisreading(text)) {
    const decoded = decodeUnicode(bytes) ?? decodeNonUnicode(bytes).text;
    if (decoded !== text && vietnameseRatio(decoded) > minimum) {
      const clean = cleanUnicode(decoded);
      return { ...clean, notes: [MISREAD, ...clean.notes] };
    }
  }
  return undefined;
}

/** Letters beyond ASCII as web pages may write them: `&#7879;`, `&#x1EC7;`. */
const ENTITY = /&#(?:\d{3,6}|x[\da-f]{2,5});/giu;
const MIN_ENTITIES = 3;

/** Decodes entities in a text that is full of them, being copied from a page's source. */
function withEntities(text: string): string {
  return (text.match(ENTITY)?.length ?? 0) < MIN_ENTITIES
    ? text
    : text.replace(/&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/giu, (entity) =>
        parseEntities(entity),
      );
}

function withDoubts({ text, notes }: CleanSource): CleanSource {
  return { text, notes: [...notes, ...doubtsAbout(text)] };
}

/**
 * Decodes bytes that are not Unicode, starting from their reading as windows-1252. A file has one
 * encoding, unless some of its lines are UTF-8.
 */
function decodeNonUnicode(bytes: Uint8Array): Decoded {
  const asWindows1252 = new TextDecoder('windows-1252').decode(bytes);
  const mended = decodeLegacy(asWindows1252);
  if (mended.encoding === undefined)
    return {
      text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
      encoding: undefined,
    };
  if (isDoubleEncoded(asWindows1252)) return { ...mended, encoding: 'UTF-8' };
  // VISCII has letters where windows-1252 has quotation marks and dashes.
  const asLatin1 = Buffer.from(bytes).toString('latin1');
  const readings = WORD_ENCODINGS.map((encoding) => ({
    encoding,
    text: decodeWords(encoding === 'VISCII' ? asLatin1 : asWindows1252, encoding),
  }));
  return readings.reduce((best, reading) =>
    vietnameseRatio(reading.text) > vietnameseRatio(best.text) ? reading : best,
  );
}

/**
 * Detects the encoding by the byte-order mark; UTF-16 without one by the zero upper bytes of
 * spaces, digits and most letters.
 */
function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (guessUtf16(bytes) ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * In Vietnamese UTF-16, at least this share of the upper bytes is zero, and at most that of the
 * lower.
 */
const MIN_ZEROS_IN_UPPER_BYTES = 0.5;
const MAX_ZEROS_IN_LOWER_BYTES = 0.05;

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (bytes.length / 2));
  if (odd >= MIN_ZEROS_IN_UPPER_BYTES && even <= MAX_ZEROS_IN_LOWER_BYTES) return 'utf-16le';
  return even >= MIN_ZEROS_IN_UPPER_BYTES && odd <= MAX_ZEROS_IN_LOWER_BYTES
    ? 'utf-16be'
    : undefined;
}

const MISREAD =
  'Bài có chữ bị đọc sai bảng mã, đã chuyển lại. Xin đọc lại cả bài, nhất là chữ hoa và tên riêng.';
const MIXED_ENCODINGS =
  'Tệp trộn nhiều bảng mã, đã chuyển tất cả sang Unicode. Xin đọc lại cả bài.';

function conversionNote(encoding: MisreadEncoding): string {
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
function cleanUnicode(raw: string): CleanSource {
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
