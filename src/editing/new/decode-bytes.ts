import { mendD } from '../../vietnamese/d-with-stroke.ts';
import { decodeLegacy, vietnamesePart } from '../../vietnamese/legacy.ts';
import { cleanText, findInvisible, withoutInvisible } from '../../vietnamese/text.ts';

/** A text in the archive's one form, and what was put right on the way (Vietnamese sentences). */
export interface CleanSource {
  text: string;
  notes: string[];
}

/** The part of the marked words that must be Vietnamese, for bytes that say nothing of their encoding. */
const LEAST_VIETNAMESE = 0.8;
/** The bullets of Word's symbol fonts, which no other font has. */
const BULLET = /^(?<indent>\s*)[\uf0a7\uf0b7\uf0d8\uf0fc]/gmu;

/** A text file's bytes as text: UTF-8, UTF-16 with its mark, windows-1258, or a legacy font's. `undefined` when it is none of these. */
export function decodeBytes(bytes: Uint8Array): CleanSource | undefined {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined) return cleanSource(unicode);
  const windows1258 = new TextDecoder('windows-1258').decode(bytes);
  // Each byte as the character of its number: what a legacy font's text looks like.
  const bytewise = Buffer.from(bytes).toString('latin1');
  const legacy = decodeLegacy(bytewise);
  if (legacy.encoding === undefined) {
    if (vietnamesePart(windows1258.normalize('NFC')) < LEAST_VIETNAMESE) return undefined;
    const clean = cleanSource(windows1258);
    return { ...clean, notes: ['Tệp dùng mã windows-1258, đã chuyển sang Unicode.', ...clean.notes.filter((note) => note !== JOINED)] };
  }
  return cleanSource(bytewise);
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const JOINED = 'Chữ và dấu viết rời (NFD) đã được ghép lại.';

/** A text as word processors give it, in the archive's one form: Unicode NFC, plain spaces, nothing hidden. */
export function cleanSource(raw: string): CleanSource {
  const { text: decoded, encoding } = decodeLegacy(raw);
  const { text: cleaned, decomposed, oddSpaces } = cleanText(decoded);
  const text = cleaned.replace(BULLET, '$<indent>•');
  const mended = mendD(text);
  const mends = mended.split('').filter((letter, index) => letter !== text[index]).length;
  // What the archive would refuse, so that no draft is begun with it.
  const hidden = findInvisible(mended).length;
  return {
    text: withoutInvisible(mended),
    notes: [
      ...(encoding !== undefined ? [`Bài gõ bằng phông ${encoding}, đã chuyển sang Unicode. Xin đọc lại chữ hoa và tên riêng.`] : []),
      ...(decomposed ? [JOINED] : []),
      ...(oddSpaces > 0 ? [`${oddSpaces} dấu cách đặc biệt đã được đổi thành dấu cách thường.`] : []),
      ...(mends > 0 ? [`${mends} chữ Ð hoặc ð đã được đổi thành Đ, đ.`] : []),
      ...(hidden > 0 ? [`${hidden} ký tự ẩn đã được bỏ.`] : []),
    ],
  };
}
