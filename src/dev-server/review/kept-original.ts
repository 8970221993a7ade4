import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeHtml } from '../../editing/new/documents/html-charset.ts';
import { MAX_DOCUMENT_BYTES, readSourceBytes } from '../../editing/new/read-source.ts';
import { originalsOf } from '../../loading/original-files.ts';
import type { Original } from '../../rescue/outcome.ts';

/**
 * Reads what a briefing was made of, from the compressed file beside it.
 * @param file the briefing's.
 * @returns it, or why it cannot be shown, in Vietnamese.
 */
export async function keptOriginal(file: string): Promise<Original | { problem: string }> {
  const [name] = originalsOf(file);
  if (name === undefined)
    return {
      problem: 'Không có bản gốc cạnh bài này (đã chạy với --no-originals, hoặc tệp đã xóa).',
    };
  let bytes: Buffer;
  try {
    bytes = gunzipSync(readFileSync(join(dirname(file), name)), {
      maxOutputLength: MAX_DOCUMENT_BYTES,
    });
  } catch {
    return { problem: `Không mở được bản gốc ${name}: tệp hỏng hoặc quá lớn.` };
  }
  const document = name.replace(/\.gz$/u, '');
  if (!document.endsWith('.html')) {
    const source = await readSourceBytes(bytes, document, () => undefined);
    return source.problem === undefined ? { kind: 'text', text: source.text } : source;
  }
  const text = decodeHtml(bytes);
  return text === undefined
    ? { problem: `Không nhận ra bảng mã chữ của bản gốc ${name}.` }
    : { kind: 'html', text };
}
