import { lstatSync, readFileSync } from 'node:fs';
import type { LocatedProblem } from '../problem.ts';
import { findWrongLetters, type Disguise } from '../vietnamese/disguises.ts';
import { findMisread, isReadRight, withoutParts } from '../vietnamese/misread.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { cleanText, findInvisible, isOrdinary } from '../vietnamese/text.ts';
import { WHOLE_FILE } from '../whole-file.ts';

/** A briefing of 900 words takes 7 kB; beyond this a file is not a text for readers, and costs the parser too much. */
export const MAX_BYTES = 60_000;

/** A file full of one fault needs to be told of it a few times. */
const MAX_TOLD = 20;

/** A content file's text in the archive's one form, and what was put right on the way. */
export interface ContentText {
  text: string;
  /** Sentences for the editor; nothing has to be done about them. */
  notices: string[];
}

/** What a file holds, or why that cannot be told. */
type Read<Held> = (Held & { problems?: never }) | ({ [Part in keyof Held]?: never } & { problems: LocatedProblem[] });

/** Reads a content file, or says why it cannot be read as text. */
export function readText(path: string): Read<ContentText> {
  const read = readBytes(path);
  return read.problems ? read : textIn(read.bytes);
}

/** The bytes of a content file, or why it cannot be opened. */
export function readBytes(path: string): Read<{ bytes: Uint8Array }> {
  const tooLarge = whyTooLarge(path);
  if (tooLarge) return problem(tooLarge.message, tooLarge.expected);
  try {
    return { bytes: readFileSync(path) };
  } catch {
    return problem('Không mở được tệp này.', 'Kiểm tra quyền đọc của tệp.');
  }
}

/** The text of a content file of these bytes, or why they cannot be read as text. */
export function textIn(bytes: Uint8Array): Read<ContentText> {
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return problem('Tệp không phải chữ Unicode (UTF-8).', 'Mở tệp trong trình soạn thảo và lưu lại với mã UTF-8; chữ gõ bằng phông TCVN3 hoặc VNI phải chuyển sang Unicode trước.');
  }
  if (isOrdinary(raw) && isReadRight(raw)) return { text: raw, notices: [] };
  const { text, decomposed, oddSpaces } = cleanText(raw);
  const found = [...hiddenIn(text), ...findWrongLetters(text)].sort((a, b) => a.offset - b.offset).slice(0, MAX_TOLD);
  if (found.length > 0) return { problems: found.map(({ offset, ...wrong }) => ({ ...positionAt(text, offset), ...wrong })) };
  const notices = [
    ...(decomposed ? ['chữ và dấu viết rời (NFD) đã được ghép lại (NFC)'] : []),
    ...(oddSpaces > 0 ? [`${oddSpaces} dấu cách đặc biệt (U+00A0 …) đã được đổi thành dấu cách thường`] : []),
  ];
  return { text, notices };
}

/** The characters of a text that no reader sees. Those of another encoding are letters there: what it says is told as a whole. */
function hiddenIn(text: string): Disguise[] {
  const readRight = withoutParts(text, findMisread(text));
  return findInvisible(readRight).map(({ offset, code }) => ({
    offset,
    length: 1,
    message: `Ở đây có một ký tự ẩn (${code}) mà người đọc không nhìn thấy.`,
    expected: 'Xóa ký tự ẩn: gõ lại từ này thay vì dán từ nơi khác.',
  }));
}

/** What is wrong with a content file that is larger than any text; told without opening it. */
function whyTooLarge(path: string): { message: string; expected: string } | undefined {
  const size = lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= MAX_BYTES) return undefined;
  return { message: `Tệp nặng ${formatNumber(Math.round(size / 1000))} kB, quá lớn cho một bản tin.`, expected: `Mỗi tệp chữ nhiều nhất ${MAX_BYTES / 1000} kB; ảnh để thành tệp riêng bên cạnh.` };
}

function problem(message: string, expected: string): { problems: LocatedProblem[] } {
  return { problems: [{ ...WHOLE_FILE, message, expected }] };
}

/** Line and column (from 1) of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
