import { extname } from 'node:path';

/** Sources of their own, which are opened on disk but not within an archive. */
export const CONTAINER = /\.(?:warc(?:\.gz)?|wacz|xml|rss|atom|csv|tsv|xlsx)$/iu;
const ARCHIVE = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/iu;
const UNREAD_DOCUMENT = /\.(?:pdf|xls|pptx?|ppsx?|ods|odp|wps|pages)$/iu;

/**
 * Why a file of a tree is left out that may hold texts, in Vietnamese; `undefined` for what belongs
 * to pages, such as scripts and styles.
 */
export function whyLeftOut(path: string): string | undefined {
  const extension = extname(path).toLowerCase();
  if (UNREAD_DOCUMENT.test(path))
    return `Chưa đọc được tệp ${extension}. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8.`;
  return ARCHIVE.test(path) || CONTAINER.test(path)
    ? `Tệp ${extension} nằm bên trong một nguồn khác nên chưa mở. Xin lấy tệp ra, giải nén nếu cần, rồi đưa vào như một nguồn riêng.`
    : undefined;
}
