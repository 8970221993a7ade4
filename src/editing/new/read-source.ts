import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { MAX_BYTES } from '../../loading/read-text.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { cleanSource, decodeBytes, type CleanSource } from './decode-bytes.ts';

/** A Word document holds pictures too; one that is larger is not a text for a briefing. */
const MAX_FILE_BYTES = 50_000_000;

type Source = (CleanSource & { problem?: never }) | { problem: string };

/** Reads a finished text from a `.txt` or `.docx` file, or says why it cannot. */
export async function readSource(path: string): Promise<Source> {
  const source = await read(path);
  if (source.problem !== undefined) return source;
  if (source.text.trim() === '') return { problem: `Tệp ${path} không có chữ nào.` };
  const bytes = Buffer.byteLength(source.text);
  return bytes <= MAX_BYTES ? source : { problem: `Bài dài ${formatNumber(Math.round(bytes / 1000))} kB chữ, quá dài cho một bản tin: nhiều nhất ${MAX_BYTES / 1000} kB. Xin chia thành nhiều bài.` };
}

async function read(path: string): Promise<Source> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { problem: `Không mở được tệp ${path}. Xin kiểm tra lại tên và thư mục.` };
  }
  if (bytes.length > MAX_FILE_BYTES) return { problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.` };
  switch (extname(path).toLowerCase()) {
    case '.docx': {
      const text = await textOfDocx(bytes);
      if (text !== undefined) return withPictures(cleanSource(text), picturesIn(bytes));
      return { problem: `Tệp ${path} không phải văn bản Word (.docx), hoặc đã hỏng. Xin mở bằng Word rồi lưu lại.` };
    }
    case '.doc': case '.rtf': case '.odt': case '.pdf':
      return { problem: `Chưa đọc được tệp ${extname(path)}. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8.` };
    default:
      return decodeBytes(bytes) ?? { problem: `Không nhận ra bảng mã chữ của tệp ${path}. Xin mở tệp rồi lưu lại thành .txt với mã UTF-8, hoặc thành .docx.` };
  }
}

/** The paragraphs of a Word document, a line each. */
async function textOfDocx(buffer: Buffer): Promise<string | undefined> {
  try {
    return (await mammoth.extractRawText({ buffer })).value;
  } catch {
    return undefined;
  }
}

/** How many pictures a Word document holds. */
function picturesIn(docx: Uint8Array): number {
  let count = 0;
  unzipSync(docx, { filter: ({ name }) => { count += Number(name.startsWith('word/media/')); return false; } });
  return count;
}

function withPictures(source: CleanSource, count: number): CleanSource {
  if (count === 0) return source;
  return { ...source, notes: [...source.notes, `Tệp Word có ${count} ảnh. Xin lưu từng ảnh thành tệp riêng, đặt cạnh bản tin, rồi ghi tên tệp (src) và mô tả (alt) vào mục photos.`] };
}
