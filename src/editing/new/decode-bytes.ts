import { parseEntities } from 'parse-entities';
import { isDoubleEncoded } from '../../vietnamese/double-encoded.ts';
import { decodeLegacy, vietnameseRatio, type Decoded } from '../../vietnamese/legacy.ts';
import { decodeWords, WORD_ENCODINGS } from '../../vietnamese/misread-words.ts';
import { bytesBeforeMisreading } from '../../vietnamese/wrong-code-page.ts';
import { cleanSource, cleanUnicode, conversionNote, type CleanSource } from './clean-source.ts';
import { doubtsAbout } from './source-doubts.ts';
import { decodeUnicode } from './unicode-bytes.ts';

/**
 * The minimum share of words with diacritics that must be Vietnamese to accept bytes of unknown
 * encoding.
 */
const MIN_VIETNAMESE_SHARE = 0.8;
const MIN_VIETNAMESE_SHARE_OF_MISREAD = 0.85;
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

const MISREAD =
  'Bài có chữ bị đọc sai bảng mã, đã chuyển lại. Xin đọc lại cả bài, nhất là chữ hoa và tên riêng.';
const MIXED_ENCODINGS =
  'Tệp trộn nhiều bảng mã, đã chuyển tất cả sang Unicode. Xin đọc lại cả bài.';
