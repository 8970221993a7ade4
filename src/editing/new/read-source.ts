import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { MAX_BYTES } from '../../loading/read-text.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { bodyOf } from './compose.ts';
import { decodeBytes, type CleanSource } from './decode-bytes.ts';
import { textOfPiece } from './documents/piece.ts';
import { photographsOf } from './documents/photographs.ts';
import { readHtml } from './documents/read-html.ts';
import type { SourceDocument } from './documents/source-document.ts';
import { piecesOf, type PiecedDocument } from './documents/to-pieces.ts';
import { formatOf } from './format-of.ts';
import { toDocx } from './office.ts';
import { unfoldedSize } from './word/package.ts';
import { readDocx } from './word/read-docx.ts';

/** A document holds pictures too; one that is larger, packed or unfolded, is not a text for a briefing. */
const MAX_FILE_BYTES = 50_000_000;

/** A text of nothing but words, or a document in pieces with its words; or why it cannot be read. */
export type ReadSource = (CleanSource & { document?: PiecedDocument; problem?: never }) | { problem: string };

/** Reads a finished text from a `.txt`, `.docx` or `.html` file, or one that LibreOffice reads; or says why it cannot. */
export async function readSource(path: string): Promise<ReadSource> {
  const source = await read(path);
  if (source.problem !== undefined) return source;
  if (source.text.trim() === '') return { problem: `Tệp ${path} không có chữ nào.` };
  const bytes = Math.max(Buffer.byteLength(source.text), source.document ? markdownBytes(source.document) : 0);
  return bytes <= MAX_BYTES ? source : { problem: `Bài dài ${formatNumber(Math.round(bytes / 1000))} kB chữ, quá dài cho một bản tin: nhiều nhất ${MAX_BYTES / 1000} kB. Xin chia thành nhiều bài.` };
}

async function read(path: string): Promise<ReadSource> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { problem: `Không mở được tệp ${path}. Xin kiểm tra lại tên và thư mục.` };
  }
  const tooLarge = { problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.` };
  if (bytes.length > MAX_FILE_BYTES) return tooLarge;
  const format = formatOf(bytes, extname(path));
  switch (format) {
    case 'docx':
      return readWord(bytes, path);
    case 'doc': case 'rtf': case 'odt': {
      const { bytes: docx, problem } = await toDocx(bytes, `.${format}`);
      return problem === undefined ? readWord(docx, path) : { problem };
    }
    case 'html':
      return pieced(() => readHtml(bytes, path), { problem: `Không đọc được tệp ${path}. Xin mở tệp trong trình duyệt rồi chép chữ sang tệp .txt với mã UTF-8, hoặc sang Word rồi lưu thành .docx.` });
    case 'pdf': case 'none':
      return { problem: `Chưa đọc được tệp ${format === 'pdf' ? '.pdf' : extname(path).toLowerCase()}. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8.` };
    case 'txt':
      return decodeBytes(bytes) ?? { problem: `Không nhận ra bảng mã chữ của tệp ${path}. Xin mở tệp rồi lưu lại thành .txt với mã UTF-8, hoặc thành .docx.` };
  }
}

async function readWord(bytes: Uint8Array, path: string): Promise<ReadSource> {
  const damaged = { problem: `Tệp ${path} không phải văn bản Word (.docx), hoặc đã hỏng. Xin mở bằng Word rồi lưu lại.` };
  try {
    if (unfoldedSize(bytes) > MAX_FILE_BYTES) return { problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.` };
  } catch {
    return damaged;
  }
  return pieced(() => readDocx(bytes), damaged);
}

/** What a rich reader gives, in pieces; `damaged` where it cannot read the file. */
async function pieced(readDocument: () => SourceDocument, damaged: { problem: string }): Promise<ReadSource> {
  try {
    const document = readDocument();
    const made = piecesOf(document, await photographsOf(document));
    return { text: made.pieces.map((piece) => `${textOfPiece(piece)}\n\n`).join(''), notes: made.notes, document: made };
  } catch {
    return damaged;
  }
}

function markdownBytes({ pieces }: PiecedDocument): number {
  return Buffer.byteLength(bodyOf(pieces.flatMap((piece) => (piece.kind === 'picture' ? [] : [piece.node ? { kind: 'markdown', node: piece.node, text: piece.text, isProse: true } : { kind: 'paragraph', text: piece.text }]))));
}
