import { parse } from 'csv-parse/sync';
import { decodeBytes } from '../../editing/new/decode-bytes.ts';
import { slugOf } from '../../vietnamese/slug.ts';
import type { SourceItems, StatedFields } from './source-item.ts';

type Column = 'title' | 'day' | 'author' | 'lead' | 'text' | 'url' | 'sections';

/** How people head the columns of a list of news, as slugs. */
const HEADINGS: Record<Column, readonly string[]> = {
  title: ['tieu-de', 'ten-bai', 'tit', 'tua-de', 'title', 'ten-tin', 'tieu-de-tin'],
  day: ['ngay', 'ngay-dang', 'ngay-thang', 'date', 'thoi-gian', 'published', 'ngay-xuat-ban'],
  author: ['tac-gia', 'nguoi-viet', 'author', 'nguoi-dang', 'phong-vien'],
  lead: ['sapo', 'tom-tat', 'mo-dau', 'summary', 'mo-ta', 'trich-dan'],
  text: ['noi-dung', 'bai', 'toan-van', 'content', 'body', 'text', 'chi-tiet'],
  url: ['dia-chi', 'lien-ket', 'link', 'url', 'duong-dan'],
  sections: ['chuyen-muc', 'danh-muc', 'category', 'chuyen-trang', 'muc'],
};

/** Parses CSV with commas, semicolons or tabs, in any of the encodings of old machines. */
export function parseCsv(bytes: Uint8Array): string[][] | undefined {
  const text = decodeBytes(bytes)?.text;
  if (text === undefined) return undefined;
  const [first = ''] = text.split('\n');
  const [delimiter = ','] = [',', ';', '\t'].sort(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  return parse(text, {
    delimiter,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
  });
}

/**
 * Reads a table with a row an item; its first row heads the columns.
 * @param name of the file in the report.
 */
export async function* readTable(rows: readonly string[][], name: string): SourceItems {
  const [head = [], ...items] = rows;
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(HEADINGS)) {
    const at = head.findIndex((heading) => names.includes(slugOf(heading)));
    if (at >= 0 && isColumn(column)) columns.set(column, at);
  }
  if (!columns.has('text') || !columns.has('title')) {
    yield {
      place: name,
      refused: `Hàng đầu của bảng phải có cột Tiêu đề và cột Nội dung; nên có Ngày, Tác giả, Tóm tắt, Địa chỉ, Chuyên mục. Ở đây có: ${head.join(', ') || 'không có gì'}.`,
    };
    return;
  }
  for (const [index, row] of items.entries()) {
    const place = `${name}, hàng ${index + 2}`;
    const cell = (column: Column) => {
      const at = columns.get(column);
      const value = at === undefined ? '' : (row[at] ?? '').trim();
      return value === '' ? undefined : value;
    };
    const text = cell('text');
    if (text === undefined) {
      yield { place, url: cell('url'), refused: 'Ô Nội dung để trống.' };
      continue;
    }
    const fields: StatedFields = {
      title: cell('title'),
      day: cell('day'),
      author: cell('author'),
      lead: cell('lead'),
      sections: cell('sections')?.split(/\s*[,;|]\s*/u),
    };
    yield {
      place,
      url: cell('url'),
      content: { kind: 'entry', html: toHtml(text), fields, bytes: Buffer.from(row.join('\t')) },
    };
  }
  await Promise.resolve();
}

function isColumn(name: string): name is Column {
  return name in HEADINGS;
}

/** A cell's text as HTML, unless it is HTML already: a line is a paragraph. */
function toHtml(text: string): string {
  if (/<(?:p|br|div|table|strong|img)[\s/>]/iu.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n+/u)
    .map((line) => `<p>${line}</p>`)
    .join('');
}
