import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import mammoth from 'mammoth';
import { cleanSource, decodeBytes, type CleanSource } from './decode-bytes.ts';

/** No text on an editor's desk is larger; a file that is will be something else. */
const MAX_BYTES = 20_000_000;

/** Reads a finished text from a `.txt` or `.docx` file, or says why it cannot. */
export async function readSource(path: string): Promise<(CleanSource & { problem?: never }) | { problem: string }> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { problem: `Không mở được tệp ${path}. Xin kiểm tra lại tên và thư mục.` };
  }
  if (bytes.length > MAX_BYTES) return { problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.` };
  switch (extname(path).toLowerCase()) {
    case '.docx': {
      const text = await textOfDocx(bytes);
      return text === undefined ? { problem: `Tệp ${path} không phải văn bản Word (.docx), hoặc đã hỏng. Xin mở bằng Word rồi lưu lại.` } : cleanSource(text);
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
