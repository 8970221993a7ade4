import { lstatSync, readFileSync } from 'node:fs';
import type { Explanation, LocatedProblem } from '../problems/problem.ts';
import { findWrongLetters, type Disguise } from '../vietnamese/disguises.ts';
import { findMisread, hasNoMisreadTrace, blankMisread } from '../vietnamese/misread.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { cleanText, findInvisible, isOrdinary } from '../vietnamese/text.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';
import { mergeConflicts } from './merge-conflicts.ts';

/**
 * The maximum size of a content file. A briefing of 900 words takes 7 kB; a larger file is not a
 * text for readers, and takes too long to parse.
 */
export const MAX_BYTES = 60_000;

/** How many problems of characters are reported for one file. */
const MAX_PROBLEMS = 20;

/** The normalized text of a content file. */
export interface ContentText {
  text: string;
  /** Automatic corrections, as sentences for the editor; they require no action. */
  notices: string[];
}

/** The content of a file, or why it cannot be read. */
type ReadResult<Content> =
  | (Content & { problems?: never })
  | ({ [Key in keyof Content]?: never } & { problems: LocatedProblem[] });

/** Reads and normalizes a content file. */
export function readText(path: string): ReadResult<ContentText> {
  const read = readBytes(path);
  return read.problems ? read : decodeText(read.bytes);
}

/** Reads the bytes of a content file. */
export function readBytes(path: string): ReadResult<{ bytes: Uint8Array }> {
  const tooLarge = checkSize(path);
  if (tooLarge) return problem(tooLarge.message, tooLarge.expected);
  try {
    return { bytes: readFileSync(path) };
  } catch {
    return problem('Không mở được tệp này.', 'Kiểm tra quyền đọc của tệp.');
  }
}

/** Decodes and normalizes the bytes of a content file. */
export function decodeText(bytes: Uint8Array): ReadResult<ContentText> {
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return problem(
      'Tệp không dùng mã Unicode (UTF-8).',
      'Mở tệp trong trình soạn thảo và lưu lại với mã UTF-8; chữ gõ bằng phông TCVN3 hoặc VNI phải chuyển sang Unicode trước.',
    );
  }
  const conflicts = mergeConflicts(raw);
  if (conflicts.length > 0) return { problems: conflicts };
  if (isOrdinary(raw) && hasNoMisreadTrace(raw)) return { text: raw, notices: [] };
  const { text, decomposed, oddSpaces } = cleanText(raw);
  const found = [...findHiddenCharacters(text), ...findWrongLetters(text)]
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MAX_PROBLEMS);
  if (found.length > 0)
    return {
      problems: found.map(({ offset, ...problem }) => ({
        ...positionAt(text, offset),
        ...problem,
      })),
    };
  const notices = [
    ...(decomposed ? ['chữ và dấu viết rời (NFD) đã được ghép lại (NFC)'] : []),
    ...(oddSpaces > 0
      ? [`${oddSpaces} dấu cách đặc biệt (U+00A0 …) đã được đổi thành dấu cách thường`]
      : []),
  ];
  return { text, notices };
}

/**
 * Finds invisible characters. Skips text in another encoding, where they stand for letters; that is
 * reported as a whole.
 */
function findHiddenCharacters(text: string): Disguise[] {
  const correctlyEncoded = blankMisread(text, findMisread(text));
  return findInvisible(correctlyEncoded).map(({ offset, code }) => ({
    offset,
    length: 1,
    message: `Ở đây có một ký tự ẩn (${code}) mà người đọc không nhìn thấy.`,
    expected: 'Xóa ký tự ẩn: gõ lại từ này thay vì dán từ nơi khác.',
  }));
}

/** The message for a file that is too large; `undefined` if it is not. Does not open the file. */
function checkSize(path: string): Explanation | undefined {
  const size = lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= MAX_BYTES) return undefined;
  return {
    message: `Tệp nặng ${formatNumber(Math.round(size / 1000))} kB, quá lớn cho một bản tin.`,
    expected: `Mỗi tệp chữ nhiều nhất ${MAX_BYTES / 1000} kB; ảnh để thành tệp riêng bên cạnh.`,
  };
}

function problem(message: string, expected: string): { problems: LocatedProblem[] } {
  return { problems: [{ ...WHOLE_FILE, message, expected }] };
}

/** The line and column (from 1) of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
