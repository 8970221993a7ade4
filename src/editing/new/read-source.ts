import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { MAX_BYTES } from '../../loading/read-text.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { writeBody } from './write-body.ts';
import type { CleanSource } from './clean-source.ts';
import { decodeBytes } from './decode-bytes.ts';
import { textOfPiece } from './documents/piece.ts';
import { pictureAt, type PictureLookup } from './documents/html-pictures.ts';
import { photographsOf } from './documents/photographs.ts';
import { readHtml } from './documents/read-html.ts';
import type { SourceDocument } from './documents/source-document.ts';
import { toPieces, type PiecedDocument } from './documents/to-pieces.ts';
import { detectFormat } from './detect-format.ts';
import { convertToDocx } from './libre-office.ts';
import { unpackedSize } from './word/package.ts';
import { readDocx } from './word/read-docx.ts';

/** Documents may contain pictures; a larger one, compressed or not, is no text for a briefing. */
export const MAX_DOCUMENT_BYTES = 50_000_000;

/** Plain text, or a document's pieces with their text; or why the file cannot be read. */
export type ReadSource =
  (CleanSource & { document?: PiecedDocument; problem?: never }) | { problem: string };

/**
 * Reads a finished text from a `.txt`, `.docx` or `.html` file, or a format that LibreOffice
 * converts.
 * @returns the text, or why it cannot be read.
 */
export async function readSource(path: string): Promise<ReadSource> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { problem: `Không mở được tệp ${path}. Xin kiểm tra lại tên và thư mục.` };
  }
  return readSourceBytes(bytes, path, (src) => pictureAt(src, path));
}

/**
 * Like {@link readSource}, for the bytes of a file.
 * @param path names the file in messages; its extension counts.
 * @param pictureOf finds the pictures of a page; documents hold their own.
 */
export async function readSourceBytes(
  bytes: Uint8Array,
  path: string,
  pictureOf: PictureLookup,
): Promise<ReadSource> {
  const source = await read(bytes, path, pictureOf);
  if (source.problem !== undefined) return source;
  if (source.text.trim() === '') return { problem: `Tệp ${path} không có chữ nào.` };
  const size = Math.max(
    Buffer.byteLength(source.text),
    source.document ? markdownBytes(source.document) : 0,
  );
  return size <= MAX_BYTES
    ? source
    : {
        problem: `Bài dài ${formatNumber(Math.round(size / 1000))} kB chữ, quá dài cho một bản tin: nhiều nhất ${MAX_BYTES / 1000} kB. Xin chia thành nhiều bài.`,
      };
}

async function read(
  bytes: Uint8Array,
  path: string,
  pictureOf: PictureLookup,
): Promise<ReadSource> {
  const tooLarge = {
    problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.`,
  };
  if (bytes.length > MAX_DOCUMENT_BYTES) return tooLarge;
  const format = detectFormat(bytes, extname(path));
  switch (format) {
    case 'docx':
      return readWord(bytes, path);
    case 'doc':
    case 'rtf':
    case 'odt': {
      const { bytes: docx, problem } = await convertToDocx(bytes, `.${format}`);
      return problem === undefined ? readWord(docx, path) : { problem };
    }
    case 'html':
      return readDocumentPieces(() => readHtml(bytes, pictureOf), {
        problem: `Không đọc được tệp ${path}. Xin mở tệp trong trình duyệt rồi sao chép chữ sang tệp .txt với mã UTF-8, hoặc sang Word rồi lưu thành .docx.`,
      });
    case 'pdf':
    case 'none':
      return {
        problem: `Chưa đọc được tệp ${format === 'pdf' ? '.pdf' : extname(path).toLowerCase()}. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8.`,
      };
    case 'txt':
      return (
        decodeBytes(bytes) ?? {
          problem: `Không nhận ra bảng mã chữ của tệp ${path}. Xin mở tệp rồi lưu lại thành .txt với mã UTF-8, hoặc thành .docx.`,
        }
      );
  }
}

async function readWord(bytes: Uint8Array, path: string): Promise<ReadSource> {
  const damaged = {
    problem: `Tệp ${path} không phải văn bản Word (.docx), hoặc đã hỏng. Xin mở bằng Word rồi lưu lại.`,
  };
  try {
    if (unpackedSize(bytes) > MAX_DOCUMENT_BYTES)
      return { problem: `Tệp ${path} quá lớn. Xin lưu riêng phần chữ thành tệp .docx hoặc .txt.` };
  } catch {
    return damaged;
  }
  return readDocumentPieces(() => readDocx(bytes), damaged);
}

/** Splits the document from `readDocument` into pieces; returns `damaged` if it throws. */
async function readDocumentPieces(
  readDocument: () => SourceDocument,
  damaged: { problem: string },
): Promise<ReadSource> {
  try {
    const pieced = await piecesOf(readDocument());
    return {
      text: pieced.pieces.map((piece) => `${textOfPiece(piece)}\n\n`).join(''),
      notes: pieced.notes,
      document: pieced,
    };
  } catch {
    return damaged;
  }
}

/** Splits a document into pieces, with its usable pictures. */
export async function piecesOf(document: SourceDocument): Promise<PiecedDocument> {
  return toPieces(document, await photographsOf(document));
}

function markdownBytes({ pieces }: PiecedDocument): number {
  return Buffer.byteLength(
    writeBody(
      pieces.flatMap((piece) =>
        piece.kind === 'picture'
          ? []
          : [
              piece.node
                ? { kind: 'markdown', node: piece.node, text: piece.text, isProse: true }
                : { kind: 'paragraph', text: piece.text },
            ],
      ),
    ),
  );
}
