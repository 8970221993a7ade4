import { nearest } from '../problems/nearest.ts';
import { componentNamed, components } from '../schemas/components.ts';
import { slugOf } from '../vietnamese/slug.ts';

const BOLD = 'Chữ đậm viết là **chữ đậm**, không dùng thẻ.';
const ITALIC = 'Chữ nghiêng viết là *chữ nghiêng*, không dùng thẻ.';
const BREAK = 'Xóa thẻ này; muốn sang đoạn mới thì để một dòng trống.';
const REMOVE = 'Xóa thẻ này và thẻ đóng của nó, giữ lại chữ.';
const HEADING = 'Đề mục viết là ## Đề mục, trên một dòng riêng.';
const TABLE = 'Bảng viết bằng dấu |: | Xã | Tấn |, dòng dưới là | --- | --- |.';
const PHOTO = 'Khai ảnh trong mục photos ở đầu bản tin, rồi đặt <Photo number="1" /> vào chỗ cần.';

/** HTML tags that editors try to use, and what to write instead. */
const HTML_ADVICE: Record<string, string> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  br: BREAK,
  p: BREAK,
  hr: 'Dòng kẻ viết là --- trên một dòng riêng, giữa hai dòng trống.',
  u: REMOVE,
  font: REMOVE,
  span: REMOVE,
  div: REMOVE,
  center: REMOVE,
  small: REMOVE,
  big: REMOVE,
  sup: REMOVE,
  sub: REMOVE,
  mark: REMOVE,
  s: REMOVE,
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  table: TABLE,
  tr: TABLE,
  td: TABLE,
  th: TABLE,
  a: 'Liên kết viết là [chữ hiện ra](https://dia-chi).',
  img: PHOTO,
  ul: 'Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu “- ”.',
  ol: 'Danh sách viết mỗi mục một dòng, bắt đầu bằng “1. ”.',
  li: 'Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu “- ”.',
  keyfigure:
    'Ghi số liệu vào mục indicators ở đầu bản tin, rồi đặt <KeyFigures show="…" /> vào chỗ cần.',
  blockquote: 'Lời trích viết trong <Quote by="…">…</Quote>.',
};

/** Whether a word is an HTML tag that editors may write or paste. */
export function isHtmlTag(word: string): boolean {
  return (
    Object.hasOwn(HTML_ADVICE, word.toLowerCase()) ||
    /^(?:script|style|iframe|object|embed|form|input|button|svg|math|video|audio|link|meta|base)$/iu.test(
      word,
    )
  );
}

/**
 * Returns what to write instead of a tag that is not allowed: Markdown, the component that it
 * resembles, or the list of components.
 */
export function tagAdvice(tag: string): string {
  const slug = slugOf(tag);
  const advice = Object.hasOwn(HTML_ADVICE, tag.toLowerCase())
    ? HTML_ADVICE[tag.toLowerCase()]
    : undefined;
  if (advice !== undefined) return advice;
  const meant = Object.entries(components).find(([name, { aliases }]) =>
    [name.toLowerCase(), ...aliases].some((known) => isSame(known, slug)),
  );
  if (meant) return `Có phải ${meant[1].syntax}?`;
  const names = Object.keys(components);
  const known = nearest(tag, names, names.length).map((name) => componentNamed(name)?.syntax);
  return `Xóa thẻ này; các thẻ được dùng: ${known.join(', ')}.`;
}

/** Whether two slugs are the same words, written `ghi-chu` or, in a tag, `GhiChu`. */
function isSame(a: string, b: string): boolean {
  return a.replaceAll('-', '') === b.replaceAll('-', '');
}
