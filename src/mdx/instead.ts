import { nearest } from '../nearest.ts';
import { componentSchemas, type ComponentName } from '../schemas/components.ts';
import { slugOf } from '../vietnamese/slug.ts';

const BOLD = 'Chữ đậm viết là **chữ đậm**, không dùng thẻ.';
const ITALIC = 'Chữ nghiêng viết là *chữ nghiêng*, không dùng thẻ.';
const LINE = 'Xóa thẻ này; muốn sang đoạn mới thì để một dòng trống.';
const PLAIN = 'Xóa thẻ này và thẻ đóng của nó, giữ lại chữ.';
const HEADING = 'Tiêu đề viết là ## Tiêu đề, trên một dòng riêng.';
const TABLE = 'Bảng viết bằng dấu |: | Xã | Tấn |, dòng dưới là | --- | --- |.';
const PHOTO = 'Khai ảnh trong mục photos ở đầu bản tin, rồi đặt <Photo number="1" /> vào chỗ cần.';

/** HTML that editors reach for, and what does the same here. */
const HTML: Record<string, string> = {
  b: BOLD, strong: BOLD, i: ITALIC, em: ITALIC, br: LINE, p: LINE, hr: 'Dòng kẻ viết là --- trên một dòng riêng, giữa hai dòng trống.',
  u: PLAIN, font: PLAIN, span: PLAIN, div: PLAIN, center: PLAIN, small: PLAIN, big: PLAIN, sup: PLAIN, sub: PLAIN, mark: PLAIN, s: PLAIN,
  h1: HEADING, h2: HEADING, h3: HEADING, h4: HEADING, table: TABLE, tr: TABLE, td: TABLE, th: TABLE,
  a: 'Liên kết viết là [chữ hiện ra](https://dia-chi).',
  img: PHOTO,
  ul: 'Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu “- ”.',
  ol: 'Danh sách viết mỗi mục một dòng, bắt đầu bằng “1. ”.',
  li: 'Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu “- ”.',
  keyfigure: 'Ghi số liệu vào mục indicators ở đầu bản tin, rồi đặt <KeyFigures show="…" /> vào chỗ cần.',
  blockquote: 'Lời trích viết trong <Quote by="…">…</Quote>.',
};

/** Whether a word is a tag of HTML that editors reach for, or one that they may have copied. */
export function isHtml(word: string): boolean {
  return Object.hasOwn(HTML, word.toLowerCase()) || /^(?:script|style|iframe|object|embed|form|input|button|svg|math|video|audio|link|meta|base)$/iu.test(word);
}

/** What editors call the components in Vietnamese, as slugs. */
const ALSO: Record<ComponentName, readonly string[]> = {
  Photo: ['anh', 'hinh', 'hinh-anh'],
  Quote: ['trich', 'trich-dan', 'trichdan', 'loi-trich'],
  Note: ['ghi-chu', 'ghichu', 'chu-y', 'luu-y'],
  KeyFigures: ['so-lieu', 'solieu', 'con-so'],
};

/** How each component is written. */
export const WRITTEN_AS: Record<ComponentName, string> = {
  Photo: '<Photo number="1" />',
  Quote: '<Quote by="…">…</Quote>',
  Note: '<Note title="…">…</Note>',
  KeyFigures: '<KeyFigures show="…" />',
};

/** What to write instead of a tag that a briefing may not use. */
export function insteadOf(tag: string): string {
  const names = Object.keys(componentSchemas);
  const slug = slugOf(tag);
  const meant = Object.entries(ALSO).find(([name, others]) => slug === name.toLowerCase() || others.includes(slug))?.[0];
  const instead = Object.hasOwn(HTML, tag.toLowerCase()) ? HTML[tag.toLowerCase()] : undefined;
  if (instead !== undefined) return instead;
  const shown = (list: readonly string[]) => list.map((name) => Object.entries(WRITTEN_AS).find(([known]) => known === name)?.[1] ?? name).join(', ');
  return meant === undefined ? `Xóa thẻ này; các thẻ được dùng: ${shown(nearest(tag, names, names.length))}.` : `Có phải ${shown([meant])}?`;
}
