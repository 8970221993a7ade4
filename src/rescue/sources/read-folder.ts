import { extname, posix } from 'node:path';
import { decodeHtml } from '../../editing/new/documents/html-charset.ts';
import { embeddedPicture, type PictureLookup } from '../../editing/new/documents/html-pictures.ts';
import { addressOfPage } from './page-address.ts';
import type { FileTree } from './file-tree.ts';
import { MAX_PAGE_BYTES, MAX_PICTURE_BYTES, TOO_LARGE, type SourceItems } from './source-item.ts';

const PAGE = /\.(?:x?html?|aspx?|php|jsp|do|cfm|shtml)(?:[@?].*)?$/iu;
const DOCUMENT = /\.(?:docx?|docm|odt|rtf|txt)$/iu;
/** Files of a page, its scripts and styles, which are no items by themselves. */
const PAGE_START =
  /^(?:\ufeff)?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)/iu;

/**
 * Reads a folder of saved pages (a browser's, or a mirror's) and documents.
 * @param name of the folder in the report.
 * @param openDocument returns the path on disk of a document, for converters.
 */
export async function* readTree(
  tree: FileTree,
  name: string,
  openDocument: (path: string) => string | undefined,
): SourceItems {
  for (const path of tree.unsafe)
    yield {
      place: `${name}/${path}`,
      refused: 'Là liên kết, hoặc tên dẫn ra ngoài thư mục: không mở.',
    };
  const byKey = new Map(tree.paths.map((path) => [fileKey(path), path]));
  for (const path of tree.paths) {
    const place = `${name}/${path}`;
    // Pages of frames and advertisements that a browser saved beside a page.
    if (/_files\/|\.files\//u.test(path) && PAGE.test(path)) continue;
    if (DOCUMENT.test(path)) {
      const bytes = tree.read(path);
      const opened = openDocument(path);
      if (bytes === undefined || opened === undefined)
        yield { place, refused: 'Không mở được tệp này, hoặc tệp quá lớn.' };
      else
        yield {
          place,
          content: { kind: 'document', path: opened, bytes },
          pictureOf: () => 'outside',
        };
      continue;
    }
    if (!PAGE.test(path) && extname(path) !== '' && !/^\.\d+$/u.test(extname(path))) continue;
    const bytes = tree.read(path, MAX_PAGE_BYTES);
    if (bytes === undefined) {
      yield { place, refused: TOO_LARGE };
      continue;
    }
    const text = decodeHtml(bytes);
    if (text === undefined) {
      if (PAGE.test(path)) yield { place, refused: 'Không nhận ra bảng mã chữ của trang này.' };
      continue;
    }
    if (!PAGE.test(path) && !PAGE_START.test(text)) continue;
    const address = addressOfPage(text, path);
    yield {
      place,
      ...address,
      content: { kind: 'page', bytes },
      pictureOf: picturesBeside(tree, byKey, path, address.url),
    };
  }
  await Promise.resolve();
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
    const embedded = embeddedPicture(src);
    if (embedded !== undefined) return embedded === 'too large' ? undefined : embedded;
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
    if (found !== undefined) return tree.read(found, MAX_PICTURE_BYTES);
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
