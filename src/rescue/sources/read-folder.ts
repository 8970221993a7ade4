import { extname, posix } from 'node:path';
import { decodeHtml } from '../../editing/new/documents/html-charset.ts';
import type { PictureLookup } from '../../editing/new/documents/html-pictures.ts';
import { MAX_DOCUMENT_BYTES } from '../../editing/new/read-source.ts';
import { DOCUMENT_EXTENSIONS } from '../../loading/original-files.ts';
import { whyLeftOut } from './left-out.ts';
import { addressOfPage } from './page-address.ts';
import type { FileTree } from './file-tree.ts';
import {
  MAX_PAGE_BYTES,
  MAX_PICTURE_BYTES,
  TOO_LARGE,
  UNKNOWN_ENCODING,
  type Refusal,
  type SourceItem,
  type SourceItems,
} from './source-item.ts';

const PAGE = /\.(?:x?html?|aspx?|php|jsp|do|cfm|shtml)(?:[@?].*)?$/iu;
const DOCUMENT = new RegExp(String.raw`\.(?:${DOCUMENT_EXTENSIONS.join('|')})$`, 'iu');
/** Pages of frames and advertisements that a browser saved beside a page. */
const BESIDE_PAGE = /_files\/|\.files\//u;
/** How a page begins whose name does not say that it is one. */
const PAGE_START =
  /^(?:\ufeff)?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)/iu;
const UNREADABLE = 'Không mở được tệp này: tệp hỏng, có mật khẩu, hoặc không được phép đọc.';

/**
 * Reads a folder of saved pages (a browser's, or a mirror's) and documents. Files that belong to
 * pages, such as scripts and styles, are no items.
 * @param name of the folder in the report.
 */
export async function* readTree(tree: FileTree, name: string): SourceItems {
  for (const path of tree.unsafe)
    yield {
      place: `${name}/${path}`,
      refused: 'Là liên kết, hoặc tên dẫn ra ngoài thư mục: không mở.',
    };
  const byKey = new Map(tree.paths.map((path) => [fileKey(path), path]));
  for (const path of tree.paths) {
    if (BESIDE_PAGE.test(path) && PAGE.test(path)) continue;
    const item = readItem(tree, byKey, path, `${name}/${path}`);
    if (item) yield item;
  }
  await Promise.resolve();
}

/** Reads a page or document that was named by itself, with what a browser saved beside it. */
export async function* readSingleFile(tree: FileTree, path: string, name: string): SourceItems {
  const byKey = new Map(tree.paths.map((other) => [fileKey(other), other]));
  yield await Promise.resolve(
    readItem(tree, byKey, path, name) ?? {
      place: name,
      refused: `Không đọc được loại tệp này. Đọc được: trang web đã lưu (.html), .${DOCUMENT_EXTENSIONS.join(', .')}, .zip, .warc, .warc.gz, .wacz, .xml, .csv, .xlsx.`,
    },
  );
}

/** Reads a file; `undefined` when it holds no text. */
function readItem(
  tree: FileTree,
  byKey: ReadonlyMap<string, string>,
  path: string,
  place: string,
): SourceItem | Refusal | undefined {
  if (DOCUMENT.test(path)) {
    const bytes = tree.read(path, MAX_DOCUMENT_BYTES);
    if (bytes === 'unreadable') return { place, refused: UNREADABLE };
    if (bytes === 'too large')
      return { place, refused: `Văn bản lớn hơn ${MAX_DOCUMENT_BYTES / 1_000_000} MB.` };
    const pictureOf = picturesBeside(tree, byKey, path, undefined);
    return { place, content: { kind: 'document', bytes, name: place, pictureOf } };
  }
  const isNamedPage = PAGE.test(path);
  if (!isNamedPage && extname(path) !== '' && !/^\.\d+$/u.test(extname(path))) {
    const refused = whyLeftOut(path);
    return refused === undefined ? undefined : { place, refused };
  }
  const bytes = tree.read(path, MAX_PAGE_BYTES);
  if (bytes === 'unreadable') return { place, refused: UNREADABLE };
  if (bytes === 'too large') return { place, refused: TOO_LARGE };
  const text = decodeHtml(bytes);
  if (!isNamedPage && (text === undefined || !PAGE_START.test(text))) return undefined;
  if (text === undefined) return { place, refused: UNKNOWN_ENCODING };
  const address = addressOfPage(text, path);
  const pictureOf = picturesBeside(tree, byKey, path, address.url);
  return { place, ...address, content: { kind: 'page', bytes, pictureOf } };
}

/** Finds a page's pictures among the files of its tree: beside it, or at their address. */
function picturesBeside(
  tree: FileTree,
  byKey: ReadonlyMap<string, string>,
  page: string,
  url: string | undefined,
): PictureLookup {
  const folder = posix.dirname(page);
  return (src) => {
    const absolute = url === undefined ? null : URL.parse(src, url);
    const plain = decoded(src.replace(/[?#].*$/u, ''));
    const candidates = [
      ...(plain === '' || /^[a-z][a-z0-9+.-]*:|^\//iu.test(plain)
        ? []
        : [posix.join(folder, plain), posix.join(folder, decoded(src))]),
      ...(absolute === null
        ? []
        : [
            `${absolute.host}${decoded(absolute.pathname)}`,
            `${absolute.host}${decoded(absolute.pathname + absolute.search)}`,
          ]),
      // A folder that was copied without its host's folder.
      ...(plain.startsWith('/') ? [plain.slice(1)] : []),
    ];
    const found = candidates
      .filter((path) => !path.startsWith('..'))
      .map((path) => byKey.get(fileKey(path)))
      .find((path) => path !== undefined);
    if (found !== undefined) {
      const bytes = tree.read(found, MAX_PICTURE_BYTES);
      return typeof bytes === 'string' ? undefined : bytes;
    }
    return /^[a-z][a-z0-9+.-]*:|^\/\/|^\.\./iu.test(src) ? 'outside' : undefined;
  };
}

/** Equal for a name and what systems make of it: other case, letters in pieces, `@` for `?`. */
function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase().replaceAll('@', '?');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\\', '/');
  } catch {
    return path;
  }
}
