import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { MAX_BYTES } from '../../loading/read-text.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { cleanSource, decodeBytes, type CleanSource } from './decode-bytes.ts';

/** A Word document holds pictures too; one that is larger, packed or unfolded, is not a text for a briefing. */
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
  const tooLarge = { problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.` };
  if (bytes.length > MAX_FILE_BYTES) return tooLarge;
  switch (extname(path).toLowerCase()) {
    case '.docx': {
      const contents = contentsOf(bytes);
      if (contents && contents.size > MAX_FILE_BYTES) return tooLarge;
      const text = contents && (await textOfDocx(bytes));
      if (text !== undefined) return withPictures(cleanSource(text), contents?.pictures ?? 0);
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

/** How many bytes a Word document unfolds to, by its own account, and how many pictures are among them; nothing is unfolded for it. */
function contentsOf(docx: Uint8Array): { size: number; pictures: number } | undefined {
  let [size, pictures] = [0, 0];
  try {
    unzipSync(docx, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        pictures += Number(name.startsWith('word/media/'));
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return { size, pictures };
}

function withPictures(source: CleanSource, count: number): CleanSource {
  if (count === 0) return source;
  return { ...source, notes: [...source.notes, `Tệp Word có ${count} ảnh. Xin lưu từng ảnh thành tệp riêng, đặt cạnh bản tin, rồi ghi tên tệp (src) và mô tả (alt) vào mục photos.`] };
}
