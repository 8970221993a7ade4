import * as z from 'astro/zod';
import { contrast, HEX_COLOUR } from './colour.ts';
import { capitalised } from '../vietnamese/letter-case.ts';
import { civilDate, line, name } from './fields.ts';
import { ALL_SECTIONS, sectionsSchema } from './sections.ts';

/** Kinds of units; institutions are written with a capital letter: `huyện A`, `Trường B`. */
const TERRITORIES = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const;
const INSTITUTIONS = ['sở', 'phòng', 'trường'] as const;
/** All kinds of units that an archive may belong to. */
export const UNIT_KINDS = [...TERRITORIES, ...INSTITUTIONS] as const;

const unitSchema = z
  .strictObject({
    kind: z
      .enum(UNIT_KINDS)
      .describe('Đơn vị là gì: huyện, xã, phường, sở, trường …')
      .meta({ title: 'Loại đơn vị', aliases: ['loai', 'cap'] }),
    name: name(2, 80)
      .describe('Tên đơn vị, không kèm loại')
      .meta({ title: 'Tên đơn vị', aliases: ['ten'] }),
    within: line(3, 80)
      .optional()
      .describe('Đơn vị cấp trên, viết như trong câu, ví dụ tỉnh A')
      .meta({ title: 'Thuộc' }),
    called: z
      .array(line(2, 100))
      .default([])
      .describe('Các cách gọi khác hay mở đầu tiêu đề bản tin, ví dụ UBND huyện')
      .meta({ title: 'Cách gọi khác' }),
    from: civilDate
      .optional()
      .describe('Ngày đầu tiên có đơn vị này; bỏ trống khi chưa tra được')
      .meta({ title: 'Có từ ngày', aliases: ['tu', 'tu-ngay'] }),
    until: civilDate
      .optional()
      .describe('Ngày cuối cùng còn đơn vị này; bỏ trống khi đơn vị vẫn còn')
      .meta({ title: 'Còn đến ngày', aliases: ['den', 'den-ngay'] }),
    followed_by: line(3, 200)
      .optional()
      .describe('Những đơn vị nào tiếp nối, viết như trong câu, ví dụ các xã mới của tỉnh A')
      .meta({ title: 'Đơn vị tiếp nối' }),
  })
  .superRefine(({ from, until, followed_by: followedBy }, context) => {
    if (from !== undefined && until !== undefined && until < from)
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: `Ngày cuối cùng (${until}) đứng trước ngày đầu tiên (${from}).`,
      });
    if (followedBy !== undefined && until === undefined)
      context.addIssue({
        code: 'custom',
        path: ['followed_by'],
        message: 'Có đơn vị tiếp nối mà chưa ghi ngày cuối cùng còn đơn vị này (until).',
      });
  });

/** An e-mail address, or the URL of a page with a contact form. */
const contact = line(5, 200).refine(
  (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) || URL.parse(text)?.protocol === 'https:',
  {
    error: ({ input }) =>
      `“${String(input)}” không phải địa chỉ thư điện tử (ten@don-vi.vn) hay địa chỉ trang (https://…).`,
  },
);

/** Whether a text is an https address, without names and passwords of users. */
function isHttpsAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username + url.password === '';
}

/** `--paper` and `--tint` of the light theme in src/styles/tokens.css. */
const PAPERS = ['#ffffff', '#eef4f1'];
/** AA of WCAG 2.2, for text. */
const MIN_CONTRAST = 4.5;

/** Who publishes an archive, and whose briefings it holds: the file `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: line(3, 60)
    .describe('Tên kho tin, ở đầu mỗi trang và trong trích dẫn')
    .meta({ title: 'Tên kho tin', aliases: ['ten'] }),
  short_name: line(2, 30)
    .describe('Tên ngắn, dưới biểu tượng trên điện thoại')
    .meta({ title: 'Tên ngắn' }),
  unit: unitSchema
    .describe('Đơn vị mà kho tin ghi lại: huyện, xã, sở, trường')
    .meta({ title: 'Đơn vị' }),
  description: line(20, 200)
    .optional()
    .describe('Một câu nói kho tin là gì; bỏ trống thì trang tự viết từ tên đơn vị')
    .meta({ title: 'Giới thiệu một câu' }),
  opening: line(10, 200)
    .optional()
    .describe('Câu lớn ở trang chủ; bỏ trống thì dùng câu giới thiệu')
    .meta({ title: 'Câu mở đầu' }),
  greeting: line(5, 200)
    .optional()
    .describe('Câu chào mở đầu bản đọc phát thanh')
    .meta({ title: 'Lời chào phát thanh' }),
  publisher: line(2, 200)
    .optional()
    .describe('Cơ quan, hội hay người xuất bản trang này')
    .meta({ title: 'Đơn vị xuất bản' }),
  responsible: line(2, 200)
    .optional()
    .describe('Người chịu trách nhiệm nội dung, kèm chức danh')
    .meta({ title: 'Chịu trách nhiệm nội dung' }),
  contact: contact
    .optional()
    .describe('Nơi nhận câu hỏi, yêu cầu đính chính và gỡ bỏ: thư điện tử hoặc địa chỉ trang')
    .meta({ title: 'Địa chỉ liên hệ' }),
  accent: z
    .string()
    .regex(HEX_COLOUR, {
      error: ({ input }) => `“${String(input)}” không phải mã màu như #0a5646.`,
    })
    .refine((colour) => PAPERS.every((paper) => contrast(colour, paper) >= MIN_CONTRAST), {
      error: ({ input }) =>
        `Màu ${String(input)} quá nhạt: chữ màu này trên nền trắng khó đọc. Xin chọn màu đậm hơn.`,
    })
    .toLowerCase()
    .optional()
    .describe('Màu của kho tin, mã màu đủ đậm để đọc trên nền trắng, ví dụ #0a5646')
    .meta({ title: 'Màu' }),
  mark: line(1, 2)
    .regex(/^[\p{Lu}\p{N}]+$/u, {
      error: ({ input }) => `“${String(input)}” không phải một hoặc hai chữ in hoa.`,
    })
    .optional()
    .describe('Một hoặc hai chữ in hoa trên biểu tượng; bỏ trống thì là hình núi và nước')
    .meta({ title: 'Chữ trên biểu tượng' }),
  hub: line(10, 200)
    .refine(isHttpsAddress, {
      error: ({ input }) =>
        `“${String(input)}” không phải địa chỉ một máy báo tin WebSub: viết đủ, bắt đầu bằng https://.`,
    })
    .optional()
    .describe('Địa chỉ máy báo tin WebSub, nơi báo ngay cho người theo dõi khi có tin mới')
    .meta({ title: 'Máy báo tin' }),
  gazetteer: line(10, 300)
    .optional()
    .describe('Danh mục địa bàn lấy từ đâu, một câu')
    .meta({ title: 'Nguồn danh mục địa bàn' }),
  sections: sectionsSchema
    .default(ALL_SECTIONS)
    .describe('Những phần mà kho tin có; không ghi thì có đủ')
    .meta({ title: 'Các phần', aliases: ['cac-phan'] }),
});
export type SiteData = z.infer<typeof siteSchema>;

/** The unit's name as within a sentence: `huyện A`, `Trường THCS B`. */
export function unitName({ kind, name }: Pick<SiteData['unit'], 'kind' | 'name'>): string {
  return `${isTerritory(kind) ? kind : capitalised(kind)} ${name}`;
}

/** Whether a kind of unit is an administrative unit with a territory, not an institution. */
export function isTerritory(kind: SiteData['unit']['kind']): boolean {
  return TERRITORIES.some((territory) => territory === kind);
}
