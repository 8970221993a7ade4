import * as z from 'astro/zod';
import { h } from 'hastscript';
import { component, type Component } from './component.ts';
import { line } from './fields.ts';

export const keyFigures = component(
  z.strictObject({
    title: line(2, 120)
      .optional()
      .describe('Tên chung của các số liệu')
      .meta({ title: 'Tên chung', aliases: ['ten-bai', 'tua', 'tua-de'] }),
    show: line(1, 1000)
      .optional()
      .describe(
        'Mã các số liệu trong mục indicators ở đầu bản tin, cách nhau bằng dấu phẩy; bỏ trống thì hiện tất cả',
      )
      .meta({
        title: 'Các số liệu hiện ra',
        listOf: 'indicators',
        hint: 'Chọn trong các số liệu đã ghi ở mục Số liệu của bản tin; bỏ trống thì hiện tất cả.',
      }),
  }),
  {
    label: 'Số liệu chính',
    icon: 'monitoring',
    aliases: ['so-lieu', 'con-so'],
    syntax: '<KeyFigures show="…" />',
    purpose:
      'Hiện các số liệu đã khai trong mục indicators thành một khung số lớn. Số liệu không đặt vào đâu thì tự đứng ở cuối bài.',
    examples: [
      '<KeyFigures title="Kết quả chính" show="chi-tieu-hoan-thanh, tong-gia-tri-san-xuat" />',
    ],
    shows: ({ title, show }) => ({ figures: show === undefined ? 'all' : parseIds(show), title }),
    words: ({ title = '' }) => title,
    inFeed: ({ title }, content) => [
      h('figure', title === undefined ? null : h('figcaption', title), content),
    ],
  },
);

export const photo = component(
  z.strictObject({
    number: z
      .string()
      .regex(/^[1-9]\d?$/u, {
        error: ({ input }) =>
          `Thứ tự của ảnh trong mục photos viết là number="1", number="2"…, không phải “${String(input)}”.`,
      })
      .describe('Ảnh thứ mấy trong mục photos ở đầu bản tin')
      .meta({
        title: 'Ảnh thứ mấy',
        hint: 'Ảnh thứ mấy trong mục Ảnh của bản tin: 1, 2…',
        aliases: ['so', 'thu-tu'],
      }),
  }),
  {
    label: 'Ảnh',
    icon: 'image',
    aliases: ['anh', 'hinh', 'hinh-anh'],
    syntax: '<Photo number="1" />',
    purpose:
      'Đặt một ảnh đã khai trong mục photos vào đúng chỗ trong bài. Ảnh không đặt vào đâu thì tự đứng ở cuối bài. Ảnh đã khai mà không có tệp (src) thì hiện thành lời chú thích.',
    examples: ['<Photo number="1" />', '<Photo number="2" />'],
    shows: ({ number }) => ({ photos: [Number(number)] }),
  },
);

export const quote = component(
  z.strictObject({
    by: line(2, 100)
      .describe('Người nói')
      .meta({ title: 'Người nói', aliases: ['nguoi', 'loi-cua', 'theo'] }),
    office: line(2, 200).optional().describe('Chức vụ của người nói').meta({ title: 'Chức vụ' }),
  }),
  {
    label: 'Lời trích',
    icon: 'format_quote',
    text: 'Lời nói',
    aliases: ['trich', 'trich-dan', 'loi-trich'],
    syntax: '<Quote by="…">…</Quote>',
    purpose: 'Lời nói nguyên văn của một người, ghi rõ ai nói.',
    examples: [
      '<Quote by="Tên người nói" office="Chức vụ vào ngày đó">\n  Lời nói, đúng nguyên văn, không thêm bớt.\n</Quote>',
    ],
    words: ({ by, office }) => (office ? `${by} ${office}` : by),
    spoken: ({ by, office }) => [
      { kind: 'text', text: `${by}${office ? `, ${office},` : ''} nói:` },
    ],
    inFeed: ({ by, office }, content) => [
      h('figure', h('blockquote', content), h('figcaption', office ? `${by}, ${office}` : by)),
    ],
  },
);

export const note = component(
  z.strictObject({
    title: line(2, 120)
      .optional()
      .describe('Tên của ghi chú')
      .meta({ title: 'Tên của ghi chú', aliases: ['ten-bai', 'tua', 'tua-de'] }),
  }),
  {
    label: 'Ghi chú',
    icon: 'info',
    text: 'Nội dung',
    aliases: ['ghi-chu', 'chu-y', 'luu-y'],
    syntax: '<Note title="…">…</Note>',
    purpose:
      'Lời của biên tập viên, tách khỏi lời của bản tin: giải thích, lưu ý về số liệu hay địa danh.',
    examples: [
      '<Note title="Về số liệu">\n  Bản gốc chỉ viết “kế hoạch”, không nói là kế hoạch nào.\n</Note>',
    ],
    words: ({ title = '' }) => title,
    spoken: ({ title }) => (title ? [{ kind: 'heading', text: title }] : []),
    inFeed: ({ title }, content) => [
      h('aside', title ? h('p', h('strong', title)) : null, content),
    ],
  },
);

/** The components that a briefing may use, by the names of their tags. */
export const components: Readonly<Record<string, Component>> = {
  KeyFigures: keyFigures,
  Photo: photo,
  Quote: quote,
  Note: note,
};

/** The component of this name, or `undefined` when there is none. */
export function componentNamed(name: string): Component | undefined {
  return Object.hasOwn(components, name) ? components[name] : undefined;
}

/**
 * The component of this name in a text that the check has accepted.
 * @throws Error when there is none.
 */
export function knownComponent(name: string): Component {
  const component = componentNamed(name);
  if (!component) throw new Error(`There is no component <${name}>.`);
  return component;
}

/** Parses comma-separated ids, such as those of `<KeyFigures show>`. */
export function parseIds(written: string): string[] {
  return written
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}
