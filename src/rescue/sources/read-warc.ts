import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import type { FileRead } from './file-tree.ts';
import { dayOfMoment } from './page-address.ts';
import { MAX_PAGE_BYTES, MAX_PICTURE_BYTES, TOO_LARGE, type SourceItems } from './source-item.ts';

/** A range of a file: a whole WARC, or one stored in an archive. */
export interface FileRange {
  path: string;
  start: number;
  /** The offset behind the last byte; `undefined`: to the end of the file. */
  end?: number | undefined;
}

/** The position of a response in a WARC. */
interface IndexedResponse {
  url: string;
  date: string | undefined;
  offset: number;
  kind: 'page' | 'picture' | 'document';
}

/** A response with more bytes than this ends the reading: it is a trap, or no page. */
const MAX_RECORD_BYTES = 400_000_000;
const UNREADABLE = 'Bản ghi này hỏng, hoặc nén theo lối chưa đọc được.';
const LEFT_OUT =
  'Văn bản (.pdf, .docx …) hay tệp nén trong WARC: chưa đọc được. Xin lấy tệp ra rồi đưa vào như một nguồn riêng.';
/** Types of responses that may hold texts. */
const DOCUMENT_TYPE =
  /^application\/(?:pdf|msword|rtf|zip|vnd\.rar|x-(?:zip|rar|7z)|vnd\.(?:ms-|openxmlformats|oasis))/iu;
const SUCCESS = /^HTTP\/[\d.]+ 200(?:\s|$)/u;
/** The maximum size of a response's headers, in bytes. */
const MAX_HEAD_BYTES = 16_384;

/**
 * Reads the pages of a WARC file, compressed or not. The first pass notes where each response
 * stands, so that the pictures of a page are found wherever they follow.
 * @param name of the file in the report.
 */
export async function* readWarc(range: FileRange, name: string): SourceItems {
  const { responses, broken } = await indexOf(range);
  const pictures = new Map(
    responses.filter(({ kind }) => kind === 'picture').map((found) => [found.url, found]),
  );
  for (const response of responses) {
    const { url, date, kind } = response;
    const place = `${name}, byte ${response.offset}`;
    if (kind === 'document') yield { place, url, refused: LEFT_OUT };
    if (kind !== 'page') continue;
    const bytes = await bytesOf(range, response, MAX_PAGE_BYTES);
    if (bytes === 'too large') yield { place, url, refused: TOO_LARGE };
    else if (bytes === 'unreadable') yield { place, url, refused: UNREADABLE };
    else
      yield {
        place,
        url,
        captured: date === undefined ? undefined : dayOfMoment(date),
        content: {
          kind: 'page',
          bytes,
          pictureOf: async (src) => {
            const picture = pictures.get(URL.parse(src, url)?.href ?? '');
            if (picture === undefined) return 'outside';
            const found = await bytesOf(range, picture, MAX_PICTURE_BYTES);
            return typeof found === 'string' ? undefined : found;
          },
        },
      };
  }
  if (broken !== undefined) yield { place: name, refused: broken };
}

async function indexOf(
  range: FileRange,
): Promise<{ responses: IndexedResponse[]; broken?: string }> {
  const responses: IndexedResponse[] = [];
  const parser = new WARCParser(streamOf(range), { parseHttp: false });
  const after = () => `sau ${responses.length} trang và ảnh. Đã lấy những gì đứng trước chỗ đó.`;
  try {
    let last: number | undefined;
    for (let record = await parser.parse(); record; record = await parser.parse()) {
      if (parser.offset === last)
        return {
          responses: [],
          broken:
            'Tệp WARC này bị nén cả tệp một lần, không phải từng bản ghi. Xin giải nén (gunzip) rồi đưa tệp .warc vào.',
        };
      last = parser.offset;
      const { head, size } = await readOver(record);
      if (size > MAX_RECORD_BYTES)
        return {
          responses,
          broken: `Có một bản ghi nở ra quá ${MAX_RECORD_BYTES / 1_000_000} MB: dừng đọc ${after()}`,
        };
      if (size < record.warcContentLength)
        return { responses, broken: `Tệp WARC bị cụt ${after()}` };
      const kind = record.warcType === 'response' ? kindOf(head) : undefined;
      const url = record.warcTargetURI;
      if (kind !== undefined && url !== null && url !== undefined)
        responses.push({
          url: URL.parse(url)?.href ?? url,
          date: record.warcDate ?? undefined,
          offset: parser.offset,
          kind,
        });
    }
    // warcio ends silently where a compressed file does.
    if (await isCutOff({ ...range, start: range.start + (last ?? 0) }))
      return { responses, broken: `Tệp WARC bị cụt ${after()}` };
  } catch {
    return { responses, broken: `Tệp WARC hỏng hoặc bị cụt ${after()}` };
  }
  return { responses };
}

/** Whether a compressed file ends within one of its members; `range` may begin at any of them. */
async function isCutOff(range: FileRange): Promise<boolean> {
  if (!/\.gz$/u.test(range.path) && range.end === undefined) return false;
  try {
    const discard = new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    });
    await pipeline(streamOf(range), createGunzip(), discard);
    return false;
  } catch (error) {
    // Uncompressed ones have another signature.
    return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
  }
}

/** Reads over a record; returns its beginning, and its size, at most a little above the limit. */
async function readOver(record: WARCRecord): Promise<{ head: string; size: number }> {
  let [head, size] = ['', 0];
  for await (const chunk of record) {
    if (head.length < MAX_HEAD_BYTES) head += Buffer.from(chunk).toString('latin1');
    size += chunk.length;
    if (size > MAX_RECORD_BYTES) break;
  }
  return { head: head.slice(0, MAX_HEAD_BYTES), size };
}

/** What a response is by the headers that its record begins with. */
function kindOf(head: string): IndexedResponse['kind'] | undefined {
  const [headers = ''] = head.split(/\r?\n\r?\n/u);
  if (!SUCCESS.test(headers)) return undefined;
  const type = /^content-type:\s*(?<type>\S+)/imu.exec(headers)?.groups?.['type'] ?? '';
  if (/^(?:text\/html|application\/xhtml)/iu.test(type)) return 'page';
  if (DOCUMENT_TYPE.test(type)) return 'document';
  return /^image\//iu.test(type) ? 'picture' : undefined;
}

/** The payload of a response, at most `limit` bytes, as its server meant it. */
async function bytesOf(
  range: FileRange,
  { offset }: IndexedResponse,
  limit: number,
): Promise<FileRead> {
  const stream = streamOf({ ...range, start: range.start + offset });
  try {
    const record = await new WARCParser(stream).parse();
    if (!record) return 'unreadable';
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of record) {
      size += chunk.length;
      if (size > limit) return 'too large';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return 'unreadable';
  } finally {
    stream.destroy();
  }
}

function streamOf({ path, start, end }: FileRange) {
  return createReadStream(path, { start, ...(end !== undefined && { end: end - 1 }) });
}
