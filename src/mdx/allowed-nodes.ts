import type { Nodes } from 'mdast';

/** The Markdown nodes that a briefing may use; any other stops the build. */
export const ALLOWED = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'break',
  'thematicBreak',
]);

/** How the messages name a node that is not allowed, and what to write instead. */
export const NOT_ALLOWED: Partial<Record<Nodes['type'], { name: string; expected: string }>> = {
  image: {
    name: 'ảnh kiểu ![…](…)',
    expected: 'Khai ảnh trong mục photos ở đầu bản tin, rồi đặt <Photo number="1" /> vào chỗ cần.',
  },
  code: {
    name: 'khối mã',
    expected: 'Viết đoạn này thành chữ thường, không có ``` ở đầu và cuối.',
  },
  inlineCode: { name: 'chữ trong dấu `…`', expected: 'Bỏ dấu ` ở hai đầu.' },
  html: { name: 'mã HTML', expected: 'Chỉ dùng Markdown và các thành phần được phép.' },
  definition: {
    name: 'liên kết khai riêng',
    expected: 'Viết liên kết ngay trong câu: [chữ hiện ra](https://dia-chi).',
  },
  linkReference: {
    name: 'liên kết khai riêng',
    expected: 'Viết liên kết ngay trong câu: [chữ hiện ra](https://dia-chi).',
  },
  imageReference: { name: 'ảnh khai riêng', expected: 'Khai ảnh trong mục photos ở đầu bản tin.' },
  footnoteReference: {
    name: 'chú thích cuối trang',
    expected: 'Viết chú thích vào trong câu, hoặc dùng <Note>.',
  },
  footnoteDefinition: {
    name: 'chú thích cuối trang',
    expected: 'Viết chú thích vào trong câu, hoặc dùng <Note>.',
  },
  mdxjsEsm: {
    name: 'lệnh import hoặc export',
    expected: 'Xóa dòng lệnh này: bản tin chỉ chứa chữ và số liệu.',
  },
};
